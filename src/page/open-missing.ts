// The page for addresses that lead nowhere: an address that means a municipality goes to its sheet, others get a
// search.
import {resolveMunicipality} from "../model/municipality-names.js";
import {factsOf, viewOf} from "../model/view.js";
import {mountSearchBox} from "../parts/search-box.js";
import {searchIndex} from "../parts/search.js";
import {openData, type JsonFile} from "./open.js";

/** "kommune/Kárášjohka" → "Kárášjohka"; null when the address asks for no municipality. */
export function askedName(path: string): string | null {
  const match = /\/kommune\/([^/]+?)(?:\.html)?\/?$/i.exec(path);
  if (!match) return null;
  try {
    return decodeURIComponent(match[1]);
  } catch {
    return match[1];
  }
}

export async function openMissing(dashboard: JsonFile): Promise<void> {
  const data = await openData(dashboard);
  const facts = factsOf(data);
  const view = viewOf(facts, facts.defaults);
  // The page has a <base> at the site's root.
  const go = (code: string, how: "assign" | "replace") =>
    location[how](new URL(`kommune/${code}.html`, document.baseURI));
  const name = askedName(location.pathname);
  const found = name === null ? null : resolveMunicipality(searchIndex(data), name);
  if (found?.kind === "one" && found.municipality.code !== name) return go(found.municipality.code, "replace");
  for (const place of document.querySelectorAll<HTMLElement>("[data-slot]")) {
    mountSearchBox(
      place,
      () => view,
      (code) => go(code, "assign")
    );
  }
  if (found?.kind === "several" || found?.kind === "none") {
    const others = found.kind === "several" ? found.municipalities : found.suggestions;
    const links = others.map(({code, label}) => {
      const link = document.createElement("a");
      link.className = "ds-link";
      link.href = `kommune/${code}.html`;
      link.textContent = label;
      return link;
    });
    if (links.length > 0) document.querySelector("[data-part=meant]")?.append("Mente du ", ...joined(links), "?");
  }
  document.documentElement.dataset.ready = "true";
}

const joined = (links: readonly Node[]): (Node | string)[] =>
  links.flatMap((link, place) => (place === 0 ? [link] : [place === links.length - 1 ? " eller " : ", ", link]));
