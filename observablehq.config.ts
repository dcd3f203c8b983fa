import {fileURLToPath} from "node:url";
import {escapeText} from "./src/figures/drawing/svg.js";
import {siteName, siteDescription} from "./src/language/site.js";
import {footerHtml, headerHtml} from "./src/site/page-frame.js";
import {editionOf, readSiteFacts} from "./src/site/site-facts.js";

/** A mark in the colour of the documented, drawn here so that it costs no request. */
const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#075745"/><path d="M4 12L8 3l4 9M5.5 9h5" stroke="#fff" stroke-width="1.8" fill="none"/></svg>';
/** In base64: Framework encodes an address once more, and a browser cannot read what is encoded twice. */
const icon = `data:image/svg+xml;base64,${Buffer.from(mark).toString("base64")}`;
const facts = readSiteFacts(fileURLToPath(new URL(".", import.meta.url)));

export default {
  root: "src",
  output: "dist",
  title: siteName,
  // Where the site will lie; only the page for missing addresses needs to know. Everything else is relative.
  base: process.env.AKSON_BASE ?? "/",
  style: "style/index.css",
  head: `<meta name="description" content="${siteDescription}"><meta name="theme-color" content="#ffffff"><meta name="version" content="${escapeText(editionOf(facts).version)}"><link rel="icon" href="${icon}">`,
  header: ({path}: {path: string}) => headerHtml(path, facts),
  footer: ({path}: {path: string}) => footerHtml(path, facts),
  sidebar: false,
  pager: false,
  toc: false,
  // A plain file server finds kart.html, but not every one finds /kart.
  preserveExtension: true,
  globalStylesheets: []
};
