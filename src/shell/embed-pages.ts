// Pages that hold one figure each, without the site's frame, for other people's pages: `innebygd/kart.html`.
import {build} from "esbuild";
import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {escapeText} from "../figures/drawing/svg.js";
import type {Edition} from "../figures/exported-figure.js";
import {exportedFigure} from "../figures/all.js";
import {figureNames, pageOfFigure, type FigureName} from "../figures/names.js";
import {embedHtml} from "../embed/embed-html.js";
import {loaderFile, type BuiltState} from "./built-state.js";
import {contentSecurityPolicy} from "../site/publish-headers.js";

const source = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Addresses of the script and the style sheet, below the site's root; their names hold a hash. */
async function bundle(dist: string): Promise<{script: string; style: string}> {
  const {metafile} = await build({
    entryPoints: [
      {in: source("embed/open-embed.ts"), out: "innebygd"},
      {in: source("style/embed.css"), out: "innebygd"}
    ],
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    outdir: join(dist, "_app"),
    absWorkingDir: dist,
    // Names of chunks follow paths: a node_modules that is a link must not show where it leads.
    preserveSymlinks: true,
    entryNames: "[name].[hash]",
    chunkNames: "part.[hash]",
    metafile: true,
    logLevel: "error"
  });
  const entry = (ending: string) => {
    const found = Object.entries(metafile.outputs).find(
      ([file, {entryPoint}]) => entryPoint !== undefined && file.endsWith(ending)
    );
    if (!found) throw new Error(`embed pages: esbuild wrote no ${ending} file`);
    return found[0];
  };
  return {script: entry(".js"), style: entry(".css")};
}

/** The whole page of one figure. Links are relative to `innebygd/`. */
function pageHtml(
  name: FigureName,
  state: BuiltState,
  edition: Edition,
  files: Readonly<Record<"script" | "style" | "dashboard" | "map" | "cartogram" | "populations", string>>
): string {
  const figure = exportedFigure(name, state.view, state.assets, edition);
  const data = Object.entries({
    figure: name,
    version: edition.version,
    year: String(state.view.facts.data.baseYear),
    dashboard: `../${files.dashboard}`,
    populations: `../${files.populations}`,
    map: `../${files.map}`,
    cartogram: `../${files.cartogram}`
  });
  const attributes = data.map(([key, value]) => ` data-${key}="${escapeText(value)}"`).join("");
  return `<!DOCTYPE html>
<html lang="nb"${attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${contentSecurityPolicy}">
<meta name="robots" content="noindex">
<title>${escapeText(figure.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="../${files.style}">
<script type="module" src="../${files.script}"></script>
</head>
<body>
${embedHtml(figure, `../${pageOfFigure[name]}`)}
</body>
</html>
`;
}

/** Write the embedded pages into a finished folder. @throws when a loader's output is missing */
export async function writeEmbedPages(dist: string, state: BuiltState, edition: Edition): Promise<void> {
  const [dashboard, map, cartogram, populations] = ["dashboard", "map", "cartogram", "populations"].map((name) =>
    loaderFile(dist, name)
  );
  const files = {...(await bundle(dist)), dashboard, map, cartogram, populations};
  mkdirSync(join(dist, "innebygd"), {recursive: true});
  for (const name of figureNames)
    writeFileSync(join(dist, "innebygd", `${name}.html`), pageHtml(name, state, edition, files));
}
