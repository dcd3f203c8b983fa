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
  indexTitle: (date: IsoDate): string => `Akson: figurer og tall for ${longDate(date)}`
};
