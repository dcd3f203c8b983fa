// Datagrunnlag: what each file holds, what each check asks and how it went. Keys come from datapackage.json and the
// loaders.
import type {CheckStatus, PulledFile} from "../model/basis-data.js";
import {longDate, partialDate} from "../language/dates.js";
import {count, integer} from "../language/numbers.js";

/** Subject of each file of `data/`, by resource name. */
export const fileSubject: Readonly<Record<string, string>> = {
  counties: "Fylkene 1. januar 2020",
  municipalities: "Kommunene 1. januar 2020, og hvem som ble spurt",
  population: "Innbyggere 1. januar hvert år, på kommunene i 2020",
  "code-changes": "Kommunenumre som ble endret 1. januar 2024",
  sources: "Kildene",
  campaign: "Reglene for kampanjen og de publiserte nevnerne",
  "control-totals": "Publiserte summer som tallene må stemme med",
  milestones: "Publiserte tall",
  "signing-events": "Hendelser i enkeltkommuner",
  roles: "De som lagde brevet, og de som støttet Akson høsten 2020",
  timeline: "Det som skjedde før og etter brevet, 2012–2022",
  "known-gaps": "Det vi vet at vi ikke vet",
  "participation-npv": "Netto nåverdi etter deltakelse",
  "adoption-ramp": "Andel av innbyggerne i bruk, år for år",
  "scenario-presets": "Utgangspunktene på scenariosiden",
  "size-classes": "Prosjektets inndeling av kommunene etter størrelse",
  boundaries: "Kommunegrenser 1. januar 2020"
};

/** What each check asks, by id, as a statement that holds when the check passes. */
export const checkTitle: Readonly<Record<string, string>> = {
  schema: "Alle filer følger skjemaet sitt",
  "control-totals": "Publiserte summer stemmer med radene",
  "invited-municipalities": "Antallet spurte kommuner er som publisert",
  "invited-population": "Innbyggerne i de spurte kommunene er som den publiserte nevneren",
  "named-totals": "De som er navngitt i en kilde, har innbyggertallet kilden oppgir",
  "totals-not-below-documented": "Ingen publiserte tall er lavere enn det som er dokumentert ved navn",
  "shares-agree": "Andelene i kildene stemmer med innbyggertallene",
  "event-invited": "Alle hendelser gjelder kommuner som ble spurt",
  "event-names": "Navn og kommunenummer hører sammen",
  "event-dates": "Tidligste dag er ikke etter seneste dag",
  "event-after-letter": "Ingenting skjedde før brevet ble sendt",
  "event-before-source": "Ingen kilde forteller om noe som ennå ikke hadde skjedd",
  "event-contradictions": "Kilder om samme hendelse motsier ikke hverandre",
  "signature-primary-source": "Signaturer har en kilde hos kommunen selv eller et offentlig organ",
  "event-interval-width": "Dagene er kjent innenfor 60 dager",
  "source-addresses": "Ingen kilde peker bare på en forside",
  "role-names": "Navn og kommunenummer hører sammen, også for rollene",
  "timeline-dates": "Tidslinjens dager står i rekkefølge",
  "milestone-dates": "De publiserte tallene er datert etter brevet",
  "milestones-grow": "De publiserte tallene synker ikke",
  "adoption-ramp": "Opptrappingen synker aldri, og lav, forventet og høy bane står i rekkefølge",
  participation: "Mer deltakelse gir aldri lavere netto nåverdi",
  "municipality-county": "Fylket er de to første sifrene i kommunenummeret",
  "not-invited-reason": "Bare de som ikke ble spurt, har en begrunnelse",
  "population-complete": "Hvert år har tall for hver kommune",
  "population-jumps": "Ingen folketall endrer seg mer enn ti prosent på ett år",
  "code-change-names": "Gamle kommunenumre har riktig navn",
  "boundary-places": "Hver kommune ligger i sitt fylke, og er så stor som en kommune kan være",
  "official-names": "Det offisielle navnet har det norske blant sine språk",
  "campaign-rules": "Reglene for kampanjen har datoer som går opp, og rett slags terskel",
  "signed-and-not-signed": "Signert og ikke signert er til sammen ikke flere enn dem som ble spurt",
  "event-same-day": "Ingen kommune har to motstridende hendelser på samme dag",
  "not-in-the-future": "Ingen kilde og ingen hendelse er fra framtiden",
  "scenario-presets": "Hvert utgangspunkt på scenariosiden har en regel som kan brukes",
  "size-classes": "Størrelsesgruppene begynner på 0 og stiger",
  boundaries: "Hver kommune har en grense, og hver grense en kommune"
};

export const checkStatusName: Readonly<Record<CheckStatus, string>> = {
  ok: "I orden",
  warning: "Bør ses på",
  error: "Feil",
  skipped: "Ikke kjørt"
};

/** Kinds of sources as sources.csv has them. */
export const sourceKind: Readonly<Record<string, string>> = {
  "press release": "pressemelding",
  press: "presse",
  blog: "blogg",
  opinion: "debattinnlegg",
  municipality: "kommunen selv",
  "public body": "offentlig organ",
  "official statistics": "offisiell statistikk",
  "official geodata": "offisielle kartdata"
};

/** SPDX identifiers as people write them. */
export const licenceName = (spdx: string): string => (spdx === "CC-BY-4.0" ? "CC BY 4.0" : spdx);

export const basisWords = {byHand: "for\u00a0hånd", until: "til"} as const;

/**
 * "24. november 2026, bekreftet uendret 25. november 2026"; and plainly when the file is no longer as it was
 * fetched.
 */
export function fetched({retrieved, unchanged}: PulledFile): string {
  if (!unchanged) return `maskinelt ${longDate(retrieved)}, rettet for hånd siden`;
  return `maskinelt ${longDate(retrieved)}`;
}

export const manySources = (number: number): string => `${integer(number)} kilder, hver rad sin`;

/** The newest of partial dates, in order. */
export const newestOf = (sorted: readonly string[]): string =>
  sorted.length === 0 ? "uten dato" : `nyeste: ${partialDate(sorted[sorted.length - 1])}`;

export const freshnessLead = (pulled: number, files: number): string =>
  pulled === 0
    ? `Ingen av de ${integer(files)} filene er hentet maskinelt ennå; alle er satt sammen for hånd fra kildene sine. Kontrollsummene under «Last ned» viser hvilken utgave siden bygger på.`
    : `${count(pulled, "fil", "filer")} av ${integer(files)} er hentet maskinelt; resten er satt sammen for hånd fra kildene sine. Kontrollsummene under «Last ned» viser hvilken utgave siden bygger på.`;
