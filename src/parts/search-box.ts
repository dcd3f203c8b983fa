// The search box with suggestions. The list element (Designsystemet's u-datalist) is fetched when the box is first
// used.
import {element, escapeText} from "../figures/drawing/svg.js";
import {integer} from "../language/numbers.js";
import {resolveMunicipality, suggestMunicipalities} from "../model/municipality-names.js";
import type {NamedMunicipality, NameIndex} from "../model/municipality-names.js";
import {searchIndex} from "./search.js";
import type {MunicipalityCode} from "../model/types.js";
import type {View} from "../model/view.js";

/** HTML of the box; ids begin with `id`. */
export function searchBoxHtml(id: string, label: string): string {
  return `<div class="search-box"><label class="ds-label" for="${id}-search">${escapeText(label)}</label><input class="ds-input" type="search" id="${id}-search" list="${id}-matches" autocomplete="off" spellcheck="false" enterkeyhint="search"><u-datalist id="${id}-matches" data-nofilter data-sr-singular="%d treff" data-sr-plural="%d treff" data-sr-of="av" hidden></u-datalist></div>`;
}

/**
 * Bring the box inside `root` to life; `chosen` is called with the municipality that is picked from the list, or by
 * Enter. Typing alone never chooses: "Os" may become Oslo.
 */
export function mountSearchBox(root: ParentNode, view: () => View, chosen: (code: MunicipalityCode) => void): void {
  const input = root.querySelector<HTMLInputElement>(".search-box input");
  const list = root.querySelector<HTMLElement>(".search-box u-datalist");
  if (!input || !list) return;
  let index: NameIndex | null = null;
  let indexed: View["facts"] | null = null;
  const names = (): NameIndex => {
    const {facts} = view();
    if (!index || facts !== indexed) index = searchIndex(facts.data);
    indexed = facts;
    return index;
  };
  const pick = (code: MunicipalityCode) => {
    input.value = "";
    list.innerHTML = "";
    chosen(code);
  };
  const suggest = () => {
    const {municipality} = view().facts;
    const options = suggestMunicipalities(names(), input.value).map(({code, label}) =>
      element(
        "u-option",
        {value: label, "data-code": code},
        escapeText(label),
        element("small", {}, `${code} · ${integer(municipality.get(code)!.population)} innb.`)
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
  // The list turns Enter on a suggestion into a click on it.
  list.addEventListener("click", (event) => {
    const option = (event.target as Element).closest("[data-code]");
    if (option) pick(option.getAttribute("data-code")!);
  });
  input.addEventListener("keydown", (event) => {
    // Enter without an active suggestion takes what the text means, or the only one it can become.
    if (event.key !== "Enter" || event.defaultPrevented || input.getAttribute("aria-activedescendant")) return;
    const only = onlyOne(names(), input.value);
    if (only) pick(only.code);
    else suggest();
  });
}

function onlyOne(index: NameIndex, text: string): NamedMunicipality | null {
  const found = resolveMunicipality(index, text);
  if (found.kind === "one") return found.municipality;
  const suggestions = suggestMunicipalities(index, text, 2);
  return found.kind === "none" && suggestions.length === 1 ? suggestions[0] : null;
}
