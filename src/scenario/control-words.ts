// Words of the controls of the page of scenarios.
import {count, integer} from "../language/numbers.js";

export const start = {
  heading: "Start fra",
  more: "Flere",
  lead: "Et forslag endrer bare det navnet sier.",
  base: "Regn fra",
  before: "før kampanjen: alle er åpne",
  documented: "navnene vi kjente en dag",
  date: "Dag"
} as const;

export const actionWords = {
  undo: "Angre",
  redo: "Gjør om",
  reset: "Nullstill",
  copyLink: "Kopier lenke",
  save: "Lagre fil",
  load: "Åpne fil",
  name: "Navn",
  copied: "Lenken er kopiert.",
  longLink: (length: number) =>
    `Den er lang: ${integer(length)} tegn fordi den holder mange egne sannsynligheter eller to scenarioer. Noen programmer kutter så lange lenker. «Lagre fil» tar vare på alt.`,
  notCopied: "Lenken kunne ikke kopieres. Den står i adressefeltet.",
  saved: "Scenarioet er lagret som fil.",
  loaded: "Filen er åpnet.",
  tooLarge: "Filen er for stor til å være et scenario.",
  undone: "Angret.",
  redone: "Gjort om.",
  isReset: "Nullstilt."
} as const;

export const outcomesWords = {
  bars: "Vis hele fordelingen",
  dots: "Vis 20 prikker"
} as const;

export const assume = {
  write: "Skriv:",
  by: "Ulik sannsynlighet etter",
  byCommon: "ingenting: lik for alle",
  byCounty: "fylke",
  bySize: "innbyggertall",
  ownName: "Én kommune",
  ownShare: "Prosent",
  setOwn: "Sett",
  badOwn: "Skriv navnet på en kommune som ble spurt, og et tall fra 0 til 100.",
  removeOwn: (name: string) => `Fjern egen sannsynlighet for ${name}`,
  clearOwn: "Fjern alle egne",
  national: "Hvor mye alle kommuner følger hverandre",
  group: "Hvor mye kommuner i samme fylke følger hverandre i tillegg",
  quotas: "Grenser",
  addQuota: "Legg til grense",
  moreThan: "mer enn",
  atLeast: "minst",
  shareLabel: "Prosent av innbyggerne",
  removeQuota: (name: string) => `Fjern grensen ${name}`,
  deadline: "Frist: før",
  profile: "Av dem som signerer, har så mange signert ved starten av dagen",
  profileDay: "Dag",
  profileShare: "Prosent",
  addPoint: "Legg til dag",
  removePoint: (day: string) => `Fjern ${day}`,
  campaignProfile: "Som kampanjen i 2020",
  evenProfile: "Jevnt fram til fristen",
  profileNote: "Tempoet i 2020 er regnet av de publiserte tallene. Det er en antakelse at det ville gått likt.",
  badProfile: "Dagene må være ulike, og prosenten kan ikke synke. Den første må være 0, den siste 100.",
  badQuota: "Skriv et tall over 0 og høyst 100."
} as const;

export const members = {
  lead: (inside: string, quota: string) =>
    `Kommunene uten kjent svar, de største først. Samlet andel: hvis kommunen og alle større åpne signerer, fra ${inside}. Påvirkning: så mange prosentpoeng øker sannsynligheten for ${quota} når kommunen går fra nei til ja.`,
  tools: "Søk og filtrer",
  search: "Søk",
  county: "Fylke",
  size: "Innbyggertall",
  all: "Alle",
  sort: "Sorter etter",
  again: "Sorter på nytt",
  more: (n: number) => `Vis alle ${integer(n)}`,
  fewer: "Vis færre",
  bulk: (those: string) => `Sett ${those} i utvalget til`,
  shown: (n: number, of: number) => `Viser ${integer(n)} av ${integer(of)}.`,
  table: "Kommunene i utvalget",
  name: "Kommune",
  population: "Innbyggere",
  running: "Samlet andel",
  influence: "Påvirkning",
  choice: "Ditt valg",
  enough: (n: number, quota: string) => `${count(n, "kommune", "kommuner")} til er nok til ${quota}`
} as const;

/** "Oslo avgjør mest. 11 kommuner til er nok til målet." What is settled has neither. */
export function membersTitle(most: string | null, enough: number | null): string {
  const first = most === null ? "Ingen enkelt kommune avgjør nå." : `${most} avgjør mest.`;
  return enough === null ? first : `${first} ${count(enough, "kommune", "kommuner")} til er nok til målet`;
}

export const paths = {
  reached: "Grensen er nådd med dem som er satt til ja.",
  impossible: "Grensen kan ikke nås med disse valgene.",
  tips: "Hvem avgjør med sin signatur?",
  tipsColumn: "Sannsynlighet for å avgjøre",
  tipsUnknown: "Hvem som avgjør, lar seg ikke regne ut nøyaktig nok når kommunene følger hverandre så sterkt.",
  tipsNone: "Ingen enkelt kommune kan avgjøre med disse valgene.",
  tipsLead:
    "Sannsynligheten for at det er denne kommunens signatur som får grensen nådd. Summen er sannsynligheten for at grensen nås.",
  others: (n: number) => `De ${integer(n)} andre`,
  power: "Hvor mye makt har hver kommune?",
  powerUnknown: "Makten lar seg ikke regne ut nøyaktig nok for disse valgene.",
  counties: "Makt etter fylke",
  countyColumn: "Andel av makten",
  countiesLead: "Shapley–Shubik-indeksen til kommunene i hvert fylke, lagt sammen. Summen er 100 %."
} as const;

/** A ranking says which limit it is about. */
export const rankingCaption = (title: string, quota: string): string => `${title} Grense: ${quota}.`;

export const compareWords = {
  heading: "Sammenlign",
  none: "Hold fast dette scenarioet, endre noe, og se forskjellen her.",
  now: "Nå",
  kept: "Holdt fast",
  keep: "Hold fast «Nå»",
  isKept: "Scenarioet er holdt fast.",
  swap: "Bytt om",
  stop: "Fjern",
  explained: "Sannsynlighet, og forskjell fra «Nå» i prosentpoeng.",
  what: "Dette skiller dem",
  assumed: (inside: string, out: string, open: string, chance: string | null) =>
    `${inside} ja, ${out} nei, ${open} åpne ${chance === null ? "med ulik sannsynlighet" : `med ${chance} sannsynlighet`}`
} as const;
