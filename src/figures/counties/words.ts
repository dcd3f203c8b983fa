// Words of the counties' figure.
import {baseDay} from "../../language/base-year.js";
import {longDate} from "../../language/dates.js";
import {percent} from "../../language/numbers.js";
import type {IsoDate} from "../../model/types.js";

/** One county on the day. */
export interface CountyShare {
  name: string;
  /** Named municipalities of those that were asked, and their share of the inhabitants. */
  named: number;
  share: number;
}

export const countyWords = {
  heading: "Fylke for fylke",
  title: "Akson: dokumentert andel over tid i hvert fylke",
  denominator: "Andel av innbyggerne i fylkets spurte kommuner; i alt",
  tableOfDay: "Dokumentert med navn i hvert fylke."
};

export function countiesAlt(date: IsoDate, counties: readonly CountyShare[]): string {
  const parts = counties.map(({name, share}) => `${name} ${percent(share, 1)}`);
  return `Ett lite diagram for hvert fylke med dokumentert andel over tid. ${longDate(date)}: ${parts.join(", ")}.`;
}

/** Where all are named, and where none is. */
export function countiesFinding(counties: readonly CountyShare[]): string {
  const whole = counties.filter(({share}) => share === 1).map(({name}) => name);
  const none = counties.filter(({named}) => named === 0).length;
  const full = whole.length > 0 ? `Alle spurte kommuner i ${whole.join(" og ")} er dokumentert. ` : "";
  return `${full}I ${none} fylker er ingen signatur dokumentert med navn. Det betyr ikke at ingen signerte.`;
}

export const countiesNote = (year: number, rule: string): string =>
  `Andel av innbyggerne (${baseDay(year)}) i fylkets spurte kommuner. Linje: minst dokumentert. Felt: opp til tidligst mulige dato. Teller: ${rule}. Ingen har publisert tall per fylke.`;
