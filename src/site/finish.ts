// After Framework: each page becomes what we promise to publish. Language, viewport, content security policy, figures
// drawn into the page (so that the first view needs no script), scripts bundled into few files, preloads.
//
// Framework's shell is rewritten by exact replacement; a pattern that is not there stops the build, so that an upgrade
// of Framework cannot silently undo a promise.
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createHash} from "node:crypto";
import {basename, join, relative, sep} from "node:path";
import {bundlePages, type PageScript} from "./bundle-pages.js";
import {contentSecurityPolicy} from "./publish-headers.js";
import {prerenderer} from "../shell/prerender.js";
import {purgeStyles} from "./purge-styles.js";
import {socialTags} from "./social-tags.js";
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
function preloadedFiles(script: string): string[] {
  return [...script.matchAll(/"path":"([^"]+\.json)"/g)]
    .map((match) => match[1])
    .filter((path) => /\/dashboard\./.test(path));
}

/** Text of a title element. */
const plainTitle = (html: string): string =>
  html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** Scripts and pages as they will be published: what a style sheet is used by. */
function usersOfStyles(dist: string, pages: readonly Page[]): {raw: string; extension: string}[] {
  const scripts = filesBelow(join(dist, "_app"), ".js").map((file) => ({
    raw: readFileSync(join(dist, "_app", file), "utf8"),
    extension: "js"
  }));
  return [...pages.map(({html}) => ({raw: html, extension: "html"})), ...scripts];
}

/** A style file is renamed to its new hash after trimming. */
async function finishStyles(dist: string, pages: Page[]): Promise<void> {
  for (const file of filesBelow(join(dist, "_import"), ".css")) {
    const css = readFileSync(join(dist, "_import", file), "utf8");
    const trimmed = trimStyles(await purgeStyles(css, usersOfStyles(dist, pages)));
    const hash = createHash("sha256").update(trimmed).digest("hex").slice(0, 8);
    const target = `_app/${basename(file).split(".")[0]}.${hash}.css`;
    mkdirSync(join(dist, "_app"), {recursive: true});
    writeFileSync(join(dist, target), trimmed);
    for (const page of pages) page.html = page.html.replaceAll(`_import/${file}`, target);
  }
}

/**
 * Finish every page in a built folder, in place.
 * @param site address of the site's root, or null when it is not configured
 * @throws when a page is not as Framework 1.13.4 writes it
 */
export async function finish(dist: string, site: string | null = null): Promise<void> {
  const pages: Page[] = filesBelow(dist, ".html").map((file) => ({file, html: readFileSync(join(dist, file), "utf8")}));
  const scripts: PageScript[] = [];
  for (const page of pages) {
    replaceOnce(page, "<html>", '<html lang="nb" data-size="sm" data-color-scheme="light">');
    replaceOnce(
      page,
      '<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">',
      `<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta http-equiv="content-security-policy" content="${contentSecurityPolicy}">`
    );
    replaceOnce(page, '<main id="observablehq-main"', '<main id="observablehq-main" tabindex="-1"');
    page.html = page.html
      .replace(/<link rel="modulepreload"[^>]*>\n?/g, "")
      .replace(/<link rel="preload" as="style"[^>]*>\n?/g, "");
    // Headings need no self-link in the tab order; the id stays for links to it.
    page.html = page.html.replace(
      /(?: tabindex="-1")?><a class="observablehq-header-anchor" href="[^"]*">([\s\S]*?)<\/a>/g,
      ">$1"
    );
    if (page.file === "404.html") page.html = page.html.replace(moduleScript, "");
    scripts.push({file: page.file, source: takeScript(page)});
  }
  const bundles = await bundlePages(dist, scripts);
  const prerender = prerenderer(dist);
  for (const [index, page] of pages.entries()) {
    const depth = "../".repeat(page.file.split("/").length - 1) || "./";
    const {entry, imports} = bundles[index];
    const title = /<title>([\s\S]*?)<\/title>/.exec(page.html)?.[1] ?? "";
    const head = [
      ...(page.file === "404.html" ? [] : [socialTags(page.file, plainTitle(title), site)]),
      ...preloadedFiles(scripts[index].source).map(
        (path) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${path}">`
      ),
      ...imports.map((file) => `<link rel="modulepreload" href="${depth}${file}">`),
      `<script type="module" src="${depth}${entry}"></script>`
    ];
    replaceOnce(page, "</head>", `${head.join("\n")}\n</head>`);
    page.html = prerender(page.html, page.file);
  }
  await finishStyles(dist, pages);
  for (const folder of ["_import", "_node", "_observablehq", "_npm"])
    rmSync(join(dist, folder), {recursive: true, force: true});
  for (const page of pages) writeFileSync(join(dist, page.file), page.html);
}
