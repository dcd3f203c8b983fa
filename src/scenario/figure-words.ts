// Words of the scenario's figures: titles, subtitles, legends, and what a reader who cannot see them should know.
import type {Threshold} from "../model/quota.js";
import type {IsoDate} from "../model/types.js";
import {capitalise} from "../language/coverage.js";
import {dayAndMonth, longDate} from "../language/dates.js";
import {populationSource} from "../language/figures.js";
import {count, decimal, digitsWithin, integer, percent} from "../language/numbers.js";
import {isSettled, probabilityFigure, probabilityWords} from "./probability-words.js";
import {quotaPhrase} from "./words.js";
import type {Measure} from "./view.js";
import type {Estimate} from "../engine/types.js";

/** A quota at the head of a line or a sentence: "Mer enn 50 %", "Minst 55 %". */
export const quotaTitle = (threshold: Threshold): string => capitalise(quotaPhrase(threshold));

/** Beside a quota's name on its line: the figure, and the words where there is room. Both from one estimate. */
export function quotaProbability(estimate: Estimate, compact: boolean): string {
  const figure = probabilityFigure(estimate);
  const {kind, text} = probabilityWords(estimate);
  return compact || isSettled(estimate) || kind === "range" ? figure : `${figure}, ${text}`;
}

/** Denominator of every figure of a scenario. */
export function scenarioSubtitle(denominator: number, undecided: number): string {
  return `${integer(denominator)} innbyggere i kommunene som ble spurt. ${undecided === 0 ? "Alle kommuner er bestemt" : `${count(undecided, "kommune", "kommuner")} er ikke bestemt`}. En beregning på valgene i scenarioet, ikke en prognose.`;
}

/** The scenario counts by one year, whatever the other pages do. */
export const scenarioSource = (year: number): string =>
  `Kilde: Innbyggere: ${populationSource(year)}. Sannsynligheter: beregnet av scenarioet, se Metode.`;

/** "41–62 %", fractions in; one value when both ends round to the same. */
export function shareRange(low: number, high: number): string {
  const [from, to] = [decimal(low * 100, 0), decimal(high * 100, 0)];
  return from === to ? percent(low, 0) : `${from}–${percent(high, 0)}`;
}

export const distributionWords = {
  title: "Hvor stor andel kan signere?",
  horizontal: "Andel av innbyggerne",
  legend: {reached: "Når grensen", fallsShort: "Når den ikke"}
};

/** Above the probability axis of the distribution: a phone has room for one word. */
export const distributionVertical = (compact: boolean): string =>
  compact ? "Sannsynlighet" : "Sannsynlighet for hvert prosentpoeng";

/** On the bracket below the distribution; `width` is its probability. */
export function intervalLabel(low: number, high: number, width = 0.8): string {
  return low === high ? `Sikkert: ${percent(low, 1)}` : `${percent(width, 0)} sannsynlig: ${shareRange(low, high)}`;
}

/** A quota with its probability, as the figures have it. */
export interface QuotaChance {
  threshold: Threshold;
  probability: Estimate;
}

const chanceSentence = ({threshold, probability}: QuotaChance): string => {
  const name = quotaPhrase(threshold);
  if (isSettled(probability))
    return probability.value === 1 ? `Grensen ${name} er nådd.` : `Grensen ${name} kan ikke nås.`;
  return `Sannsynligheten for ${name} er ${quotaProbability(probability, false)}.`;
};

/** What the distribution shows. Shares are fractions; `mean` of the coverage. */
export function distributionAlt(
  quotas: readonly QuotaChance[],
  mean: number,
  interval: {low: number; high: number}
): string {
  const chances = quotas.map(chanceSentence).join(" ");
  if (interval.low === interval.high) return `Én søyle: Andelen er ${percent(mean, 1)}. ${chances}`;
  return `Søylediagram over hvor sannsynlig hver andel av innbyggerne er. Forventet andel er ${percent(mean, 1)}. Med 80 % sannsynlighet ligger andelen mellom ${percent(interval.low, 0)} og ${percent(interval.high, 0)}. ${chances}`;
}

export const crossingWords = {
  title: "Når nås grensen?",
  vertical: "Sannsynlighet for at grensen er nådd",
  legend: "Punktet på hver kurve er sannsynligheten ved fristen.",
  rough: (error: number) =>
    `Kurven ellers kan være inntil ${decimal(error * 100, 1)} prosentpoeng feil: Kommunene følger hverandre, og da er den regnet ut fra noen få tidspunkter.`
};

/** One quota's crossing, as the curve has it. */
export interface QuotaCrossing {
  threshold: Threshold;
  byDeadline: Estimate;
  ever: Estimate;
  /** First day with at least even chances, or null. */
  median: IsoDate | null;
}

/** Where a curve ends: "til slutt 74 %". */
export const crossingEnd = (ever: Estimate): string => `til slutt ${probabilityFigure(ever)}`;

/** What the curves show. */
export function crossingAlt(crossings: readonly QuotaCrossing[], deadline: IsoDate): string {
  const parts = crossings.map(({threshold, byDeadline, ever, median}) => {
    const even =
      median === null ? "Sjansen kommer aldri opp i halvparten." : `Sjansen er minst 50 % fra ${dayAndMonth(median)}.`;
    return `${quotaTitle(threshold)}: ${probabilityFigure(byDeadline)} før ${longDate(deadline)}, ${probabilityFigure(ever)} til slutt. ${even}`;
  });
  return `Kurver over sannsynligheten for at grensen er nådd, dag for dag. ${parts.join(" ")}`;
}

/** Short name, title and one explaining sentence of each measure. */
export const measureWords: Readonly<Record<Measure, {name: string; title: string; explanation: string}>> = {
  influence: {
    name: "Påvirkning",
    title: "Hvem betyr mest i dette scenarioet?",
    explanation: "Så mye øker sannsynligheten for å nå grensen når kommunen går fra nei til ja."
  },
  swing: {
    name: "Banzhaf",
    title: "Hvem avgjør hvis alle de andre kaster mynt?",
    explanation:
      "Banzhaf: sannsynligheten for at kommunen avgjør, når alle de andre åpne signerer med 50 % sannsynlighet."
  },
  shapley: {
    name: "Shapley–Shubik",
    title: "Hvor mye makt har hver kommune?",
    explanation:
      "Shapley–Shubik: andelen av alle rekkefølger der det er denne kommunen som får grensen nådd. Summen over kommunene er 100 %."
  }
};

/**
 * Values of one figure with the same number of decimals, so that they compare, and no more than the bound leaves
 * sure; tiny ones are "under" the last digit.
 */
export function measureValue(measure: Measure, most: number, errorBound = 0): (value: number) => string {
  const digits = digitsWithin(errorBound, most >= 0.1 ? 1 : most >= 0.01 ? 2 : 3);
  const least = 10 ** -(digits + 2);
  const print = (value: number) =>
    measure === "influence" ? `${decimal(value * 100, digits)} prosentpoeng` : percent(value, digits);
  return (value) => (value > 0 && value < least / 2 ? `under ${print(least)}` : print(value));
}
