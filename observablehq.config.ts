import {fileURLToPath} from "node:url";
import {dataFolder} from "./loaders/data.js";
import {siteName} from "./src/language/site.js";
import {figurePlaces} from "./src/site/figure-places.js";
import {footerHtml, headerHtml} from "./src/site/page-frame.js";
import {headHtml} from "./src/site/page-head.js";
import {publishedAddresses} from "./src/site/published-addresses.js";
import {editionOf, readSiteFacts} from "./src/site/site-facts.js";

interface Page {
  path: string;
  title: string | null;
}

const project = fileURLToPath(new URL(".", import.meta.url));
const facts = readSiteFacts(project);

export default {
  root: "src",
  output: "dist",
  title: siteName,
  // Where the site will lie; only the page for missing addresses needs to know. Everything else is relative.
  base: process.env.AKSON_BASE ?? "/",
  style: "style/index.css",
  head: (page: Page) => headHtml(page, facts),
  header: ({path}: Page) => headerHtml(path, facts),
  footer: ({path}: Page) => footerHtml(path, facts),
  sidebar: false,
  pager: false,
  toc: false,
  // A plain file server finds kart.html, but not every one finds /kart.
  preserveExtension: true,
  markdownIt: figurePlaces(project, editionOf(facts)),
  dynamicPaths: publishedAddresses(dataFolder()),
  globalStylesheets: []
};
