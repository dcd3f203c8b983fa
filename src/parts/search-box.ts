// The search box with suggestions. The list element (Designsystemet's u-datalist) is fetched when the box is first used.
import {element, escapeText} from "../figures/drawing/svg.js";
import {integer} from "../language/numbers.js";
import {findMunicipalities, searchIndex, type SearchEntry} from "./search.js";
import type {MunicipalityCode} from "../model/types.js";
import type {View} from "../model/view.js";

/** HTML of the box; ids begin with `id`. */
export function searchBoxHtml(id: string, label: string): string {
  return `<div class="search-box"><label class="ds-label" for="${id}-search">${escapeText(label)}</label><input class="ds-input" type="search" id="${id}-search" list="${id}-matches" autocomplete="off" spellcheck="false" enterkeyhint="search"><u-datalist id="${id}-matches" data-nofilter data-sr-singular="%d treff" data-sr-plural="%d treff" data-sr-of="av" hidden></u-datalist></div>`;
}

/** Bring the box inside `root` to life; `chosen` is called with the municipality picked by click, Enter or full name. */
export function mountSearchBox(root: ParentNode, view: () => View, chosen: (code: MunicipalityCode) => void): void {
  const input = root.querySelector<HTMLInputElement>(".search-box input");
  const list = root.querySelector<HTMLElement>(".search-box u-datalist");
  if (!input || !list) return;
  let index: SearchEntry[] = [];
  let indexed: View["facts"] | null = null;
  let matches: SearchEntry[] = [];
  const pick = (entry: SearchEntry) => {
    input.value = "";
    list.innerHTML = "";
    matches = [];
    chosen(entry.code);
  };
  const suggest = () => {
    const {facts} = view();
    if (facts !== indexed) index = searchIndex(facts.data.municipalities, facts.data.laterCodes);
    indexed = facts;
    const exact = matches.find((entry) => entry.label === input.value);
    if (exact) return pick(exact);
    matches = findMunicipalities(index, input.value);
    const options = matches.map((entry) =>
      element(
        "u-option",
        {value: entry.label},
        escapeText(entry.label),
        element("small", {}, `${entry.code} · ${integer(entry.population)} innb.`)
      )
    );
    list.innerHTML =
      options.join("") ||
      (input.value.trim() === ""
        ? ""
        : element("u-option", {value: ""}, "Ingen kommune heter det, eller begynner med det nummeret"));
  };
  // Whoever types before the list has arrived gets it then: it opens on a click or a key, not on input.
  const arrive = async () => {
    await import("@u-elements/u-datalist");
    if (document.activeElement !== input) return;
    input.dispatchEvent(new FocusEvent("focus"));
    if (input.value === "") return;
    input.dispatchEvent(new MouseEvent("click", {bubbles: true}));
    input.dispatchEvent(new Event("input", {bubbles: true}));
  };
  input.addEventListener("focus", () => void arrive(), {once: true});
  input.addEventListener("input", suggest);
  input.addEventListener("keydown", (event) => {
    // Enter without an active suggestion takes the best match.
    if (event.key !== "Enter" || event.defaultPrevented || input.getAttribute("aria-activedescendant")) return;
    suggest();
    if (matches[0]) pick(matches[0]);
  });
}
