// Tables at fixed addresses, as files: `data/kommuner.csv`.
import {metadataJson} from "../export/about-table.js";
import {csvText} from "../export/csv.js";
import {tableJson} from "../export/table-json.js";
import {xlsxFile} from "../export/xlsx.js";
import {exportedFigure} from "../figures/all.js";
import type {Edition, ExportedTable} from "../figures/exported-figure.js";
import {figureNames, tableNames} from "../figures/names.js";
import type {Assets} from "../figures/slot.js";
import type {View} from "../model/view.js";
import {leavingTable} from "../parts/published-tables.js";

/**
 * Every table, those of the figures too, as XLSX, CSV for programs, CSV for people, each CSV with its description, and
 * JSON, by its address below `data/`.
 */
export async function publishedTables(
  {view, assets}: {view: View; assets: Assets},
  edition: Edition
): Promise<Map<string, Uint8Array>> {
  const tables: ExportedTable[] = [
    ...figureNames.map((name) => exportedFigure(name, view, assets, edition)),
    ...tableNames.map((name) => leavingTable(name, view, edition))
  ];
  const files = new Map<string, Uint8Array>();
  const put = (address: string, text: string) => files.set(address, new TextEncoder().encode(text));
  for (const one of tables) {
    const {name} = one;
    put(`${name}.csv`, csvText(one.table, "machines"));
    put(`${name}.metadata.json`, metadataJson(one, `${name}.csv`, "machines"));
    put(`${name}-regneark.csv`, csvText(one.table, "people"));
    put(`${name}-regneark.metadata.json`, metadataJson(one, `${name}-regneark.csv`, "people"));
    put(`${name}.json`, tableJson(one.table));
    files.set(`${name}.xlsx`, await xlsxFile(one));
  }
  return files;
}
