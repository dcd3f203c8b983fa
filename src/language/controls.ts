// Words of the controls.
import {statusName} from "./statuses.js";

export const controls = {
  heading: "Velg dato og hva som teller",
  date: "Dato",
  dateField: "Dag",
  badDate: (first: string, last: string): string => `Velg en dag fra ${first} til ${last}.`,
  play: "Spill av",
  pause: "Stopp",
  previousEvent: "Forrige hendelse",
  nextEvent: "Neste hendelse",
  previousTotal: "Forrige publiserte tall",
  nextTotal: "Neste publiserte tall",
  previousDay: "Dagen før",
  nextDay: "Dagen etter",
  ticks: "Merkene på linja er publiserte tall.",
  rule: "Regn med",
  search: "Finn en kommune",
  searchHint: "Navn eller nummer",
  matches: "Forslag",
  noMatch: "Ingen kommune heter det, eller har det nummeret.",
  matchCount: (number: number): string => `${number} forslag`,
  several: "Flere kommuner passer. Velg en i lista.",
  later: "senere",
  notAsked: "Kommunen ble ikke spurt.",
  sendSource: "Send inn en kilde",
  region: "Utsnitt",
  wholeCountry: "Hele landet",
  mapKeys: "Kart. Piltastene flytter til nabokommunen, Enter velger, Escape lukker.",
  skipMap: "Hopp over kartet",
  afterMap: "Etter kartet",
  close: "Lukk",
  nothingSelected: "Trykk på en kommune i kartet, eller søk etter den, for å se status og kilder.",
  noEvents:
    "Vi har ikke funnet noen kilde om kommunen. Det betyr ikke at den lot være å signere: De fleste navnene kjenner vi ikke.",
  filter: "Søk i tabellen",
  filterCounty: "Fylke",
  filterStatus: "Status",
  sourceFirst: "Med kilde først",
  more: "Vis 50 til",
  allStatuses: "Alle",
  sortBy: "Sorter etter"
} as const;

export const ruleChoice = {
  "signed-or-decided": "signert og vedtatt",
  signed: "bare signert"
} as const;

/** Names in legends. */
export const legendName = statusName;
