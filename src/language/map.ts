// Heading, finding and description of the map.
import type {Shown} from "../model/status.js";
import type {IsoDate} from "../model/types.js";
import {longDate} from "./dates.js";
import {count, integer} from "./numbers.js";
import {statusName} from "./statuses.js";

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
  const parts = [...counts].filter(([, number]) => number > 0).map(([shown, number]) => `${statusName[shown].toLocaleLowerCase("nb")}: ${integer(number)}`);
  return `Kart over ${integer(all)} kommuner ${longDate(state.date)}. ${parts.join("; ")}. Tabellen viser hver kommune.`;
}
