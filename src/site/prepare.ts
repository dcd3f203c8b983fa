// What must be true before Framework builds or previews (1.13.4; look again when it is upgraded).
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";

/**
 * Framework resolves the versions of these libraries over the network while it bundles its own client, even when no page
 * uses them. A folder with any version satisfies it. To be removed when a build of an empty page passes with the network
 * cut and an empty cache.
 */
const librariesFrameworkLooksUp = [
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client"
];

/** Folders a data loader's output depends on. */
export const loaderInputs = ["data", "loaders", "src/data", "src/model", "src/language", "src/charts"];

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true})
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

/** One hash over everything loader output depends on, the installed packages and the data folder included. */
function loaderFingerprint(project: string, dataFolder: string | undefined): string {
  const hash = createHash("sha256");
  const folders = [...loaderInputs.map((folder) => join(project, folder)), ...(dataFolder ? [dataFolder] : [])];
  for (const file of [join(project, "package-lock.json"), ...folders.flatMap(filesBelow)]) {
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** Forget every loader's output: Framework would go on using it however stale it is. */
export function forgetLoaderOutput(project: string): void {
  rmSync(join(project, "src/.observablehq/cache/data"), {recursive: true, force: true});
}

/** Seed what Framework would look up, and forget loader output made from other inputs than today's. */
export function prepare(project: string): void {
  const cache = join(project, "src/.observablehq/cache");
  for (const name of librariesFrameworkLooksUp) mkdirSync(join(cache, "_npm", `${name}@0.0.0`), {recursive: true});
  const mark = join(cache, "loader-inputs.sha256");
  const fingerprint = loaderFingerprint(project, process.env.AKSON_DATA_FOLDER);
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== fingerprint) {
    forgetLoaderOutput(project);
    writeFileSync(mark, fingerprint);
  }
}
