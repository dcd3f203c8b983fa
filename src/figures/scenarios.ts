// The registry of scenario figures: exported from the page and the command line, without a fixed address.
import type {ScenarioView} from "../scenario/view.js";
import {assumption} from "./assumption/figure.js";
import {crossing} from "./crossing/figure.js";
import {distribution} from "./distribution/figure.js";
import type {ExportedFigure, Wish} from "./exported-figure.js";
import type {ScenarioFigureName} from "./names.js";
import {leavingScenario, type ScenarioFigure} from "./scenario-figure.js";
import {scenarioMap} from "./scenario-map/figure.js";
import {noAssets} from "./slot.js";
import {twenty} from "./twenty/figure.js";
import type {MapGeometry} from "../model/map-geometry.js";

const figures: Readonly<Record<ScenarioFigureName, ScenarioFigure>> = {
  utfall: twenty,
  fordeling: distribution,
  antakelse: assumption,
  naar: crossing,
  scenariokart: scenarioMap
};

/**
 * The figure of that name in a view with its answers.
 * @throws {NoFigure} when there is no answer to draw, with the reason
 */
export const scenarioFigureOf = (
  name: ScenarioFigureName,
  view: ScenarioView,
  edition: Wish,
  map: MapGeometry
): ExportedFigure => leavingScenario(figures[name], view, {...noAssets, map}, edition);
