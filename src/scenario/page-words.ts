// Words of the page of scenarios that are not of its figures (scenario-figures.ts) or of probabilities (probability.ts).
import type {Threshold} from "../model/quota.js";
import type {Estimate, Method, Choice} from "../engine/types.js";
import {baseDay, type BaseYears} from "../language/base-year.js";
import {mapCredit, populationSource} from "../language/figures.js";
import {count, integer, percent} from "../language/numbers.js";
import {errorSentence} from "./probability-words.js";
import {quotaGoal} from "./words.js";
import {measureWords} from "./figure-words.js";
import type {Measure, Tally} from "./view.js";

export const start = {
  heading: "Utgangspunkt",
  presets: "Ferdige scenarioer",
  base: "Regn fra",
  before: "før kampanjen: ingen er bestemt",
  documented: "det som er dokumentert på dato",
  date: "Dato for det dokumenterte",
  name: "Navn",
  undo: "Angre",
  redo: "Gjør om",
  reset: "Nullstill",
  copyLink: "Kopier lenke",
  save: "Lagre som fil",
  load: "Åpne fil",
  keep: "Sammenlign herfra",
  copied: "Lenken er kopiert.",
  longLink: (length: number) =>
    `Den er lang: ${integer(length)} tegn fordi den holder mange egne sannsynligheter eller to scenarioer. Noen programmer kutter så lange lenker. «Lagre som fil» tar vare på alt.`,
  notCopied: "Lenken kunne ikke kopieres. Den står i adressefeltet.",
  saved: "Scenarioet er lagret som fil.",
  loaded: "Filen er åpnet.",
  tooLarge: "Filen er for stor til å være et scenario.",
  undone: "Angret.",
  redone: "Gjort om.",
  isReset: "Nullstilt."
} as const;

export const waiting = "Regner …";
export const cannotCompute = "Kan ikke beregnes nøyaktig nok for disse valgene.";
export const engineFailed = "Regnemotoren stoppet. Last siden på nytt.";

/** Names of the algorithms, for the line below an answer. */
export const methodName: Readonly<Record<Method, string>> = {
  decided: "ingen tilfeldighet igjen",
  "meet-in-the-middle": "oppdeling i to halvdeler, eksakt",
  "exact-dp": "dynamisk programmering, eksakt",
  "tilted-fourier": "Fourier-inversjon med tilting",
  "mixture-table": "alle delmengder, gjennomsnitt over landets og fylkenes stemning",
  "mixture-fourier": "Fourier-inversjon, gjennomsnitt over landets og fylkenes stemning"
};

/** Below an answer: the algorithm and its error bound. */
export const methodSentence = (estimate: Estimate): string =>
  `Metode: ${methodName[estimate.method]}. ${errorSentence(estimate)}`;

/** "43 kommuner med 788 165 innbyggere (17,0 %) signerer, 1 signerer ikke, 247 er ikke bestemt." */
export function tallySentence(tally: Readonly<Record<Choice, Tally>>, denominator: number): string {
  const {in: inside, out, undecided} = tally;
  return `${count(inside.count, "kommune", "kommuner")} med ${integer(inside.population)} innbyggere (${percent(inside.population / denominator, 1)}) signerer. ${integer(out.count)} signerer ikke, ${integer(undecided.count)} er ikke bestemt.`;
}

/** "Mangler 1 527 943 innbyggere; korteste vei er 5 kommuner: Oslo, Bergen …". */
export function missingSentence(weight: number, fewest: readonly string[] | null): string {
  const missing = `Det mangler ${count(weight, "innbygger", "innbyggere")}.`;
  if (fewest === null) return missing;
  const names =
    fewest.length <= 6 ? fewest.join(", ") : `${fewest.slice(0, 5).join(", ")} og ${integer(fewest.length - 5)} til`;
  return `${missing} Færrest mulig: ${count(fewest.length, "kommune", "kommuner")} (${names}).`;
}

export const howComputed = "Slik er det regnet";

export const assume = {
  heading: "Hva du antar om dem som ikke er bestemt",
  common: "Hvor sannsynlig er det at en kommune signerer?",
  by: "Ulik sannsynlighet etter",
  byCommon: "ingenting: lik for alle",
  byCounty: "fylke",
  bySize: "innbyggertall",
  own: (kommuner: number) => `${count(kommuner, "kommune har", "kommuner har")} egen sannsynlighet.`,
  clearOwn: "Fjern egne",
  correlation: "Følger kommunene hverandre?",
  national: "Hvor mye alle kommuner følger hverandre",
  group: "Hvor mye kommuner i samme fylke følger hverandre i tillegg",
  quotas: "Grenser",
  addQuota: "Legg til grense",
  moreThan: "mer enn",
  atLeast: "minst",
  shareLabel: "Prosent av innbyggerne",
  removeQuota: (name: string) => `Fjern grensen ${name}`,
  timing: "Frist og tempo",
  deadline: "Frist: før",
  profile: "Av dem som signerer, har så mange signert ved starten av dagen",
  profileDay: "Dag",
  profileShare: "Prosent",
  addPoint: "Legg til dag",
  removePoint: (day: string) => `Fjern ${day}`,
  campaignProfile: "Som kampanjen i 2020",
  evenProfile: "Jevnt fram til fristen",
  profileNote: "Tempoet i 2020 er regnet av de offisielle totalene. Det er en antakelse at det ville gått likt.",
  badProfile: "Dagene må være ulike, og prosenten kan ikke synke. Den første må være 0, den siste 100.",
  badQuota: "Skriv et tall over 0 og høyst 100."
} as const;

export const pickWord: Readonly<Record<Choice, string>> = {
  undecided: "Ikke bestemt",
  in: "Signerer",
  out: "Signerer ikke"
};
/** On the buttons of a row. */
export const pickShort: Readonly<Record<Choice, string>> = {undecided: "Åpen", in: "Ja", out: "Nei"};

export const members = {
  heading: "Hvem betyr noe, og hva velger de?",
  lead: "Velg ja, nei eller åpen for hver kommune, eller for alle i utvalget. Tallene gjelder kommuner som ikke er bestemt.",
  search: "Søk",
  county: "Fylke",
  size: "Innbyggertall",
  pick: "Valg",
  all: "Alle",
  sort: "Sorter etter",
  again: "Sorter på nytt",
  more: (n: number) => `Vis alle ${integer(n)}`,
  fewer: "Vis færre",
  bulk: (n: number) => `Sett ${count(n, "kommune", "kommuner")} i utvalget til`,
  shown: (n: number, of: number) => `Viser ${integer(n)} av ${integer(of)}.`,
  table: "Kommunene i utvalget",
  name: "Kommune",
  population: "Innbyggere",
  choice: "Velger",
  influence: "Påvirkning",
  ifSigns: "Hvis ja",
  swing: "Vippe",
  shapley: "Makt",
  chance: "Egen %",
  chanceLabel: (name: string) => `Sannsynlighet for at ${name} signerer, i prosent. Tomt felt: som de andre.`,
  caption: (goal: string) => `Kommunene i utvalget. Påvirkning, «hvis ja», vippe og makt gjelder ${goal}.`,
  note: "Påvirkning: så mange prosentpoeng høyere er sannsynligheten med et ja enn med et nei. Hvis ja: sannsynligheten når kommunen signerer. Vippe: sannsynligheten for å avgjøre når alle åpne signerer med 50 %. Makt: Shapley–Shubik.",
  noteIfCorrelated:
    "«Hvis ja» regnes ikke ut når kommunene følger hverandre. Velg Ja for kommunen: da svarer siden på det."
} as const;

export const announcePick = (name: string, pick: Choice): string =>
  `${name}: ${pickWord[pick].toLocaleLowerCase("nb")}.`;
export const announceMany = (n: number, pick: Choice): string =>
  `${count(n, "kommune", "kommuner")}: ${pickWord[pick].toLocaleLowerCase("nb")}.`;

export const scenarioMapWords = {
  heading: "Hvem signerer i scenarioet?",
  colour: "Farge viser",
  quota: "for grensen",
  picks: "valgene",
  keys: "Kart. Piltastene flytter til nabokommunen, Enter bytter mellom åpen, ja og nei.",
  hint: "Trykk på en kommune for å bytte mellom åpen, ja og nei."
} as const;

export const colouringName: Readonly<Record<"picks" | Measure, string>> = {
  picks: scenarioMapWords.picks,
  influence: measureWords.influence.name.toLocaleLowerCase("nb"),
  swing: measureWords.swing.name.toLocaleLowerCase("nb"),
  shapley: measureWords.shapley.name
};

export const scenarioMapSource = (year: number): string =>
  `Kilde: Innbyggere: ${populationSource(year)}; valgene er scenarioets. ${mapCredit}.`;

/** Said when the reader counts by another year on the other pages. */
export const scenarioYearNotice = ({chosen, published}: BaseYears): string =>
  `Scenariene er regnet på folketallet ${baseDay(published)}, som målet og de offisielle totalene er publisert på. Valget av ${baseDay(chosen)} gjelder de andre sidene.`;

/** For those who cannot see the map. */
export function scenarioMapAlt(
  tally: Readonly<Record<Choice, Tally>>,
  top: readonly {name: string; printed: string}[],
  measure: Measure | null
): string {
  const picks = `Kart over valgene: ${count(tally.in.count, "kommune", "kommuner")} signerer, ${integer(tally.out.count)} signerer ikke, ${integer(tally.undecided.count)} er ikke bestemt.`;
  if (measure === null || top.length === 0) return `${picks} Listen under kartet viser hver kommune.`;
  return `${picks} Fargen viser ${colouringName[measure]}. Mest: ${top.map(({name, printed}) => `${name} ${printed}`).join(", ")}.`;
}

export const paths = {
  heading: "Veien til grensen",
  shortest: "Færrest mulig",
  reached: "Grensen er nådd med dem som har bestemt seg.",
  impossible: "Grensen kan ikke nås med disse valgene.",
  lightest: "Minst mulig",
  blocking: "Kan stanse det",
  tips: "Hvem vipper det?",
  tipsUnknown: "Hvem som vipper, lar seg ikke beregne nøyaktig nok når kommunene følger hverandre så sterkt.",
  tipsLead:
    "Sannsynligheten for at det er denne kommunens signatur som får grensen nådd. Summen er sannsynligheten for at grensen nås."
} as const;

export function fewestSentence(names: readonly string[], size: number, ways: string | null): string {
  const list = `${count(size, "kommune", "kommuner")} er nok: ${names.join(", ")}.`;
  if (ways === null) return list;
  if (ways === "1") return `${list} Ingen annen gruppe på ${integer(size)} klarer det.`;
  return `${list} ${groupedDigits(ways)} ulike grupper på ${integer(size)} klarer det.`;
}

/** Digits of a number too large for a number; beyond a billion as a power of ten. */
function groupedDigits(digits: string): string {
  if (digits.length <= 12) return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  const raised = [...String(digits.length - 1)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
  return `Omtrent ${digits[0]},${digits[1]}\u00a0·\u00a010${raised}`;
}

export function lightestSentence(weight: number, needed: number, size: number): string {
  const over = weight - needed;
  const margin = over === 0 ? "nøyaktig på grensen" : `${count(over, "innbygger", "innbyggere")} over grensen`;
  return `Den knappeste gruppen er ${margin}: ${count(size, "kommune", "kommuner")} som ikke er bestemt, kommer i tillegg til dem som signerer.`;
}

export function blockingSentence(names: readonly string[]): string {
  const list =
    names.length <= 8 ? names.join(", ") : `${names.slice(0, 7).join(", ")} og ${integer(names.length - 7)} til`;
  if (names.length === 1) return `${names[0]} kan alene stanse det ved å si nei.`;
  return `Sammen kan ${count(names.length, "kommune", "kommuner")} stanse det ved å si nei: ${list}.`;
}

export const crossingUnknown = "Når grensen nås, lar seg ikke beregne nøyaktig nok for disse valgene.";

export const compareWords = {
  heading: "Sammenlign to scenarioer",
  none: "Trykk «Sammenlign herfra» for å holde dette scenarioet fast. Endre så valgene, og se forskjellen her.",
  held: "Holdt fast",
  now: "Nå",
  difference: "Forskjell",
  swap: "Bytt om",
  table: "De to scenarioene side om side",
  stop: "Avslutt sammenligningen",
  probability: (threshold: Threshold) => `Sannsynlighet for ${quotaGoal(threshold)}`,
  expected: "Forventet andel",
  inside: "Innbyggere i kommuner som signerer",
  what: "Dette skiller dem"
} as const;

/** "+12,3 prosentpoeng". */
export function pointsDifference(text: string): string {
  return `${text} prosentpoeng`;
}
