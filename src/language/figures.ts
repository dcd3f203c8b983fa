// Titles, notes and sources of the figures.
import type {IsoDate} from "../model/types.js";
import {dayAndMonth, longDate} from "./dates.js";
import {count} from "./numbers.js";

export const source = {
  population: "SSB, tabell 07459 (1.1.2020)",
  signings: "signeringer: se Datagrunnlag",
  map: "Kart: © Kartverket, CC BY 4.0"
};

export const mapSource = `Kilde: ${source.population}; ${source.signings}. ${source.map}.`;

/** Source of everything that shows coverage; `publishers` are those of the official totals. */
export function coverageSource(publishers: readonly string[]): string {
  return `Kilde: Offisielle totaler: ${publishers.join(", ")}. Navn: hver kommune for seg, se Datagrunnlag. Innbyggere: ${source.population}.`;
}


/** Subtitle of everything on one day: "8. juli 2020. Teller: signert eller vedtatt." */
export function onDate(date: IsoDate, rule: string): string {
  return `${longDate(date)}. Teller: ${rule}.`;
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
export const helseplattformenLabel = (municipalities: number): string[] => ["Helseplattformen", `${count(municipalities, "kommune", "kommuner")}, ikke spurt`];
