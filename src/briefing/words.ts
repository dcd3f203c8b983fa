// The words of the one-page brief and of the index page beside it. The sentences about the numbers are the site's own.
import type {IsoDate} from "../model/types.js";
import {longDate} from "../language/dates.js";
import {count} from "../language/numbers.js";

export const briefWords = {
  kind: "Notat",
  asOf: (date: IsoDate, rule: string): string => `Status ${longDate(date)}. Teller som signert: ${rule}.`,
  official: "Publisert tall",
  documented: "Dokumentert med navn",
  estimated: "Beregnet",
  target: "Mål og avstand",
  unknown: "Det vi ikke vet",
  known: "Slik er tallene å forstå",
  knownText:
    "Dokumentert betyr at en navngitt kommune har en kilde. Et publisert tall har ingen navneliste. Beregnet er noe vi har regnet ut. De tre er aldri lagt sammen.",
  noEstimate: "Dette notatet bruker ingen beregnede tall.",
  useThreshold: (share: string): string =>
    `Grensen på ${share} gjelder noe annet: Så stor del av innbyggerne må faktisk bruke løsningen for at den skal lønne seg for samfunnet (ekstern kvalitetssikring, KS2).`,
  binding: "Erklæringen binder ingen til å kjøpe.",
  sources: "Kilder",
  map: "Hvem har signert?",
  curve: "Andel over tid",
  fileList: "Filer",
  tables: "Tabeller",
  brief: "Notat på én side (PDF)",
  presentation: "Presentasjon (PPTX)",
  files: {
    csvPeople: "CSV for regneark",
    csvMachines: "CSV for programmer",
    metadata: "om tallene i CSV-en (JSON)",
    xlsx: "XLSX"
  },
  indexTitle: (date: IsoDate): string => `Akson: figurer og tall for ${longDate(date)}`,
  picked: (inside: string | null, out: string | null): string =>
    [inside === null ? "" : `Signerer: ${inside}.`, out === null ? "" : `Signerer ikke: ${out}.`]
      .filter((part) => part !== "")
      .join(" "),
  sameChance: (chance: string): string => `Hver av de andre signerer med ${chance} sannsynlighet.`,
  differentChances: (low: string, high: string, differing: number, common: string): string =>
    `De andre signerer med fra ${low} til ${high} sannsynlighet; ${count(differing, "kommune har", "kommuner har")} en annen enn den felles på ${common}.`,
  /** @param own first and last day of a pace of the reader's own; null for the campaign's */
  timing: (deadline: string, own: {first: string; last: string} | null): string =>
    `Frist: før ${deadline}. Tempo: ${own === null ? "som de publiserte tallene i 2020" : `egen antakelse, fra ${own.first} til ${own.last}`}.`,
  settled: "Valgene alene avgjør det. Ingen sannsynlighet er regnet ut.",
  scenarioHeading: (name: string): string => `Beregnet scenario: «${name}»`,
  /** The one sentence that keeps the estimate apart from what is known. */
  scenarioWarning:
    "Et regnestykke på antakelser, ikke en prognose. Ingenting her er dokumentert eller offisielt, og ikke noe av det er med i tallene over.",
  assumptions: "Antakelser",
  answers: "Svar",
  moreQuotas: (more: number): string => `${count(more, "grense", "grenser")} til: se index.html ved siden av notatet.`,
  scenarioMap: "Valgene i scenarioet",
  scenarioCurve: "Når nås grensen?"
};
