// What modules import lazily (the menu «Last ned», the tabs, the files for a download) is bundled apart from the pages,
// once for all of them. Otherwise esbuild would cut every page's script into the parts it shares with that code: four
// more requests and 6 kB more in the first view.
import {build, type BuildOptions, type Plugin} from "esbuild";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";

/** Built modules by their path, and the name of their bundle in `dist/_app`. */
export type LazyBundles = ReadonlyMap<string, string>;

const lazyImport = /\bimport\(("(?:[^"\\]|\\.)+")\)/g;

/** Modules that others import lazily. */
function lazyEntries(dist: string): string[] {
  const folder = join(dist, "_import");
  if (!existsSync(folder)) return [];
  const scripts = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((file) => file.endsWith(".js"));
  const found = scripts.flatMap((script) => {
    const file = join(folder, script);
    const imports = [...readFileSync(file, "utf8").matchAll(lazyImport)];
    return imports.map(([, specifier]) => join(dirname(file), JSON.parse(specifier) as string));
  });
  return [...new Set(found)].filter((file) => existsSync(file)).sort();
}

/** Bundle the lazy modules, sharing what they have in common. */
export async function bundleLazy(dist: string, options: BuildOptions & {metafile: true}): Promise<LazyBundles> {
  const entries = lazyEntries(dist);
  if (entries.length === 0) return new Map();
  const {metafile} = await build({
    ...options,
    entryPoints: entries.map((file) => ({in: file, out: basename(file).split(".")[0]})),
    splitting: true
  });
  return new Map(
    Object.entries(metafile.outputs).flatMap(([output, {entryPoint}]) =>
      entryPoint === undefined ? [] : [[join(dist, entryPoint), basename(output)]]
    )
  );
}

/** In a page's bundle, a lazy import leads to that module's own bundle. */
export const lazyImports = (bundles: LazyBundles): Plugin => ({
  name: "lazy imports",
  setup(build) {
    build.onResolve({filter: /\.js$/}, ({path, kind, resolveDir}) => {
      const bundle = kind === "dynamic-import" ? bundles.get(join(resolveDir, path)) : undefined;
      return bundle === undefined ? undefined : {path: `./${bundle}`, external: true};
    });
  }
});
