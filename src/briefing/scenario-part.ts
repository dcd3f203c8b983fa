// What a scenario file adds to a briefing: its assumptions, its answers in sentences, and its figures, which are those
// of the page of scenarios. The answers come from the page's own engine with the page's own tolerances, not from `npm
// run scenario`, which is sharper: so a figure made here is the page's, to the last byte.
import {readFileSync} from "node:fs";
import {basename, extname} from "node:path";
import {NoFigure, type Edition, type ExportedFigure} from "../figures/exported-figure.js";
import {safeText} from "../export/safe-text.js";
import {scenarioFigureNames, type ScenarioFigureName} from "../figures/names.js";
import {scenarioFigureOf} from "../figures/scenarios.js";
import {answeredView} from "../scenario/answered-now.js";
import {scenarioKnown, type ScenarioKnown, type ScenarioPage} from "../scenario/view.js";
import {parseText} from "../engine/file/parse-text.js";
import {stateOfFile} from "../scenario/file.js";
import type {IsoDate} from "../model/types.js";
import type {BriefingData} from "./read-state.js";
import {scenarioText, type ScenarioText} from "./scenario-text.js";

/** The scenario file, or a figure wanted of it, cannot be used: every problem, with its path. */
export class ScenarioProblem extends Error {}

/** A scenario as it was read: what the page of scenarios would show of the same file. */
export interface ScenarioRead {
  file: string;
  known: ScenarioKnown;
  state: ScenarioPage;
  /** The name the file gives, or the file's own. */
  label: string;
}

export interface ScenarioPart {
  text: ScenarioText;
  /** The figures asked for, in the order of the page. */
  figures: readonly ExportedFigure[];
  /** The two figures of the brief; where one is missing, the reason. */
  map: ExportedFigure;
  crossing: ExportedFigure | {missing: string};
}

/**
 * @param date day of the briefing: it names the files, and nothing of the answers depends on it
 * @throws {ScenarioProblem} with everything that is wrong
 */
export function readScenarioFile(file: string, {facts, scenarios}: BriefingData, date: IsoDate): ScenarioRead {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new ScenarioProblem(
      `--scenario ${file}: cannot be read: ${error instanceof Error ? error.message : String(error)}`
    );
  }
  const known = scenarioKnown(facts, scenarios);
  const {document, problems: unread} = parseText(text);
  const {defaults} = known;
  const result = document === undefined ? null : stateOfFile(document, {...defaults.scenario, date}, known.scenario);
  const problems = [...unread, ...(result?.problems ?? [])];
  const scenario = result?.state;
  if (problems.length > 0 || !scenario) {
    throw new ScenarioProblem(
      problems.map(({path, message}) => `--scenario ${file}: ${path === "" ? "(file)" : path}: ${message}`).join("\n")
    );
  }
  const name = safeText(scenario.name).trim();
  return {
    file,
    known,
    state: {...defaults, scenario},
    label: safeText(name === "" ? basename(file, extname(file)) : name, 60)
  };
}

/**
 * The scenario's part of a briefing. Some seconds: the answers are exact.
 * @param wanted names of figures; null takes those there are
 * @param answer works the answers out; a test gives fewer
 * @throws {ScenarioProblem} when a figure that was asked for by name has no answer to draw
 */
export function scenarioPart(
  {file, known, state, label}: ScenarioRead,
  {assets}: BriefingData,
  edition: Edition,
  wanted: readonly ScenarioFigureName[] | null,
  answer = answeredView
): ScenarioPart {
  const view = answer(known, state);
  const geometry = assets.map!;
  const missing = new Map<ScenarioFigureName, string>();
  const made = new Map<ScenarioFigureName, ExportedFigure>();
  for (const name of scenarioFigureNames) {
    try {
      made.set(name, scenarioFigureOf(name, view, edition, geometry));
    } catch (error) {
      if (!(error instanceof NoFigure)) throw error;
      missing.set(name, error.message);
    }
  }
  const refused = (wanted ?? []).filter((name) => missing.has(name));
  if (refused.length > 0)
    throw new ScenarioProblem(
      refused.map((name) => `--figures ${name}: --scenario ${file}: ${missing.get(name)}`).join("\n")
    );
  return {
    text: scenarioText(label, view),
    figures: scenarioFigureNames
      .filter((name) => wanted === null || wanted.includes(name))
      .flatMap((name) => made.get(name) ?? []),
    map: made.get("scenariokart")!,
    crossing: made.get("naar") ?? {missing: missing.get("naar")!}
  };
}
