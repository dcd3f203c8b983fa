// A list that somebody made in a spreadsheet, as rows of text: XLSX, or CSV of any separator and encoding that Excel
// writes.
import {parse} from "csv-parse/sync";
import {readSheet} from "read-excel-file/node";

export interface ListRow {
  /** As the spreadsheet counts. */
  row: number;
  cells: string[];
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Excel saves UTF-8 with a mark, UTF-16, or the code page of Western Europe. */
function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The separator that the first lines have most of, outside quotes; a name alone has none. */
function separatorIn(text: string): string {
  const lines = text.replace(/"[^"]*"/g, "").split(/\r\n|\r|\n/, 20);
  const count = (separator: string): number => lines.reduce((sum, line) => sum + line.split(separator).length - 1, 0);
  return [";", "\t", ","].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function readText(bytes: Uint8Array): ListRow[] {
  const text = decode(bytes);
  // Excel's own line about the separator.
  const said = /^sep=(.)\r?\n/i.exec(text);
  const records: {record: string[]; info: {lines: number}}[] = [];
  parse(said ? text.slice(said[0].length) : text, {
    delimiter: said?.[1] ?? separatorIn(text),
    relax_column_count: true,
    relax_quotes: true,
    info: true,
    on_record: (record: unknown) => {
      records.push(record as (typeof records)[number]);
      return null;
    }
  });
  return records.map(({record, info}) => ({
    row: info.lines + (said ? 1 : 0),
    cells: record.map((cell) => cell.trim())
  }));
}

const cellText = (cell: unknown): string =>
  cell instanceof Date
    ? cell.toISOString().slice(0, 10)
    : cell === null || cell === undefined
      ? ""
      : String(cell).trim();

/**
 * The first sheet of a workbook, or the lines of a text file; empty rows are left out.
 * @throws with a sentence when it is neither
 */
export async function readList(name: string, bytes: Uint8Array): Promise<ListRow[]> {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Error(`${name} is a workbook of the old kind (.xls), or locked by a password: save it as .xlsx or CSV`);
  const rows = startsWith(bytes, 0x50, 0x4b) ? await readWorkbook(name, bytes) : readText(bytes);
  const full = rows.filter(({cells}) => cells.some((cell) => cell !== ""));
  if (full.length === 0) throw new Error(`${name} has no rows`);
  return full;
}

async function readWorkbook(name: string, bytes: Uint8Array): Promise<ListRow[]> {
  try {
    const sheet = await readSheet(Buffer.from(bytes));
    return sheet.map((cells, index) => ({row: index + 1, cells: cells.map(cellText)}));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} is no workbook that can be read (${reason}): save it as .xlsx or CSV`, {cause: error});
  }
}
