// Framework writes one file a module, so a well-divided page would cost twenty requests. esbuild joins them: one script
// a page, whatever a module imports lazily apart, and a file of its own for every worker.
import {build, type BuildOptions, type Plugin} from "esbuild";
import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path/posix";
import {fileURLToPath} from "node:url";
import {bundleLazy, lazyImports, type LazyBundles} from "./bundle-lazy.js";

/** A page's own module script, with imports relative to the page. */
export interface PageScript {
  file: string;
  source: string;
}

/** Files of a bundled page, relative to the built folder. */
export interface PageBundle {
  entry: string;
  /** What the entry imports statically, to be preloaded. */
  imports: string[];
  /**
   * Packages that Framework gives a fence, and which the page uses: "d3", "@observablehq/plot", "@observablehq/inputs".
   */
  libraries: string[];
}

/**
 * Framework compiles `import {x} from "./y.js"` in a fence to `import("…")` inside the cell, several of them in one
 * `Promise.all`. As a static import a module joins the page's bundle instead of becoming a request of its own.
 * Our own lazy imports lie in modules, not in fences, and stay lazy.
 */
export function hoistImports(source: string): string {
  const hoisted: string[] = [];
  const body = source.replace(/\bimport\(("(?:[^"\\]|\\.)+")\)/g, (_, specifier: string) => {
    hoisted.push(`import * as hoisted${hoisted.length} from ${specifier};`);
    return `hoisted${hoisted.length - 1}`;
  });
  return `${hoisted.join("\n")}\n${body}`;
}

/** Does the page need Framework's reactive runtime: several cells, or inputs other than attached files? */
export function needsRuntime(source: string): boolean {
  const cells = source.split("define({").length - 1;
  const inputs = [...source.matchAll(/\binputs:\s*\[([^\]]*)\]/g)].flatMap((match) =>
    [...match[1].matchAll(/"([^"]*)"/g)].map((name) => name[1])
  );
  return cells > 1 || inputs.some((name) => name !== "FileAttachment");
}

const pageRuntime = fileURLToPath(new URL("./page-runtime.js", import.meta.url));

function pagePlugin(dist: string, {file, source}: PageScript): Plugin {
  return {
    name: "page",
    setup(build) {
      build.onResolve({filter: /^page:/}, () => ({path: file, namespace: "page"}));
      build.onLoad({filter: /.*/, namespace: "page"}, () => ({
        contents: hoistImports(source),
        resolveDir: join(dist, dirname(file)),
        loader: "js"
      }));
      if (!needsRuntime(source)) {
        build.onResolve({filter: /\/_observablehq\/(client|stdlib)\b/, namespace: "page"}, () => ({path: pageRuntime}));
      }
      // Libraries that Framework's client offers on demand: those that no page uses are not in the built folder.
      build.onResolve({filter: /\/_npm\/|^\.\/stdlib\//}, ({importer, path, resolveDir}) =>
        importer.includes("/_observablehq/") && !existsSync(join(resolveDir, path))
          ? {path: "library", namespace: "absent"}
          : undefined
      );
      build.onLoad({filter: /.*/, namespace: "absent"}, () => ({
        contents: `throw new Error("This library of Observable Framework is not part of the site.");`,
        loader: "js"
      }));
    }
  };
}

const shared = (dist: string): BuildOptions & {metafile: true} => ({
  bundle: true,
  format: "esm",
  target: "es2022",
  minifyWhitespace: true,
  minifySyntax: true,
  minifyIdentifiers: true,
  legalComments: "none",
  outdir: join(dist, "_app"),
  absWorkingDir: dist,
  entryNames: "[name].[hash]",
  chunkNames: "part.[hash]",
  metafile: true,
  logLevel: "error"
});

/**
 * Bundle a worker's script: one file, and parts of what it imports lazily. Returns the name of the file in `dist/_app`.
 */
async function bundleWorker(dist: string, file: string): Promise<string> {
  const name = basename(file).split(".")[0];
  const {metafile} = await build({...shared(dist), entryPoints: [{in: file, out: name}], splitting: true});
  return basename(
    Object.entries(metafile.outputs).find(
      ([, {entryPoint}]) => entryPoint !== undefined && basename(entryPoint) === basename(file)
    )![0]
  );
}

const namedWorker = /\bnew Worker\(\s*import\.meta\.resolve\(("(?:[^"\\]|\\.)+")\)/g;

/**
 * `new Worker(import.meta.resolve("./worker.js"), {type: "module"})` is how a module names its worker: Framework puts
 * the file into the site, and in preview the browser resolves it. esbuild knows nothing of it: the worker is bundled
 * here, and the expression becomes the address of the bundle beside the page's.
 */
const workers = (dist: string): Plugin => ({
  name: "workers",
  setup(build) {
    build.onLoad({filter: /\.js$/, namespace: "file"}, async ({path}) => {
      const source = await readFile(path, "utf8");
      const names = new Map<string, string>();
      for (const [, specifier] of source.matchAll(namedWorker)) {
        names.set(specifier, await bundleWorker(dist, join(dirname(path), JSON.parse(specifier) as string)));
      }
      if (names.size === 0) return undefined;
      const contents = source.replace(
        namedWorker,
        (_, specifier: string) => `new Worker(new URL("./${names.get(specifier)!}", import.meta.url).href`
      );
      return {contents, loader: "js"};
    });
  }
});

/** Bundle one page's script into `dist/_app`. */
async function bundlePage(dist: string, script: PageScript, lazy: LazyBundles): Promise<PageBundle> {
  const {metafile} = await build({
    ...shared(dist),
    // Arquero reads the text of a function: in a fence's own code names stay as they are written.
    minifyIdentifiers: !needsRuntime(script.source),
    entryPoints: [{in: "page:", out: script.file.replace(/\.html$/, "").replaceAll("/", "-")}],
    plugins: [pagePlugin(dist, script), workers(dist), lazyImports(lazy)],
    splitting: true
  });
  const [entry, output] = Object.entries(metafile.outputs).find(
    ([, candidate]) => candidate.entryPoint !== undefined && candidate.entryPoint.startsWith("page:")
  )!;
  const imports = new Set<string>();
  const follow = (list: typeof output.imports) => {
    for (const {path, kind} of list) {
      if (kind !== "import-statement" || imports.has(path)) continue;
      imports.add(path);
      follow(metafile.outputs[path].imports);
    }
  };
  follow(output.imports);
  return {entry, imports: [...imports], libraries: librariesOf(Object.keys(metafile.inputs))};
}

/** From the paths of bundled modules: `_npm/<name>@<version>/_esm.js`; Inputs is Framework's own. */
function librariesOf(modules: readonly string[]): string[] {
  const named = modules.map(
    (file) =>
      /(?:^|\/)_npm\/((?:@[^/]+\/)?[^/@]+)@/.exec(file)?.[1] ??
      (/(?:^|\/)_observablehq\/stdlib\/inputs\b/.test(file) ? "@observablehq/inputs" : null)
  );
  return [...new Set(named.filter((name) => name !== null))].sort();
}

/**
 * Bundle every page's script, each by itself. Pages of one folder with the same script (src/kommune/[nr].md) share it.
 * @throws with every import that cannot be resolved, and its page
 */
export async function bundlePages(dist: string, scripts: readonly PageScript[]): Promise<PageBundle[]> {
  const lazy = await bundleLazy(dist, {...shared(dist), plugins: [workers(dist)]});
  const made = new Map<string, Promise<PageBundle>>();
  const bundles = scripts.map((script) => {
    const key = `${dirname(script.file)}\n${script.source}`;
    const bundle = made.get(key) ?? bundlePage(dist, script, lazy);
    made.set(key, bundle);
    return bundle;
  });
  const results = await Promise.allSettled(bundles);
  const failures = results.flatMap((result) =>
    result.status === "rejected" ? [String(result.reason instanceof Error ? result.reason.message : result.reason)] : []
  );
  if (failures.length > 0) throw new Error([...new Set(failures)].join("\n"));
  return results.map((result) => (result as PromiseFulfilledResult<PageBundle>).value);
}
