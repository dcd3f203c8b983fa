// Other probabilities of signing for counties, size classes or single municipalities.
import {escapeText} from "../../figures/drawing/svg.js";
import {element} from "../../figures/html.js";
import {rewriteOf} from "../../figures/patch.js";
import type {ScenarioSlot} from "../../figures/scenario-app.js";
import {compareNames, searchKey} from "../../language/names.js";
import {assume} from "../../scenario/control-words.js";
import {withGroup, withGrouping, withOwn, type Propensity} from "../../scenario/propensity.js";
import type {ScenarioView} from "../../scenario/view.js";
import {setPercent, sizeClassName} from "../../scenario/words.js";
import {keepSliders, putSlider, sliderHtml} from "./slider.js";

const groupings: readonly [Propensity["by"], string][] = [
  ["common", assume.byCommon],
  ["county", assume.byCounty],
  ["size", assume.bySize]
];

/** The groups of the reader's grouping: id, name. */
function groupsOf({state, facts, known}: ScenarioView): {id: string; name: string}[] {
  const {by} = state.scenario.propensity;
  if (by === "common") return [];
  if (by === "size")
    return facts.sizeClasses.map((size) => ({id: size.id, name: sizeClassName(size, facts.sizeClasses)}));
  return known.facts.data.counties
    .filter(({code}) => facts.members.some(({county}) => county.code === code))
    .map(({code, name}) => ({id: code, name}))
    .sort((a, b) => compareNames(a.name, b.name));
}

function groupsHtml(view: ScenarioView): string {
  const {propensity} = view.state.scenario;
  return groupsOf(view)
    .map(({id, name}) => sliderHtml(`group-${id}`, name, propensity.groups.get(id) ?? propensity.common))
    .join("");
}

function ownHtml({state, known}: ScenarioView): string {
  const {members} = state.scenario.propensity;
  if (members.size === 0) return "";
  const items = [...members].map(([code, share]) => {
    const name = known.facts.municipality.get(code)?.displayName ?? code;
    return `<li>${escapeText(name)}: ${setPercent(share)} <button type="button" class="ds-button" data-variant="tertiary" data-remove-own="${code}" aria-label="${escapeText(assume.removeOwn(name))}">×</button></li>`;
  });
  return `<ul class="quota-list">${items.join("")}</ul><button type="button" class="ds-button" data-variant="tertiary" data-action="clear-own">${assume.clearOwn}</button>`;
}

function html(view: ScenarioView): string {
  const {by} = view.state.scenario.propensity;
  const names = view.facts.members
    .map(({displayName}) => displayName)
    .sort(compareNames)
    .map((name) => element("option", {value: name}));
  return `<label class="line"><span>${assume.by}</span> <select class="ds-input" data-part="by">${groupings.map(([value, label]) => element("option", {value, selected: value === by}, label)).join("")}</select></label>
<div data-part="groups">${groupsHtml(view)}</div>
<form class="tool-row" data-part="add-own" novalidate><label><span>${assume.ownName}</span> <input class="ds-input" list="own-names" data-part="own-name" autocomplete="off"></label><datalist id="own-names">${names.join("")}</datalist><label><span>${assume.ownShare}</span> <input class="ds-input own" type="number" min="0" max="100" step="1" data-part="own-share"></label><button class="ds-button" data-variant="secondary">${assume.setOwn}</button></form><p role="status" data-part="own-message"></p><div data-part="own">${ownHtml(view)}</div>`;
}

export const propensitiesSlot: ScenarioSlot = {
  html,
  mount(root, app) {
    const find = <T extends HTMLElement>(part: string) => root.querySelector<T>(`[data-part=${part}]`)!;
    const [by, groups] = [find<HTMLSelectElement>("by"), find("groups")];
    keepSliders(root, app, (state, part, share) => {
      const value = share === state.propensity.common ? null : share;
      return {...state, propensity: withGroup(state.propensity, part.slice("group-".length), value)};
    });
    by.addEventListener("change", () => {
      const value = groupings.find(([one]) => one === by.value)?.[0] ?? "common";
      app.change((state) => ({...state, propensity: withGrouping(state.propensity, value)}));
    });
    find("add-own").addEventListener("submit", (event) => {
      event.preventDefault();
      const wanted = searchKey(find<HTMLInputElement>("own-name").value.trim());
      const share = Number(find<HTMLInputElement>("own-share").value);
      const member = app.view.facts.members.find(
        ({displayName, code}) => searchKey(displayName) === wanted || code === wanted
      );
      const isShare = find<HTMLInputElement>("own-share").value !== "" && share >= 0 && share <= 100;
      find("own-message").textContent = member && isShare ? "" : assume.badOwn;
      if (!member || !isShare) return;
      app.change((state) => ({...state, propensity: withOwn(state.propensity, [member.code], share / 100)}));
      app.announce(`${member.displayName}: ${setPercent(share / 100)}`);
    });
    root.addEventListener("click", ({target}) => {
      const code = (target as Element).closest<HTMLElement>("[data-remove-own]")?.dataset.removeOwn;
      if (code) app.change((state) => ({...state, propensity: withOwn(state.propensity, [code], null)}));
      if ((target as Element).closest("[data-action=clear-own]"))
        app.change((state) => ({...state, propensity: {...state.propensity, members: new Map()}}));
    });
    const rewriteOwn = rewriteOf(find("own"), ownHtml);
    let grouped = app.view.known.defaults.scenario.propensity.by;
    return (view) => {
      const {propensity} = view.state.scenario;
      if (propensity.by !== grouped) {
        grouped = propensity.by;
        groups.innerHTML = groupsHtml(view);
      }
      by.value = propensity.by;
      for (const {id} of groupsOf(view)) putSlider(root, `group-${id}`, propensity.groups.get(id) ?? propensity.common);
      rewriteOwn(view);
    };
  }
};
