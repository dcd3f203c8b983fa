// Fills `<div data-slot="name"></div>` and `{{word}}` while Framework renders Markdown: the preview shows the page that
// is built, and the first view needs no script. `markdownIt` in observablehq.config.ts.
import {buildSync} from "esbuild";
import type MarkdownIt from "markdown-it";
import {createRequire} from "node:module";
import {fileURLToPath} from "node:url";
import type {Edition} from "../figures/exported-figure.js";
import {loaderOutput} from "./loader-output.js";
import type {Drawer, Params} from "./parts-of-pages.js";

/** What Framework 1.13.4 tells a renderer of the page. The titles of all pages are read with a file name for a path. */
interface PageContext {
  path: string;
  params?: Params;
}

/** The page's file without its ending: "/kommune/0301" with {nr: "0301"} is "/kommune/[nr]". */
export function routeOf({path, params = {}}: PageContext): string {
  const names = new Map(Object.entries(params).map(([name, value]) => [value, `[${name}]`]));
  return path
    .split("/")
    .map((part) => names.get(part) ?? part)
    .join("/");
}

/** Bundled and run instead of imported: Node would keep the modules it loaded first, however they have changed. */
function freshDrawer(project: string, edition: Edition): Drawer {
  const {outputFiles} = buildSync({
    entryPoints: [fileURLToPath(new URL("parts-of-pages.ts", import.meta.url))],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    packages: "external",
    logLevel: "error"
  });
  const module = {exports: {} as typeof import("./parts-of-pages.js")};
  new Function("module", "exports", "require", outputFiles[0].text)(
    module,
    module.exports,
    createRequire(import.meta.url)
  );
  return module.exports.drawer((name) => loaderOutput(project, name), edition);
}

const emptyPlace = /<div data-slot="([\w-]+)"([^>]*)><\/div>/g;

/**
 * To Framework a link with `download` names a file to attach, and one to another site opens a window; "external" it
 * leaves alone.
 */
const asDrawn = (html: string): string => html.replace(/<a (?![^>]*\brel=)/g, '<a rel="external" ');

/**
 * One drawer as long as the configuration stands: the preview loads it again when data or code have changed
 * (preview.ts).
 */
export function figurePlaces(project: string, edition: Edition): (md: MarkdownIt) => MarkdownIt {
  let made: Drawer | null = null;
  const drawer = () => (made ??= freshDrawer(project, edition));
  return (md) => {
    const rule = md.renderer.rules.html_block!;
    md.renderer.rules.html_block = (tokens, index, options, context: PageContext, self) =>
      rule(tokens, index, options, context, self).replace(emptyPlace, (_, name: string, attributes: string) => {
        const html = drawer().part(routeOf(context), context.params ?? {}, name);
        if (html === undefined) throw new Error(`${context.path} has a place for "${name}", but nothing fills it`);
        return `<div data-slot="${name}"${attributes}>${asDrawn(html)}</div>`;
      });
    md.core.ruler.before("normalize", "words", (state) => {
      const context = state.env as PageContext;
      if (!context.params || !/\{\{\w+\}\}/.test(state.src)) return;
      const words = drawer().words(routeOf(context), context.params);
      state.src = state.src.replace(/\{\{(\w+)\}\}/g, (all, name: string) => words[name] ?? all);
    });
    // Headings need no place in the tab order; Framework's anchor plugin gives them one.
    md.core.ruler.push("headings", ({tokens}) => {
      for (const token of tokens)
        if (token.type === "heading_open") token.attrs = (token.attrs ?? []).filter(([name]) => name !== "tabindex");
    });
    return md;
  };
}
