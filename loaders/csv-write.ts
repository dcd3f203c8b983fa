// Cells to the bytes of our CSV files: UTF-8, commas, line feeds, quotes only where they are needed.
import {stringify} from "csv-stringify/sync";

/** `readCsv` of the result gives the same cells. */
export function csvBytes(header: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(stringify([[...header], ...rows.map((row) => [...row])], {record_delimiter: "\n"}));
}
