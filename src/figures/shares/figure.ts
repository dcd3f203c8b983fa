// The whole as one bar: named, official without names, the rest.
import {denominatorText} from "../../language/coverage.js";
import {share} from "../../model/coverage.js";
import type {View} from "../../model/view.js";
import {coverageSourceOf, yearsOf} from "../captions.js";
import type {Row} from "../columns.js";
import {bounds, boundsOf, printedTotal, seriesColumns, seriesName} from "../coverage/words.js";
import {dayFigure, subtitleWith} from "../day-figure.js";
import {boxMark, hatchMark} from "../drawing/legend-marks.js";
import {documented as documentedColour, gridLine} from "../drawing/palette.js";
import type {Figure} from "../figure.js";
import {shareBar, shareBarHeight, type ShareBarData} from "./chart.js";
import {shareLabels, shareLegend, sharesFinding, sharesWords} from "./words.js";

function dataOf({documented, totalOfDay: total, facts}: View): ShareBarData {
  const target = facts.data.campaign.targetShare.value;
  return {
    documented: share(documented.minimum),
    possible: share(documented.maximum),
    official: total && total.share !== null ? {value: total.share, printed: printedTotal(total)} : null,
    target,
    words: shareLabels(target)
  };
}

const finding = ({documented, totalOfDay, facts}: View): string =>
  sharesFinding(share(documented.minimum), totalOfDay, denominatorText(facts.data, facts.denominator), yearsOf(facts));

function rows({documented, totalOfDay: total, officialPopulation: people, facts}: View): Row[] {
  const {denominator} = facts.published;
  const same = (value: number) => ({low: value, high: value});
  const published: Row[] =
    total && people
      ? [
          [
            "official",
            seriesName.official,
            same(total.signedCount),
            people,
            {
              value: {low: people.low / denominator, high: people.high / denominator},
              text: printedTotal(total)
            }
          ]
        ]
      : [];
  return [
    ["documented", seriesName.documented, ...boundsOf(documented)],
    ...published,
    ["invited", seriesName.invited, same(facts.invitedCount), same(facts.denominator), same(1)]
  ];
}

/** The bar grows with the room, but stays a bar. */
const thickness = (height: number): number => Math.min(Math.max(height - shareBarHeight(0), 30), 96);

export const shares: Figure<View> = dayFigure({
  basis: "counted",
  name: "andeler",
  page: "utvikling.html",
  heading: () => sharesWords.heading,
  title: () => sharesWords.title,
  subtitle: subtitleWith("Andel av"),
  finding,
  alt: finding,
  source: coverageSourceOf,
  legend(view) {
    const {documented, possible, official} = dataOf(view);
    return [
      {swatch: boxMark(documentedColour, null), label: shareLegend.documented},
      ...(possible > documented && possible > (official?.value ?? 0)
        ? [{swatch: boxMark("none", documentedColour, "3 2"), label: shareLegend.possible}]
        : []),
      ...(official && official.value > documented
        ? [{swatch: hatchMark("unnamed", "#dfe3f3", "#7d89c4"), label: shareLegend.unnamed}]
        : []),
      {swatch: boxMark("#f3f5f7", gridLine), label: shareLegend.rest}
    ];
  },
  chart: async (view) => (await import("./native.js")).sharesNative(view),
  columns: () => [...seriesColumns, ...bounds],
  rows,
  sizes: () => ({
    wide: {width: 600, height: shareBarHeight(30)},
    compact: {width: 340, height: shareBarHeight(30)}
  }),
  heightFor: () => shareBarHeight(30),
  draw: (view, place) => shareBar(dataOf(view), {...place, thickness: thickness(place.height)})
});
