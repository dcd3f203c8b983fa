// The checks of `data/`, in the order they are shown, and loading that stops when one of them finds an error.
import {parseData, readFolder, type AksonData, type DataFiles, type ParsedData} from "../data.js";
import {InvalidData} from "../problem.js";
import {runChecks, type Check, type CheckRun} from "./check.js";
import {codeChangeChecks} from "./code-changes.js";
import {divisionChecks} from "./division.js";
import {boundaryChecks} from "./boundaries.js";
import {eventChecks} from "./events.js";
import {factChecks} from "./facts.js";
import {scenarioChecks} from "./scenarios.js";
import {seriesChecks} from "./series.js";
import {storyChecks} from "./story.js";
import {totalChecks} from "./totals.js";

export const allChecks: readonly Check[] = [
  ...totalChecks,
  ...eventChecks,
  ...seriesChecks,
  ...divisionChecks,
  ...codeChangeChecks,
  ...boundaryChecks,
  ...factChecks,
  ...scenarioChecks,
  ...storyChecks
];

/** Data that passed: the campaign facts and the boundaries are there. */
export type CheckedData = AksonData & {
  campaign: NonNullable<AksonData["campaign"]>;
  boundaries: NonNullable<AksonData["boundaries"]>;
};

export interface Checked {
  parsed: ParsedData;
  runs: CheckRun[];
}

/** Read and check the files; nothing is thrown for bad data. */
export function checkFiles(files: DataFiles): Checked {
  const parsed = parseData(files);
  return {parsed, runs: runChecks(parsed, allChecks)};
}

/** The data without any error. @throws {InvalidData} with everything that is wrong */
export function requireValid({parsed, runs}: Checked): CheckedData {
  const problems = runs.filter(({status}) => status === "error").flatMap((run) => run.problems);
  const {campaign, boundaries} = parsed.data;
  if (problems.length > 0 || !campaign || !boundaries) throw new InvalidData(problems);
  return {...parsed.data, campaign, boundaries};
}

/** What every loader begins with. @throws {InvalidData} */
export function loadData(folder: string): CheckedData {
  return requireValid(checkFiles(readFolder(folder)));
}
