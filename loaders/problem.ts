// What is wrong with the data, said so that an analyst can go to the cell and mend it.
import type {MunicipalityCode} from "../src/model/types.js";

/** One fault. Null where it does not apply: a missing file has no row. */
export interface Problem {
  /** File name inside the data folder. */
  file: string;
  /** Line as an editor counts: the header is row 1. */
  row: number | null;
  column: string | null;
  /** The value as it stands in the file. */
  value: string | null;
  /** What is wrong, or what was expected. */
  expectation: string;
  /** What to do about it, when that can be guessed. */
  remedy: string | null;
  /** The municipality concerned, when one is. */
  municipality: MunicipalityCode | null;
}

/** A problem with what does not apply left out. */
export function problem(
  file: string,
  expectation: string,
  where: Partial<Omit<Problem, "file" | "expectation">> = {}
): Problem {
  return {file, row: null, column: null, value: null, remedy: null, municipality: null, ...where, expectation};
}

const longest = 80;

/** Quoted, cut, and without control characters that would garble a terminal. */
function shown(value: string): string {
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…"` : text;
}

/** `signing-events.csv row 17, municipality_code "1599": no such municipality … (did you mean 1579 Hustadvika?)` */
export function describe({file, row, column, value, expectation, remedy}: Problem): string {
  const cell = [column, value === null ? null : shown(value)].filter((part) => part !== null).join(" ");
  const place = `${file}${row === null ? "" : ` row ${row}`}${cell === "" ? "" : `, ${cell}`}`;
  return `${place}: ${expectation}${remedy === null ? "" : ` (${remedy})`}`;
}

/** In the order of the files: what stands first in a file is said first. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.row ?? 0) - (b.row ?? 0)));
}

/** The data cannot be used. The message lists everything that is wrong, not only the first. */
export class InvalidData extends Error {
  constructor(readonly problems: readonly Problem[]) {
    const count = problems.length === 1 ? "1 error" : `${problems.length} errors`;
    super(
      `${count} in the data:\n${inFileOrder(problems)
        .map((one) => `  ${describe(one)}`)
        .join("\n")}`
    );
    this.name = "InvalidData";
  }
}
