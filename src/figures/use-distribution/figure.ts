// How much may be used, when each that signed uses the record with some probability.
import {percent} from "../../language/numbers.js";
import {assumptionsText, useFinding} from "../../scenario/use-words.js";
import type {UseView} from "../../scenario/use-view.js";
import {boxMark, hatchMark, lineMark} from "../drawing/legend-marks.js";
import {breakEven, fallsShort, ink, reached} from "../drawing/palette.js";
import type {Figure} from "../figure.js";
import {breakEvenOf, sourceNames, startSubtitle, useFigure} from "../use-figure.js";
import {useDistributionChart, type UseDistributionData} from "./chart.js";

const count = 40;

function dataOf(view: UseView): UseDistributionData {
  const {share, text} = breakEvenOf(view);
  const mean = view.outcome?.mean ?? 0;
  return {
    bars: view.outcome?.bars(count) ?? [],
    breakEven: {share, label: `Lønnsomt: ${text} i bruk`},
    mean: {share: mean, label: `Snitt: ${percent(mean, 1)}`},
    words: {
      horizontal: "Andel av innbyggerne utenfor Midt-Norge i bruk",
      vertical: "Sannsynlighet for hvert trinn på 2,5 prosentpoeng",
      share: (value) => percent(value, 0)
    }
  };
}

export const useDistribution: Figure<UseView> = useFigure({
  basis: "computed",
  name: "bruk-fordeling",
  heading: () => "Hvor mye blir tatt i bruk?",
  title: () => "Hvor mye blir tatt i bruk, når ikke alle som signerte, følger opp?",
  subtitle: startSubtitle,
  finding: useFinding,
  alt: (view) => `${useFinding(view)} ${assumptionsText(view)}`,
  method: () => "Regnet ut, ikke trukket: fordelingen av en sum av kommuner under ett felles sjokk.",
  assumptions: assumptionsText,
  note: (view) => `Regnet ut av forutsetningene dine, ikke observert. ${assumptionsText(view)}`,
  source: (view) => {
    const {facts} = view.known;
    const ids = view.total ? [view.total.milestone.source] : [];
    return `${sourceNames(view, [...ids, facts.data.campaign.breakEvenShare.source, "ssb-07459"])}`;
  },
  legend: (_, id) => [
    {swatch: boxMark(reached, "#0b5f94"), label: "Når grensen"},
    {swatch: hatchMark(`${id}-short`, "#ffffff", fallsShort), label: "Når den ikke"},
    {swatch: lineMark(breakEven, 2), label: "Lønnsomhetsgrensen (publisert)"},
    {swatch: lineMark(ink, 2, "4 3"), label: "Snitt"}
  ],
  chart: async (view) => (await import("./native.js")).useDistributionNative(dataOf(view)),
  columns: () => [
    {key: "from", label: "Over", kind: "share", rowHead: true},
    {key: "to", label: "Til og med", kind: "share"},
    {key: "probability", label: "Sannsynlighet", kind: "share", digits: 2},
    {key: "assumptions", label: "Forutsetninger", kind: "text", fileOnly: true}
  ],
  rows: (view) =>
    dataOf(view).bars.map((probability, k) => [k / count, (k + 1) / count, probability, assumptionsText(view)]),
  sizes: () => ({wide: {width: 720, height: 360}, compact: {width: 340, height: 320}}),
  heightFor: (_, width) => Math.min(400, Math.max(300, width * 0.5)),
  draw: (view, place) => useDistributionChart(dataOf(view), place)
});
