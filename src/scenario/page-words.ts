// Words of the page of scenarios that are not of its figures (scenario-figures.ts) or of probabilities
// (probability.ts).
import type {Estimate, Method, Choice} from "../engine/types.js";
import {baseDay, type BaseYears} from "../language/base-year.js";
import {mapCredit, populationSource} from "../language/figures.js";
import {count, integer, percent} from "../language/numbers.js";
import {errorSentence} from "./probability-words.js";
import {measureWords} from "./figure-words.js";
import type {Measure, Tally} from "./view.js";

import {drawnBaseWords} from "./drawn-words.js";

export const waiting = "Regner …";
export const cannotCompute = "Kan ikke beregnes nøyaktig nok for disse valgene.";
export const engineFailed = "Regnemotoren stoppet. Last siden på nytt.";

/** Names of the algorithms, for the line below an answer. */
const methodName: Readonly<Record<Method, string>> = {
  decided: "ingen tilfeldighet igjen",
  "meet-in-the-middle": "oppdeling i to halvdeler, eksakt",
  "exact-dp": "dynamisk programmering, eksakt",
  "tilted-fourier": "Fourier-inversjon med tilting",
  "sampled-fourier": "Fourier-inversjon med tilting, resten anslått",
  "mixture-table": "alle delmengder, gjennomsnitt over landets og fylkenes stemning",
  "mixture-fourier": "Fourier-inversjon, gjennomsnitt over landets og fylkenes stemning",
  drawn: drawnBaseWords.method
};

/** Below an answer: the algorithm and its error bound. */
export const methodSentence = (estimate: Estimate): string =>
  `Metode: ${methodName[estimate.method]}. ${errorSentence(estimate)}`;

/** "43 kommuner med 788 165 innbyggere (17,0 %): ja. 1: nei. 247: åpen." */
export function tallySentence(tally: Readonly<Record<Choice, Tally>>, denominator: number): string {
  const {in: inside, out, undecided} = tally;
  return `${count(inside.count, "kommune", "kommuner")} med ${integer(inside.population)} innbyggere (${percent(inside.population / denominator, 1)}): ja. ${integer(out.count)}: nei. ${integer(undecided.count)}: åpen.`;
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

/** The three states, everywhere on the page. */
export const pickShort: Readonly<Record<Choice, string>> = {undecided: "Åpen", in: "Ja", out: "Nei"};

export const announcePick = (name: string, pick: Choice): string =>
  `${name}: ${pickShort[pick].toLocaleLowerCase("nb")}.`;
export const announceMany = (n: number, pick: Choice): string =>
  `${count(n, "kommune", "kommuner")}: ${pickShort[pick].toLocaleLowerCase("nb")}.`;

export const scenarioMapWords = {
  colour: "Farge viser",
  quota: "for grensen",
  picks: "valgene",
  keys: "Kart. Piltastene flytter til nabokommunen, Enter bytter mellom åpen, ja og nei.",
  hint: "Trykk på en kommune for å bytte mellom åpen, ja og nei.",
  circle: (least: string) => `Innbyggere i åpne kommuner, fra ${least}`
} as const;

/** What the map shows, as its title. */
export const mapTitle = (measure: Measure | null, quota: string): string =>
  measure === null ? "Hvem signerer?" : `${measureWords[measure].title} Grense: ${quota}.`;

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
  measure: Measure | null,
  place: string | null = null
): string {
  const picks = `Kart over valgene: ${count(tally.in.count, "kommune", "kommuner")} ja, ${integer(tally.out.count)} nei, ${integer(tally.undecided.count)} ${tally.undecided.count === 1 ? "åpen" : "åpne"}.`;
  if (measure === null || top.length === 0) return `${picks}`;
  return `${picks} Fargen viser ${colouringName[measure]}. ${place === null ? "Mest" : `Mest i ${place}`}: ${top.map(({name, printed}) => `${name} ${printed}`).join(", ")}.`;
}

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
