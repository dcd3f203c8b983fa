// What pages load only when the reader downloads a figure is bundled apart from them, once for all pages. Otherwise esbuild
// would cut every page's script into the parts it shares with that code: more requests and 2 kB more in each first view.
import {build, type BuildOptions, type Plugin} from "esbuild";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";

/** Built modules by their path, and the name of their bundle in `dist/_app`. */
export type LateBundles = ReadonlyMap<string, string>;

/** The rooms whose modules are bundled apart when they are imported lazily from outside. */
const late = /\/_import\/interface\/(?:export|exported)\//;
const lazyImport = /\bimport\(("(?:[^"\\]|\\.)+")\)/g;

/** Modules of the late rooms that others import lazily. */
function lateEntries(dist: string): string[] {
  const found = new Set<string>();
  const folder = join(dist, "_import");
  if (!existsSync(folder)) return [];
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !file.endsWith(".js") || late.test(file)) continue;
    for (const [, specifier] of readFileSync(file, "utf8").matchAll(lazyImport)) {
      const target = join(dirname(file), JSON.parse(specifier) as string);
      if (late.test(target)) found.add(target);
    }
  }
  return [...found].sort();
}

/** Bundle the late modules, sharing what they have in common. */
export async function bundleLate(dist: string, options: BuildOptions & {metafile: true}): Promise<LateBundles> {
  const entries = lateEntries(dist);
  if (entries.length === 0) return new Map();
  const {metafile} = await build({
    ...options,
    entryPoints: entries.map((file) => ({in: file, out: `late-${basename(file).split(".")[0]}`})),
    splitting: true
  });
  return new Map(
    Object.entries(metafile.outputs).flatMap(([output, {entryPoint}]) =>
      entryPoint === undefined ? [] : [[join(dist, entryPoint), basename(output)]]
    )
  );
}

/** In a page's bundle, a lazy import of a late module leads to that module's own bundle. */
export const lateImports = (bundles: LateBundles): Plugin => ({
  name: "late imports",
  setup(build) {
    build.onResolve({filter: /\.js$/}, ({path, kind, resolveDir}) => {
      const bundle = kind === "dynamic-import" ? bundles.get(join(resolveDir, path)) : undefined;
      return bundle === undefined ? undefined : {path: `./${bundle}`, external: true};
    });
  }
});
