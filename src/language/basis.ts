// Words for files, checks and sources on the page about the data. Keys are ids of the checks and the resources.
import type {CheckStatus} from "../model/basis-data.js";

const checkNames: Record<string, string> = {
  schema: "Hver fil er slik datapackage.json beskriver den",
  "control-totals": "Publiserte kontrolltall stemmer nøyaktig",
  "invited-municipalities": "Antall spurte kommuner er det publiserte",
  "invited-population": "Innbyggere i spurte kommuner er den publiserte nevneren",
  "named-totals": "Kommuner som en kilde lister, har innbyggertallet kilden oppgir",
  "totals-not-below-documented": "Ingen offisiell total er lavere enn det som er dokumentert med navn",
  "shares-agree": "Oppgitte andeler er oppgitte innbyggere delt på nevneren, avrundet",
  "event-invited": "Hver hendelse gjelder en kommune som ble spurt",
  "event-names": "Kommunenavn og kommunenummer stemmer overens",
  "event-dates": "Tidligste dag er ikke etter seneste dag",
  "event-after-letter": "Ingenting skjedde før brevet ble sendt",
  "event-before-source": "Ingen kilde melder om noe som ikke hadde skjedd ennå",
  "event-contradictions": "Kilder til samme hendelse kan være enige om en dag",
  "signature-primary-source": "Signaturen har en kilde nær hendelsen (kommunen eller et offentlig organ)",
  "event-interval-width": "Dagen er kjent innenfor 60 dager",
  "milestone-dates": "Offisielle totaler er datert etter brevet, tidligste dag ikke etter seneste",
  "milestones-grow": "De offisielle totalene synker aldri",
  "adoption-ramp": "Opptrappingen synker aldri, og P10 ≤ forventet ≤ P90",
  participation: "Større deltakelse gir aldri lavere nåverdi, og den er null ved lønnsomhetsgrensen",
  "municipality-county": "Fylket er de to første sifrene i kommunenummeret",
  "not-invited-reason": "De som ikke ble spurt, og bare de, har en grunn",
  "population-complete": "Hvert år har et innbyggertall for hver kommune",
  "population-jumps": "Ingen innbyggertall endrer seg mer enn 10 % på et år",
  "code-change-names": "Endrede kommunenummer har navnet det gamle nummeret hadde",
  boundaries: "Hver kommune har én grense i kartet, og omvendt"
};

/** A check without words of its own shows its id rather than nothing. */
export const checkName = (id: string): string => checkNames[id] ?? id;

export const checkStatusName: Record<CheckStatus, string> = {
  ok: "Ingen avvik",
  warning: "Advarsel",
  error: "Feil",
  skipped: "Ikke kjørt"
};

const fileNames: Record<string, string> = {
  counties: "Fylker",
  municipalities: "Kommuner",
  population: "Innbyggertall",
  "code-changes": "Endrede kommunenummer",
  sources: "Kilder",
  campaign: "Rammene for innsamlingen",
  "control-totals": "Kontrolltall",
  milestones: "Offisielle totaler",
  "signing-events": "Hendelser i kommunene",
  "known-gaps": "Kjente mangler",
  "participation-npv": "Nåverdi etter deltakelse",
  "adoption-ramp": "Opptrapping av bruk",
  boundaries: "Kommunegrenser"
};

export const fileName = (resource: string): string => fileNames[resource] ?? resource;

const kinds: Record<string, string> = {
  "press release": "pressemelding",
  press: "presse",
  blog: "blogg",
  opinion: "debattinnlegg",
  municipality: "kommunen selv",
  "public body": "offentlig organ",
  "official statistics": "offisiell statistikk",
  "official geodata": "offisielle kartdata"
};

export const sourceKind = (kind: string): string => kinds[kind] ?? kind;

/** SPDX identifiers as people write them. */
export const licenceName = (spdx: string): string => (spdx === "CC-BY-4.0" ? "CC BY 4.0" : spdx);
