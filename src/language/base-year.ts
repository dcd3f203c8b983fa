// Which 1 January the inhabitants are counted on, and that published totals are counted on one of their own.
import type {IsoDate} from "../model/types.js";
import {longDate} from "./dates.js";
import {count, integer} from "./numbers.js";

/** The year the reader counts by, and the one the published totals and the denominator were published on. */
export interface BaseYears {
  chosen: number;
  published: number;
}

/** "1.1.2020", as subtitles and source lines say it. */
export const baseDay = (year: number): string => `1.1.${year}`;

export const isOther = ({chosen, published}: BaseYears): boolean => chosen !== published;

/** "innbyggerne", with the day when it is not the published one. */
export const theInhabitants = (years: BaseYears): string =>
  isOther(years) ? `innbyggerne ${baseDay(years.chosen)}` : "innbyggerne";

/** Added to what was published while the rest counts by another year: " (folketall 1.1.2020)", else nothing. */
export const officialBasis = (years: BaseYears): string =>
  isOther(years) ? ` (folketall ${baseDay(years.published)})` : "";

/** A sentence of its own for figures that show both; empty when there is nothing to say. */
export const mixedBasis = (years: BaseYears): string =>
  isOther(years)
    ? ` Dokumenterte andeler er regnet på folketallet ${baseDay(years.chosen)}, de publiserte tallene gjelder folketallet ${baseDay(years.published)}.`
    : "";

export const baseYearWords = {
  label: "Innbyggere per 1. januar",
  option: (year: number, published: number): string => (year === published ? `${year} (publisert)` : String(year)),
  explanation: ({published}: BaseYears): string =>
    `Alle år er regnet på kommunene slik de var 1. januar ${published}; kommuner som er delt siden, er slått sammen igjen. Valget følger med til de andre sidene. Dokumenterte andeler og nevnere følger valget. De publiserte tallene gjelder folketallet ${baseDay(published)} og endres ikke, heller ikke status i kommunene.`,
  effect: (date: IsoDate, year: number, least: string, most: string): string =>
    `Med folketallet ${baseDay(year)} er ${least === most ? least : `minst ${least} og høyst ${most}`} dokumentert med navn ${longDate(date)}.`,
  missing: (year: number): string =>
    `Folketallet for ${year} kunne ikke hentes. Siden bruker det publiserte. Last siden på nytt for å prøve igjen.`,
  back: (published: number): string => `Bruk ${baseDay(published)}`
};

/** The banner on every page while another year than the published one counts. */
export const otherYearNotice = ({chosen, published}: BaseYears): string =>
  `Folketall: ${baseDay(chosen)}. Dokumenterte andeler og nevnere er regnet på det. De publiserte tallene gjelder folketallet ${baseDay(published)}.`;

/** What the year means for the sums: who was asked, and the inhabitants behind the target. */
export function baseYearSums(
  years: BaseYears,
  invited: number,
  denominator: number,
  quota: number,
  published: number
): string {
  const difference = denominator - published;
  const change = isOther(years)
    ? `, ${integer(Math.abs(difference))} ${difference < 0 ? "færre" : "flere"} enn ${baseDay(years.published)}`
    : "";
  return `${count(invited, "kommune", "kommuner")} med ${integer(denominator)} innbyggere (${baseDay(years.chosen)}) ble spurt${change}. Mer enn halvparten er minst ${integer(quota)} innbyggere.`;
}
