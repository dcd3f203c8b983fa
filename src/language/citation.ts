// «Siter»: a text to paste below a figure or in a list of references.
import type {Source} from "../model/types.js";
import {partialDate} from "./dates.js";
import {siteName} from "./site.js";

/** "KS: Stor støtte (juli 2020). https://…" */
const sourceText = ({publisher, title, published, url}: Source): string =>
  [`${publisher}: ${title}${published === "" ? "" : ` (${partialDate(published)})`}.`, url]
    .filter((part) => part !== "")
    .join(" ");

export interface Cited {
  /** What is cited, with its day. */
  statement: string;
  /** Behind the numbers in the statement. */
  sources: readonly Source[];
  /** "" when it is not known. */
  version: string;
  /** Pinned to the day; "" when the site's address is not known. */
  link: string;
}

/** Site, version, what it says, the sources with their addresses, link: each on its own line. */
export const citation = ({statement, sources, version, link}: Cited): string =>
  [
    `${siteName}${version === "" ? "" : `, versjon ${version}`}.`,
    statement,
    ...sources.map((source) => `Kilde: ${sourceText(source)}`),
    link
  ]
    .filter((line) => line !== "")
    .join("\n");

export const citeWords = {
  lead: "Lim inn teksten under. Den sier hvilken dag tallene gjelder, hvem som publiserte dem, og hvor de står.",
  day: "Vil du sitere en annen dag, velger du dagen på Oversikt og kommer tilbake hit.",
  copy: "Kopier sitatet",
  copied: "Kopiert",
  cannotCopy: "Nettleseren lot oss ikke kopiere. Teksten er merket: trykk Ctrl + C."
} as const;
