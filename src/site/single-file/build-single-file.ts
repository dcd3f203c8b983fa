// `npm run build -- --single-file`: the pages, their scripts, their data and the worker in one HTML file that opens
// from a folder or a mail, without a server and without a request.
import {build, type Plugin} from "esbuild";
import {deflateSync, strFromU8, strToU8} from "fflate";
import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {escapeText} from "../../figures/drawing/svg.js";
import {singleFileWords} from "../../language/single-file.js";
import {hoistImports, needsRuntime, type PageScript} from "../bundle-pages.js";

export const singleFileName = "akson.html";

/** A finished page of the built folder. */
export interface FinishedPage {
  file: string;
  html: string;
}

const own = (name: string): string => fileURLToPath(new URL(`./${name}`, import.meta.url));

const packed = (text: string): string => btoa(strFromU8(deflateSync(strToU8(text), {level: 9}), true));

function taken(html: string, pattern: RegExp): string {
  const found = pattern.exec(html)?.[1];
  if (found === undefined) throw new Error(`single file: a page has no ${pattern.source}`);
  return found;
}

/**
 * Pages that come along: not the one for missing addresses, not those of a kind (356 fact sheets, embedded figures),
 * and not the notebook, whose libraries are larger than all the rest.
 */
const comesAlong = ({file, source}: PageScript): boolean =>
  !file.includes("/") && file !== "404.html" && !needsRuntime(source);

const workerOf = /new Worker\(\s*import\.meta\.resolve\(("(?:[^"\\]|\\.)+")\),\s*\{\s*type:\s*"module"\s*\}\s*\)/g;

/** A worker from a folder must be a classic script: browsers drop a module from a Blob in silence. */
async function workerText(file: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "error"
  });
  return outputFiles[0].text;
}

async function withWorkers(path: string): Promise<string | null> {
  const source = await readFile(path, "utf8");
  if (!source.includes("new Worker(")) return null;
  const texts = new Map<string, string>();
  for (const [, specifier] of source.matchAll(workerOf))
    texts.set(specifier, await workerText(join(dirname(path), JSON.parse(specifier) as string)));
  const contents = source.replace(
    workerOf,
    (_, specifier: string) =>
      `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(texts.get(specifier))}], {type: "text/javascript"})))`
  );
  if (contents.includes("import.meta.resolve")) throw new Error(`single file: ${path} starts a worker in another way`);
  return contents;
}

/** Modules of the site that are another one in the file, by their name before the hash. */
const replaced: Readonly<Record<string, string>> = {
  "late-files-browser": own("late-files.ts"),
  "page-edition": own("page-edition.ts")
};

function contents(dist: string, scripts: readonly PageScript[], generated: Readonly<Record<string, string>>): Plugin {
  const sources = new Map(scripts.map(({file, source}) => [`page:${file}`, hoistImports(source)]));
  return {
    name: "single file",
    setup({onResolve, onLoad}) {
      onResolve({filter: /^(?:single|page):/}, ({path}) => ({path, namespace: "written"}));
      onResolve({filter: /\/_observablehq\/(?:client|stdlib)\b/}, () => ({path: own("runtime.ts")}));
      onResolve({filter: /\.[0-9a-f]+\.js$/}, ({path}) => {
        const stand = replaced[/([\w-]+)\.[0-9a-f]+\.js$/.exec(path)?.[1] ?? ""];
        return stand === undefined ? undefined : {path: stand};
      });
      onLoad({filter: /.*/, namespace: "written"}, ({path}) => ({
        contents: generated[path] ?? sources.get(path),
        resolveDir: dist,
        loader: "js"
      }));
      onLoad({filter: /\.js$/, namespace: "file"}, async ({path}) => {
        const text = await withWorkers(path);
        return text === null ? undefined : {contents: text, loader: "js"};
      });
    }
  };
}

/** What the pages attach, by the path their scripts name. */
function attachedFiles(dist: string, scripts: readonly PageScript[]): Record<string, string> {
  const paths = scripts.flatMap(({source}) => [...source.matchAll(/"path":"([^"]+)"/g)].map((match) => match[1]));
  return Object.fromEntries([...new Set(paths)].map((path) => [path, packed(readFileSync(join(dist, path), "utf8"))]));
}

/** As text of a script element, which ends at the first `</script`. */
const inScript = (text: string): string => text.replaceAll("</script", "<\\/script").replaceAll("<!--", "\\x3C!--");

/**
 * The whole file, as text.
 * @param dist the folder Framework has built, before its modules are taken away
 * @param pages as finished for publishing, and `scripts` as Framework wrote them
 */
export async function singleFile(
  dist: string,
  pages: readonly FinishedPage[],
  scripts: readonly PageScript[],
  {css, site}: {css: string; site: string}
): Promise<string> {
  const chosen = scripts.filter(comesAlong);
  const htmlOf = new Map(pages.map(({file, html}) => [file, html]));
  const entries = chosen.map(({file}) => {
    const html = htmlOf.get(file)!;
    const title = JSON.stringify(taken(html, /<title>([\s\S]*?)<\/title>/));
    const body = JSON.stringify(packed(taken(html, /<body[^>]*>([\s\S]*)<\/body>/)));
    const name = JSON.stringify(file.replace(/\.html$/, ""));
    return `${name}: {title: ${title}, body: ${body}, open: () => import(${JSON.stringify(`page:${file}`)})}`;
  });
  const {outputFiles} = await build({
    entryPoints: [own("open.ts")],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "error",
    define: {"import.meta.url": "location.href"},
    plugins: [
      contents(dist, chosen, {
        "single:files": `export const files = ${JSON.stringify(attachedFiles(dist, chosen))};`,
        "single:pages": `export const pages = {${entries.join(",\n")}};\nexport const site = ${JSON.stringify(site)};`
      })
    ]
  });
  const script = inScript(outputFiles[0].text);
  const index = htmlOf.get("index.html")!;
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)} blob:`,
    "worker-src blob:",
    `style-src ${hash(css)}`,
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="nb" data-size="sm" data-color-scheme="light">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="version" content="${taken(index, /<meta name="version" content="([^"]*)">/)}">
<title>${taken(index, /<title>([\s\S]*?)<\/title>/)}</title>
${taken(index, /(<link rel="icon"[^>]*>)/)}
<style>${css}</style>
<script type="module">${script}</script>
<body><noscript><p>${escapeText(singleFileWords.noScript)}</p></noscript></body>
</html>
`;
}
