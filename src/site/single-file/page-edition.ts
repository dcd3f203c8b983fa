// In the file to take along the links of the menu lead to a folder on the reader's own machine, whose name is nobody
// else's business: a figure names the site, or nothing.
import {site} from "single:pages";
import type {Edition} from "../../figures/exported-figure.js";

export const pageEdition = (): Edition => ({
  site,
  version: document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? ""
});
