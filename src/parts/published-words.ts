// Names of the figures and tables that lie at fixed addresses, and the words around them.
import type {IsoDate} from "../model/types.js";
import {longDate} from "../language/dates.js";

export const publishedWords = {
  heading: "Figurer og tabeller på faste adresser",
  lead: (date: IsoDate): string =>
    `Adressene endres ikke når siden bygges på nytt. Alle viser ${longDate(date)} når adressen ikke har en annen dag i seg. XLSX har et ark om tallene. CSV er for programmer (komma og punktum), «CSV for regneark» for et norsk regneark (semikolon og desimalkomma), og «om» beskriver kolonnene. Tekst som likner en formel, har en apostrof foran.`,
  caption: "Figurer og tabeller",
  what: "Innhold",
  figure: "Figur",
  table: "Tabell",
  workbook: "XLSX",
  csv: "CSV",
  sheet: "CSV for regneark",
  about: "om",
  json: "JSON",
  embed: "Sett inn",
  daysSummary: "Figurene på dagene med et publisert tall",
  daysCaption: "Figurene på dagene med et publisert tall",
  embedSummary: "Sett inn en figur på en annen side",
  embedLead:
    "Lim inn koden der figuren skal stå, og bytt ut «kart» med navnet på en annen figur. Rammen følger høyden på figuren. Legg til ?v=1&dato=2020-06-24 i adressen for å vise en annen dag."
};

export const embedWords = {
  /** Stands until a script has drawn the day that the address asks for. */
  drawnDay: (date: IsoDate): string => `Her vises ${longDate(date)}. Ba lenken om en annen dag, må du`,
  newTab: "åpne den i en ny fane",
  open: "Åpne figuren på nettstedet, med valg av dato og tabell",
  legend: "Tegnforklaring"
};

const column = (key: string, label: string, type: "text" | "integer" | "share" | "date" | "number" = "text") => ({
  key,
  label,
  type
});

export const municipalityColumns = [
  column("municipality_code", "Kommunenummer"),
  column("municipality", "Kommune"),
  column("county_code", "Fylkesnummer"),
  column("county", "Fylke"),
  column("population", "Innbyggere", "integer"),
  column("invited", "Spurt"),
  column("status_code", "Statuskode"),
  column("status", "Status"),
  column("signed_lowest", "Signert, minst (1 = ja)", "integer"),
  column("signed_highest", "Signert, høyst (1 = ja)", "integer"),
  column("basis", "Grunnlag"),
  column("event", "Siste hendelse"),
  column("earliest", "Tidligst", "date"),
  column("latest", "Senest", "date"),
  column("evidence", "Kildetype"),
  column("publisher", "Utgiver av kilden"),
  column("url", "Adresse til kilden")
];

export const eventColumns = [
  column("municipality_code", "Kommunenummer"),
  column("municipality", "Kommune"),
  column("event_code", "Hendelseskode"),
  column("event", "Hendelse"),
  column("earliest", "Tidligst", "date"),
  column("latest", "Senest", "date"),
  column("evidence", "Kildetype"),
  column("publisher", "Utgiver av kilden"),
  column("title", "Tittel på kilden"),
  column("url", "Adresse til kilden"),
  column("note", "Merknad")
];

export const paceColumns = [
  column("date", "Publisert tall, dato", "date"),
  column("municipalities", "Kommuner", "integer"),
  column("share_published", "Andel som oppgitt", "share"),
  column("missing_low", "Manglet, innbyggere, minst (negativt: over målet)", "integer"),
  column("missing_high", "Manglet, innbyggere, høyst (negativt: over målet)", "integer"),
  column("days_left", "Dager igjen til fristen", "integer"),
  column("per_day_low", "Trengtes per dag, innbyggere, minst", "integer"),
  column("per_day_high", "Trengtes per dag, innbyggere, høyst", "integer"),
  column("basis", "Grunnlag"),
  column("evidence", "Kildetype"),
  column("publisher", "Utgiver av kilden"),
  column("url", "Adresse til kilden")
];

export const openNameColumns = [
  column("rank", "Nummer", "integer"),
  column("municipality_code", "Kommunenummer"),
  column("municipality", "Kommune"),
  column("county", "Fylke"),
  column("population", "Innbyggere", "integer"),
  column("share", "Del av de spurte", "share"),
  column("known", "Det vi vet"),
  column("publisher", "Utgiver av kilden"),
  column("url", "Adresse til kilden")
];

/** What a row on a municipality rests on. */
export const statusBasis = {
  named: "navngitt i en kilde",
  "day uncertain": "navngitt i en kilde, dagen er usikker",
  "outcome unknown": "behandlet, utfallet står ikke i kilden",
  "no source": "ingen kilde: både ja og nei er mulig",
  "not asked": "ikke spurt"
} as const;

/** How sharply a published share binds the inhabitants behind it. */
export const paceBasis = (digits: number | null): string =>
  digits === null ? "innbyggerne står i kilden" : `publisert andel, avrundet til ${digits - 2} desimaler i prosent`;

export const tableTitle = {
  hendelser: "Hva kildene sier om hver kommune",
  kommuner: "Kommunene med status og kilde",
  tempo: "Tempoet som trengtes fra hvert publiserte tall",
  navn: "Navnene som ville avgjøre mest"
} as const;
