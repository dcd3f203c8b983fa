// The probability of each quota by assumption.
import {probabilityFigure} from "../../scenario/probability-words.js";
import {assumptionWords} from "../../scenario/answer-words.js";
import {quotaPhrase, setPercent} from "../../scenario/words.js";
import {quotaTitle} from "../../scenario/figure-words.js";
import type {ScenarioView} from "../../scenario/view.js";
import type {Column} from "../columns.js";
import {lineMark} from "../drawing/legend-marks.js";
import {quotaColours} from "../drawing/palette.js";
import {measuredText} from "../scenario-basis.js";
import {scenarioFigure, shownBy, type ScenarioFigure} from "../scenario-figure.js";
import {assumptionCurves, type AssumptionData} from "./chart.js";

const parts = ["chances", "curve"] as const;

/** True when every undecided municipality has the common probability: only then is the answer a point of the curve. */
const isCommon = ({state: {scenario}}: ScenarioView): boolean =>
  scenario.propensity.groups.size === 0 && scenario.propensity.members.size === 0;

function dataOf(view: ScenarioView): AssumptionData {
  const answers = shownBy(parts, view)!;
  const {assumed, reached} = answers.curve!;
  return {
    assumed,
    chosen: view.state.scenario.propensity.common,
    curves: reached.map((values, i) => {
      const {probability} = answers.chances!.quotas[i];
      const known = answers.question === view.question && isCommon(view) ? probability : null;
      const name = quotaPhrase(answers.of.quotas[i]);
      return {reached: values, now: known?.value ?? null, label: known ? `${name}: ${probabilityFigure(known)}` : name};
    })
  };
}

/** An error of a quota's value beyond this is printed with fewer digits. */
const filed = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e7) / 1e7);

export const assumption: ScenarioFigure = scenarioFigure({
  name: "antakelse",
  parts,
  measured: (view) => measuredText("sannsynligheten for hver grense", shownBy(parts, view)!.of.quotas),
  errorOf: (view) =>
    Math.max(0, ...shownBy(parts, view)!.chances!.quotas.map(({probability}) => probability?.errorBound ?? 0)),
  heading: () => assumptionWords.heading,
  finding(view) {
    const answers = shownBy(parts, view)!;
    return answers
      .chances!.quotas.map(({probability}, i) =>
        assumptionWords.point(quotaPhrase(answers.of.quotas[i]), probability && probabilityFigure(probability))
      )
      .join(" ");
  },
  alt(view) {
    const {assumed, reached} = shownBy(parts, view)!.curve!;
    const quota = view.state.scenario.quotas[0];
    const even = reached[0]?.findIndex((value) => value !== null && value >= 0.5) ?? -1;
    return assumptionWords.alt(quotaPhrase(quota), even < 0 ? null : setPercent(assumed[even]));
  },
  note: (view) => (isCommon(view) ? assumptionWords.note : assumptionWords.mixedNote),
  legend: (view) =>
    shownBy(parts, view)!.of.quotas.map((quota, i) => ({
      swatch: lineMark(quotaColours[Math.min(i, 2)], 2.5, [null, "5 4", "2 3"][Math.min(i, 2)]),
      label: quotaTitle(quota)
    })),
  chart: async (view) => (await import("./native.js")).assumptionNative(dataOf(view), assumptionWords.assumed),
  columns: (view) => [
    {key: "assumed", label: assumptionWords.assumed, kind: "share", digits: 0},
    ...shownBy(parts, view)!.of.quotas.map((quota, i): Column => ({
      key: `probability_${i + 1}`,
      label: `Sannsynlighet for ${quotaPhrase(quota)}`,
      kind: "share"
    }))
  ],
  rows(view) {
    const {assumed, reached} = shownBy(parts, view)!.curve!;
    return assumed.map((p, k) => [p, ...reached.map((values) => filed(values[k]))]);
  },
  sizes: () => ({wide: {width: 860, height: 170}, compact: {width: 340, height: 190}}),
  heightFor: (_, width) => Math.round(width * 0.45),
  draw: (view, place) => assumptionCurves(dataOf(view), place)
});
