// All municipalities with status and evidence: searched, filtered and sorted by the reader.
import {escapeText} from "../figures/drawing/svg.js";
import {swatch} from "../figures/drawing/status-fills.js";
import {controls} from "../language/controls.js";
import {longDate, shortInterval} from "../language/dates.js";
import {compareNames, searchKey} from "../language/names.js";
import {integer} from "../language/numbers.js";
import {eventName, ruleName, statusName} from "../language/statuses.js";
import {shownOrder, type Shown} from "../model/status.js";
import type {Municipality} from "../model/types.js";
import {writeState} from "../model/page-address.js";
import type {Slot} from "../figures/slot.js";
import type {View} from "../model/view.js";

export type SortKey = "name" | "code" | "county" | "population" | "status";

export interface TableChoice {
  /** What the reader typed. */
  search: string;
  status: Shown | null;
  sort: SortKey;
  descending: boolean;
}

export const firstChoice: TableChoice = {search: "", status: null, sort: "name", descending: false};

const columns: readonly {key: SortKey | null; label: string; numeric?: boolean}[] = [
  {key: "name", label: "Kommune"},
  {key: "code", label: "Nr."},
  {key: "county", label: "Fylke"},
  {key: "population", label: "Innbyggere", numeric: true},
  {key: "status", label: "Status"},
  {key: null, label: "Kilder"}
];

type Compare = (a: Municipality, b: Municipality) => number;

function comparing({shown}: View, sort: SortKey): Compare {
  const order = (municipality: Municipality) => shownOrder.indexOf(shown.get(municipality.code)!);
  const by: Record<SortKey, Compare> = {
    name: (a, b) => compareNames(a.displayName, b.displayName),
    code: (a, b) => (a.code < b.code ? -1 : 1),
    county: (a, b) => compareNames(a.county.name, b.county.name),
    population: (a, b) => a.population - b.population,
    status: (a, b) => order(a) - order(b)
  };
  return by[sort];
}

/** The municipalities the reader asked for, in the order asked for; ties by name. */
export function chosenRows(view: View, {search, status, sort, descending}: TableChoice): Municipality[] {
  const wanted = searchKey(search.trim());
  const compare = comparing(view, sort);
  const byName = comparing(view, "name");
  const sign = descending ? -1 : 1;
  return view.facts.data.municipalities
    .filter(({code, displayName, county}) => {
      if (status !== null && view.shown.get(code) !== status) return false;
      return (
        wanted === "" ||
        searchKey(displayName).includes(wanted) ||
        searchKey(county.name).includes(wanted) ||
        code.startsWith(wanted)
      );
    })
    .sort((a, b) => sign * compare(a, b) || byName(a, b));
}

function sourcesCell({facts}: View, code: string): string {
  const events = facts.data.events.filter((event) => event.municipality === code);
  return events
    .map(({kind, earliest, latest, source}) => {
      const from = facts.source.get(source);
      const publisher = escapeText(from?.publisher ?? source);
      const link = from
        ? `<a class="ds-link" href="${escapeText(from.url)}" rel="external noreferrer" title="${escapeText(from.title)}">${publisher}</a>`
        : publisher;
      return `<span class="evidence-line">${eventName[kind]} ${shortInterval(earliest, latest)}: ${link}</span>`;
    })
    .join("");
}

function rowHtml(view: View, {code, displayName, county, population}: Municipality): string {
  const shown = view.shown.get(code)!;
  const selected = view.state.municipality === code ? ' aria-current="true"' : "";
  return `<tr${selected}><th scope="row"><a class="ds-link" href="kart.html${escapeText(writeState({...view.state, municipality: code}, view.facts.defaults))}">${escapeText(displayName)}</a></th><td data-label="Nummer"><a class="ds-link" href="kommune/${code}.html" aria-label="Faktaark for ${escapeText(displayName)}">${code}</a></td><td data-label="Fylke">${escapeText(county.name)}</td><td data-label="Innbyggere" class="numeric">${integer(population)}</td><td data-label="Status"><span class="status">${swatch(`t${code}`, shown)} ${escapeText(statusName[shown])}</span></td><td data-label="Kilder">${sourcesCell(view, code)}</td></tr>`;
}

const countText = (rows: readonly Municipality[], {facts}: View): string =>
  `Viser ${integer(rows.length)} av ${integer(facts.data.municipalities.length)} kommuner`;

const rowsHtml = (view: View, rows: readonly Municipality[]): string =>
  rows.length > 0
    ? rows.map((row) => rowHtml(view, row)).join("")
    : `<tr><td colspan="${columns.length}">Ingen kommuner passer. Prøv et annet søk.</td></tr>`;

function captionText({state, facts}: View): string {
  return `Kommunene ${longDate(state.date)}. Teller som signert: ${ruleName[state.rule]}. Innbyggere ${longDate(`${facts.data.baseYear}-01-01`)}.`;
}

function html(view: View): string {
  const rows = chosenRows(view, firstChoice);
  const head = columns.map(({key, label, numeric}) => {
    if (key === null) return `<th scope="col">${label}</th>`;
    return `<th scope="col"${numeric ? ' class="numeric"' : ""} aria-sort="${key === firstChoice.sort ? "ascending" : "none"}"><button type="button" data-sort="${key}">${label}</button></th>`;
  });
  const options = shownOrder
    .map((shown) => `<option value="${shown}">${escapeText(statusName[shown])}</option>`)
    .join("");
  return `<section class="municipality-table" aria-label="Kommuner">
<div class="table-tools"><label><span>${controls.filter}</span><input class="ds-input" type="search" data-part="search" autocomplete="off" spellcheck="false"></label>
<label><span>${controls.filterStatus}</span><select class="ds-input" data-part="status"><option value="">${controls.allStatuses}</option>${options}</select></label>
<label class="sort-choice"><span>${controls.sortBy}</span><select class="ds-input" data-part="sort">${sortOptions()}</select></label>
<p data-part="count" role="status">${countText(rows, view)}</p></div>
<div class="scroll" tabindex="0" role="region" aria-label="Tabell over kommunene"><table class="ds-table stack" data-border="true"><caption data-part="caption">${captionText(view)}</caption><thead><tr>${head.join("")}</tr></thead><tbody>${rowsHtml(view, rows)}</tbody></table></div></section>`;
}

/** On a phone the rows are stacked and there are no column heads to press. */
function sortOptions(): string {
  return columns.flatMap(({key, label}) => (key === null ? [] : [`<option value="${key}">${label}</option>`])).join("");
}

export const municipalityTableSlot: Slot = {
  html,
  mount(root, app) {
    let choice = firstChoice;
    const body = root.querySelector("tbody")!;
    const count = root.querySelector("[data-part=count]")!;
    const caption = root.querySelector("[data-part=caption]")!;
    const write = (view: View) => {
      const rows = chosenRows(view, choice);
      body.innerHTML = rowsHtml(view, rows);
      count.textContent = countText(rows, view);
      caption.textContent = captionText(view);
    };
    const change = (part: Partial<TableChoice>) => {
      choice = {...choice, ...part};
      write(app.view);
    };
    const search = root.querySelector<HTMLInputElement>("[data-part=search]")!;
    search.addEventListener("input", () => change({search: search.value}));
    const status = root.querySelector<HTMLSelectElement>("[data-part=status]")!;
    status.addEventListener("change", () =>
      change({status: shownOrder.find((shown) => shown === status.value) ?? null})
    );
    const sort = root.querySelector<HTMLSelectElement>("[data-part=sort]")!;
    const sortBy = (key: SortKey) => {
      // Numbers are most often wanted from the top.
      change({sort: key, descending: key === choice.sort ? !choice.descending : key === "population"});
      sort.value = key;
      for (const button of root.querySelectorAll<HTMLElement>("[data-sort]")) {
        const order = button.dataset.sort !== choice.sort ? "none" : choice.descending ? "descending" : "ascending";
        button.closest("th")!.setAttribute("aria-sort", order);
      }
    };
    sort.addEventListener("change", () => sortBy(sort.value as SortKey));
    root.addEventListener("click", (event) => {
      const key = (event.target as Element).closest<HTMLElement>("[data-sort]")?.dataset.sort as SortKey | undefined;
      if (key) sortBy(key);
    });
    return write;
  }
};
