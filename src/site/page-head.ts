// Additions to the head of every page.
import {dataFolder} from "../../loaders/data.js";
import {descriptorOf} from "../../loaders/data-package.js";
import {escapeText} from "../figures/drawing/svg.js";
import {siteDescription, siteName} from "../language/site.js";
import {jsonInScript, schemaDataset} from "./catalogue.js";
import type {SiteFacts} from "./page-frame.js";
import {editionOf} from "./site-facts.js";
import {socialTags} from "./social-tags.js";

/** A mark in the colour of the documented, drawn here so that it costs no request. */
const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#075745"/><path d="M4 12L8 3l4 9M5.5 9h5" stroke="#fff" stroke-width="1.8" fill="none"/></svg>';
/** In base64: Framework encodes an address once more, and a browser cannot read what is encoded twice. */
const icon = `data:image/svg+xml;base64,${Buffer.from(mark).toString("base64")}`;

/** Not to be shared or indexed: the page for missing addresses, and embedded figures. */
const forVisitors = (path: string): boolean => path !== "/404" && !path.startsWith("/innebygd/");

/** For search engines that list data sets. */
const datasetTag = (facts: SiteFacts): string =>
  `<script type="application/ld+json">${jsonInScript(
    schemaDataset({...facts, descriptor: descriptorOf(dataFolder())})
  )}</script>`;

/** @param page path and title as Framework gives them */
export function headHtml({path, title}: {path: string; title: string | null}, facts: SiteFacts): string {
  const {version} = editionOf(facts);
  return [
    `<meta name="description" content="${siteDescription}">`,
    '<meta name="theme-color" content="#ffffff">',
    `<meta name="version" content="${escapeText(version)}">`,
    `<link rel="icon" href="${icon}">`,
    path === "/datagrunnlag" ? datasetTag(facts) : "",
    forVisitors(path)
      ? socialTags(path, title === null ? siteName : `${title} | ${siteName}`, facts.site)
      : '<meta name="robots" content="noindex">'
  ]
    .filter((line) => line !== "")
    .join("\n");
}
