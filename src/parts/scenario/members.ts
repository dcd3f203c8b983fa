// One table for two questions: which municipalities are enough, and how much each of them matters. Each is set to open,
// yes or no here.
import {escapeText} from "../../figures/drawing/svg.js";
import {element} from "../../figures/html.js";
import {markOld} from "../../figures/old.js";
import type {ScenarioSlot} from "../../figures/scenario-app.js";
import {compareNames} from "../../language/names.js";
import {count as countOf, integer, percent} from "../../language/numbers.js";
import type {MunicipalityCode} from "../../model/types.js";
import {members as words, membersTitle} from "../../scenario/control-words.js";
import {announceMany, announcePick, pickShort} from "../../scenario/page-words.js";
import {setPick, type Choice} from "../../scenario/state.js";
import {answersWith, isOld, tallyOf, type ScenarioView} from "../../scenario/view.js";
import {drawnBaseWords} from "../../scenario/drawn-words.js";
import {quotaPhrase, sizeClassName} from "../../scenario/words.js";
import {
  chosenMembers,
  enoughOf,
  firstFilter,
  influenceOf,
  rowsAtFirst,
  runningOf,
  type MemberFilter
} from "./member-rows.js";

const picks: readonly Choice[] = ["undecided", "in", "out"];

function pickButtons(name: string, pick: Choice): string {
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

/** Names like `member` are the reader's; what a row shows of the answers is written again when they change. */
function rowHtml(view: ScenarioView, position: number, place: number): string {
  const {code, displayName, population} = view.facts.members[position];
  return `<tr data-code="${code}"><td class="rank">${place}</td><th scope="row">${escapeText(displayName)}</th><td class="numeric" data-label="${words.population}">${integer(population)}</td>${answerCells(view)(position)}<td class="choice">${pickButtons(displayName, view.picks[position])}</td></tr>`;
}

/** A bar of 100 units in a drawing: attributes of a drawing are no inline style, which the policy forbids. */
const barHtml = (name: string, ...inside: string[]): string =>
  `<svg class="${name}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">` +
  `${inside.join("")}</svg>`;
const part = (kind: string, x: number, width: number): string =>
  element("rect", {class: kind, x, width: Math.max(0, width), height: 10});

/** The bar of the running share, with the limits as lines. */
function bar(before: number, total: number, denominator: number, limits: readonly number[]): string {
  const at = (value: number) => (100 * value) / denominator;
  return barHtml(
    "running",
    part("others-part", 0, at(before)),
    part("own-part", at(before), at(total - before)),
    ...limits.map((weight, i) =>
      element("line", {class: `limit limit-${Math.min(i, 2)}`, x1: at(weight), x2: at(weight), y1: -5, y2: 15})
    )
  );
}

function answerCells(view: ScenarioView): (position: number) => string {
  const running = runningOf(view);
  const influence = influenceOf(view);
  const limits = view.question.quotas.map(({weight}) => weight);
  const {denominator} = view.known;
  return (position) => {
    const {before, total} = running[position];
    const share =
      total === null
        ? "–"
        : `${bar(before, total, denominator, limits)}<span>${percent(total / denominator, 1)}</span>`;
    const {text, share: width} = influence(position);
    return `<td class="numeric share-cell" data-label="${words.running}" data-cell="running">${share}</td><td class="numeric influence-cell" data-label="${words.influence}" data-cell="influence">${barHtml("influence", part("own-part", 100 - 100 * width, 100 * width))}<span>${escapeText(text)}</span></td>`;
  };
}

/** "10 kommuner til er nok til målet", below the row that is enough. */
function enoughRows(view: ScenarioView): Map<number, string> {
  const rows = new Map<number, string>();
  enoughOf(view).forEach((n, i) => {
    if (n === null) return;
    const text = words.enough(n, quotaPhrase(view.state.scenario.quotas[i]));
    rows.set(
      n,
      `${rows.get(n) ?? ""}<tr class="enough limit-${Math.min(i, 2)}"><td colspan="6">${escapeText(text)}</td></tr>`
    );
  });
  return rows;
}

function rowsHtml(view: ScenarioView, positions: readonly number[], filter: MemberFilter): string {
  const enough = filter.sort === "population" ? enoughRows(view) : new Map<number, string>();
  let open = 0;
  return positions
    .map((position, i) => {
      const row = rowHtml(view, position, i + 1);
      if (view.picks[position] !== "undecided") return row;
      open += 1;
      // Counted over all that are open: a row that a filter hides would make the count wrong.
      return row + (filter === firstFilter || filter.all ? (enough.get(open) ?? "") : "");
    })
    .join("");
}

const lead = (view: ScenarioView): string =>
  view.question.drawn
    ? drawnBaseWords.membersLead
    : words.lead(
        percent(tallyOf(view).in.population / view.known.denominator, 1),
        quotaPhrase(view.state.scenario.quotas[0])
      );

const title = (view: ScenarioView): string => {
  if (view.question.drawn) return drawnBaseWords.membersTitle;
  const influence = influenceOf(view);
  const most = view.facts.members.findIndex((_, i) => influence(i).share === 1);
  return membersTitle(most < 0 ? null : view.facts.members[most].displayName, enoughOf(view)[0] ?? null);
};

function toolsHtml(view: ScenarioView): string {
  const {known, facts} = view;
  const option = (value: string, label: string) => element("option", {value}, escapeText(label));
  const counties = [...known.facts.data.counties]
    .filter(({code}) => facts.members.some(({county}) => county.code === code))
    .sort((a, b) => compareNames(a.name, b.name));
  const select = (part: string, label: string, options: string[]) =>
    `<label><span>${label}</span> <select class="ds-input" data-part="${part}">${options.join("")}</select></label>`;
  const bulk = picks.map((pick) =>
    element(
      "button",
      {type: "button", class: "ds-button", "data-variant": "secondary", "data-bulk": pick},
      pickShort[pick]
    )
  );
  const sizes = facts.sizeClasses.map((size) => option(size.id, sizeClassName(size, facts.sizeClasses)));
  const sorts = [
    option("population", words.population),
    option("influence", words.influence),
    option("name", words.name)
  ];
  return `<details class="ds-details"><summary>${words.tools}</summary><div><div class="tool-row"><label><span>${words.search}</span> <input class="ds-input" type="search" data-part="search" autocomplete="off" spellcheck="false"></label>${select("county", words.county, [option("", words.all), ...counties.map(({code, name}) => option(code, name))])}${select("size", words.size, [option("", words.all), ...sizes])}${select("filter", words.choice, [option("", words.all), ...picks.map((pick) => option(pick, pickShort[pick]))])}${select("sort", words.sort, sorts)}</div>
<div class="tool-row bulk"><span data-part="bulk"></span> ${bulk.join("")}</div></div></details>`;
}

const countText = (shown: number, all: number): string => words.shown(shown, all);

function html(view: ScenarioView): string {
  const found = chosenMembers(view, firstFilter);
  const head = [words.population, words.running, words.influence].map(
    (label) => `<th scope="col" class="numeric">${label}</th>`
  );
  return `<section aria-labelledby="members-heading"><h2 class="ds-heading" data-size="sm" id="members-heading" data-part="heading">${escapeText(title(view))}</h2><p class="quiet" data-part="lead">${escapeText(lead(view))}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${words.table}"><table class="ds-table members"><caption class="ds-sr-only">${words.table}</caption><thead><tr><td></td><th scope="col">${words.name}</th>${head.join("")}<th scope="col">${words.choice}</th></tr></thead><tbody>${rowsHtml(view, found.slice(0, rowsAtFirst(view)), firstFilter)}</tbody></table></div>
<div class="after-table"><button type="button" class="ds-button" data-variant="secondary" data-action="more">${words.more(view.facts.members.length)}</button> <span class="quiet" data-part="count">${countText(Math.min(rowsAtFirst(view), found.length), found.length)}</span> <button type="button" class="ds-button" data-variant="tertiary" data-action="again" hidden>${words.again}</button></div>
${toolsHtml(view)}</section>`;
}

export const membersSlot: ScenarioSlot = {
  html,
  mount(root, app) {
    const find = <T extends HTMLElement>(part: string) => root.querySelector<T>(`[data-part=${part}]`)!;
    const body = root.querySelector("tbody")!;
    const again = root.querySelector<HTMLElement>("[data-action=again]")!;
    const more = root.querySelector<HTMLElement>("[data-action=more]")!;
    let filter = firstFilter;
    let order = chosenMembers(app.view, filter);
    /** A change made here keeps the order of the rows, so that none moves under the reader's finger. */
    let mine = false;

    const texts = (view: ScenarioView): void => {
      find("heading").textContent = title(view);
      find("lead").textContent = lead(view);
      find("bulk").textContent = words.bulk(countOf(order.length, "kommune", "kommuner"));
    };
    const write = (view: ScenarioView): void => {
      const shown = filter.all ? order : order.slice(0, rowsAtFirst(view));
      const focused = (document.activeElement as HTMLElement | null)?.closest<HTMLElement>("[data-code] [data-pick]");
      const [code, pick] = [focused && codeOf(focused), focused?.dataset.pick];
      body.innerHTML = rowsHtml(view, shown, filter);
      if (code) body.querySelector<HTMLElement>(`[data-code="${code}"] [data-pick="${pick}"]`)?.focus();
      find("count").textContent = countText(shown.length, order.length);
      more.textContent = filter.all ? words.fewer : words.more(view.facts.members.length);
      texts(view);
    };
    const codeOf = (place: Element): MunicipalityCode | undefined =>
      place.closest<HTMLElement>("[data-code]")?.dataset.code;
    const change = (part: Partial<MemberFilter>): void => {
      filter = {...filter, ...part};
      mine = false;
      order = chosenMembers(app.view, filter);
      again.hidden = true;
      write(app.view);
    };
    find<HTMLInputElement>("search").addEventListener("input", ({target}) =>
      change({search: (target as HTMLInputElement).value})
    );
    const choose = (part: string, of: (value: string) => Partial<MemberFilter>): void => {
      const select = find<HTMLSelectElement>(part);
      select.addEventListener("change", () => change(of(select.value)));
    };
    choose("county", (county) => ({county}));
    choose("size", (size) => ({size}));
    choose("filter", (value) => ({pick: picks.find((pick) => pick === value) ?? ""}));
    choose("sort", (value) => ({
      sort: (["population", "influence", "name"] as const).find((sort) => sort === value) ?? "population"
    }));
    const set = (codes: readonly MunicipalityCode[], pick: Choice): void =>
      app.change((state) => setPick(state, codes, pick, app.view.facts));
    root.addEventListener("click", (event) => {
      const target = event.target as Element;
      const chosen = picks.find((value) => value === target.closest<HTMLElement>("[data-pick]")?.dataset.pick);
      const code = codeOf(target);
      if (chosen && code) {
        mine = true;
        app.announce(announcePick(app.view.known.facts.municipality.get(code)!.displayName, chosen));
        set([code], chosen);
        return;
      }
      const bulk = picks.find((value) => value === target.closest<HTMLElement>("[data-bulk]")?.dataset.bulk);
      if (bulk) {
        const codes = order.map((position) => app.view.facts.members[position].code);
        app.announce(announceMany(codes.length, bulk));
        set(codes, bulk);
        return;
      }
      const action = target.closest<HTMLElement>("[data-action]")?.dataset.action;
      if (action === "again") change({});
      if (action === "more") change({all: !filter.all});
    });
    texts(app.view);
    return (view) => {
      markOld(root, isOld(view, answersWith(view, "influence")) && !view.answers?.error);
      const next = chosenMembers(view, filter);
      const moved = next.length !== order.length || next.some((position, i) => position !== order[i]);
      if (moved && !mine && !body.contains(document.activeElement)) order = next;
      again.hidden = !moved || order === next;
      write(view);
    };
  }
};
