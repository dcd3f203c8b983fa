// County by county, as a figure that leaves the page.
import {bandMark, lineMark} from "../drawing/legend-marks.js";
import {countyMultiples, countyMultiplesHeight} from "./chart.js";
import {documented, documentedBand, quietInk} from "../drawing/palette.js";
import type {Cell} from "../data-table.js";
import type {ExportedFigure} from "../exported-figure.js";
import {countyColumns, coverageLegend, coverageMethod, exportedTitle} from "../export-words.js";
import {deadlineLabel} from "../../language/figures.js";
import {share} from "../../model/coverage.js";
import {countiesAlt, countiesData, countiesFinding, groupsOf} from "./figure.js";
import {coverageSourceOf} from "../captions.js";
import type {View} from "../../model/view.js";
import {common, type Origin} from "../../interface/exported/origin.js";

/** As many columns as the page would have. */
const columnsFor = (width: number): number => (width < 480 ? 2 : width < 760 ? 3 : 4);

/** The number of columns that fills a space best. */
function bestColumns(panels: number, width: number, height: number): number {
  const fit = (columns: number) => Math.min(1, height / countyMultiplesHeight(panels, width, columns));
  let best = columnsFor(width);
  // Below this a panel holds neither its name nor its days.
  for (let columns = best + 1; (width - 50) / columns >= 118; columns += 1)
    if (fit(columns) > fit(best)) best = columns;
  return best;
}

function rows(view: View): Cell[][] {
  const {panels} = countiesData(view);
  return groupsOf(view).flatMap(({county}, index) =>
    panels[index].steps.map(({date, minimum, maximum}): Cell[] => [
      county.code,
      county.name,
      date,
      minimum.invited,
      minimum.denominator,
      minimum.count,
      maximum.count,
      minimum.population,
      maximum.population,
      share(minimum),
      share(maximum)
    ])
  );
}

export function exportedCounties(view: View, origin: Origin): ExportedFigure {
  const base = common(view, origin, "Andel av innbyggerne i fylkets spurte kommuner; i alt");
  const data = countiesData(view);
  const text = {
    title: exportedTitle.counties,
    subtitle: base.subtitle,
    alt: countiesAlt(view),
    source: coverageSourceOf(view)
  };
  const panels = data.panels.length;
  return {
    ...base,
    ...text,
    name: "fylker",
    finding: countiesFinding(view),
    method: coverageMethod,
    legend: [
      {swatch: lineMark(documented, 2), label: coverageLegend.minimum},
      {swatch: bandMark(documentedBand, documentedBand), label: coverageLegend.maximum},
      {swatch: lineMark(quietInk, 1, "4 3"), label: deadlineLabel(data.deadline)}
    ],
    heightFor: (width) => countyMultiplesHeight(panels, width, columnsFor(width)),
    draw: ({width, height}) =>
      countyMultiples(data, {
        ...text,
        id: "fylker",
        width: Math.round(width),
        columns: bestColumns(panels, width, height)
      }),
    table: {name: "fylker", columns: countyColumns, rows: rows(view)}
  };
}
