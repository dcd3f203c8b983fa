// The search box: a combobox with a list of suggestions, after the ARIA pattern. Typing only suggests. A municipality
// is chosen by Enter, by a click, or by Enter on what an arrow has pointed at; of several with the same name none is
// taken silently.
import {escapeText} from "../figures/drawing/svg.js";
import {controls} from "../language/controls.js";
import {integer} from "../language/numbers.js";
import {
  resolveMunicipality,
  suggestMunicipalities,
  type NamedMunicipality,
  type NameIndex
} from "../model/municipality-names.js";
import type {MunicipalityCode} from "../model/types.js";
import type {View} from "../model/view.js";
import {searchIndex} from "./search.js";

/** HTML of the box; ids begin with `id`. */
export function searchBoxHtml(id: string, label: string): string {
  return `<div class="search-box"><label class="ds-label" for="${id}-search">${escapeText(label)}</label><input class="ds-input" type="text" role="combobox" id="${id}-search" aria-expanded="false" aria-controls="${id}-matches" aria-autocomplete="list" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" placeholder="${controls.searchHint}"><ul role="listbox" id="${id}-matches" aria-label="${controls.matches}" hidden></ul><p class="search-said" data-part="said" role="status"></p></div>`;
}

/** What Enter chooses: the one the text means, or the only suggestion; several, or none, is said. */
export function meantBy(index: NameIndex, text: string): NamedMunicipality | null {
  const meant = resolveMunicipality(index, text);
  if (meant.kind === "one") return meant.municipality;
  const suggested = suggestMunicipalities(index, text);
  return suggested.length === 1 ? suggested[0] : null;
}

/** Make the box inside `root` interactive; `chosen` is called with the municipality picked. */
export function mountSearchBox(root: ParentNode, view: () => View, chosen: (code: MunicipalityCode) => void): void {
  const input = root.querySelector<HTMLInputElement>(".search-box input");
  const list = root.querySelector<HTMLElement>(".search-box [role=listbox]");
  const said = root.querySelector<HTMLElement>(".search-box [data-part=said]");
  if (!input || !list || !said) return;
  let index: NameIndex | null = null;
  let indexed: View["facts"] | null = null;
  let matches: readonly NamedMunicipality[] = [];
  let active = -1;

  const names = (): NameIndex => {
    const {facts} = view();
    if (index === null || facts !== indexed) index = searchIndex(facts.data);
    indexed = facts;
    return index;
  };
  const point = (to: number) => {
    active = to;
    for (const [place, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(place === active));
    const option = active < 0 ? undefined : list.children[active];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({block: "nearest"});
  };
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) point(-1);
  };
  const suggest = () => {
    matches = suggestMunicipalities(names(), input.value);
    const {municipality} = view().facts;
    list.innerHTML = matches
      .map(({code, label}, place) => {
        const {population} = municipality.get(code)!;
        return `<li role="option" id="${list.id}-${place}" aria-selected="false" data-code="${code}"><span>${escapeText(label)}</span> <small>${code} · ${integer(population)} innb.</small></li>`;
      })
      .join("");
    open(matches.length > 0);
    const isEmpty = input.value.trim() === "";
    said.textContent = isEmpty ? "" : matches.length === 0 ? controls.noMatch : controls.matchCount(matches.length);
    said.dataset.visible = String(!isEmpty && matches.length === 0);
  };
  const take = (code: MunicipalityCode) => {
    input.value = "";
    said.textContent = "";
    open(false);
    chosen(code);
  };
  const enter = () => {
    const text = input.value.trim();
    if (text === "") return;
    const meant = active >= 0 ? matches[active] : meantBy(names(), text);
    if (meant) return take(meant.code);
    suggest();
    if (matches.length > 0) {
      said.textContent = controls.several;
      said.dataset.visible = "true";
    }
  };
  input.addEventListener("input", suggest);
  input.addEventListener("focus", () => {
    if (input.value !== "") suggest();
  });
  input.addEventListener("blur", () => open(false));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) suggest();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place more than there are options: back in the box.
      if (matches.length > 0) point(((active + 1 + step + matches.length + 1) % (matches.length + 1)) - 1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      enter();
    } else if (event.key === "Escape") {
      if (!list.hidden) event.stopPropagation();
      if (list.hidden) input.value = "";
      open(false);
    }
  });
  // Before the box loses its focus.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const code = (event.target as Element).closest<HTMLElement>("[data-code]")?.dataset.code;
    if (code !== undefined) take(code);
  });
}
