// The deadline, and the pace at which those that sign do so.
import {escapeText} from "../../figures/drawing/svg.js";
import {rewriteOf} from "../../figures/patch.js";
import type {ScenarioSlot} from "../../figures/scenario-app.js";
import {longDate} from "../../language/dates.js";
import {addDays, daysBetween} from "../../model/calendar.js";
import type {IsoDate} from "../../model/types.js";
import {assume} from "../../scenario/control-words.js";
import type {Timing} from "../../scenario/state.js";
import type {ScenarioView} from "../../scenario/view.js";

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

const html = (view: ScenarioView): string =>
  `<label class="line"><span>${assume.deadline}</span> <input class="ds-input" type="date" data-part="deadline" value="${view.state.scenario.timing.deadline}" required></label>
<p>${assume.profile}:</p><div data-part="profile">${profileHtml(view)}</div><div class="actions"><button type="button" class="ds-button" data-variant="secondary" data-action="add-point">${assume.addPoint}</button><button type="button" class="ds-button" data-variant="secondary" data-action="campaign">${assume.campaignProfile}</button><button type="button" class="ds-button" data-variant="secondary" data-action="even">${assume.evenProfile}</button></div><p role="status" data-part="profile-message"></p><p class="quiet note">${assume.profileNote}</p>`;

/** The profile with one more day in its last stretch, or after it. */
function withPoint(points: Timing["profile"]): Timing["profile"] {
  const [last, before] = [points[points.length - 1], points[points.length - 2]];
  const middle = addDays(before[0], Math.floor(daysBetween(before[0], last[0]) / 2));
  if (middle > before[0] && middle < last[0])
    return [...points.slice(0, -1), [middle, (before[1] + last[1]) / 2], last];
  return [...points.slice(0, -1), last, [addDays(last[0], 1), 1]];
}

export const timingSlot: ScenarioSlot = {
  html,
  mount(root, app) {
    const find = <T extends HTMLElement>(part: string) => root.querySelector<T>(`[data-part=${part}]`)!;
    const [deadline, profile] = [find<HTMLInputElement>("deadline"), find("profile")];
    deadline.addEventListener("change", () => {
      if (deadline.validity.valid && deadline.value !== "")
        app.change((state) => ({...state, timing: {...state.timing, deadline: deadline.value}}));
    });
    const set = (points: Timing["profile"]) =>
      app.change((state) => ({...state, timing: {...state.timing, profile: points}}));
    profile.addEventListener("change", () => {
      const points = readProfile(profile);
      find("profile-message").textContent = points === null ? assume.badProfile : "";
      if (points) set(points);
    });
    root.addEventListener("click", (event) => {
      const target = event.target as Element;
      const {timing} = app.view.state.scenario;
      const point = target.closest<HTMLElement>("[data-remove-point]")?.dataset.removePoint;
      if (point !== undefined) {
        const points = timing.profile.filter((_, i) => i !== Number(point));
        // The ends of a profile are 0 and 1, whichever days they are.
        set(points.map(([day, share], i) => [day, i === 0 ? 0 : i === points.length - 1 ? 1 : share]));
      }
      const action = target.closest<HTMLElement>("[data-action]")?.dataset.action;
      if (action === "campaign") set(app.view.known.defaults.scenario.timing.profile);
      if (action === "add-point") set(withPoint(timing.profile));
      const from = app.view.known.facts.firstDate;
      if (action === "even" && timing.deadline > from)
        set([
          [from, 0],
          [timing.deadline, 1]
        ]);
    });
    const rewriteProfile = rewriteOf(profile, profileHtml);
    return (view) => {
      if (!profile.contains(document.activeElement)) rewriteProfile(view);
      if (document.activeElement !== deadline) deadline.value = view.state.scenario.timing.deadline;
    };
  }
};
