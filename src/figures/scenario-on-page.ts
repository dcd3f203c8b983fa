// The figures of the page of scenarios as they are when the reader downloads. Loaded only then. The answers are the worker's:
// where they have not come yet, the download waits for them, and never shows those of an older question.
import type {Edition, ExportedFigure} from "./exported-figure.js";
import type {ScenarioApp} from "./scenario-app.js";
import {isCurrent, type Answered, type ScenarioView} from "../scenario/view.js";
import type {ScenarioFigureName} from "./names.js";
import {scenarioFigure} from "./scenario-export.js";

/** What a figure is drawn from has come, or never will. */
function isThere(name: ScenarioFigureName, view: ScenarioView): boolean {
  const {colouring} = view.state;
  if (name === "scenariokart" && colouring === "picks") return true;
  const {answers} = view;
  if (!isCurrent(view) || answers === null) return false;
  const needed: Record<ScenarioFigureName, (answers: Answered) => boolean> = {
    fordeling: ({distribution}) => distribution !== undefined,
    naar: ({crossing}) => crossing !== undefined,
    scenariokart: (found) => colouring === "picks" || found[colouring] !== undefined
  };
  return answers.error !== null || needed[name](answers);
}

/** @throws {NoFigure} when there is no answer to draw */
export async function scenarioFigureNow(
  name: ScenarioFigureName,
  app: ScenarioApp,
  edition: Edition
): Promise<ExportedFigure> {
  const whole = await app.map();
  const view = await app.until((each) => isThere(name, each));
  // A part of the country is drawn with the finer outlines, as on the page.
  const detail = name === "scenariokart" && view.state.page.region !== null ? await app.mapDetail() : null;
  const geometry =
    detail === null ? whole : {...whole, municipalities: detail.municipalities, countyBorders: detail.countyBorders};
  return scenarioFigure(name, view, edition, geometry);
}
