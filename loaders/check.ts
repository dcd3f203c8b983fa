// `npm run check [-- folder]`: every check of `data/` in a table, errors and warnings in full below it.
// Exit code 0: fine, or warnings only; 1: errors; 2: the folder cannot be read.
import {checkFiles} from "./checks/all.js";
import type {CheckRun} from "./checks/check.js";
import {dataFolder, readFolder, type DataFiles} from "./data.js";
import {describe, inFileOrder, type Problem} from "./problem.js";

const marks = {ok: "ok", warning: "warning", error: "ERROR", skipped: "skipped"} as const;

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
    const found = runs.filter((run) => run.status === status).flatMap((run) => run.problems);
    return found.length === 0
      ? []
      : ["", `${title} (${found.length})`, ...inFileOrder(found).map((one) => `  ${describe(one)}${concerned(one)}`)];
  };
  return [...table, ...section("warning", "Warnings"), ...section("error", "Errors")].join("\n");
}

export const exitCode = (runs: readonly CheckRun[]): 0 | 1 => (runs.some(({status}) => status === "error") ? 1 : 0);

function main(folder: string): number {
  let files: DataFiles;
  try {
    files = readFolder(folder);
  } catch (error) {
    console.error(`check: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const {parsed, runs} = checkFiles(files);
  console.log(checkReport(runs, new Map(parsed.data.municipalities.map(({code, name}) => [code, name]))));
  return exitCode(runs);
}

if (process.argv[1] === new URL(import.meta.url).pathname) process.exitCode = main(process.argv[2] ?? dataFolder());
