// The bar of all inhabitants, as a figure that leaves the page.
import {boxMark, hatchMark} from "../drawing/legend-marks.js";
import {documented as documentedColour, gridLine} from "../drawing/palette.js";
import {shareBar, shareBarHeight} from "./chart.js";
import type {Cell} from "../data-table.js";
import type {ExportedFigure} from "../exported-figure.js";
import {exportedTitle, seriesName, shareColumns, shareLegend} from "../export-words.js";
import {share} from "../../model/coverage.js";
import {barData, sharesFinding} from "./figure.js";
import {coverageSourceOf} from "../captions.js";
import type {View} from "../../model/view.js";
import {common, type Origin} from "../../interface/exported/origin.js";

function rows({documented, official, officialPopulation, facts}: View): Cell[][] {
  const {minimum, maximum} = documented;
  const total = official.withShare;
  return [
    [
      "documented",
      seriesName.documented,
      minimum.count,
      maximum.count,
      minimum.population,
      maximum.population,
      share(minimum),
      share(maximum)
    ],
    ...(total && officialPopulation
      ? [
          [
            "official",
            seriesName.official,
            total.signedCount,
            total.signedCount,
            officialPopulation.low,
            officialPopulation.high,
            officialPopulation.low / facts.published.denominator,
            officialPopulation.high / facts.published.denominator
          ]
        ]
      : []),
    ["invited", seriesName.invited, facts.invitedCount, facts.invitedCount, facts.denominator, facts.denominator, 1, 1]
  ];
}

export function exportedShares(view: View, origin: Origin): ExportedFigure {
  const base = common(view, origin, "Andel av");
  const data = barData(view);
  const text = {
    title: exportedTitle.shares,
    subtitle: base.subtitle,
    alt: sharesFinding(view),
    source: coverageSourceOf(view)
  };
  // The bar grows with the room, but stays a bar.
  const thickness = (height: number) => Math.min(Math.max(height - shareBarHeight(0), 30), 96);
  return {
    ...base,
    ...text,
    name: "andeler",
    finding: sharesFinding(view),
    method: null,
    legend: [
      {swatch: boxMark(documentedColour, null), label: shareLegend.documented},
      ...(data.possible > data.documented && data.possible > (data.official?.value ?? 0)
        ? [{swatch: boxMark("none", documentedColour, "3 2"), label: shareLegend.possible}]
        : []),
      ...(data.official && data.official.value > data.documented
        ? [{swatch: hatchMark("unnamed", "#dfe3f3", "#7d89c4"), label: shareLegend.unnamed}]
        : []),
      {swatch: boxMark("#f3f5f7", gridLine), label: shareLegend.rest}
    ],
    heightFor: () => shareBarHeight(30),
    draw: ({width, height}) =>
      shareBar(data, {...text, id: "andeler", width: Math.round(width), thickness: Math.round(thickness(height))}),
    table: {name: "andeler", columns: shareColumns, rows: rows(view)}
  };
}
