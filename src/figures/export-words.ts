// Words of figures that leave the page. Where no page stands around it, a title must say what it is about.
import type {DataColumn} from "./data-table.js";

export const exportWords: {
  method(text: string): string;
  version(version: string): string;
  madeWith(version: string, link: string): string;
} = {
  method: (text: string): string => `Metode: ${text}`,
  version: (version: string): string => `Akson – intensjonserklæringene 2020, versjon ${version}.`,
  /** Last line inside a picture. */
  madeWith: (version: string, link: string): string => `${exportWords.version(version)} ${link}`.trimEnd()
};

const text = (key: string, label: string): DataColumn => ({key, label, type: "text"});
const date = (key: string, label: string): DataColumn => ({key, label, type: "date"});
const integer = (key: string, label: string): DataColumn => ({key, label, type: "integer"});
const part = (key: string, label: string): DataColumn => ({key, label, type: "share"});

export const scenarioTitle = (heading: string): string => `Akson, scenario: ${heading}`;

/** The reader's own assumptions, by the name given to them. */
export const scenarioMethod = (name: string): string =>
  `Beregnet av antakelsene i scenarioet${name === "" ? "" : ` «${name}»`}, som leseren har valgt. Se Metode. Ikke en prognose.`;

export const distributionColumns: readonly DataColumn[] = [
  part("share_from", "Andel fra"),
  part("share_to", "Andel til"),
  part("probability", "Sannsynlighet")
];
export const crossingColumns: readonly DataColumn[] = [
  text("quota", "Grense"),
  date("date", "Ved starten av"),
  part("probability", "Sannsynlighet")
];
export const scenarioColumns: readonly DataColumn[] = [
  text("municipality_code", "Kommunenummer"),
  text("municipality", "Kommune"),
  text("county", "Fylke"),
  integer("population", "Innbyggere"),
  text("pick_code", "Valgkode"),
  text("pick", "Valg")
];
