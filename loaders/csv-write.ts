// Cells to the bytes of our CSV files: UTF-8, commas, line feeds, quotes only where they are needed.
import {stringify} from "csv-stringify/sync";

/**
 * `readCsv` of the result gives the same cells: a lone carriage return and a byte order mark are quoted too, which
 * would be read as the end of a line and as the file's own mark.
 */
export function csvBytes(header: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(
    stringify([[...header], ...rows.map((row) => [...row])], {record_delimiter: "\n", quoted_match: /^\uFEFF|\r/})
  );
}
