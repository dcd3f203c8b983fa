// What must be true before Framework builds or previews (1.13.4; look again when it is upgraded).
import {build} from "esbuild";
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {basename, join, resolve} from "node:path";
import {fillLibraryCache} from "./fence-libraries.js";
import {cacheOf} from "./loader-output.js";
import {readSiteFacts} from "./site-facts.js";

/** Modules that write a file of the site: `src/data/map.json.ts` and the archives `src/figur.zip.ts`. */
function loadersOf(project: string): string[] {
  const source = join(project, "src");
  const files = existsSync(source) ? readdirSync(source, {recursive: true, encoding: "utf8"}) : [];
  return files.filter((file) => /\.(?:json|csv|zip)\.ts$/.test(file) && !file.startsWith(".observablehq")).sort();
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name)).sort();
}

const digest = (files: readonly string[], more: string): string => {
  const hash = createHash("sha256").update(more);
  for (const file of files) hash.update("\0").update(basename(file)).update("\0").update(readFileSync(file));
  return hash.digest("hex");
};

/**
 * What each loader's output depends on, as one hash: the modules it imports, data, packages, and what the site says of
 * itself.
 */
async function fingerprints(project: string): Promise<Record<string, string>> {
  const loaders = loadersOf(project);
  if (loaders.length === 0) return {};
  const {metafile} = await build({
    absWorkingDir: project,
    entryPoints: loaders.map((loader) => join("src", loader)),
    outdir: "unused",
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "silent"
  });
  const modules = new Map(
    Object.values(metafile.outputs).map(({entryPoint, inputs}) => [entryPoint, Object.keys(inputs).sort()])
  );
  const {AKSON_DATA_FOLDER: dataFolder} = process.env;
  const data = [join(project, "data"), ...(dataFolder ? [dataFolder] : [])].flatMap(filesBelow);
  const all = digest(
    [join(project, "package-lock.json"), ...data],
    JSON.stringify([readSiteFacts(project), dataFolder])
  );
  const own = (loader: string) =>
    digest(
      (modules.get(`src/${loader}`) ?? []).map((file) => resolve(project, file)),
      all
    );
  const printed = Object.fromEntries(loaders.map((loader) => [loader, own(loader)]));
  // The archives are made of what the other loaders have written.
  const others = Object.entries(printed).filter(([loader]) => !loader.endsWith(".zip.ts"));
  for (const loader of loaders.filter((each) => each.endsWith(".zip.ts")))
    printed[loader] = digest([], JSON.stringify([printed[loader], others]));
  return printed;
}

/** Forget the outputs made from other inputs than today's: Framework would use them however stale. */
export async function forgetStaleOutput(project: string): Promise<void> {
  const cache = cacheOf(project);
  const mark = join(cache, "loader-inputs.json");
  const before = existsSync(mark) ? (JSON.parse(readFileSync(mark, "utf8")) as Record<string, string>) : {};
  const now = await fingerprints(project);
  for (const loader of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (before[loader] === now[loader]) continue;
    const target = join(cache, loader.slice(0, -".ts".length));
    rmSync(target, {force: true});
    // What Framework has taken out of an archive lies in a folder of the archive's name; src/data/ has one of its own.
    if (target.endsWith(".zip")) forgetBelow(target.slice(0, -".zip".length), now);
  }
  mkdirSync(cache, {recursive: true});
  writeFileSync(mark, JSON.stringify(now));
}

/** Empty a folder of the cache but for the outputs of single loaders. */
function forgetBelow(folder: string, loaders: Readonly<Record<string, string>>): void {
  const single = new Set(Object.keys(loaders).map((loader) => basename(loader, ".ts")));
  for (const file of filesBelow(folder)) if (!single.has(basename(file))) rmSync(file);
}

/** Fill what Framework would look up, and forget what is stale. */
export async function prepare(project: string): Promise<void> {
  await fillLibraryCache(project);
  await forgetStaleOutput(project);
}
