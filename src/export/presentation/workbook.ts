// The workbook inside a chart: opened by «Rediger data». Categories in the first column, a series a column.
import type {Cell} from "write-excel-file/universal";
import type {NativeChart} from "../../figures/native-chart.js";
import {cellOf, textCell, workbookBytes} from "../xlsx.js";

const sheet = "Tall";

/** Days as a spreadsheet counts them. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letters(Math.floor(column / 26) - 1) + rest;
}

/** The first rows of a column below its head; of none: the head. */
export function cellRange(column: number, rows: number): string {
  const name = letters(column);
  return rows === 0 ? `${sheet}!$${name}$1` : `${sheet}!$${name}$2:$${name}$${rows + 1}`;
}

export async function chartWorkbook({categories, series, values}: NativeChart): Promise<Uint8Array> {
  const head: Cell[] = [textCell(categories.label), ...series.map(({name}) => textCell(name))];
  const rows = categories.values.map((category, k): Cell[] => [
    cellOf(category, categories.kind),
    ...series.map((one) => cellOf(one.values[k] ?? null, values.kind))
  ]);
  return workbookBytes([{data: [head, ...rows], sheet, columns: [{width: 28}, ...series.map(() => ({width: 18}))]}]);
}
