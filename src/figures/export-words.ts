// Words of figures that leave the page. Where no page stands around it, a title must say what it is about.
import {share, type DocumentedCoverage} from "../model/coverage.js";
import type {Milestone} from "../model/types.js";
import {dayOfTotal} from "../language/coverage.js";
import {count, percent, printedShare} from "../language/numbers.js";

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

export const exportedTitle = {
  map: "Hvilke kommuner har signert intensjonserklæringen om Akson?",
  cartogram: "Akson-signaturene etter innbyggertall",
  coverage: "Akson: andel av innbyggerne i kommuner som har signert",
  shares: "Akson: hvor mye av totalen kjenner vi navnene på?",
  counties: "Akson: dokumentert andel over tid i hvert fylke"
};

export const coverageMethod =
  "Linja teller en kommune fra den senest mulige datoen kildene gir, feltet fra den tidligst mulige. Kommuner uten kilde er ikke talt med.";

export const coverageLegend = {
  minimum: "Dokumentert med navn, minst",
  maximum: "Opp til tidligst mulige dato",
  official: "Offisiell total",
  officialCount: "Offisiell total uten andel"
};

export const shareLegend = {
  documented: "Dokumentert med navn",
  possible: "Kan ha signert, usikker dato",
  unnamed: "Offisiell total, uten navneliste",
  rest: "Ikke signert eller ukjent"
};

/** Both kinds of knowledge in one sentence, each by its name. */
export function exportedFinding({minimum}: DocumentedCoverage, total: Milestone | null): string {
  const named = `Dokumentert med navn: ${percent(share(minimum), 1)} (${count(minimum.count, "kommune", "kommuner")}).`;
  if (!total || total.share === null) return named;
  return `Offisiell total: ${printedShare(total.share, total.shareDigits ?? 2)} (${count(total.signedCount, "kommune", "kommuner")}), ${dayOfTotal(total)}. ${named}`;
}

export const partOfMap = (name: string): string => `Utsnitt: ${name}.`;
export const selectedLegend = (name: string, status: string): string => `${name}: ${status}`;

export const seriesName = {
  documented: "Dokumentert med navn",
  official: "Offisiell total",
  invited: "Alle som ble spurt"
};

/** As src/export/data-table.ts reads it; the words are here. */
interface DataColumn {
  key: string;
  label: string;
  type: "text" | "integer" | "share" | "date";
}

const text = (key: string, label: string): DataColumn => ({key, label, type: "text"});
const date = (key: string, label: string): DataColumn => ({key, label, type: "date"});
const integer = (key: string, label: string): DataColumn => ({key, label, type: "integer"});
const part = (key: string, label: string): DataColumn => ({key, label, type: "share"});

const bounds: readonly DataColumn[] = [
  integer("municipalities_low", "Kommuner, minst"),
  integer("municipalities_high", "Kommuner, høyst"),
  integer("population_low", "Innbyggere, minst"),
  integer("population_high", "Innbyggere, høyst"),
  part("share_low", "Andel, minst"),
  part("share_high", "Andel, høyst")
];

export const statusColumns: readonly DataColumn[] = [
  text("municipality_code", "Kommunenummer"),
  text("municipality", "Kommune"),
  text("county", "Fylke"),
  integer("population", "Innbyggere"),
  text("invited", "Spurt"),
  text("status_code", "Statuskode"),
  text("status", "Status")
];

export const coverageColumns: readonly DataColumn[] = [
  text("series", "Serie"),
  text("series_name", "Hva"),
  date("earliest", "Tidligst"),
  date("latest", "Senest"),
  ...bounds,
  part("share_published", "Andel som oppgitt")
];

export const shareColumns: readonly DataColumn[] = [text("series", "Serie"), text("series_name", "Hva"), ...bounds];

export const countyColumns: readonly DataColumn[] = [
  text("county_code", "Fylkesnummer"),
  text("county", "Fylke"),
  date("date", "Fra dato"),
  integer("municipalities_invited", "Spurte kommuner"),
  integer("population_invited", "Innbyggere i spurte kommuner"),
  ...bounds
];

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
