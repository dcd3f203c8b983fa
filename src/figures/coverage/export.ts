// Coverage over time, as a figure that leaves the page.
import {bandMark, lineMark, ringMark, triangleMark} from "../drawing/legend-marks.js";
import {coverageOverTime} from "./chart.js";
import {documented, documentedBand, official} from "../drawing/palette.js";
import type {Cell} from "../data-table.js";
import type {ExportedFigure} from "../exported-figure.js";
import {
  coverageColumns,
  coverageLegend,
  coverageMethod,
  exportedFinding,
  exportedTitle,
  seriesName
} from "../export-words.js";
import {share} from "../../model/coverage.js";
import {officialPopulation} from "../../model/official.js";
import {coverageAlt, coverageData} from "./figure.js";
import {coverageSourceOf} from "../captions.js";
import type {View} from "../../model/view.js";
import {common, type Origin} from "../../interface/exported/origin.js";

/** Narrower than this, the figure leaves out what only fits a wide one. */
const narrow = 480;

/** Steps and totals in the days shown, oldest first. */
function rows(view: View, whole: boolean): Cell[][] {
  const {steps, first, last} = coverageData(view, whole);
  const {facts} = view;
  const all: Cell[][] = [
    ...steps.map(({date, minimum, maximum}): Cell[] => [
      "documented",
      seriesName.documented,
      date,
      date,
      minimum.count,
      maximum.count,
      minimum.population,
      maximum.population,
      share(minimum),
      share(maximum),
      null
    ]),
    ...facts.data.milestones
      .filter(({earliest, latest}) => latest >= first && earliest <= last)
      .map((milestone): Cell[] => {
        const population = officialPopulation(milestone, facts.published.denominator);
        return [
          "official",
          seriesName.official,
          milestone.earliest,
          milestone.latest,
          milestone.signedCount,
          milestone.signedCount,
          population?.low ?? null,
          population?.high ?? null,
          population ? population.low / facts.published.denominator : null,
          population ? population.high / facts.published.denominator : null,
          milestone.share
        ];
      })
  ];
  const day = (row: Cell[]) => String(row[3]);
  return all.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

/** @param whole as the page Utvikling shows it: to the last thing any source reports */
export function exportedCoverage(view: View, origin: Origin, whole: boolean): ExportedFigure {
  const base = common(view, origin, "Andel av");
  const data = coverageData(view, whole);
  const text = {
    title: exportedTitle.coverage,
    subtitle: base.subtitle,
    alt: coverageAlt(view),
    source: coverageSourceOf(view)
  };
  const tick = data.official.some(
    (point) => point.share === null && point.latest >= data.first && point.earliest <= data.last
  );
  return {
    ...base,
    ...text,
    name: whole ? "utvikling" : "andel",
    finding: exportedFinding(view.documented, view.official.withShare),
    method: coverageMethod,
    legend: [
      {swatch: lineMark(documented, 2.5), label: coverageLegend.minimum},
      {swatch: bandMark(documentedBand, documented), label: coverageLegend.maximum},
      {swatch: ringMark(official), label: coverageLegend.official},
      ...(tick ? [{swatch: triangleMark(official), label: coverageLegend.officialCount}] : [])
    ],
    heightFor: (width) => Math.round(width < narrow ? width * 0.95 : width * 0.52),
    draw: ({width, height}) =>
      coverageOverTime(data, {
        ...text,
        id: "andel",
        width: Math.round(width),
        height: Math.round(height),
        compact: width < narrow
      }),
    table: {name: whole ? "utvikling" : "andel", columns: coverageColumns, rows: rows(view, whole)}
  };
}
