// Where a figure was made, as the page itself says it.
import type {Edition} from "../../figures/exported-figure.js";

/** The root is where the site's name leads; the version is written by the build. */
export function pageEdition(): Edition {
  const site = document.querySelector<HTMLAnchorElement>("a.site-name")?.href ?? new URL(".", location.href).href;
  return {site, version: document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? ""};
}
