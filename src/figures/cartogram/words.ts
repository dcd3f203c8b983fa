// Words of the people's map.
import {baseDay} from "../../language/base-year.js";
import {longDate} from "../../language/dates.js";
import {percent} from "../../language/numbers.js";
import type {CountingRule} from "../../model/acceptance.js";
import type {IsoDate} from "../../model/types.js";

export const cartogramWords = {
  heading: "Kommunene etter innbyggertall",
  title: "Akson-signaturene etter innbyggertall"
};

export interface Weights {
  named: number;
  /** Had decided to sign, where only signatures count; else 0. */
  decided: number;
  rule: CountingRule;
  refused: number;
  unknown: number;
  denominator: number;
  /** Whose 1 January. */
  year: number;
}

/** What area hides: how much of the people each group stands for. */
export function cartogramFinding({named, decided, rule, refused, unknown, denominator, year}: Weights): string {
  const part = (value: number) => percent(value / denominator, 1);
  return `Av innbyggerne i de spurte kommunene (${baseDay(year)}) bor ${part(named)} der ${rule === "signed" ? "signatur" : "signatur eller vedtak"} er dokumentert, ${decided === 0 ? "" : `${part(decided)} der bare et vedtak er dokumentert, `}${part(refused)} der kommunen sa nei eller ba om utsettelse, og ${part(unknown)} der vi ikke vet.`;
}

export function cartogramAlt(date: IsoDate, weights: Weights): string {
  return `En sirkel for hver kommune, med areal etter innbyggertall, ${longDate(date)}. ${cartogramFinding(weights)}`;
}

/** The circles are laid out once, on the published year. */
export const cartogramNote = (published: number): string =>
  `Arealet til sirkelen følger innbyggertallet ${baseDay(published)}. Sirklene ligger så nær kommunen som plassen tillater. Farger og mønstre er de samme som i kartet.`;
