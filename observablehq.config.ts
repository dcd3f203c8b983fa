import {fileURLToPath} from "node:url";
import {siteName, siteDescription} from "./src/language/site.js";
import {footerHtml, headerHtml} from "./src/shell/page-frame.js";
import {readSiteFacts} from "./src/shell/site-facts.js";

const facts = readSiteFacts(fileURLToPath(new URL(".", import.meta.url)));

export default {
  root: "src",
  output: "dist",
  title: siteName,
  // Where the site will lie; only the page for missing addresses needs to know. Everything else is relative.
  base: process.env.AKSON_BASE ?? "/",
  style: "style/index.css",
  head: `<meta name="description" content="${siteDescription}"><meta name="theme-color" content="#ffffff"><link rel="icon" href="data:,">`,
  header: ({path}: {path: string}) => headerHtml(path),
  footer: ({path}: {path: string}) => footerHtml(path, facts),
  sidebar: false,
  pager: false,
  toc: false,
  // A plain file server finds kart.html, but not every one finds /kart.
  preserveExtension: true,
  globalStylesheets: []
};
