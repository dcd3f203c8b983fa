// A CSV file against its Table Schema: every fault of every cell, and the rows that have none.
import {closest} from "fastest-levenshtein";
import {isIsoDate} from "../src/model/calendar.js";
import {readCsv, type CsvRecord} from "./csv.js";
import {keyOf, type Field, type TableResource} from "./data-package.js";
import {problem, type Problem} from "./problem.js";
import {Row, type Cell} from "./row.js";

export interface Table {
  resource: TableResource;
  /** Rows whose every cell is as the schema asks. */
  rows: Row[];
  /**
   * Cells as written, of all rows with the right number of cells: keys are looked up here, so that one fault is said
   * once.
   */
  raw: {row: number; cells: Record<string, string>}[];
  problems: Problem[];
}

type Fault = {expectation: string; remedy?: string};

const isFault = (value: Cell | Fault): value is Fault => typeof value === "object" && value !== null;

/** A day written the Norwegian way, turned round. */
function dateRemedy(text: string): string | undefined {
  const match = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  const iso = match && `${match[3]}-${match[2].padStart(2, "0")}-${match[1].padStart(2, "0")}`;
  return iso && isIsoDate(iso) ? `write ${iso}` : undefined;
}

/**
 * The same number in plain digits. Only where nothing else can be meant: spaces, points or commas between groups of
 * three, zeros after the point, a decimal comma. "1.000" for a whole number and "1.234" for another may be either, so
 * there is no advice.
 */
function numberRemedy(text: string, decimals: boolean): string | undefined {
  const close = text.replace(/[\s\u00a0\u202f]/g, "");
  const groups = /^-?\d{1,3}([\s\u00a0\u202f.,])\d{3}(\1\d{3})*$/.test(text) && !/^-?\d{1,3}[.,]000$/.test(text);
  const spaced = /^-?\d{1,3}([\s\u00a0\u202f]\d{3})+$/.test(text);
  const zeros = /^(-?\d+)[.,]0+$/.exec(close);
  const comma = /^(-?\d+),(\d+)$/.exec(close);
  const plain = decimals
    ? spaced
      ? close
      : comma && !groups && `${comma[1]}.${comma[2]}`
    : groups
      ? close.replace(/[.,]/g, "")
      : zeros && !/^-?\d{1,3}[.,]000$/.test(close) && zeros[1];
  return plain ? `write ${plain}` : undefined;
}

function parseCell({type, constraints}: Field, text: string): Cell | Fault {
  switch (type) {
    case "date":
      return isIsoDate(text)
        ? text
        : {expectation: "expected a day that exists, as YYYY-MM-DD", remedy: dateRemedy(text)};
    case "boolean":
      return text === "true" ? true : text === "false" ? false : {expectation: "expected true or false"};
    case "integer":
    case "number": {
      const whole = type === "integer";
      const form = whole ? /^-?(0|[1-9]\d*)$/ : /^-?(0|[1-9]\d*)(\.\d+)?$/;
      const value = Number(text);
      if (!form.test(text) || (whole && !Number.isSafeInteger(value))) {
        return {
          expectation: whole ? "expected a whole number in plain digits" : "expected a number with a decimal point",
          remedy: numberRemedy(text, !whole)
        };
      }
      const {minimum, maximum} = constraints ?? {};
      if (minimum !== undefined && value < minimum) return {expectation: `expected at least ${minimum}`};
      if (maximum !== undefined && value > maximum) return {expectation: `expected at most ${maximum}`};
      return value;
    }
    case "string":
      return text;
  }
}

/** Spaces and characters that cannot be seen, which would make two equal texts differ. */
function hiddenFault(text: string): Fault | null {
  if (/[\r\n]/.test(text))
    return {expectation: "a line break inside a cell", remedy: "is a quote missing or too many?"};
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\ufeff\ufffd]/.test(text))
    return {expectation: "a character that cannot be seen or was lost"};
  if (text !== text.trim()) return {expectation: "spaces before or after the text", remedy: "remove them"};
  if (text !== text.normalize("NFC"))
    return {expectation: "letters with loose accents", remedy: `write ${text.normalize("NFC")}`};
  return null;
}

function constraintFault({constraints = {}}: Field, text: string): Fault | null {
  const {enum: allowed, pattern} = constraints;
  if (allowed && !allowed.includes(text)) {
    const near = closest(text.toLowerCase(), allowed);
    return {expectation: `expected one of: ${allowed.join(", ")}`, remedy: `did you mean ${near}?`};
  }
  if (pattern !== undefined && !new RegExp(pattern).test(text)) {
    const padded = text.padStart(4, "0");
    const lostZero = /^\d{3}$/.test(text) && new RegExp(pattern).test(padded);
    return {
      expectation: `expected the form ${pattern}`,
      remedy: lostZero ? `a spreadsheet may have dropped the zero of ${padded}` : undefined
    };
  }
  return null;
}

/** The value of a cell, or what is wrong with it. An empty cell is null. */
function readCell(field: Field, text: string): Cell | Fault {
  if (text === "") return field.constraints?.required ? {expectation: "must not be empty"} : null;
  return hiddenFault(text) ?? constraintFault(field, text) ?? parseCell(field, text);
}

/** Columns that are missing, unknown or twice. Empty when the header is right; the order is free. */
function headerProblems({path, schema}: TableResource, header: readonly string[]): Problem[] {
  const expected = schema.fields.map((field) => field.name);
  const missing = expected.filter((name) => !header.includes(name));
  const problems = missing.map((column) => problem(path, "the column is missing", {row: 1, column}));
  header.forEach((column, index) => {
    if (header.indexOf(column) !== index) problems.push(problem(path, "the column stands twice", {row: 1, column}));
    else if (!expected.includes(column)) {
      const remedy = missing.length > 0 ? `did you mean ${closest(column, missing)}?` : `known: ${expected.join(", ")}`;
      problems.push(problem(path, "unknown column", {row: 1, column, remedy}));
    }
  });
  return problems;
}

/** Rows whose key, or whose value in a unique column, has stood before. */
function duplicates({path, schema}: TableResource, raw: Table["raw"]): Problem[] {
  const unique = schema.fields.filter((field) => field.constraints?.unique).map((field) => [field.name]);
  const keys = new Map([keyOf(schema), ...unique].map((columns) => [columns.join(), columns]));
  const problems: Problem[] = [];
  for (const columns of keys.values()) {
    const first = new Map<string, number>();
    for (const {row, cells} of raw) {
      const value = columns.map((column) => cells[column]).join(" ");
      if (value.trim() === "") continue;
      const before = first.get(value);
      if (before === undefined) first.set(value, row);
      else
        problems.push(
          problem(path, `the same as in row ${before}`, {
            row,
            column: columns.join(" + "),
            value,
            remedy: "remove or correct one of them"
          })
        );
    }
  }
  return problems;
}

/**
 * Read a table against its schema. Nothing is thrown: `problems` holds everything that is wrong with the file itself.
 * What concerns other files (foreign keys) is checked in references.ts.
 */
export function readTable(resource: TableResource, bytes: Uint8Array): Table {
  const {path, schema} = resource;
  const csv = readCsv(path, bytes);
  const problems = [...csv.problems];
  if (csv.header.length > 0) problems.push(...headerProblems(resource, csv.header));
  if (csv.header.length === 0 || problems.some(({row, column}) => row === 1 && column !== null))
    return {resource, rows: [], raw: [], problems};

  const position = new Map(csv.header.map((name, index) => [name, index]));
  const textOf = (record: CsvRecord, name: string): string => record.cells[position.get(name)!];
  const rows: Row[] = [];
  const raw: Table["raw"] = [];
  for (const record of csv.records) {
    const cells: Record<string, Cell> = {};
    let good = true;
    for (const field of schema.fields) {
      const text = textOf(record, field.name);
      const value = readCell(field, text);
      if (isFault(value)) {
        good = false;
        problems.push(
          problem(path, value.expectation, {
            row: record.row,
            column: field.name,
            value: text,
            remedy: value.remedy ?? null
          })
        );
      } else cells[field.name] = value;
    }
    raw.push({row: record.row, cells: Object.fromEntries(schema.fields.map(({name}) => [name, textOf(record, name)]))});
    if (good) rows.push(new Row(record.row, cells));
  }
  if (csv.records.length === 0 && csv.problems.length === 0) problems.push(problem(path, "no rows"));
  problems.push(...duplicates(resource, raw));
  return {resource, rows, raw, problems};
}
