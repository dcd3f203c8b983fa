// The libraries that a fence has without an import: `Plot`, `d3`, `html`, `svg`, `aq`, `topojson`,
// `FileAttachment().csv()`, and Inputs, which lies inside Framework. Framework 1.13.4 takes each from its npm cache, or
// from a CDN when the cache has none. Here the cache is filled from node_modules, so that they work without a network,
// in the versions of package-lock.json.
import {build, type Plugin} from "esbuild";
import {existsSync, mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {cacheOf} from "./loader-output.js";

/** Bundled each by itself; what one takes from another stays an import, so that a page has each once. */
export const libraries = ["@observablehq/plot", "arquero", "d3", "d3-dsv", "htl", "isoformat", "topojson-client"];

/**
 * Libraries of which Framework asks only the version, while it bundles its own client. A published version: with a
 * network, a fence that uses one gets it from the CDN (the gate over the sources refuses such a fence in what we
 * publish).
 */
const namesOnly: Readonly<Record<string, string>> = {
  "@observablehq/sample-datasets": "1.0.1",
  "apache-arrow": "21.2.0",
  echarts: "6.1.0",
  leaflet: "1.9.4",
  lodash: "4.18.1",
  "mapbox-gl": "3.32.0",
  "parquet-wasm": "0.8.0",
  react: "19.3.1",
  "react-dom": "19.3.1"
};

/** d3-dsv makes its reader of rows from text, for speed; written out, a page that reads CSV needs no 'unsafe-eval'. */
const madeFromText = /return new Function\("d", [\s\S]*?"\}"\);/;
const writtenOut = `return (d) => Object.fromEntries(columns.map((name, i) => [name, d[i] || ""]));`;

const plugin = (name: string, cached: (library: string) => string): Plugin => ({
  name: "fence libraries",
  setup({onResolve, onLoad}) {
    onResolve({filter: /^[@\w]/}, ({path, importer}) => {
      // d3 holds its own d3-dsv: a fence with both has that small one twice.
      const shared = importer !== "<stdin>" && path !== name && path !== "d3-dsv" && libraries.includes(path);
      return shared ? {path: "../".repeat(name.split("/").length) + cached(path), external: true} : undefined;
    });
    onLoad({filter: /d3-dsv\/(?:src\/dsv\.js|dist\/d3-dsv\.mjs)$/}, ({path}) => {
      const source = readFileSync(path, "utf8");
      if (!madeFromText.test(source)) throw new Error("d3-dsv has changed: it no longer makes its reader from text");
      return {contents: source.replace(madeFromText, writtenOut), loader: "js"};
    });
  }
});

/**
 * Fill Framework's npm cache of a project. What lies there in the right version already is left.
 * @throws when a package is not installed
 */
export async function fillLibraryCache(project: string): Promise<void> {
  const cache = join(cacheOf(project), "_npm");
  const version = (name: string): string =>
    (JSON.parse(readFileSync(join(project, "node_modules", name, "package.json"), "utf8")) as {version: string})
      .version;
  const cached = (name: string): string => `${name}@${version(name)}/_esm.js`;
  for (const [name, published] of Object.entries(namesOnly))
    mkdirSync(join(cache, `${name}@${published}`), {recursive: true});
  await Promise.all(
    libraries
      .filter((name) => !existsSync(join(cache, cached(name))))
      .map((name) =>
        build({
          stdin: {contents: `export * from ${JSON.stringify(name)};`, resolveDir: project},
          outfile: join(cache, cached(name)),
          bundle: true,
          format: "esm",
          platform: "browser",
          target: "es2022",
          minify: true,
          legalComments: "none",
          logLevel: "error",
          plugins: [plugin(name, cached)]
        })
      )
  );
}
