// What `npm run check` prints: every check in a table, errors and warnings in full below it.
import {describe, inFileOrder, type Problem} from "../problem.js";
import type {CheckRun} from "./check.js";

/** More notices of one check are folded to a line. */
const shownNotices = 3;

const marks = {ok: "ok", warning: "warning", error: "ERROR", skipped: "skipped"} as const;

/** Every case of one check. */
export function casesOf(runs: readonly CheckRun[], id: string): string[] {
  return runs.filter((run) => run.id === id).flatMap(({problems}) => inFileOrder(problems).map(describe));
}

/**
 * The report as text.
 * @param names municipality names by code, to say whom a case concerns
 */
export function checkReport(runs: readonly CheckRun[], names: ReadonlyMap<string, string> = new Map()): string {
  const number = (value: number | null): string => (value === null ? "" : String(value));
  const rows = [
    ["result", "cases", "expected", "found", "check"],
    ...runs.map(({status, problems, expected, found, title}) => [
      marks[status],
      problems.length === 0 ? "" : String(problems.length),
      number(expected),
      number(found),
      title
    ])
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const table = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column === 4 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])
      )
      .join("  ")
      .trimEnd()
  );
  const concerned = ({municipality}: Problem): string =>
    municipality === null ? "" : ` [${municipality} ${names.get(municipality) ?? ""}]`;
  const section = (status: "error" | "warning", title: string): string[] => {
    const found = runs.filter((run) => run.status === status);
    if (found.length === 0) return [];
    const lines = (problems: readonly Problem[]): string[] =>
      inFileOrder(problems).map((one) => `  ${describe(one)}${concerned(one)}`);
    const all = found.flatMap(({problems}) => problems);
    if (status === "error") return ["", `${title} (${all.length})`, ...lines(all)];
    // A check with many notices is one line, so that a new one of another check is seen.
    return [
      "",
      `${title} (${all.length})`,
      ...found.flatMap(({id, title: asked, problems}) =>
        problems.length <= shownNotices
          ? lines(problems)
          : [
              `  ${asked}: ${problems.length} cases, such as ${lines(problems)[0].trim()}`,
              `    all of them: npm run check -- --all ${id}`
            ]
      )
    ];
  };
  return [...table, ...section("warning", "Warnings"), ...section("error", "Errors")].join("\n");
}

export const exitCode = (runs: readonly CheckRun[]): 0 | 1 => (runs.some(({status}) => status === "error") ? 1 : 0);
