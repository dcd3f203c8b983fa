// All municipalities with status and evidence: searched, filtered and sorted by the reader, fifty at a time.
import {escapeText} from "../figures/drawing/svg.js";
import {swatch} from "../figures/drawing/status-fills.js";
import {controls} from "../language/controls.js";
import {longDate, shortInterval} from "../language/dates.js";
import {compareNames, searchKey} from "../language/names.js";
import {integer} from "../language/numbers.js";
import {eventName, ruleName, statusName} from "../language/statuses.js";
import {suggestMunicipalities} from "../model/municipality-names.js";
import {writeState} from "../model/page-address.js";
import {shownOrder} from "../model/status.js";
import type {Municipality} from "../model/types.js";
import type {Slot} from "../figures/slot.js";
import type {View} from "../model/view.js";
import {leavingTable, type Chosen} from "./published-tables.js";
import {searchIndex} from "./search.js";
import {publisherLink} from "./source-link.js";
import {mountTableMenu, tableMenuHtml} from "./table-menu.js";
import {
  firstChoice,
  pageSize,
  readChoice,
  sortWords,
  writeChoice,
  type SortKey,
  type TableChoice
} from "./table-address.js";

const columns: readonly {key: SortKey | null; label: string; numeric?: boolean}[] = [
  {key: "name", label: "Kommune"},
  {key: "code", label: "Nr."},
  {key: "county", label: "Fylke"},
  {key: "population", label: "Innbyggere", numeric: true},
  {key: "status", label: "Status"},
  {key: null, label: "Kilder"}
];

type Compare = (a: Municipality, b: Municipality) => number;

function comparing({shown, facts}: View, sort: SortKey): Compare {
  const order = ({code}: Municipality) => shownOrder.indexOf(shown.get(code)!);
  const hasNone = ({code}: Municipality) => (facts.histories.has(code) ? 0 : 1);
  const by: Record<SortKey, Compare> = {
    source: (a, b) => hasNone(a) - hasNone(b) || (hasNone(a) === 0 ? order(a) - order(b) : 0),
    name: (a, b) => compareNames(a.displayName, b.displayName),
    code: (a, b) => (a.code < b.code ? -1 : 1),
    county: (a, b) => compareNames(a.county.name, b.county.name),
    population: (a, b) => a.population - b.population,
    status: (a, b) => order(a) - order(b)
  };
  return by[sort];
}

/** What the text finds: municipalities by any form of their name or number, or all of a county. */
function finding({facts}: View, text: string): (municipality: Municipality) => boolean {
  const wanted = searchKey(text.trim());
  if (wanted === "") return () => true;
  const all = facts.data.municipalities;
  const codes = new Set(suggestMunicipalities(searchIndex(facts.data), text, all.length).map(({code}) => code));
  return ({code, county}) => codes.has(code) || searchKey(county.name).includes(wanted);
}

/** The municipalities the reader asked for, in the order asked for; ties by name. */
export function chosenRows(view: View, {search, status, county, sort, descending}: TableChoice): Municipality[] {
  const compare = comparing(view, sort);
  const byName = comparing(view, "name");
  const sign = descending ? -1 : 1;
  const isFound = finding(view, search);
  return view.facts.data.municipalities
    .filter((each) => (status === null || view.shown.get(each.code) === status) && isFound(each))
    .filter((each) => county === null || each.county.code === county)
    .sort((a, b) => sign * compare(a, b) || byName(a, b));
}

/** What the reader has chosen, for a file: all of the rows, whatever number is shown. */
export function chosen(view: View, choice: TableChoice): Chosen {
  const {search, status, county, sort, descending} = choice;
  const isSorted = sort !== firstChoice.sort || descending;
  return {
    rows: chosenRows(view, choice),
    variant: [
      county === null ? "" : (view.facts.data.counties.find(({code}) => code === county)?.name ?? county),
      status ?? "",
      search.trim() === "" ? "" : `sok-${search}`,
      isSorted ? `etter-${sortWords[sort]}${descending ? "-ned" : ""}` : ""
    ].filter((part) => part !== ""),
    query: writeChoice("", {...choice, limit: pageSize}).slice(1)
  };
}

const sourcesCell = ({facts, state}: View, code: string): string =>
  facts.data.events
    .filter((event) => event.municipality === code)
    .map(({kind, earliest, latest, source}) => {
      const isLater = earliest > state.date;
      const day = `${isLater ? `${controls.later} ` : ""}${shortInterval(earliest, latest)}`;
      const look = isLater ? " later" : "";
      return `<span class="evidence-line${look}">${eventName[kind]} ${day}: ${publisherLink(facts, source)}</span>`;
    })
    .join("");

function rowHtml(view: View, {code, displayName, county, population}: Municipality): string {
  const shown = view.shown.get(code)!;
  const {facts, state} = view;
  const selected = state.municipality === code ? ' aria-current="true"' : "";
  const address = `kommune/${code}.html${escapeText(writeState({...state, municipality: null}, facts.defaults))}`;
  const cell = (kind: string, html: string) => `<td class="${kind}">${html}</td>`;
  return [
    `<tr${selected}><th scope="row"><a class="ds-link" href="${address}">${escapeText(displayName)}</a></th>`,
    cell("code", code),
    cell("county", escapeText(county.name)),
    cell("numeric people", integer(population)),
    cell("answer", `<span class="status">${swatch(`t${code}`, shown)} ${escapeText(statusName[shown])}</span>`),
    `${cell("sources", sourcesCell(view, code))}</tr>`
  ].join("");
}

const countText = (rows: number, limit: number, {facts}: View): string =>
  rows > limit
    ? `Viser de ${integer(limit)} første av ${integer(rows)} kommuner`
    : `Viser ${integer(rows)} av ${integer(facts.data.municipalities.length)} kommuner`;

const rowsHtml = (view: View, rows: readonly Municipality[]): string =>
  rows.length > 0
    ? rows.map((row) => rowHtml(view, row)).join("")
    : `<tr><td colspan="${columns.length}">Ingen kommuner passer. Prøv et annet søk.</td></tr>`;

const captionText = ({state, facts}: View): string =>
  `Kommunene ${longDate(state.date)}. Teller som signert: ${ruleName[state.rule]}. ` +
  `Innbyggere ${longDate(`${facts.data.baseYear}-01-01`)}.`;

const option = (value: string, label: string): string => `<option value="${value}">${escapeText(label)}</option>`;

const select = (part: string, label: string, options: readonly string[]): string =>
  `<label><span>${label}</span><select class="ds-input" data-part="${part}">${options.join("")}</select></label>`;

function toolsHtml(view: View): string {
  const counties = [...view.facts.data.counties].sort((a, b) => compareNames(a.name, b.name));
  const sorts = columns.flatMap(({key, label}) => (key === null ? [] : [option(key, label)]));
  return [
    `<div class="table-tools"><label><span>${controls.filter}</span><input class="ds-input" type="search" `,
    `data-part="search" autocomplete="off" spellcheck="false" placeholder="${controls.searchHint}"></label>`,
    select("county", controls.filterCounty, [
      option("", controls.allStatuses),
      ...counties.map(({code, name}) => option(code, name))
    ]),
    select("status", controls.filterStatus, [
      option("", controls.allStatuses),
      ...shownOrder.map((shown) => option(shown, statusName[shown]))
    ]),
    select("sort", controls.sortBy, [option("source", controls.sourceFirst), ...sorts]),
    `</div>`
  ].join("");
}

function html(view: View): string {
  const rows = chosenRows(view, firstChoice);
  const head = columns.map(({key, label, numeric}) => {
    const kind = numeric ? ' class="numeric"' : "";
    if (key === null) return `<th scope="col">${label}</th>`;
    return `<th scope="col"${kind} aria-sort="none"><button type="button" data-sort="${key}">${label}</button></th>`;
  });
  return `<section class="municipality-table" aria-label="Kommuner">${toolsHtml(view)}
<p data-part="count" role="status">${countText(rows.length, pageSize, view)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="Tabell over kommunene"><table class="ds-table two-lines"
 data-border="true"><caption data-part="caption">${captionText(view)}</caption><thead><tr>${head.join("")}</tr></thead>
<tbody>${rowsHtml(view, rows.slice(0, pageSize))}</tbody></table></div>
<button type="button" class="ds-button" data-variant="secondary" data-action="more">${controls.more}</button>
${tableMenuHtml("kommuner")}</section>`;
}

export const municipalityTableSlot: Slot = {
  html,
  mount(root, app) {
    const find = <T extends Element>(part: string) => root.querySelector<T>(`[data-part=${part}]`)!;
    const [body, count, caption] = [root.querySelector("tbody")!, find("count"), find("caption")];
    const search = find<HTMLInputElement>("search");
    const [county, status, sort] = ["county", "status", "sort"].map((part) => find<HTMLSelectElement>(part));
    const more = root.querySelector<HTMLElement>("[data-action=more]")!;
    const counties = new Set(app.view.facts.data.counties.map(({code}) => code));
    let choice = firstChoice;
    const write = (view: View) => {
      const rows = chosenRows(view, choice);
      body.innerHTML = rowsHtml(view, rows.slice(0, choice.limit));
      count.textContent = countText(rows.length, choice.limit, view);
      caption.textContent = captionText(view);
      more.hidden = rows.length <= choice.limit;
      if (document.activeElement !== search) search.value = choice.search;
      county.value = choice.county ?? "";
      status.value = choice.status ?? "";
      sort.value = choice.sort;
      for (const button of root.querySelectorAll<HTMLElement>("[data-sort]")) {
        const order = button.dataset.sort !== choice.sort ? "none" : choice.descending ? "descending" : "ascending";
        button.closest("th")!.setAttribute("aria-sort", order);
      }
    };
    const change = (part: Partial<TableChoice>) => {
      choice = {...choice, limit: pageSize, ...part};
      write(app.view);
      try {
        history.replaceState(null, "", location.pathname + writeChoice(location.search, choice) + location.hash);
      } catch {
        // A browser may refuse; the list is right all the same, only its address is older.
      }
    };
    search.addEventListener("input", () => change({search: search.value}));
    county.addEventListener("change", () => change({county: county.value === "" ? null : county.value}));
    status.addEventListener("change", () =>
      change({status: shownOrder.find((shown) => shown === status.value) ?? null})
    );
    // Numbers are most often wanted from the top.
    const sortBy = (key: SortKey) =>
      change({sort: key, descending: key === choice.sort ? !choice.descending : key === "population"});
    sort.addEventListener("change", () => sortBy(sort.value as SortKey));
    root.addEventListener("click", (event) => {
      const key = (event.target as Element).closest<HTMLElement>("[data-sort]")?.dataset.sort as SortKey | undefined;
      if (key) sortBy(key);
    });
    more.addEventListener("click", () => {
      const before = Math.min(choice.limit, body.children.length);
      change({limit: choice.limit + pageSize});
      body.children[before]?.querySelector("a")?.focus();
    });
    const update = (view: View) => {
      // Back, Forward and a link come with a choice in the address.
      choice = readChoice(location.search, counties);
      write(view);
    };
    mountTableMenu(root, app, (edition) => leavingTable("kommuner", app.view, edition, chosen(app.view, choice)));
    if (writeChoice(location.search, firstChoice) !== location.search) update(app.view);
    return update;
  }
};
