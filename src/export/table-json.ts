// A table as JSON: what each column is, and a record a row by the columns' keys.
import {plainText} from "../language/plain-text.js";
import type {Value, DataTable} from "../figures/data-table.js";

/**
 * JSON text with a final line feed; numbers as numbers, nothing known as null. @throws {RangeError} when a number is
 * not finite
 */
export function tableJson({name, columns, rows}: DataTable): string {
  const value = (cell: Value) => {
    if (typeof cell === "number" && !Number.isFinite(cell)) throw new RangeError(`a cell of ${name} holds ${cell}`);
    return typeof cell === "string" ? plainText(cell) : cell;
  };
  const records = rows.map((row) =>
    JSON.stringify(Object.fromEntries(columns.map(({key}, index) => [key, value(row[index])])))
  );
  const head = columns.map((column) => JSON.stringify(column));
  return `{\n"name": ${JSON.stringify(name)},\n"columns": [\n${head.join(",\n")}\n],\n"rows": [\n${records.join(",\n")}\n]\n}\n`;
}
