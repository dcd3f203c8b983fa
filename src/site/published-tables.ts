// Tables at fixed addresses, as files: `data/kommuner.csv`.
import {csvText} from "../export/csv.js";
import {tableJson} from "../export/table-json.js";
import {exportedFigure} from "../figures/all.js";
import type {Edition} from "../figures/exported-figure.js";
import {figureNames, tableNames} from "../figures/names.js";
import type {Assets} from "../figures/slot.js";
import type {View} from "../model/view.js";
import {exportedTable} from "../parts/published-tables.js";

/**
 * Every table, those of the figures too, as CSV for programs, CSV for people and JSON, by its address below `data/`.
 */
export function publishedTables(
  {view, assets}: {view: View; assets: Assets},
  edition: Edition
): Map<string, Uint8Array> {
  const tables = [
    ...figureNames.map((name) => exportedFigure(name, view, assets, edition).table),
    ...tableNames.map((name) => exportedTable(name, view))
  ];
  const files = new Map<string, Uint8Array>();
  const put = (address: string, text: string) => files.set(address, new TextEncoder().encode(text));
  for (const table of tables) {
    put(`${table.name}.csv`, csvText(table, "machines"));
    put(`${table.name}-regneark.csv`, csvText(table, "people"));
    put(`${table.name}.json`, tableJson(table));
  }
  return files;
}
