// Twenty equally likely outcomes.
import {percent} from "../../language/numbers.js";
import {casesOf, twentyWords} from "../../scenario/answer-words.js";
import {quotaPhrase} from "../../scenario/words.js";
import {quotaTitle} from "../../scenario/figure-words.js";
import type {ScenarioView} from "../../scenario/view.js";
import {narrow} from "../figure.js";
import {measuredText} from "../scenario-basis.js";
import {scenarioFigure, shownBy, type ScenarioFigure} from "../scenario-figure.js";
import {dotMark, twentyOutcomes, type TwentyData} from "./chart.js";

const parts = ["chances", "distribution"] as const;

/** What is drawn. The view has the answers. */
function dataOf(view: ScenarioView): TwentyData {
  const answers = shownBy(parts, view)!;
  const total = view.known.denominator;
  const {quotas} = answers.chances!;
  const order = quotas.map((_, i) => i).sort((a, b) => quotas[a].weightNeeded - quotas[b].weightNeeded);
  return {
    outcomes: answers.distribution!.twenty.map((weight) => ({
      share: weight / total,
      limits: quotas.filter(({weightNeeded}) => weight >= weightNeeded).length
    })),
    limits: order.map((i) => ({
      share: Number(answers.of.quotas[i].share),
      label: `${quotaTitle(answers.of.quotas[i])}: ${casesOf(answers, i)} av 20`
    })),
    words: {horizontal: twentyWords.horizontal}
  };
}

export const twenty: ScenarioFigure = scenarioFigure({
  name: "utfall",
  parts,
  measured: (view) => measuredText("20 like sannsynlige utfall", shownBy(parts, view)!.of.quotas),
  errorOf: (view) => shownBy(parts, view)!.distribution!.errorBound,
  heading: () => twentyWords.heading,
  finding(view) {
    const answers = shownBy(parts, view)!;
    return answers.of.quotas
      .map((quota, i) => `${casesOf(answers, i)} av 20 utfall gir ${quotaPhrase(quota)}.`)
      .join(" ");
  },
  alt: (view) =>
    `Tjue prikker. ${dataOf(view)
      .limits.map(({label}) => label)
      .join(", ")}. Utfallene er ${dataOf(view)
      .outcomes.map(({share}) => percent(share, 0))
      .join(", ")} av innbyggerne.`,
  note: () => twentyWords.note,
  legend: (view) => {
    const {limits} = dataOf(view);
    return [
      {swatch: dotMark(0), label: twentyWords.none},
      ...limits.slice(0, 2).map((_, i) => ({
        swatch: dotMark(i + 1),
        label: i === 0 && limits.length > 1 ? twentyWords.first : twentyWords.all
      }))
    ];
  },
  columns: () => [
    {key: "outcome", label: "Utfall", kind: "integer"},
    {key: "share", label: "Andel av innbyggerne", kind: "share"},
    {key: "limits_reached", label: "Grenser som nås", kind: "integer"}
  ],
  rows: (view) => dataOf(view).outcomes.map(({share, limits}, i) => [i + 1, share, limits]),
  sizes: () => ({wide: {width: 460, height: 270}, compact: {width: 340, height: 260}}),
  heightFor: (_, width) => Math.round(width < narrow ? width * 0.8 : width * 0.5),
  draw: (view, place) => twentyOutcomes(dataOf(view), place)
});
