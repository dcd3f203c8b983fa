// What a check is, and running them all. A check asks one question of the whole of `data/` and points at the rows
// concerned.
import type {CheckStatus} from "../../src/model/basis-data.js";
import type {AksonData, ParsedData, ResourceName} from "../data.js";
import type {Problem} from "../problem.js";

export interface Outcome {
  problems: Problem[];
  /** For checks of one number. */
  expected?: number;
  found?: number;
}

export interface Check {
  id: string;
  /** What is asked, in English, for the command line. */
  title: string;
  /** What a case means: errors stop the build, warnings are for people to look at. */
  severity: "error" | "warning";
  /** Tables that must be without fault for the answer to mean anything. */
  needs: readonly ResourceName[];
  run(data: AksonData): Outcome;
}

export interface CheckRun {
  id: string;
  title: string;
  status: CheckStatus;
  expected: number | null;
  found: number | null;
  problems: Problem[];
}

/** Every file against its schema, listed as the first check; reading the files has made it. */
function schemaRun({problems}: ParsedData): CheckRun {
  return {
    id: "schema",
    title: "Every file is as datapackage.json describes it",
    status: problems.length > 0 ? "error" : "ok",
    expected: null,
    found: null,
    problems
  };
}

/**
 * Run the checks. Those whose tables are broken are skipped: their answer would only repeat the fault in other words.
 */
export function runChecks(parsed: ParsedData, checks: readonly Check[]): CheckRun[] {
  const runs = checks.map(({id, title, severity, needs, run}): CheckRun => {
    if (needs.some((name) => parsed.incomplete.has(name))) {
      return {id, title, status: "skipped", expected: null, found: null, problems: []};
    }
    const {problems, expected, found} = run(parsed.data);
    return {
      id,
      title,
      status: problems.length > 0 ? severity : "ok",
      expected: expected ?? null,
      found: found ?? null,
      problems
    };
  });
  return [schemaRun(parsed), ...runs];
}
