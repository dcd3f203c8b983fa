// The files of a table, the same from a page, from the command line and at a fixed address.
import type {ExportedTable} from "../figures/exported-figure.js";
import {metadataJson} from "./about-table.js";
import {csvText, type CsvForm} from "./csv.js";
import {fileName} from "./file-name.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface TableFile {
  name: string;
  what: "csvPeople" | "csvMachines" | "metadata" | "xlsx";
  make(): Promise<Uint8Array> | Uint8Array;
}

const nameOf = (table: ExportedTable, form: CsvForm, ending: string): string =>
  fileName(form === "people" ? table : {...table, name: `${table.name}-maskin`}, ending);

export const csvFile = (table: ExportedTable, form: CsvForm): TableFile => ({
  name: nameOf(table, form, "csv"),
  what: form === "people" ? "csvPeople" : "csvMachines",
  make: () => bytes(csvText(table.table, form))
});

/** What describes that CSV. */
export const metadataFile = (table: ExportedTable, form: CsvForm): TableFile => ({
  name: nameOf(table, form, "metadata.json"),
  what: "metadata",
  make: () => bytes(metadataJson(table, nameOf(table, form, "csv"), form))
});

/** Its code is loaded only when one is asked for. */
export const spreadsheet = (table: ExportedTable): TableFile => ({
  name: fileName(table, "xlsx"),
  what: "xlsx",
  make: async () => (await import("./xlsx.js")).xlsxFile(table)
});

/** Both CSVs, and what describes each. */
export const csvFiles = (table: ExportedTable): TableFile[] =>
  (["people", "machines"] as const).flatMap((form) => [csvFile(table, form), metadataFile(table, form)]);
