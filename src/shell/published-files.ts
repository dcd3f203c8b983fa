// The figures and tables that lie at fixed addresses, as files. Pure: a state in, bytes out, so that a test can compare
// them with what the site holds and with what the command line makes.
import {composeFigure} from "../export/compose.js";
import {csvText} from "../export/csv.js";
import type {DataTable} from "../figures/data-table.js";
import type {Edition} from "../figures/exported-figure.js";
import {presets, type Preset} from "../export/preset.js";
import {toPng} from "../export/late-files-node.js";
import {tableJson} from "../export/table-json.js";
import {exportedFigure} from "../figures/all.js";
import {figureNames, tableNames, type FigureName} from "../figures/names.js";
import {exportedTable} from "../parts/published-tables.js";
import type {BuiltState} from "./built-state.js";

/** Files by address below the site's root. */
export type SiteFiles = Map<string, Uint8Array>;

/** What social networks show beside a link, in pixels. */
export const socialSize = {width: 1200, height: 630};
const socialPreset: Preset = {...presets["16x9"], ...socialSize, padding: 40};

/** The picture for a page's link: the figure its reader meets first. */
export const socialFigure: Readonly<Record<string, FigureName>> = {
  "kart.html": "kart",
  "kommuner.html": "kart",
  "utvikling.html": "utvikling"
};
const otherwise: FigureName = "andel";

/** Address of the picture for a page. */
export const socialPicture = (page: string): string => `figur/deling-${socialFigure[page] ?? otherwise}.png`;

function tableFiles(table: DataTable): [string, string][] {
  return [
    [`data/${table.name}.csv`, csvText(table, "machines")],
    [`data/${table.name}-regneark.csv`, csvText(table, "people")],
    [`data/${table.name}.json`, tableJson(table)]
  ];
}

/** Every figure as SVG and PNG, every table as CSV and JSON, and the pictures for links. */
export async function publishedFiles({view, assets}: BuiltState, edition: Edition): Promise<SiteFiles> {
  const files: SiteFiles = new Map();
  const put = (address: string, content: string | Uint8Array) =>
    files.set(address, typeof content === "string" ? new TextEncoder().encode(content) : content);
  const social = new Set([otherwise, ...Object.values(socialFigure)]);
  for (const name of figureNames) {
    const figure = exportedFigure(name, view, assets, edition);
    const svg = composeFigure(figure, presets["16x9"]);
    put(`figur/${name}.svg`, svg);
    put(`figur/${name}.png`, await toPng(svg));
    if (social.has(name)) put(`figur/deling-${name}.png`, await toPng(composeFigure(figure, socialPreset), 1));
    for (const [address, text] of tableFiles(figure.table)) put(address, text);
  }
  for (const name of tableNames)
    for (const [address, text] of tableFiles(exportedTable(name, view))) put(address, text);
  return files;
}
