// Titles, notes and sources of the figures.
import type {IsoDate} from "../model/types.js";
import {baseDay, officialBasis, type BaseYears} from "./base-year.js";
import {dayAndMonth, longDate} from "./dates.js";
import {count} from "./numbers.js";

/** Where the inhabitants of a year come from. */
export const populationSource = (year: number): string => `SSB, tabell 07459 (${baseDay(year)})`;

export const mapCredit = "Kart: © Kartverket, CC BY 4.0";

export const mapSource = (year: number): string =>
  `Kilde: ${populationSource(year)}; signeringer: se Datagrunnlag. ${mapCredit}.`;

/** Source of everything that shows coverage; `publishers` are those of the published totals. */
export function coverageSource(publishers: readonly string[], years: BaseYears): string {
  return `Kilde: Publiserte tall${officialBasis(years)}: ${publishers.join(", ")}. Navn: hver kommune for seg, se Datagrunnlag. Innbyggere: ${populationSource(years.chosen)}.`;
}

/** Subtitle of everything on one day: "8. juli 2020. Teller: signert eller vedtatt. Folketall 1.1.2020." */
export function onDate(date: IsoDate, rule: string, year: number): string {
  return `${longDate(date)}. Teller: ${rule}. Folketall ${baseDay(year)}.`;
}

export const words = {
  showFigure: "Vis som figur",
  showTable: "Vis som tabell",
  figureOrTable: "Figur eller tabell",
  download: "Last ned",
  inset: "Oslofjorden"
};

/** On the line: "Frist 1. juli". */
export const deadlineLabel = (deadline: IsoDate): string => `Frist ${dayAndMonth(deadline)}`;

/** On the map, beside the region that was not asked. */
export const helseplattformenLabel = (municipalities: number): string[] => [
  "Helseplattformen",
  `${count(municipalities, "kommune", "kommuner")}, ikke spurt`
];
