// After Framework: each page becomes what we promise to publish. Language, viewport, content security policy, scripts
// bundled into few files, preloads.
//
// Framework's shell is rewritten by exact replacement; a pattern that is not there stops the build, so that an upgrade
// of Framework cannot silently undo a promise.
import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createHash} from "node:crypto";
import {basename, join, relative, sep} from "node:path";
import {bundlePages, type PageBundle, type PageScript} from "./bundle-pages.js";
import {escapeText} from "../figures/drawing/svg.js";
import {singleFileLink} from "../language/single-file.js";
import {policyFor} from "./publish-headers.js";
import {purgeStyles} from "./purge-styles.js";
import {singleFile, singleFileName} from "./single-file/build-single-file.js";
import {trimStyles} from "./trim-styles.js";

interface Page {
  /** File in dist with forward slashes: "kart.html". */
  file: string;
  html: string;
}

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Replace exactly one occurrence, or stop. */
function replaceOnce(page: Page, pattern: string | RegExp, replacement: string): void {
  const found =
    typeof pattern === "string"
      ? page.html.split(pattern).length - 1
      : [...page.html.matchAll(new RegExp(pattern, "g"))].length;
  if (found !== 1)
    throw new Error(`finish: ${page.file} has ${found} of ${pattern}, expected 1. Was Framework upgraded?`);
  page.html = page.html.replace(pattern, () => replacement);
}

const moduleScript = /<script type="module">([\s\S]*?)<\/script>\n?/;

/** Take the page's own module script out of the page. Times of the checkout do not belong in a reproducible build. */
function takeScript(page: Page): string {
  const match = moduleScript.exec(page.html);
  if (!match) throw new Error(`finish: ${page.file} has no module script. Was Framework upgraded?`);
  replaceOnce(page, match[0], "");
  return match[1].replace(/"lastModified":\d+,?/g, "");
}

/** Data files the page fetches at once, as named by `registerFile`; finer geometry is fetched only on zoom. */
function preloadedFiles({file, source}: PageScript): string[] {
  // A figure on somebody else's page fetches them only when its address asks for another day.
  if (file.startsWith("innebygd/")) return [];
  return [...source.matchAll(/"path":"([^"]+\.json)"/g)]
    .map((match) => match[1])
    .filter((path) => /\/dashboard\./.test(path));
}

/**
 * The words of all pages and scripts as they will be published: what a style sheet is used by. Each is said once,
 * however many pages.
 */
function usersOfStyles(dist: string, pages: readonly Page[]): {raw: string; extension: string}[] {
  const scripts = filesBelow(join(dist, "_app"), ".js").map((file) => readFileSync(join(dist, "_app", file), "utf8"));
  const words = new Set([...pages.map(({html}) => html), ...scripts].flatMap((text) => text.match(/[\w-]+/g) ?? []));
  return [{raw: [...words].join(" "), extension: "html"}];
}

/** A style file is renamed to its new hash after trimming. */
async function finishStyles(dist: string, pages: Page[]): Promise<void> {
  const users = usersOfStyles(dist, pages);
  for (const file of filesBelow(join(dist, "_import"), ".css")) {
    const css = readFileSync(join(dist, "_import", file), "utf8");
    const trimmed = trimStyles(await purgeStyles(css, users));
    const hash = createHash("sha256").update(trimmed).digest("hex").slice(0, 8);
    const target = `_app/${basename(file).split(".")[0]}.${hash}.css`;
    mkdirSync(join(dist, "_app"), {recursive: true});
    writeFileSync(join(dist, target), trimmed);
    for (const page of pages) page.html = page.html.replaceAll(`_import/${file}`, target);
  }
}

/** Framework's own style sheets of what a fence uses (Inputs): beside ours, their names hold a hash already. */
function keepLibraryStyles(dist: string, pages: Page[]): void {
  if (!existsSync(join(dist, "_observablehq"))) return;
  for (const file of filesBelow(join(dist, "_observablehq"), ".css")) {
    copyFileSync(join(dist, "_observablehq", file), join(dist, "_app", basename(file)));
    for (const page of pages) page.html = page.html.replaceAll(`_observablehq/${file}`, `_app/${basename(file)}`);
  }
}

const viewport = '<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">';

/** Removes what Framework writes and readers do not need. Returns the page's own script. */
function takeOver(page: Page): PageScript {
  replaceOnce(page, "<html>", '<html lang="nb" data-size="sm" data-color-scheme="light">');
  replaceOnce(page, '<main id="observablehq-main"', '<main id="observablehq-main" tabindex="-1"');
  page.html = page.html
    .replace(/<link rel="modulepreload"[^>]*>\n?/g, "")
    .replace(/<link rel="preload" as="style"[^>]*>\n?/g, "")
    // Headings need no self-link in the tab order; the id stays for links to it.
    .replace(/<a class="observablehq-header-anchor" href="[^"]*">([\s\S]*?)<\/a>/g, "$1")
    // Framework writes the page's own name for an empty address, which would lose the day asked for.
    .replace(/(data-part="drawn-day">[^<]*<a )href="[^"]*"/, '$1href=""');
  if (page.file === "404.html") page.html = page.html.replace(moduleScript, "");
  return {file: page.file, source: takeScript(page)};
}

/** Adds what the published page needs. */
function complete(page: Page, script: PageScript, {entry, imports, libraries}: PageBundle): void {
  const root = "../".repeat(page.file.split("/").length - 1) || "./";
  replaceOnce(
    page,
    viewport,
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta http-equiv="content-security-policy" content="${policyFor(libraries)}">`
  );
  const head = [
    ...preloadedFiles(script).map((path) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${path}">`),
    ...imports.map((file) => `<link rel="modulepreload" href="${root}${file}">`),
    `<script type="module" src="${root}${entry}"></script>`
  ];
  replaceOnce(page, "</head>", `${head.join("\n")}\n</head>`);
}

/** The whole site as one file, and a link to it on Datagrunnlag. The file itself is made before that link is there. */
async function takeAlong(dist: string, pages: Page[], scripts: readonly PageScript[], site: string): Promise<void> {
  const style = filesBelow(join(dist, "_app"), ".css").find((file) => file.startsWith("index."))!;
  const css = readFileSync(join(dist, "_app", style), "utf8");
  const text = await singleFile(dist, pages, scripts, {css, site});
  writeFileSync(join(dist, singleFileName), text);
  const {label, says} = singleFileLink(Buffer.byteLength(text));
  replaceOnce(
    pages.find(({file}) => file === "datagrunnlag.html")!,
    '<div id="en-fil"></div>',
    `<p id="en-fil"><a class="ds-link" href="${singleFileName}" download>${escapeText(label)}</a>: ${escapeText(says)}</p>`
  );
}

/**
 * Finish every page in a built folder, in place. A page costs some string searches: 356 more of one kind are cheap,
 * since they share one script (bundle-pages.ts) and style sheets are trimmed by the words of all pages at once.
 * @param along make the file to take along too; `site` is the site's address, "" when it is not known
 * @throws when a page is not as Framework 1.13.4 writes it
 */
export async function finish(dist: string, along: {site: string} | null = null): Promise<void> {
  const pages: Page[] = filesBelow(dist, ".html").map((file) => ({file, html: readFileSync(join(dist, file), "utf8")}));
  const scripts = pages.map(takeOver);
  const bundles = await bundlePages(dist, scripts);
  for (const [index, page] of pages.entries()) complete(page, scripts[index], bundles[index]);
  await finishStyles(dist, pages);
  keepLibraryStyles(dist, pages);
  if (along !== null) await takeAlong(dist, pages, scripts, along.site);
  for (const folder of ["_import", "_node", "_observablehq", "_npm"])
    rmSync(join(dist, folder), {recursive: true, force: true});
  for (const page of pages) writeFileSync(join(dist, page.file), page.html);
}
