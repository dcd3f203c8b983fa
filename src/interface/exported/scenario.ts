// The figures of the page of scenarios as they are when the reader downloads. Loaded only then. What they show are answers to
// the reader's own assumptions, and each says so.
import {boxMark, lineMark} from "../../charts/legend-marks.js";
import {coverageDistribution} from "../../charts/coverage-distribution.js";
import {crossingCurve} from "../../charts/crossing-curve.js";
import {fallsShort, reached} from "../../charts/palette.js";
import {scenarioMap, scenarioSwatch} from "../../charts/scenario-map.js";
import type {Cell} from "../../export/data-table.js";
import type {ExportedFigure} from "../../export/exported-figure.js";
import {crossingColumns, distributionColumns, partOfMap, scenarioColumns, scenarioMethod, scenarioTitle} from "../../language/export.js";
import {words} from "../../language/figures.js";
import {compareNames} from "../../language/names.js";
import {integer} from "../../language/numbers.js";
import {crossingWords, distributionWords} from "../../language/scenario-figures.js";
import {pickWord, tallySentence} from "../../language/scenario-page.js";
import {pageEdition} from "../export/page-edition.js";
import {regionBox} from "../map/zoom.js";
import {answeredView} from "../scenario/answered-now.js";
import {crossingFinding, crossingOf, distributionFinding, distributionOf} from "../scenario/figure-slots.js";
import {legendOf, mapOf} from "../scenario/map-slot.js";
import type {ScenarioApp} from "../scenario/scenario-app.js";
import type {ScenarioView} from "../scenario/scenario-view.js";
import {tallyOf} from "../scenario/tally.js";

/** Narrower than this, a figure leaves out what only fits a wide one. */
const narrow = 480;

type Common = Pick<ExportedFigure, "date" | "scenario" | "link" | "version" | "method">;

/** The whole scenario is in the page's own address. */
function common({state}: ScenarioView): Common {
  const {site, version} = pageEdition();
  const name = state.scenario.name.trim();
  return {date: state.scenario.date, scenario: name === "" ? null : name, link: `${site}scenarier.html${location.search}`, version, method: scenarioMethod(name)};
}

function need<T>(found: T | null, what: string): T {
  if (found === null) throw new Error(`${what}: there is no answer to draw yet`);
  return found;
}

/**
 * The page arrives with the answers to its first scenario drawn by the build, and asks for none until something changes: the
 * same answers are worked out here.
 */
const answered = (view: ScenarioView): ScenarioView =>
  view.answers === null && view.state.scenario === view.known.defaults.scenario ? answeredView(view.known, null) : view;

export function distributionNow(app: ScenarioApp): ExportedFigure {
  const view = answered(app.view);
  const {text, data} = need(distributionOf(view), "fordeling");
  return {
    ...common(view),
    ...text,
    title: scenarioTitle(text.title),
    name: "fordeling",
    finding: distributionFinding(view),
    legend: [
      {swatch: boxMark(reached, null), label: distributionWords.legend.reached},
      {swatch: boxMark(fallsShort, null), label: distributionWords.legend.fallsShort}
    ],
    heightFor: (width) => Math.round(width < narrow ? width * 0.9 : width * 0.52),
    draw: ({width, height}) => coverageDistribution(data(width < narrow), {...text, id: "fordeling", width: Math.round(width), height: Math.round(height), compact: width < narrow}),
    table: {
      name: "fordeling",
      columns: distributionColumns,
      rows: data(false).bins.share.map((probability, k): Cell[] => [k / 100, Math.min(1, (k + 1) / 100), Math.max(0, probability)])
    }
  };
}

export function crossingNow(app: ScenarioApp): ExportedFigure {
  const view = answered(app.view);
  const {text, data} = need(crossingOf(view), "naar");
  return {
    ...common(view),
    ...text,
    title: scenarioTitle(text.title),
    name: "naar",
    finding: crossingFinding(view),
    legend: [{swatch: lineMark("#55626e", 1, "5 3"), label: `${data.deadline.label}. ${crossingWords.legend}`}],
    heightFor: (width) => Math.round(width < narrow ? width * 0.9 : width * 0.52),
    draw: ({width, height}) => crossingCurve(data, {...text, id: "naar", width: Math.round(width), height: Math.round(height), compact: width < narrow}),
    table: {name: "naar", columns: crossingColumns, rows: data.curves.flatMap(({name, days}) => days.map(([day, probability]): Cell[] => [name, day, probability]))}
  };
}

/** A part of the country is drawn with the finer outlines, as on the page. */
export async function scenarioMapNow(app: ScenarioApp): Promise<ExportedFigure> {
  const {view} = app;
  const {facts} = view.known;
  const {region} = view.state.page;
  const whole = await app.map();
  const detail = region === null ? null : await app.mapDetail();
  const geometry = detail === null ? whole : {...whole, municipalities: detail.municipalities, countyBorders: detail.countyBorders};
  const {text, found, words: labels} = mapOf(view);
  const regionName = region === null ? null : (facts.data.counties.find(({code}) => code === region)?.name ?? words.inset);
  return {
    ...common(view),
    ...text,
    title: scenarioTitle(text.title),
    subtitle: regionName === null ? text.subtitle : `${text.subtitle} ${partOfMap(regionName)}`,
    name: "scenariokart",
    finding: tallySentence(tallyOf(view), view.known.denominator),
    legend: legendOf(view, found).map(({look, text: label, count}) => ({swatch: scenarioSwatch("legend", look), label: region === null ? `${label} (${integer(count)})` : label})),
    heightFor: (width) => (width * geometry.height) / geometry.width,
    draw: () => scenarioMap({geometry, looks: found.looks, words: labels}, {...text, id: "scenariokart", part: regionBox(region, geometry, facts)}),
    table: {
      name: "scenariokart",
      columns: scenarioColumns,
      rows: view.facts.members
        .map((member, i): Cell[] => [member.code, member.displayName, member.county.name, member.population, view.picks[i], pickWord[view.picks[i]]])
        .sort((a, b) => compareNames(String(a[1]), String(b[1])))
    }
  };
}
