// The figures of a scenario as they leave the page and the command line: one function each, of the answers alone, so that both
// give the same bytes. What they show are answers to somebody's own assumptions, and each says so.
import {boxMark, lineMark} from "./drawing/legend-marks.js";
import {coverageDistribution} from "./distribution/chart.js";
import {crossingCurve} from "./crossing/chart.js";
import {fallsShort, quietInk, reached} from "./drawing/palette.js";
import {scenarioMap, scenarioSwatch} from "./scenario-map/chart.js";
import type {Value} from "./data-table.js";
import {NoFigure, type Edition, type ExportedFigure} from "./exported-figure.js";
import {crossingColumns, distributionColumns, scenarioColumns, scenarioMethod, scenarioTitle} from "./export-words.js";
import {words} from "../language/figures.js";
import {compareNames} from "../language/names.js";
import {integer} from "../language/numbers.js";
import {crossingWords, distributionWords} from "../scenario/figure-words.js";
import {pickWord, tallySentence} from "../scenario/page-words.js";
import type {MapGeometry} from "../model/map-geometry.js";
import {regionBox} from "./map/zoom.js";
import {crossingError, crossingFinding, crossingOf, distributionFinding, distributionOf} from "./crossing/figure.js";
import {partOfMap} from "./map/words.js";
import {legendOf, mapOf} from "./scenario-map/figure.js";
import type {ScenarioView} from "../scenario/view.js";
import {tallyOf} from "../scenario/view.js";
import type {ScenarioFigureName} from "./names.js";
import {scenarioLink} from "../scenario/link.js";

/** Narrower than this, a figure leaves out what only fits a wide one. */
const narrow = 480;
const chartHeight = (width: number): number => Math.round(width < narrow ? width * 0.9 : width * 0.52);

/**
 * A probability in a file: as many digits as every way to the answer agrees on. With bounds prepared for the page the engine
 * may stop at another term of its sum than without.
 */
const filed = (probability: number): number => Math.round(Math.min(1, Math.max(0, probability)) * 1e7) / 1e7;

type Common = Pick<ExportedFigure, "date" | "scenario" | "link" | "version" | "method">;

function common(view: ScenarioView, {site, version}: Edition): Common {
  const {scenario} = view.state;
  const name = scenario.name.trim();
  // An address that is not whole leads nowhere from a memo.
  return {
    date: scenario.date,
    scenario: name === "" ? null : name,
    link: site === "" ? "" : site + scenarioLink(view),
    version,
    method: scenarioMethod(name)
  };
}

function distribution(view: ScenarioView, edition: Edition): ExportedFigure {
  const found = distributionOf(view);
  if (found === null) throw new NoFigure(distributionFinding(view));
  const {text, data} = found;
  return {
    ...common(view, edition),
    ...text,
    title: scenarioTitle(text.title),
    name: "fordeling",
    finding: distributionFinding(view),
    legend: [
      {swatch: boxMark(reached, null), label: distributionWords.legend.reached},
      {swatch: boxMark(fallsShort, null), label: distributionWords.legend.fallsShort}
    ],
    heightFor: chartHeight,
    draw: ({width, height}) =>
      coverageDistribution(data(width < narrow), {
        ...text,
        id: "fordeling",
        width: Math.round(width),
        height: Math.round(height),
        compact: width < narrow
      }),
    table: {
      name: "fordeling",
      columns: distributionColumns,
      rows: data(false).bins.share.map((probability, k): Value[] => [
        k / 100,
        Math.min(1, (k + 1) / 100),
        filed(probability)
      ])
    }
  };
}

function crossing(view: ScenarioView, edition: Edition): ExportedFigure {
  const found = crossingOf(view);
  if (found === null) throw new NoFigure(crossingFinding(view));
  const {text, data} = found;
  const shared = common(view, edition);
  return {
    ...shared,
    ...text,
    method: `${shared.method} ${crossingError(view)}`.trimEnd(),
    title: scenarioTitle(text.title),
    name: "naar",
    finding: crossingFinding(view),
    legend: [{swatch: lineMark(quietInk, 1, "5 3"), label: `${data.deadline.label}. ${crossingWords.legend}`}],
    heightFor: chartHeight,
    draw: ({width, height}) =>
      crossingCurve(data, {
        ...text,
        id: "naar",
        width: Math.round(width),
        height: Math.round(height),
        compact: width < narrow
      }),
    table: {
      name: "naar",
      columns: crossingColumns,
      rows: data.curves.flatMap(({name, days}) =>
        days.map(([day, probability]): Value[] => [name, day, filed(probability)])
      )
    }
  };
}

/** @param geometry finer for a part of the country than for the whole */
function map(view: ScenarioView, edition: Edition, geometry: MapGeometry): ExportedFigure {
  const {facts} = view.known;
  const {region} = view.state.page;
  const {text, found, words: labels} = mapOf(view);
  const regionName =
    region === null ? null : (facts.data.counties.find(({code}) => code === region)?.name ?? words.inset);
  return {
    ...common(view, edition),
    ...text,
    title: scenarioTitle(text.title),
    subtitle: regionName === null ? text.subtitle : `${text.subtitle} ${partOfMap(regionName)}`,
    name: "scenariokart",
    finding: tallySentence(tallyOf(view), view.known.denominator),
    legend: legendOf(view, found).map(({look, text: label, count}) => ({
      swatch: scenarioSwatch("legend", look),
      label: region === null ? `${label} (${integer(count)})` : label
    })),
    heightFor: (width) => (width * geometry.height) / geometry.width,
    draw: () =>
      scenarioMap(
        {geometry, looks: found.looks, words: labels},
        {...text, id: "scenariokart", part: regionBox(region, geometry, facts)}
      ),
    table: {
      name: "scenariokart",
      columns: scenarioColumns,
      rows: view.facts.members
        .map((member, i): Value[] => [
          member.code,
          member.displayName,
          member.county.name,
          member.population,
          view.picks[i],
          pickWord[view.picks[i]]
        ])
        .sort((a, b) => compareNames(String(a[1]), String(b[1])))
    }
  };
}

/**
 * The figure of that name in a view with its answers.
 * @throws {NoFigure} when there is no answer to draw, with why
 */
export function scenarioFigure(
  name: ScenarioFigureName,
  view: ScenarioView,
  edition: Edition,
  geometry: MapGeometry
): ExportedFigure {
  const makers: Record<ScenarioFigureName, () => ExportedFigure> = {
    fordeling: () => distribution(view, edition),
    naar: () => crossing(view, edition),
    scenariokart: () => map(view, edition, geometry)
  };
  return makers[name]();
}
