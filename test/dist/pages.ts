// The built pages, so that tests follow the site and not the other way round.
import {readdirSync} from "node:fs";
import {sep} from "node:path";
import {singleFileName} from "../../src/site/single-file/build-single-file.js";

/**
 * Every page of a built folder, relative to it, with forward slashes: "kommune/0301.html". Sorted. The file to take
 * along holds pages and is none: test/browser/single-file.test.ts looks at it.
 */
export function pagesOf(dist: string): string[] {
  return readdirSync(dist, {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".html") && file !== singleFileName)
    .map((file) => file.split(sep).join("/"))
    .sort();
}

/** One page of each kind: those of a parameterised folder look alike, so the first and the last stand for them. */
export function pageKinds(pages: readonly string[]): string[] {
  return pages.filter((page, index) => {
    const folder = page.split("/").slice(0, -1).join("/");
    if (folder === "") return true;
    const siblings = pages.filter((other) => other.startsWith(`${folder}/`));
    return siblings[0] === page || siblings[siblings.length - 1] === pages[index];
  });
}

/** The address of a built page below the site's root: "kart.html" is "kart", "index.html" is "". */
export function addressOf(page: string): string {
  return page.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, "");
}
