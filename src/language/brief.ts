// The words of the one-page brief and of the index page beside it. The sentences about the numbers are the site's own.
import type {IsoDate} from "../model/types.js";
import {longDate} from "./dates.js";

export const briefWords = {
  kind: "Notat",
  asOf: (date: IsoDate, rule: string): string => `Status ${longDate(date)}. Teller som signert: ${rule}.`,
  official: "Offisiell total",
  documented: "Dokumentert med navn",
  estimated: "Beregnet",
  target: "Mål og avstand",
  unknown: "Det vi ikke vet",
  known: "Slik er tallene å forstå",
  knownText:
    "Dokumentert betyr at en navngitt kommune har en kilde. Offisiell total er et publisert tall uten navneliste. Beregnet er noe vi har regnet ut. De tre er aldri lagt sammen.",
  noEstimate: "Dette notatet bruker ingen beregnede tall.",
  useThreshold: (share: string): string =>
    `Grensen på ${share} gjelder noe annet: Så stor del av innbyggerne må faktisk bruke løsningen for at den skal lønne seg for samfunnet (ekstern kvalitetssikring, KS2).`,
  binding: "Erklæringen binder ingen til å kjøpe.",
  sources: "Kilder",
  map: "Hvem har signert?",
  curve: "Andel over tid",
  files: "Filer",
  brief: "Notat på én side (PDF)",
  presentation: "Presentasjon (PPTX)",
  tablePeople: "CSV for regneark",
  tableMachines: "CSV for programmer",
  indexTitle: (date: IsoDate): string => `Akson: figurer og tall for ${longDate(date)}`,
  scenario: (name: string, subtitle: string): string => `Scenario: «${name}». ${subtitle}`,
  estimateMethod: "Sannsynlighetene er regnet ut eksakt av antakelsene i scenariofilen, ikke av hva kommunene faktisk gjorde. Se Metode.",
  byDeadline: (goal: string, deadline: string, figure: string): string => `Med det antatte tempoet er sannsynligheten for ${goal} før ${deadline} ${figure}.`,
  expected: (mean: string, low: string, high: string): string =>
    low === high ? `Alt er bestemt: ${mean} av innbyggerne.` : `Ventet andel er ${mean}. Med 80 % sannsynlighet blir den mellom ${low} og ${high}.`,
  distributionColumns: [
    {key: "share_from", label: "Andel av innbyggerne, fra og med", type: "share" as const},
    {key: "share_to", label: "Andel av innbyggerne, til", type: "share" as const},
    {key: "probability", label: "Sannsynlighet", type: "share" as const}
  ]
};
