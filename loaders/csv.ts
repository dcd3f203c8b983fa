// CSV from bytes to cells, without changing anything in silence. What a spreadsheet may do to a file on its way
// (another encoding, semicolons, a cut file) is an error that says so; a byte order mark and any kind of line end are
// fine.
import {CsvError, parse} from "csv-parse/sync";
import {problem, type Problem} from "./problem.js";

export interface CsvRecord {
  /** Line on which the record begins, as an editor counts: the header is 1. */
  row: number;
  cells: string[];
}

export interface CsvFile {
  header: string[];
  records: CsvRecord[];
  problems: Problem[];
}

interface RawRecord {
  record: string[];
  raw: string;
}

const lineEnd = /\r\n|\n|\r/g;

const linesIn = (text: string): number => text.match(lineEnd)?.length ?? 0;

/** Text of UTF-8 bytes, or the line on which they stop being UTF-8. */
function decode(bytes: Uint8Array): {text: string} | {badLine: number} {
  try {
    return {text: new TextDecoder("utf-8", {fatal: true}).decode(bytes)};
  } catch {
    // The longest prefix that decodes ends before the bad byte; a lenient decoder marks it.
    const lenient = new TextDecoder("utf-8").decode(bytes);
    return {badLine: linesIn(lenient.slice(0, lenient.indexOf("\uFFFD"))) + 1};
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

const quoteFault: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: "a quoted cell that begins here is never closed",
  CSV_INVALID_CLOSING_QUOTE: "text after the closing quote of a cell",
  INVALID_OPENING_QUOTE: "a quote in the middle of a cell that is not quoted"
};

/**
 * Read a CSV file (RFC 4180, comma, UTF-8).
 * Everything wrong with the form is in `problems`, never thrown; records with the wrong number of cells are left out.
 * @param file name for the messages
 */
export function readCsv(file: string, bytes: Uint8Array): CsvFile {
  const nothing = (...problems: Problem[]): CsvFile => ({header: [], records: [], problems});
  if (isUtf16(bytes)) return nothing(problem(file, "not UTF-8 but UTF-16", {remedy: "save it as CSV UTF-8"}));
  const decoded = decode(bytes);
  if ("badLine" in decoded) {
    return nothing(
      problem(file, "not UTF-8", {row: decoded.badLine, remedy: "it may be Latin-1: save it as CSV UTF-8"})
    );
  }
  const {text} = decoded;
  if (text === "") return nothing(problem(file, "the file is empty"));
  const raw: RawRecord[] = [];
  const problems: Problem[] = [];
  try {
    parse(text, {
      raw: true,
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      on_record: (record: unknown) => {
        raw.push(record as RawRecord);
        return null;
      }
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = raw.reduce((lines, record) => lines + linesIn(record.raw), 1);
    problems.push(
      problem(file, quoteFault[error.code] ?? error.message, {row, remedy: "the rows after this one were not read"})
    );
  }

  let row = 1;
  const all = raw.map(({record, raw: source}): CsvRecord => {
    const result = {row, cells: record};
    row += linesIn(source);
    return result;
  });
  const header = all[0]?.cells ?? [];
  if (header.length === 1 && /[;\t]/.test(header[0])) {
    const separator = header[0].includes(";") ? "semicolons" : "tabs";
    return nothing(problem(file, `separated by ${separator}, not by commas`, {row: 1, remedy: "save it with commas"}));
  }
  const damaged = all.flatMap(({row: line, cells}) =>
    cells.flatMap((cell, index) => {
      if (!cell.includes("\0")) return [];
      const column = header[index] ?? "";
      return [
        problem(file, "a NUL character: the file is damaged", {
          row: line,
          column: column === "" || column.includes("\0") ? null : column,
          remedy: "save it again from where it came"
        })
      ];
    })
  );
  if (damaged.length > 0) return nothing(...damaged, ...problems);
  const records = all.slice(1).filter(({row: line, cells}) => {
    if (cells.length === header.length) return true;
    const empty = cells.length === 1 && cells[0] === "";
    problems.push(
      empty
        ? problem(file, "an empty line", {row: line, remedy: "remove it"})
        : problem(file, `${cells.length} cells where the header has ${header.length}`, {
            row: line,
            remedy:
              cells.length > header.length ? "a text with a comma must stand in quotes" : "a cell or a comma is missing"
          })
    );
    return false;
  });
  return {header, records, problems};
}
