// Heading, finding and description of the map.
import type {Shown} from "../../model/status.js";
import type {IsoDate} from "../../model/types.js";
import {baseDay} from "../../language/base-year.js";
import {longDate} from "../../language/dates.js";
import {count, integer, percent} from "../../language/numbers.js";
import {statusName} from "../../language/statuses.js";

interface Counted {
  counts: ReadonlyMap<Shown, number>;
  state: {date: IsoDate};
}

export const mapHeading = (): string => "Hvem har signert?";

/** What the map says in a sentence, unknowns first in weight. */
export function mapFinding({counts, state}: Counted): string {
  const of = (shown: Shown) => counts.get(shown) ?? 0;
  const named = of("signed") + of("decided");
  return `${longDate(state.date)}: ${count(named, "kommune", "kommuner")} er dokumentert signert eller vedtatt. For ${integer(of("unknown"))} har vi ingen kilde. ${integer(of("not-invited"))} ble ikke spurt.`;
}

/** For those who cannot see the map: every number of the legend. */
export function mapAlt({counts, state}: Counted): string {
  const all = [...counts.values()].reduce((sum, number) => sum + number, 0);
  const parts = [...counts]
    .filter(([, number]) => number > 0)
    .map(([shown, number]) => `${statusName[shown].toLocaleLowerCase("nb")}: ${integer(number)}`);
  return `Kart over ${integer(all)} kommuner ${longDate(state.date)}. ${parts.join("; ")}. Tabellen viser hver kommune.`;
}

export const cartogramHeading = (): string => "Kommunene etter innbyggertall";

interface Weights {
  named: number;
  refused: number;
  unknown: number;
  denominator: number;
  /** Whose 1 January. */
  year: number;
}

/** What area hides: how much of the people each group stands for. */
export function cartogramFinding({named, refused, unknown, denominator, year}: Weights): string {
  const part = (value: number) => percent(value / denominator, 1);
  return `Av innbyggerne i de spurte kommunene (${baseDay(year)}) bor ${part(named)} der signatur eller vedtak er dokumentert, ${part(refused)} der kommunen sa nei eller ba om utsettelse, og ${part(unknown)} der vi ikke vet.`;
}

export function cartogramAlt(date: IsoDate, weights: Weights): string {
  return `En sirkel for hver kommune, med areal etter innbyggertall, ${longDate(date)}. ${cartogramFinding(weights)}`;
}

/** The circles are laid out once, on the published year. */
export const cartogramNote = (published: number): string =>
  `Arealet til sirkelen følger innbyggertallet ${baseDay(published)}. Sirklene ligger så nær kommunen som plassen tillater. Farger og mønstre er de samme som i kartet.`;
