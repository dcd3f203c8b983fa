// What the reader assumes of those that are undecided: how likely, how alike, against which quotas, and when.
import {escapeText} from "../../figures/drawing/svg.js";
import {element} from "../../figures/html.js";
import {longDate} from "../../language/dates.js";
import {compareNames} from "../../language/names.js";
import {correlationExample, correlationSentence, quotaPhrase, setPercent, sizeClassName} from "../../scenario/words.js";
import {assume} from "../../scenario/page-words.js";
import {addDays, daysBetween} from "../../model/calendar.js";
import type {Propensity, ScenarioState, Timing} from "../../scenario/state.js";
import {withCommon, withGroup, withGrouping} from "../../scenario/propensity.js";
import type {IsoDate} from "../../model/types.js";
import {rewriteOf} from "../../figures/patch.js";
import {assumedHtml, keepAssumed} from "./assumed.js";
import type {ScenarioApp, ScenarioSlot} from "../../figures/scenario-app.js";
import type {ScenarioView} from "../../scenario/view.js";

const percentOf = (share: number): number => Math.round(share * 100);
const option = (value: string, label: string, selected: boolean) =>
  element("option", {value, selected}, escapeText(label));

/** A slider in whole per cent, with its value beside it. */
function slider(part: string, label: string, value: number, most = 100): string {
  return `<label class="percent-slider"><span>${escapeText(label)}</span><input type="range" min="0" max="${most}" step="1" value="${value}" data-slide="${part}" aria-valuetext="${value} %"><output data-value="${part}">${value}\u00a0%</output></label>`;
}

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
    .map(({id, name}) => slider(`group-${id}`, name, percentOf(propensity.groups.get(id) ?? propensity.common)))
    .join("");
}

function ownHtml({state}: ScenarioView): string {
  const own = state.scenario.propensity.members.size;
  return own === 0
    ? ""
    : `<p>${assume.own(own)} <button type="button" class="ds-button" data-variant="tertiary" data-action="clear-own">${assume.clearOwn}</button></p>`;
}

function quotasHtml({state}: ScenarioView): string {
  const {quotas} = state.scenario;
  const items = quotas.map((quota, i) => {
    const name = quotaPhrase(quota);
    const remove =
      quotas.length > 1
        ? `<button type="button" class="ds-button" data-variant="tertiary" data-remove-quota="${i}" aria-label="${escapeText(assume.removeQuota(name))}">×</button>`
        : "";
    return `<li>${escapeText(name)} ${remove}</li>`;
  });
  return `<ul class="quota-list">${items.join("")}</ul>`;
}

function profileHtml({state}: ScenarioView): string {
  const {profile} = state.scenario.timing;
  const rows = profile.map(([day, share], i) => {
    const remove =
      profile.length > 2
        ? `<button type="button" class="ds-button" data-variant="tertiary" data-remove-point="${i}" aria-label="${escapeText(assume.removePoint(longDate(day)))}">×</button>`
        : "";
    return `<li><input class="ds-input" type="date" value="${day}" data-point="${i}" aria-label="${assume.profileDay} ${i + 1}" required> <input class="ds-input own" type="number" min="0" max="100" step="any" value="${Math.round(share * 10_000) / 100}" data-share="${i}" aria-label="${assume.profileShare} ${escapeText(longDate(day))}" required> % ${remove}</li>`;
  });
  return `<ul class="profile">${rows.join("")}</ul>`;
}

const wordsOf = ({state}: ScenarioView): string =>
  `${correlationSentence(state.scenario.correlation)} ${state.scenario.correlation.national + state.scenario.correlation.group > 0 ? correlationExample(state.scenario.correlation) : ""}`.trim();

function html(view: ScenarioView): string {
  const {scenario} = view.state;
  const {propensity, correlation, timing} = scenario;
  const groupings: [Propensity["by"], string][] = [
    ["common", assume.byCommon],
    ["county", assume.byCounty],
    ["size", assume.bySize]
  ];
  return `<section class="assume" aria-labelledby="assume-heading"><h2 class="ds-heading" data-size="sm" id="assume-heading">${assume.heading}</h2>
${slider("common", assume.common, percentOf(propensity.common))}
<label class="line"><span>${assume.by}</span> <select class="ds-input" data-part="by">${groupings.map(([value, label]) => option(value, label, value === propensity.by)).join("")}</select></label>
<div data-part="groups">${groupsHtml(view)}</div><div data-part="own">${ownHtml(view)}</div>
<details class="ds-details"><summary>${assume.correlation}</summary><div>${slider("national", assume.national, percentOf(correlation.national), 90)}${slider("group", assume.group, percentOf(correlation.group), 90)}<p class="quiet" data-part="follow">${escapeText(wordsOf(view))}</p></div></details>
<details class="ds-details"><summary>${assume.quotas}</summary><div><div data-part="quotas">${quotasHtml(view)}</div>
<form class="tool-row" data-part="add-quota" novalidate><label><span class="ds-sr-only">${assume.quotas}</span><select class="ds-input" data-part="comparison">${option("at least", assume.atLeast, true)}${option("more than", assume.moreThan, false)}</select></label><label><span class="ds-sr-only">${assume.shareLabel}</span><input class="ds-input own" type="text" inputmode="decimal" data-part="share" value="60"></label> % <button class="ds-button" data-variant="secondary">${assume.addQuota}</button></form><p role="status" data-part="quota-message"></p></div></details>
<details class="ds-details"><summary>${assume.timing}</summary><div><label class="line"><span>${assume.deadline}</span> <input class="ds-input" type="date" data-part="deadline" value="${timing.deadline}" required></label>
<p>${assume.profile}:</p><div data-part="profile">${profileHtml(view)}</div><div class="actions"><button type="button" class="ds-button" data-variant="secondary" data-action="add-point">${assume.addPoint}</button><button type="button" class="ds-button" data-variant="secondary" data-action="campaign">${assume.campaignProfile}</button><button type="button" class="ds-button" data-variant="secondary" data-action="even">${assume.evenProfile}</button></div><p role="status" data-part="profile-message"></p><p class="quiet note">${assume.profileNote}</p></div></details></section>
${assumedHtml(view)}`;
}

/** The profile as the fields say, or null when it is none. */
function readProfile(place: Element): Timing["profile"] | null {
  const days = [...place.querySelectorAll<HTMLInputElement>("[data-point]")].map(({value}) => value);
  const shares = [...place.querySelectorAll<HTMLInputElement>("[data-share]")].map(({value}) =>
    value === "" ? Number.NaN : Number(value) / 100
  );
  const points = days.map((day, i): [IsoDate, number] => [day, shares[i]]).sort(([a], [b]) => (a < b ? -1 : 1));
  const good = points.every(
    ([day, share], i) =>
      day !== "" && share >= 0 && share <= 1 && (i === 0 || (day > points[i - 1][0] && share >= points[i - 1][1]))
  );
  return good && points[0][1] === 0 && points[points.length - 1][1] === 1 ? points : null;
}

/** "52,5" as the decimal text "0.525"; null when it is no percentage over 0. */
export function shareOfPercent(text: string): string | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,6}))?$/.exec(text.trim());
  if (!match) return null;
  const digits = `${match[1].padStart(3, "0")}${match[2] ?? ""}`;
  const share =
    `${Number(digits.slice(0, -2 - (match[2]?.length ?? 0)) || "0")}.${digits.slice(-2 - (match[2]?.length ?? 0))}`.replace(
      /\.?0+$/,
      ""
    );
  return Number(share) > 0 && Number(share) <= 1 ? share : null;
}

function mount(root: HTMLElement, app: ScenarioApp): (view: ScenarioView) => void {
  keepAssumed(root, app);
  const find = <T extends HTMLElement>(part: string) => root.querySelector<T>(`[data-part=${part}]`)!;
  const by = find<HTMLSelectElement>("by");
  const deadline = find<HTMLInputElement>("deadline");
  const [groups, own, quotas, profile, follow] = [
    find("groups"),
    find("own"),
    find("quotas"),
    find("profile"),
    find("follow")
  ];

  const slide = (part: string, share: number) => {
    const set = (make: (state: ScenarioState) => ScenarioState) => app.change(make, part);
    if (part === "common") set((state) => ({...state, propensity: withCommon(state.propensity, share)}));
    else if (part === "national" || part === "group") {
      set((state) => {
        const other = part === "national" ? "group" : "national";
        // Together they stay below 1: the other one gives way.
        const rest = Math.min(state.correlation[other], Math.round((0.95 - share) * 100) / 100);
        return {...state, correlation: {...state.correlation, [part]: share, [other]: Math.max(0, rest)}};
      });
    } else {
      const id = part.slice("group-".length);
      set((state) => ({
        ...state,
        propensity: withGroup(state.propensity, id, share === state.propensity.common ? null : share)
      }));
    }
  };
  root.addEventListener("input", (event) => {
    const input = event.target as HTMLInputElement;
    if (input.dataset.slide) slide(input.dataset.slide, Number(input.value) / 100);
  });
  root.addEventListener("change", (event) => {
    if ((event.target as HTMLElement).dataset.slide) app.settle();
  });
  by.addEventListener("change", () => {
    const value = (["common", "county", "size"] as const).find((candidate) => candidate === by.value) ?? "common";
    app.change((state) => ({...state, propensity: withGrouping(state.propensity, value)}));
  });
  deadline.addEventListener("change", () => {
    if (deadline.validity.valid && deadline.value !== "")
      app.change((state) => ({...state, timing: {...state.timing, deadline: deadline.value}}));
  });
  const setProfile = (points: Timing["profile"]) =>
    app.change((state) => ({...state, timing: {...state.timing, profile: points}}));
  profile.addEventListener("change", () => {
    const points = readProfile(profile);
    find("profile-message").textContent = points === null ? assume.badProfile : "";
    if (points) setProfile(points);
  });
  find<HTMLFormElement>("add-quota").addEventListener("submit", (event) => {
    event.preventDefault();
    const share = shareOfPercent(find<HTMLInputElement>("share").value);
    const comparison = find<HTMLSelectElement>("comparison").value === "more than" ? "more than" : "at least";
    const bad = share === null || (comparison === "more than" && Number(share) === 1);
    find("quota-message").textContent = bad ? assume.badQuota : "";
    if (bad) return;
    app.change((state) => {
      if (state.quotas.some((quota) => Number(quota.share) === Number(share) && quota.comparison === comparison))
        return state;
      const id = `${comparison === "more than" ? "mer" : "minst"}${Math.round(Number(share) * 1e8) / 1e6}`;
      return {...state, quotas: [...state.quotas, {id, comparison, share}]};
    });
  });
  root.addEventListener("click", (event) => {
    const target = event.target as Element;
    const {timing, quotas: present} = app.view.state.scenario;
    const quota = target.closest<HTMLElement>("[data-remove-quota]")?.dataset.removeQuota;
    if (quota !== undefined && present.length > 1)
      app.change((state) => ({...state, quotas: state.quotas.filter((_, i) => i !== Number(quota))}));
    const point = target.closest<HTMLElement>("[data-remove-point]")?.dataset.removePoint;
    if (point !== undefined) {
      const points = timing.profile.filter((_, i) => i !== Number(point));
      // The ends of a profile are 0 and 1, whichever days they are.
      setProfile(points.map(([day, share], i) => [day, i === 0 ? 0 : i === points.length - 1 ? 1 : share]));
    }
    const action = target.closest<HTMLElement>("[data-action]")?.dataset.action;
    if (action === "clear-own")
      app.change((state) => ({...state, propensity: {...state.propensity, members: new Map()}}));
    if (action === "campaign") setProfile(app.view.known.defaults.scenario.timing.profile);
    if (action === "even") {
      const from = app.view.known.facts.firstDate;
      if (timing.deadline > from)
        setProfile([
          [from, 0],
          [timing.deadline, 1]
        ]);
    }
    if (action === "add-point") {
      const {profile: points} = timing;
      const [last, before] = [points[points.length - 1], points[points.length - 2]];
      const middle = addDays(before[0], Math.floor(daysBetween(before[0], last[0]) / 2));
      if (middle > before[0] && middle < last[0])
        setProfile([...points.slice(0, -1), [middle, (before[1] + last[1]) / 2], last]);
      else setProfile([...points.slice(0, -1), last, [addDays(last[0], 1), 1]]);
    }
  });

  const rewriteOwn = rewriteOf(own, ownHtml);
  const rewriteQuotas = rewriteOf(quotas, quotasHtml);
  const rewriteProfile = rewriteOf(profile, profileHtml);
  const put = (part: string, share: number) => {
    const value = percentOf(share);
    const input = root.querySelector<HTMLInputElement>(`[data-slide="${part}"]`);
    const output = root.querySelector(`[data-value="${part}"]`);
    if (!input || !output || output.textContent === setPercent(share)) return;
    if (input.value !== String(value)) input.value = String(value);
    input.setAttribute("aria-valuetext", `${value} %`);
    output.textContent = setPercent(share);
  };
  let shown: ScenarioState | null = null;
  let grouped: Propensity["by"] = app.view.known.defaults.scenario.propensity.by;
  return (view) => {
    const {scenario} = view.state;
    if (scenario === shown) return;
    shown = scenario;
    const {propensity, correlation, timing} = scenario;
    if (propensity.by !== grouped) {
      grouped = propensity.by;
      groups.innerHTML = groupsHtml(view);
    }
    by.value = propensity.by;
    put("common", propensity.common);
    for (const {id} of groupsOf(view)) put(`group-${id}`, propensity.groups.get(id) ?? propensity.common);
    put("national", correlation.national);
    put("group", correlation.group);
    const words = wordsOf(view);
    if (follow.textContent !== words) follow.textContent = words;
    rewriteOwn(view);
    rewriteQuotas(view);
    if (!profile.contains(document.activeElement)) rewriteProfile(view);
    if (document.activeElement !== deadline) deadline.value = timing.deadline;
  };
}

export const assumeSlot: ScenarioSlot = {html: html, mount};
