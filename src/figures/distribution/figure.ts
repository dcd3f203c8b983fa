// The distribution of the share: the second view of the twenty outcomes.
import {percent} from "../../language/numbers.js";
import {
  distributionAlt,
  distributionVertical,
  distributionWords,
  intervalLabel,
  quotaProbability,
  quotaTitle
} from "../../scenario/figure-words.js";
import type {Answered, ScenarioView} from "../../scenario/view.js";
import {boxMark, hatchMark} from "../drawing/legend-marks.js";
import {fallsShort, ground, reached} from "../drawing/palette.js";
import {narrow} from "../figure.js";
import {measuredText} from "../scenario-basis.js";
import {scenarioFigure, shownBy, type ScenarioFigure} from "../scenario-figure.js";
import {coverageDistribution, type CoverageDistributionData} from "./chart.js";

const parts = ["chances", "distribution"] as const;

/** The answers that are drawn. The view has them. */
const shown = (view: ScenarioView): Answered => shownBy(parts, view)!;

/** The middle 80 % of the probability, as fractions. */
function intervalOf(view: ScenarioView): {low: number; high: number} {
  const {quantiles} = shown(view).distribution!;
  const total = view.known.denominator;
  return {low: quantiles[0] / total, high: quantiles[quantiles.length - 1] / total};
}

const quotasOf = ({of, chances}: Answered) =>
  of.quotas
    .map((threshold, i) => ({threshold, estimate: chances!.quotas[i].probability}))
    .sort((a, b) => Number(a.threshold.share) - Number(b.threshold.share));

function dataOf(view: ScenarioView, compact: boolean): CoverageDistributionData {
  const interval = intervalOf(view);
  return {
    bins: {width: 0.01, share: shown(view).distribution!.bins},
    quotas: quotasOf(shown(view)).map(({threshold, estimate}) => ({
      share: Number(threshold.share),
      name: quotaTitle(threshold),
      probability: estimate ? quotaProbability(estimate, compact) : "–",
      brief: estimate ? quotaProbability(estimate, true) : "–"
    })),
    interval: {...interval, label: intervalLabel(interval.low, interval.high)},
    words: {horizontal: distributionWords.horizontal, vertical: distributionVertical(compact)}
  };
}

function distributionFinding(view: ScenarioView): string {
  const {low, high} = intervalOf(view);
  const mean = percent(shown(view).distribution!.mean / view.known.denominator, 1);
  return low === high
    ? `Alt er bestemt: ${mean} av innbyggerne.`
    : `Forventet andel er ${mean}. Med ${percent(0.8, 0)} sannsynlighet blir den mellom ${percent(low, 1)} og ${percent(high, 1)}.`;
}

export const distribution: ScenarioFigure = scenarioFigure({
  name: "fordeling",
  parts,
  measured: (view) => measuredText("sannsynligheten for hvert prosentpoeng av innbyggerne", shown(view).of.quotas),
  errorOf(view) {
    const {distribution: found, chances} = shown(view);
    return Math.max(found!.errorBound, ...chances!.quotas.map(({probability}) => probability?.errorBound ?? 0));
  },
  heading: () => distributionWords.title,
  finding: distributionFinding,
  alt: (view) =>
    distributionAlt(
      quotasOf(shown(view)).flatMap(({threshold, estimate}) => (estimate ? [{threshold, probability: estimate}] : [])),
      shown(view).distribution!.mean / view.known.denominator,
      intervalOf(view)
    ),
  legend: (_, id) => [
    {swatch: boxMark(reached, null), label: distributionWords.legend.reached},
    {swatch: hatchMark(`${id}-short`, ground, fallsShort), label: distributionWords.legend.fallsShort}
  ],
  chart: async (view) => (await import("./native.js")).distributionNative(dataOf(view, false)),
  columns: () => [
    {key: "share_from", label: "Andel fra", kind: "share", digits: 0},
    {key: "share_to", label: "Andel til", kind: "share", digits: 0},
    {key: "probability", label: "Sannsynlighet", kind: "share", digits: 2}
  ],
  rows: (view) =>
    shown(view).distribution!.bins.map((probability, k) => [
      k / 100,
      Math.min(1, (k + 1) / 100),
      Math.round(Math.min(1, Math.max(0, probability)) * 1e7) / 1e7
    ]),
  sizes: () => ({wide: {width: 640, height: 330}, compact: {width: 360, height: 320}}),
  heightFor: (_, width) => Math.round(width < narrow ? width * 0.9 : width * 0.52),
  draw: (view, place) =>
    coverageDistribution(dataOf(view, place.width < narrow), {...place, compact: place.width < narrow})
});
