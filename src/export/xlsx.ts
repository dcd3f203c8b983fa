// A table as a spreadsheet: codes as text, shares as percentages, dates as dates, and a second sheet on the numbers.
// Loaded only when one is asked for. The same table gives the same bytes.
import {unzipSync} from "fflate";
import writeXlsxFile, {type Cell, type Sheet, type SheetData} from "write-excel-file/universal";
import type {DataColumn, Value} from "../figures/data-table.js";
import type {ExportedTable} from "../figures/exported-figure.js";
import {plainText} from "../language/plain-text.js";
import {aboutTable} from "./about-table.js";
import {packed} from "./zip.js";

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A text in a cell of type text is never run as a formula. */
export const textCell = (text: string): Cell => ({value: plainText(text), type: String, wrap: false});

export function cellOf(value: Value, type: DataColumn["type"]): Cell {
  if (value === null) return null;
  if (type === "date") return {value: new Date(`${String(value)}T00:00:00Z`), type: Date, format: "dd.mm.yyyy"};
  if (typeof value === "string") return textCell(value);
  if (!Number.isFinite(value)) throw new RangeError(`a cell of type ${type} holds ${value}`);
  const format = {share: "0.0 %", integer: "#,##0", number: "#,##0.0", text: "@"}[type];
  return {value, type: Number, format};
}

/** Column width, in characters. */
const widthOf = ({label, type}: DataColumn): number =>
  Math.max(type === "text" ? 22 : 12, Math.min(label.length + 2, 40));

/** Sheets as the bytes of a file. */
export async function workbookBytes(sheets: Sheet<Blob>[]): Promise<Uint8Array> {
  const blob = await writeXlsxFile(sheets).toBlob();
  return packed(unzipSync(new Uint8Array(await blob.arrayBuffer())));
}

/** @throws {RangeError} when a number is not finite */
export async function xlsxFile(figure: ExportedTable): Promise<Uint8Array> {
  const {columns, rows} = figure.table;
  const head = columns.map(({label}): Cell => ({value: label, type: String, fontWeight: "bold"}));
  const numbers: SheetData = [head, ...rows.map((row) => row.map((value, k) => cellOf(value, columns[k].type)))];
  const about = aboutTable(figure).map(({label, text}): Cell[] => [
    {value: label, type: String, fontWeight: "bold"},
    textCell(text)
  ]);
  return workbookBytes([
    {data: numbers, sheet: "Tall", columns: columns.map((column) => ({width: widthOf(column)})), stickyRowsCount: 1},
    {data: about, sheet: "Om tallene", columns: [{width: 18}, {width: 110}]}
  ]);
}
