// What a command would write: checked with everything else, and what it does to the coverage.
import {percent, integer} from "../../src/language/numbers.js";
import {acceptances, documentedOn, share, type DocumentedCoverage} from "../../src/model/coverage.js";
import type {DashboardData} from "../../src/model/dashboard-data.js";
import type {IsoDate} from "../../src/model/types.js";
import {checkFiles, requireValid} from "../checks/all.js";
import {dashboardData} from "../dashboard.js";
import type {DataFiles} from "../data.js";
import {describe} from "../problem.js";

export interface Plan {
  /** What to show before it is written. */
  lines: string[];
  files: ReadonlyMap<string, Uint8Array>;
}

/** Everything that keeps it from being written; `lines` may show more around it. */
export interface Refusal {
  faults: string[];
  lines?: string[];
}

/** Pure, so that it can be made again when the files are locked: somebody else may have written meanwhile. */
export type Planning = (files: DataFiles) => Plan | Refusal;

/** @throws {InvalidData} when the folder has errors before anything is done */
export const dataOf = (files: DataFiles): DashboardData => dashboardData(requireValid(checkFiles(files)));

const sentence = ({date, minimum, maximum}: DocumentedCoverage): string => {
  const most = `at most ${integer(maximum.count)}, ${percent(share(maximum), 2)}`;
  return `${date}: ${integer(minimum.count)} municipalities, ${percent(share(minimum), 2)} (${most})`;
};

/** The plan with its effect on the coverage of some days, or the errors that the checks find. */
export function checkedPlan(
  files: DataFiles,
  changed: ReadonlyMap<string, Uint8Array>,
  lines: readonly string[],
  days: readonly IsoDate[]
): Plan | Refusal {
  const before = dataOf(files);
  const checked = checkFiles(new Map([...files, ...changed]));
  const errors = checked.runs.filter(({status}) => status === "error").flatMap(({problems}) => problems);
  if (errors.length > 0) return {faults: errors.map(describe), lines: [...lines]};
  const after = dashboardData(requireValid(checked));
  const coverage = (data: DashboardData, day: string) =>
    sentence(documentedOn(day, acceptances(data.events, "signed-or-decided"), data.municipalities));
  const shown = [...new Set([...days, before.openingDate])].sort();
  return {
    lines: [
      ...lines,
      ...shown.flatMap((day) => [
        `documented before  ${coverage(before, day)}`,
        `documented after   ${coverage(after, day)}`
      ])
    ],
    files: changed
  };
}
