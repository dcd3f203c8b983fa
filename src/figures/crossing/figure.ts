// When the quotas are reached.
import {longDate} from "../../language/dates.js";
import {deadlineLabel} from "../../language/figures.js";
import type {Estimate} from "../../engine/types.js";
import type {CrossingSheet} from "../../scenario/answers.js";
import {crossingAlt, crossingEnd, crossingWords, quotaTitle} from "../../scenario/figure-words.js";
import {probabilityFigure} from "../../scenario/probability-words.js";
import type {Answered, ScenarioView} from "../../scenario/view.js";
import {quotaPhrase} from "../../scenario/words.js";
import {lineMark} from "../drawing/legend-marks.js";
import {quietInk} from "../drawing/palette.js";
import {narrow} from "../figure.js";
import {measuredText, paceText} from "../scenario-basis.js";
import {scenarioFigure, shownBy, type ScenarioFigure} from "../scenario-figure.js";
import {crossingCurve, type CrossingCurveData} from "./chart.js";

const parts = ["chances", "crossing"] as const;

const shown = (view: ScenarioView): Answered => shownBy(parts, view)!;

/** Certain by the picks, or with the bound of the quota's own probability. */
function estimateOf(value: number, {chances}: Answered, quota: number, errorBound?: number): Estimate {
  const {status, probability} = chances!.quotas[quota];
  if (status !== "open") return {value, errorBound: 0, method: "decided"};
  return {
    value,
    errorBound: Math.max(errorBound ?? probability?.errorBound ?? 0, 1e-15),
    method: probability?.method ?? "exact-dp"
  };
}

interface Crossed {
  index: number;
  sheet: CrossingSheet;
}

const crossed = ({crossing}: Answered): Crossed[] =>
  crossing!.flatMap((sheet, index) => (sheet ? [{index, sheet}] : []));

const byDeadline = (answers: Answered, {index, sheet}: Crossed): Estimate =>
  estimateOf(sheet.byDeadline.value, answers, index, sheet.byDeadline.errorBound);

function dataOf(view: ScenarioView): CrossingCurveData {
  const answers = shown(view);
  const {deadline} = answers.of.timing;
  return {
    deadline: {date: deadline, label: deadlineLabel(deadline)},
    curves: crossed(answers).map((one) => ({
      days: one.sheet.cumulative,
      name: quotaTitle(answers.of.quotas[one.index]),
      end: crossingEnd(estimateOf(one.sheet.ever, answers, one.index)),
      atDeadline: probabilityFigure(byDeadline(answers, one))
    })),
    words: {vertical: crossingWords.vertical}
  };
}

function crossingFinding(view: ScenarioView): string {
  const answers = shown(view);
  const [first] = crossed(answers);
  const quota = quotaPhrase(answers.of.quotas[first.index]);
  return `Sannsynligheten for ${quota} før ${longDate(answers.of.timing.deadline)} er ${probabilityFigure(byDeadline(answers, first))}, med det antatte tempoet.`;
}

/** An error of a probability that can be seen in a curve. */
const visible = 0.002;

/** Says so when a curve may be wrong by more than the eye can see; else "". */
function roughness(view: ScenarioView): string {
  const error = Math.max(0, ...crossed(shown(view)).map(({sheet}) => sheet.errorBound));
  return error > visible ? crossingWords.rough(Math.ceil(error * 1000) / 1000) : "";
}

export const crossing: ScenarioFigure = scenarioFigure({
  name: "naar",
  parts,
  heading: () => crossingWords.title,
  finding: crossingFinding,
  measured: (view) =>
    `${measuredText("sannsynligheten for at grensen er nådd, dag for dag", shown(view).of.quotas)} ${paceText(view)}`,
  errorOf: (view) =>
    Math.max(0, ...crossed(shown(view)).map(({sheet}) => Math.max(sheet.errorBound, sheet.byDeadline.errorBound))),
  caveat: roughness,
  alt(view) {
    const answers = shown(view);
    return crossingAlt(
      crossed(answers).map((one) => ({
        threshold: answers.of.quotas[one.index],
        byDeadline: byDeadline(answers, one),
        ever: estimateOf(one.sheet.ever, answers, one.index),
        median: one.sheet.quantiles[2]
      })),
      answers.of.timing.deadline
    );
  },
  note: () => crossingWords.legend,
  legend: (view) => [
    {swatch: lineMark(quietInk, 1, "5 3"), label: `${dataOf(view).deadline.label}. ${crossingWords.legend}`}
  ],
  chart: async (view) => (await import("./native.js")).crossingNative(dataOf(view)),
  columns: () => [
    {key: "quota", label: "Grense", kind: "text"},
    {key: "date", label: "Ved starten av", kind: "date"},
    {key: "probability", label: "Sannsynlighet", kind: "share", digits: 2}
  ],
  rows: (view) =>
    dataOf(view).curves.flatMap(({name, days}) =>
      days.map(([day, probability]) => [name, day, Math.round(Math.min(1, Math.max(0, probability)) * 1e7) / 1e7])
    ),
  sizes: () => ({wide: {width: 640, height: 330}, compact: {width: 360, height: 320}}),
  heightFor: (_, width) => Math.round(width < narrow ? width * 0.9 : width * 0.52),
  draw: (view, place) => crossingCurve(dataOf(view), {...place, compact: place.width < narrow})
});
