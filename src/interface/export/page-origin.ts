// Where a figure leaves from, as the page itself says it.
import type {Origin} from "../exported/origin.js";

/** The parts of an address below the site's root, without the name of an index file. */
export function pageBelow(site: string, address: string): string {
  const path = address.replace(/[?#].*$/, "");
  return path.startsWith(site) ? path.slice(site.length).replace(/(^|\/)index\.html$/, "$1") : "";
}

/** The root is where the site's name leads; the version is written by the build. */
export function pageOrigin(): Origin {
  const site = document.querySelector<HTMLAnchorElement>("a.site-name")?.href ?? new URL(".", location.href).href;
  const version = document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? "";
  return {site, page: pageBelow(site, location.href), version};
}
