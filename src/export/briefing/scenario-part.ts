// What a scenario file adds to a briefing: its probabilities in sentences, and its distribution as a figure. Estimates, and
// said to be.
import {readFileSync} from "node:fs";
import {basename, extname} from "node:path";
import {readMunicipalities2020} from "../../../loaders/scenario/municipalities-2020.js";
import {coverageDistribution} from "../../charts/coverage-distribution.js";
import {boxMark} from "../../charts/legend-marks.js";
import {fallsShort, reached} from "../../charts/palette.js";
import {briefWords} from "../../language/brief.js";
import {longDate} from "../../language/dates.js";
import {percent} from "../../language/numbers.js";
import {probabilityFigure, probabilitySentence} from "../../language/probability.js";
import {quotaGoal} from "../../language/scenario.js";
import {distributionAlt, distributionVertical, distributionWords, intervalLabel, quotaProbability, quotaTitle, scenarioSource, scenarioSubtitle} from "../../language/scenario-figures.js";
import {municipalities2020, readScenario, type CheckedScenario} from "../../model/scenario/file-in.js";
import {answerScenario, type ScenarioAnswer} from "../../model/scenario/file-out.js";
import {parseText} from "../../model/scenario/parse-text.js";
import type {Estimate} from "../../model/scenario/types.js";
import type {Threshold} from "../../model/quota.js";
import type {IsoDate} from "../../model/types.js";
import type {Facts} from "../../interface/view.js";
import type {Cell} from "../data-table.js";
import type {Edition, ExportedFigure} from "../exported-figure.js";
import {safeText} from "../safe-text.js";
import type {ScenarioPart} from "./make.js";

/** The scenario file cannot be used: every problem, with its path. */
export class ScenarioProblem extends Error {}

/** Below this width the chart leaves out what only fits a wide figure. */
const narrow = 480;

/** @throws {ScenarioProblem} with everything that is wrong */
export function readScenarioFile(file: string): {name: string; scenario: CheckedScenario} {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new ScenarioProblem(`--scenario ${file}: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = parseText(text);
  const result = parsed.document === undefined ? null : readScenario(parsed.document, readMunicipalities2020);
  const problems = [...parsed.problems, ...(result?.problems ?? [])];
  const scenario = result?.scenario;
  if (problems.length > 0 || !scenario) {
    throw new ScenarioProblem(problems.map(({path, message}) => `--scenario ${file}: ${path === "" ? "(file)" : path}: ${message}`).join("\n"));
  }
  if ((parsed.document as {members?: unknown}).members !== municipalities2020) {
    throw new ScenarioProblem(`--scenario ${file}: members: a briefing is about "${municipalities2020}"; npm run scenario answers other games`);
  }
  return {name: safeText(scenario.name ?? basename(file, extname(file)), 60), scenario};
}

interface Chance {
  threshold: Threshold;
  share: number;
  probability: Estimate | null;
}

/** A quota of the file as a share; the two published ones as they are published. */
function thresholdOf({facts, weight, total}: {facts: Facts; weight: number; total: number}): Threshold {
  const {targetShare, breakEvenShare} = facts.data.campaign;
  if (weight === facts.quota) return {share: String(targetShare.value), comparison: "more than"};
  if (weight === Math.ceil(breakEvenShare.value * total)) return {share: String(breakEvenShare.value), comparison: "at least"};
  return {share: (weight / total).toFixed(3), comparison: "at least"};
}

const settled = (value: 0 | 1): Estimate => ({value, errorBound: 0, method: "decided"});

/** Chances by rising share. */
function chancesOf(facts: Facts, {quotas, totalWeight: total}: ScenarioAnswer): Chance[] {
  return quotas
    .map(({weightNeeded: weight, status, probability}): Chance => {
      const threshold = thresholdOf({facts, weight, total});
      const decided = status === "reached" ? settled(1) : status === "impossible" ? settled(0) : null;
      return {threshold, share: Number(threshold.share), probability: decided ?? probability ?? null};
    })
    .sort((a, b) => a.share - b.share);
}

type Law = NonNullable<ScenarioAnswer["distribution"]>;

function interval({totalWeight}: ScenarioAnswer, {quantiles}: Law): {low: number; high: number} {
  return {low: quantiles["0.1"] / totalWeight, high: quantiles["0.9"] / totalWeight};
}

/** Scenario files speak of the municipalities and inhabitants of this year. */
const scenarioYear = 2020;

function distributionFigure(answer: ScenarioAnswer, law: Law, chances: readonly Chance[], about: {name: string; date: IsoDate; edition: Edition; subtitle: string; finding: string}): ExportedFigure {
  const {low, high} = interval(answer, law);
  const known = chances.flatMap(({threshold, probability}) => (probability ? [{threshold, probability}] : []));
  const text = {
    title: distributionWords.title,
    subtitle: about.subtitle,
    alt: distributionAlt(known, law.mean / answer.totalWeight, {low, high}),
    source: scenarioSource(scenarioYear)
  };
  return {
    ...text,
    name: "fordeling",
    finding: about.finding,
    method: briefWords.estimateMethod,
    legend: [
      {swatch: boxMark(reached, null), label: distributionWords.legend.reached},
      {swatch: boxMark(fallsShort, null), label: distributionWords.legend.fallsShort}
    ],
    date: about.date,
    scenario: about.name,
    link: about.edition.site === "" ? "" : `${about.edition.site}scenarier.html`,
    version: about.edition.version,
    heightFor: (width) => Math.round(width < narrow ? width * 0.9 : width * 0.52),
    draw({width, height}) {
      const compact = width < narrow;
      return coverageDistribution(
        {
          bins: {width: law.bins.width, share: law.bins.share},
          quotas: chances.map(({threshold, share, probability}) => ({share, name: quotaTitle(threshold), probability: probability ? quotaProbability(probability, compact) : "–"})),
          interval: {low, high, label: intervalLabel(low, high)},
          words: {horizontal: distributionWords.horizontal, vertical: distributionVertical(compact)}
        },
        {...text, id: "fordeling", width: Math.round(width), height: Math.round(height), compact}
      );
    },
    table: {
      name: "fordeling",
      columns: briefWords.distributionColumns,
      rows: law.bins.share.map((probability, k): Cell[] => [k / 100, Math.min(1, (k + 1) / 100), Math.max(0, probability)])
    }
  };
}

/** The scenario's part of a briefing. It may take seconds: the answers are exact. */
export function scenarioPart(facts: Facts, {name, scenario}: {name: string; scenario: CheckedScenario}, date: IsoDate, edition: Edition): ScenarioPart {
  const wanted = new Set<"probability" | "distribution" | "crossing">(["probability", "distribution", ...(scenario.timing ? (["crossing"] as const) : [])]);
  const answer = answerScenario({...scenario, answers: wanted});
  const chances = chancesOf(facts, answer);
  const law = answer.distribution ?? null;
  const sentences = chances.map(({threshold, probability}) => probabilitySentence(probability, quotaGoal(threshold)));
  const {timing} = scenario;
  // The deadline belongs to the target of signatures.
  const target = answer.quotas.find(({weightNeeded}) => weightNeeded === facts.quota) ?? answer.quotas[0];
  if (timing && target?.crossing) {
    const {value, errorBound} = target.crossing.byDeadline;
    const goal = quotaGoal(thresholdOf({facts, weight: target.weightNeeded, total: answer.totalWeight}));
    sentences.push(briefWords.byDeadline(goal, longDate(timing.deadline), probabilityFigure({value, errorBound: Math.max(errorBound, 1e-15), method: "exact-dp"})));
  }
  const middle = law && interval(answer, law);
  const finding = law && middle ? briefWords.expected(percent(law.mean / answer.totalWeight, 1), percent(middle.low, 1), percent(middle.high, 1)) : "";
  const subtitle = scenarioSubtitle(answer.totalWeight, answer.undecided);
  return {
    estimate: {name, sentences: [...sentences, ...(finding === "" ? [] : [finding]), subtitle]},
    figures: law === null ? [] : [distributionFigure(answer, law, chances, {name, date, edition, subtitle: briefWords.scenario(name, subtitle), finding})]
  };
}
