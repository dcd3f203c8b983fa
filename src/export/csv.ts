// A table as CSV: for people (it opens by a double click in a Norwegian spreadsheet) and for machines.
//
// The values are the same in both. A spreadsheet runs a text that begins like a formula, so such a text gets an
// apostrophe in front: in both forms, since nobody knows where a file will be opened. `withoutApostrophe` takes it
// away again.
import {dsvFormat} from "d3-dsv";
import {plainText} from "../language/plain-text.js";
import type {Value, ValueKind, DataTable} from "../figures/data-table.js";

export type CsvForm = "people" | "machines";

interface Form {
  separator: string;
  decimal: string;
  lineEnd: string;
  start: string;
}

const forms: Record<CsvForm, Form> = {
  // Without the byte order mark Excel reads UTF-8 as something else.
  people: {separator: ";", decimal: ",", lineEnd: "\r\n", start: "\uFEFF"},
  machines: {separator: ",", decimal: ".", lineEnd: "\r\n", start: ""}
};

/** What a spreadsheet takes for a formula, also in its full-width forms. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
/** A number alone cannot do harm, and a person who wrote it as text means the number. */
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

function neutral(text: string): string {
  const stripped = text.replace(/^'+/, "");
  return formula.test(stripped) && !plainNumber.test(text) ? `'${text}` : text;
}

/** The text as it was before a cell was neutralised. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.replace(/^'+/, "")) ? cell.slice(1) : cell;
}

/** Digits without thousands separators and never in exponents, which a spreadsheet may read as text. */
function numberText(value: number, decimal: string): string {
  const text = String(value);
  const plain = text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
  return plain.replace(".", decimal);
}

function cellText(cell: Value, type: ValueKind, {decimal}: Form): string {
  if (cell === null) return "";
  if (typeof cell === "string") return neutral(plainText(cell));
  if (!Number.isFinite(cell)) throw new RangeError(`a cell of type ${type} holds ${cell}`);
  return numberText(cell, decimal);
}

/**
 * The table as CSV text (RFC 4180, a line end after each record). For people: byte order mark, semicolons, decimal
 * comma, labels as heads. For machines: commas, decimal point, keys as heads. Dates are ISO days, shares are
 * fractions.
 * @throws {RangeError} when a number is not finite: a file must not hold "NaN"
 */
export function csvText({columns, rows}: DataTable, form: CsvForm): string {
  const shape = forms[form];
  const {formatRow} = dsvFormat(shape.separator);
  const heads = columns.map(({key, label}) => neutral(plainText(form === "people" ? label : key)));
  const lines = [heads, ...rows.map((row) => row.map((cell, index) => cellText(cell, columns[index].type, shape)))];
  return shape.start + lines.map((line) => formatRow(line) + shape.lineEnd).join("");
}
