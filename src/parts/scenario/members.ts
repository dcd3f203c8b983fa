// Every municipality in a list: what it chooses, how likely it is to sign, and how much it matters. All that the map does
// can be done here, for one or for all that a search finds.
import {escapeText} from "../../figures/drawing/svg.js";
import {element} from "../../figures/html.js";
import {compareNames, searchKey} from "../../language/names.js";
import {integer} from "../../language/numbers.js";
import {probabilityFigure} from "../../scenario/probability-words.js";
import {quotaGoal, setPercent, sizeClassName} from "../../scenario/words.js";
import {measureValue} from "../../scenario/figure-words.js";
import {announceMany, announcePick, members as words, pickShort, pickWord} from "../../scenario/page-words.js";
import type {Question} from "../../scenario/answers.js";
import {setPick, type Pick, type ScenarioState} from "../../scenario/state.js";
import {propensityOf, withOwn} from "../../scenario/propensity.js";
import {sizeClassOf} from "../../scenario/size-classes.js";
import type {MunicipalityCode} from "../../model/types.js";
import type {ScenarioSlot} from "../../figures/scenario-app.js";
import {
  answersWith,
  isCurrent,
  measuredQuota,
  measureOf,
  mostOf,
  type Measure,
  type ScenarioView
} from "../../scenario/view.js";

export type MemberSort = Measure | "population" | "name";

export interface MemberFilter {
  search: string;
  county: string;
  size: string;
  pick: Pick | "";
  sort: MemberSort;
  all: boolean;
}

export const firstFilter: MemberFilter = {search: "", county: "", size: "", pick: "", sort: "influence", all: false};
const shownAtFirst = 15;
const picks: readonly Pick[] = ["undecided", "in", "out"];

/** Positions of the members that the reader asked for, in the order asked for. */
export function chosenMembers(view: ScenarioView, {search, county, size, pick, sort}: MemberFilter): number[] {
  const {facts} = view;
  const wanted = searchKey(search.trim());
  const found = facts.members.flatMap((member, i) => {
    if (county !== "" && member.county.code !== county) return [];
    if (size !== "" && sizeClassOf(member.population, facts.sizeClasses)?.id !== size) return [];
    if (pick !== "" && view.picks[i] !== pick) return [];
    return wanted === "" || searchKey(member.displayName).includes(wanted) || member.code.startsWith(wanted) ? [i] : [];
  });
  const name = (a: number, b: number) => compareNames(facts.members[a].displayName, facts.members[b].displayName);
  const weight = (a: number, b: number) => facts.members[b].population - facts.members[a].population;
  if (sort === "name") return found.sort(name);
  if (sort === "population") return found.sort((a, b) => weight(a, b) || name(a, b));
  const values = measureOf(answersWith(view, sort), sort, measuredQuota(view.state))?.values;
  const value = (i: number) => (values === undefined || Number.isNaN(values[i]) ? -1 : values[i]);
  return found.sort((a, b) => value(b) - value(a) || weight(a, b) || name(a, b));
}

const isCorrelated = ({correlation: {national, group}}: Question): boolean => national > 0 || group > 0;
const note = ({question}: ScenarioView): string =>
  isCorrelated(question) ? `${words.note} ${words.noteIfCorrelated}` : words.note;

/** P(reach) when the member signs; a dash with correlation, where this is another question, and for those decided. */
function ifSigns(view: ScenarioView, position: number): string {
  const {answers, state, question} = view;
  const quota = measuredQuota(state);
  const estimate = answers?.chances?.quotas[quota]?.probability;
  const influence = answers?.influence?.[quota];
  if (!isCurrent(view) || !estimate || !influence || isCorrelated(question) || Number.isNaN(influence.values[position]))
    return "–";
  const value = Math.min(1, estimate.value + (1 - question.probability[position]) * influence.values[position]);
  return probabilityFigure({
    value,
    errorBound: Math.max(1e-15, estimate.errorBound + influence.errorBound),
    method: estimate.method
  });
}

interface Cells {
  pick: Pick;
  influence: string;
  ifSigns: string;
  swing: string;
  shapley: string;
  own: string;
  inherited: string;
}

/** What the rows show, by position. */
function cellsOf(view: ScenarioView): (position: number) => Cells {
  const {state, facts} = view;
  const quota = measuredQuota(state);
  const printers = (["influence", "swing", "shapley"] as const).map((measure) => {
    const found = measureOf(answersWith(view, measure), measure, quota);
    const print = found && measureValue(measure, mostOf(found), found.errorBound);
    return (position: number) =>
      found && print && !Number.isNaN(found.values[position])
        ? print(found.values[position]).replace(" prosentpoeng", "")
        : "–";
  });
  const {propensity} = state.scenario;
  return (position) => {
    const member = facts.members[position];
    const own = propensity.members.get(member.code);
    return {
      pick: view.picks[position],
      influence: printers[0](position),
      ifSigns: ifSigns(view, position),
      swing: printers[1](position),
      shapley: printers[2](position),
      own: own === undefined ? "" : String(Math.round(own * 10_000) / 100),
      inherited: String(Math.round(propensityOf({...propensity, members: new Map()}, member, facts.sizeClasses) * 100))
    };
  };
}

function pickButtons(name: string, pick: Pick): string {
  const buttons = picks.map((value) =>
    element(
      "button",
      {
        type: "button",
        class: "pick",
        "data-pick": value,
        "aria-pressed": String(value === pick),
        "aria-label": `${pickShort[value]}: ${name}`
      },
      pickShort[value]
    )
  );
  return `<span class="picks">${buttons.join("")}</span>`;
}

function rowHtml({facts}: ScenarioView, position: number, cells: Cells): string {
  const {code, displayName, population} = facts.members[position];
  const cell = (label: string, part: string, text: string) =>
    `<td class="numeric" data-label="${label}" data-cell="${part}">${escapeText(text)}</td>`;
  return `<tr data-code="${code}"><th scope="row">${escapeText(displayName)}</th><td class="numeric" data-label="${words.population}">${integer(population)}</td><td class="choice" data-label="${words.choice}">${pickButtons(displayName, cells.pick)}</td>${cell(words.influence, "influence", cells.influence)}${cell(words.ifSigns, "ifSigns", cells.ifSigns)}${cell(words.swing, "swing", cells.swing)}${cell(words.shapley, "shapley", cells.shapley)}<td data-label="${words.chance}"><input class="ds-input own" type="number" min="0" max="100" step="1" inputmode="decimal" value="${cells.own}" placeholder="${cells.inherited}" aria-label="${escapeText(words.chanceLabel(displayName))}"></td></tr>`;
}

function press(row: Element, pick: Pick): void {
  for (const button of row.querySelectorAll<HTMLElement>("[data-pick]")) {
    const pressed = String(button.dataset.pick === pick);
    if (button.getAttribute("aria-pressed") !== pressed) button.setAttribute("aria-pressed", pressed);
  }
}

/** Change what differs in a row that stands there. */
function updateRow(row: Element, cells: Cells): void {
  press(row, cells.pick);
  for (const part of ["influence", "ifSigns", "swing", "shapley"] as const) {
    const cell = row.querySelector(`[data-cell=${part}]`)!;
    if (cell.textContent !== cells[part]) cell.textContent = cells[part];
  }
  const own = row.querySelector<HTMLInputElement>("input.own")!;
  if (document.activeElement !== own && own.value !== cells.own) own.value = cells.own;
  if (own.placeholder !== cells.inherited) own.placeholder = cells.inherited;
}

const caption = ({state}: ScenarioView): string =>
  words.caption(quotaGoal(state.scenario.quotas[measuredQuota(state)]));

function html(view: ScenarioView): string {
  const {known, facts} = view;
  const option = (value: string, label: string) => element("option", {value}, escapeText(label));
  const counties = [...known.facts.data.counties]
    .filter(({code}) => facts.members.some(({county}) => county.code === code))
    .sort((a, b) => compareNames(a.name, b.name));
  const select = (part: string, label: string, options: string[]) =>
    `<label><span>${label}</span> <select class="ds-input" data-part="${part}">${options.join("")}</select></label>`;
  const rows = chosenMembers(view, firstFilter);
  const cells = cellsOf(view);
  const bulk = picks.map((pick) =>
    element(
      "button",
      {type: "button", class: "ds-button", "data-variant": "secondary", "data-bulk": pick},
      pickWord[pick].toLocaleLowerCase("nb")
    )
  );
  const head = [
    words.population,
    words.choice,
    words.influence,
    words.ifSigns,
    words.swing,
    words.shapley,
    words.chance
  ].map(
    (label) =>
      `<th scope="col"${label === words.choice || label === words.chance ? "" : ' class="numeric"'}>${label}</th>`
  );
  return `<section aria-labelledby="members-heading"><h2 class="ds-heading" data-size="sm" id="members-heading">${words.heading}</h2><p>${words.lead}</p>
<div class="tool-row"><label><span>${words.search}</span> <input class="ds-input" type="search" data-part="search" autocomplete="off" spellcheck="false"></label>${select("county", words.county, [option("", words.all), ...counties.map(({code, name}) => option(code, name))])}${select("size", words.size, [option("", words.all), ...facts.sizeClasses.map((size) => option(size.id, sizeClassName(size, facts.sizeClasses)))])}${select("filter", words.pick, [option("", words.all), ...picks.map((pick) => option(pick, pickWord[pick]))])}${select("sort", words.sort, [option("influence", words.influence), option("swing", words.swing), option("shapley", words.shapley), option("population", words.population), option("name", words.name)])}</div>
<div class="tool-row bulk"><span data-part="bulk">${words.bulk(rows.length)}</span> ${bulk.join("")}<button type="button" class="ds-button" data-variant="tertiary" data-action="again" hidden>${words.again}</button></div>
<p class="quiet" data-part="count">${words.shown(Math.min(shownAtFirst, rows.length), rows.length)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${words.table}"><table class="ds-table stack members" data-border="true"><caption data-part="caption">${escapeText(caption(view))}</caption><thead><tr><th scope="col">${words.name}</th>${head.join("")}</tr></thead><tbody>${rows
    .slice(0, shownAtFirst)
    .map((position) => rowHtml(view, position, cells(position)))
    .join("")}</tbody></table></div>
<p><button type="button" class="ds-button" data-variant="secondary" data-action="more">${words.more(rows.length)}</button></p><p class="quiet note" data-part="note">${escapeText(note(view))}</p></section>`;
}

export const membersSlot: ScenarioSlot = {
  html: html,
  mount(root, app) {
    const find = <T extends HTMLElement>(part: string) => root.querySelector<T>(`[data-part=${part}]`)!;
    const body = root.querySelector("tbody")!;
    const again = root.querySelector<HTMLElement>("[data-action=again]")!;
    const more = root.querySelector<HTMLElement>("[data-action=more]")!;
    const [bulkText, countText, captionPlace, notePlace] = [find("bulk"), find("count"), find("caption"), find("note")];
    let filter = firstFilter;
    let order: number[] | null = null;
    /** Rows do not move under the reader's finger: a change made here keeps the order until asked for. */
    let mine = false;

    const rewrite = (view: ScenarioView) => {
      order = chosenMembers(view, filter);
      again.hidden = true;
      const cells = cellsOf(view);
      const shown = filter.all ? order : order.slice(0, shownAtFirst);
      body.innerHTML = shown.map((position) => rowHtml(view, position, cells(position))).join("");
      bulkText.textContent = words.bulk(order.length);
      countText.textContent = words.shown(shown.length, order.length);
      more.textContent = filter.all ? words.fewer : words.more(order.length);
      more.hidden = order.length <= shownAtFirst;
    };
    const update = (view: ScenarioView) => {
      for (const [place, text] of [
        [captionPlace, caption(view)],
        [notePlace, note(view)]
      ] as const)
        if (place.textContent !== text) place.textContent = text;
      const next = chosenMembers(view, filter);
      const moved =
        order === null || next.length !== order.length || next.some((position, i) => position !== order![i]);
      const touched = mine || body.contains(document.activeElement);
      if (moved && !touched) return rewrite(view);
      again.hidden = !moved;
      const cells = cellsOf(view);
      for (const row of body.children)
        updateRow(row, cells(view.known.position.get((row as HTMLElement).dataset.code!)!));
    };
    const change = (part: Partial<MemberFilter>) => {
      filter = {...filter, ...part};
      mine = false;
      rewrite(app.view);
    };
    find<HTMLInputElement>("search").addEventListener("input", (event) =>
      change({search: (event.target as HTMLInputElement).value})
    );
    const choose = (part: string, of: (value: string) => Partial<MemberFilter>) => {
      const select = find<HTMLSelectElement>(part);
      select.addEventListener("change", () => change(of(select.value)));
    };
    choose("county", (county) => ({county}));
    choose("size", (size) => ({size}));
    choose("filter", (value) => ({pick: picks.find((pick) => pick === value) ?? ""}));
    choose("sort", (value) => ({
      sort:
        (["influence", "swing", "shapley", "population", "name"] as const).find((sort) => sort === value) ?? "influence"
    }));
    const codeOf = (element: Element): MunicipalityCode | undefined =>
      element.closest<HTMLElement>("[data-code]")?.dataset.code;

    const pickOf = (target: Element) =>
      picks.find((value) => value === target.closest<HTMLElement>("[data-pick]")?.dataset.pick);
    const bulkOf = (target: Element) =>
      picks.find((value) => value === target.closest<HTMLElement>("[data-bulk]")?.dataset.bulk);
    const found = () =>
      (order ?? chosenMembers(app.view, filter)).map((position) => app.view.facts.members[position].code);
    const setting = (codes: readonly MunicipalityCode[], pick: Pick) => (state: ScenarioState) =>
      setPick(state, codes, pick, app.view.facts);
    root.addEventListener("click", (event) => {
      const target = event.target as Element;
      const pick = pickOf(target);
      const code = codeOf(target);
      if (pick && code) {
        mine = true;
        app.change(setting([code], pick));
        app.announce(announcePick(app.view.known.facts.municipality.get(code)!.displayName, pick));
        return;
      }
      const bulk = bulkOf(target);
      if (bulk) {
        const codes = found();
        app.change(setting(codes, bulk));
        app.announce(announceMany(codes.length, bulk));
        return;
      }
      const action = target.closest<HTMLElement>("[data-action]")?.dataset.action;
      if (action === "again") change({});
      if (action === "more") change({all: !filter.all});
    });
    body.addEventListener("change", (event) => {
      const input = event.target as HTMLInputElement;
      const code = codeOf(input);
      if (!code || !input.classList.contains("own") || !input.validity.valid) return;
      mine = true;
      const value = input.value === "" ? null : Number(input.value) / 100;
      app.change((state) => ({...state, propensity: withOwn(state.propensity, [code], value)}));
      if (value !== null) app.announce(setPercent(value));
    });
    return (view) => {
      update(view);
      if (view.answers?.done && isCurrent(view)) mine = mine && body.contains(document.activeElement);
    };
  }
};
