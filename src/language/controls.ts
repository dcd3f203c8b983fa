// Words of the controls.
import type {Shown} from "../model/status.js";

export const controls = {
  heading: "Velg dato og hva som teller",
  date: "Dato",
  dateField: "Dato (dag i 2020)",
  play: "Spill av",
  pause: "Stopp",
  previousEvent: "Forrige hendelse",
  nextEvent: "Neste hendelse",
  previousDay: "Dagen før",
  nextDay: "Dagen etter",
  ticks: "Merkene på linja er offisielle totaler.",
  rule: "Hva teller som signert?",
  ruleShort: "Teller:",
  search: "Søk etter kommune",
  region: "Utsnitt",
  wholeCountry: "Hele landet",
  mapKeys: "Kart. Piltastene flytter til nabokommunen, Enter velger, Escape lukker.",
  skipMap: "Hopp over kartet",
  afterMap: "Etter kartet",
  close: "Lukk",
  nothingSelected: "Trykk på en kommune i kartet, eller søk etter den, for å se status og kilder.",
  noEvents:
    "Ingen kilde omtaler denne kommunen. Det betyr ikke at den ikke signerte: De fleste navnene er ukjente for oss.",
  filter: "Søk i tabellen",
  filterStatus: "Status",
  allStatuses: "Alle",
  sortBy: "Sorter etter"
} as const;

export const ruleChoice = {
  "signed-or-decided": "Signert eller vedtatt",
  signed: "Bare signert"
} as const;

/** Short names where the legend stands in the figure. */
export const legendName: Record<Shown, string> = {
  signed: "Signert, dokumentert",
  decided: "Vedtatt, signatur ikke datert",
  "possibly-signed": "Kan ha signert, usikker dato",
  postponed: "Ba om utsettelse",
  declined: "Sa nei",
  unknown: "Ukjent, ingen kilde",
  "not-invited": "Helseplattformen, ikke spurt"
};
