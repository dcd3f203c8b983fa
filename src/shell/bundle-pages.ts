// Framework writes one file a module, so a well-divided page would cost twenty requests. esbuild joins them: one script
// a page, what pages share in chunks, and whatever a module imports lazily apart.
import {build, type Plugin} from "esbuild";
import {dirname, join} from "node:path/posix";

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
}

/**
 * Framework compiles `import {x} from "./y.js"` in a fence to `await import("…")` inside the cell. Hoisted to a static
 * import it joins the page's bundle instead of becoming a request of its own.
 */
export function hoistImports(source: string): string {
  const hoisted: string[] = [];
  const body = source.replace(/await import\(("(?:[^"\\]|\\.)+")\)/g, (_, specifier: string) => {
    hoisted.push(`import * as hoisted${hoisted.length} from ${specifier};`);
    return `hoisted${hoisted.length - 1}`;
  });
  return `${hoisted.join("\n")}\n${body}`;
}

function pagesPlugin(dist: string, scripts: readonly PageScript[]): Plugin {
  return {
    name: "pages",
    setup(build) {
      build.onResolve({filter: /^page:/}, ({path}) => ({path: path.slice("page:".length), namespace: "page"}));
      build.onLoad({filter: /.*/, namespace: "page"}, ({path}) => ({
        contents: hoistImports(scripts.find((script) => script.file === path)!.source),
        resolveDir: join(dist, dirname(path)),
        loader: "js"
      }));
      // Libraries that Framework's client offers on demand, most of them from a CDN: no page uses them.
      build.onResolve({filter: /\/_npm\/|^\.\/stdlib\//}, ({importer}) =>
        importer.includes("/_observablehq/") ? {path: "library", namespace: "absent"} : undefined
      );
      build.onLoad({filter: /.*/, namespace: "absent"}, () => ({
        contents: `throw new Error("This library of Observable Framework is not part of the site.");`,
        loader: "js"
      }));
    }
  };
}

/** Bundle every page's script into `dist/_app`. @throws when an import cannot be resolved (esbuild names it) */
export async function bundlePages(dist: string, scripts: readonly PageScript[]): Promise<PageBundle[]> {
  const {metafile} = await build({
    entryPoints: scripts.map(({file}) => ({in: `page:${file}`, out: file.replace(/\.html$/, "").replaceAll("/", "-")})),
    plugins: [pagesPlugin(dist, scripts)],
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    outdir: join(dist, "_app"),
    absWorkingDir: dist,
    entryNames: "[name].[hash]",
    chunkNames: "shared.[hash]",
    metafile: true,
    logLevel: "error"
  });
  const outputs = Object.entries(metafile.outputs);
  return scripts.map(({file}) => {
    const [entry, output] = outputs.find(([, candidate]) => candidate.entryPoint === `page:${file}`)!;
    const imports = new Set<string>();
    const follow = (list: typeof output.imports) => {
      for (const {path, kind} of list) {
        if (kind !== "import-statement" || imports.has(path)) continue;
        imports.add(path);
        follow(metafile.outputs[path].imports);
      }
    };
    follow(output.imports);
    return {entry, imports: [...imports]};
  });
}
