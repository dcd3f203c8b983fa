// The one date of a page: steps, jumps between days on which something happens, play; and which acts count. The slider
// stands here, or is the axis of the curve above.
import {element} from "../figures/html.js";
import {linear} from "../figures/drawing/scale.js";
import {controls, ruleChoice} from "../language/controls.js";
import {longDate} from "../language/dates.js";
import {verdictSentence} from "../language/verdict.js";
import type {CountingRule} from "../model/acceptance.js";
import {addDays, clampDate, daysBetween} from "../model/calendar.js";
import type {IsoDate} from "../model/types.js";
import {player} from "./player.js";
import {mountSlider, oneEntry, sliderHtml, type Period} from "./slider.js";
import type {App, Slot} from "../figures/slot.js";
import type {Facts, View} from "../model/view.js";

/** Arrow heads drawn, not written: few fonts have the signs. */
const arrows = {
  "previous-event": "M6 4v12M16 4l-8 6 8 6",
  "previous-day": "M13 4l-7 6 7 6",
  "next-day": "M7 4l7 6-7 6",
  "next-event": "M14 4v12M4 4l8 6-8 6"
} as const;

function button(action: keyof typeof arrows, label: string): string {
  const arrow = element(
    "svg",
    {viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": "true", focusable: "false"},
    element("path", {
      d: arrows[action],
      fill: "none",
      stroke: "currentColor",
      "stroke-width": 2,
      "stroke-linejoin": "round",
      "stroke-linecap": "round"
    })
  );
  return `<button type="button" class="ds-button" data-variant="secondary" data-action="${action}" aria-label="${label}" title="${label}">${arrow}</button>`;
}

/**
 * Marks of the published totals below the slider, in the slider's own scale; the thumb's half width is left at both
 * ends.
 */
function ticks({data, firstDate, lastDate}: Facts): string {
  const position = linear(0, daysBetween(firstDate, lastDate), 0, 1000);
  const marks = data.milestones
    .filter((milestone) => milestone.latest >= firstDate && milestone.latest <= lastDate)
    .map(({latest}) => {
      const x = position(daysBetween(firstDate, latest));
      return element("line", {
        x1: x,
        x2: x,
        y1: 0,
        y2: 10,
        stroke: "#0f2080",
        "stroke-width": 2,
        "vector-effect": "non-scaling-stroke"
      });
    });
  return element(
    "svg",
    {class: "ticks", viewBox: "0 0 1000 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false"},
    ...marks
  );
}

const playButton = `<button type="button" class="ds-button" data-variant="primary" data-action="play"><span aria-hidden="true">▶</span> <span data-part="play">${controls.play}</span></button>`;
const heading = `<h2 class="ds-sr-only" id="date-heading">${controls.heading}</h2>`;

function choicesHtml({facts, state}: View): string {
  const rules = (Object.keys(ruleChoice) as CountingRule[]).map((rule) =>
    element("option", {value: rule, selected: rule === state.rule}, ruleChoice[rule])
  );
  return `<div class="date-choices"><label class="date-field"><span>${controls.dateField}</span> <input class="ds-input" type="date" min="${facts.known.firstDate}" max="${facts.known.lastDate}" value="${state.date}" required></label>
<label class="rule"><span>${controls.rule}</span> <select class="ds-input" data-part="rule">${rules.join("")}</select></label></div>
<p class="date-fault" data-part="fault" role="alert" hidden></p>`;
}

/** The date of a page without the curve. */
const html = (view: View): string => `<section class="date-control" aria-labelledby="date-heading">
${heading}<div class="date-now">${playButton}
<strong data-part="date">${longDate(view.state.date)}</strong></div>
<div class="date-steps">${button("previous-event", controls.previousEvent)}${button("previous-day", controls.previousDay)}
<div class="slider">${sliderHtml(wholePeriod(view.facts), view.state.date)}${ticks(view.facts)}</div>
${button("next-day", controls.nextDay)}${button("next-event", controls.nextEvent)}</div>
${choicesHtml(view)}
</section>`;

/** Below the curve, whose axis is the slider. */
const rowHtml = (view: View): string => `<section class="date-control date-row" aria-labelledby="date-heading">
${heading}${playButton}
<div class="date-steps">${button("previous-event", controls.previousTotal)}${button("previous-day", controls.previousDay)}${button("next-day", controls.nextDay)}${button("next-event", controls.nextTotal)}</div>
${choicesHtml(view)}
</section>`;

const wholePeriod = ({firstDate, lastDate}: Facts): Period => ({first: firstDate, last: lastDate});
export const totalDays = ({data}: Facts): IsoDate[] => data.milestones.map(({latest}) => latest);

/** The nearest of some days, before or after; the day itself when there is none. */
export function nearestEvent(days: readonly IsoDate[], date: IsoDate, direction: 1 | -1): IsoDate {
  const found = direction === 1 ? days.find((day) => day > date) : days.findLast((day) => day < date);
  return found ?? date;
}

/** What a screen reader hears after a change of day. */
export const spoken = ({verdict, facts}: View): string =>
  verdictSentence(verdict, facts.data.campaign.letter.value, facts.data.campaign.deadline.value);

/**
 * @param last the day at which the player stops
 * @param daysOf the days that the outer arrows go to
 */
const mounting =
  (last: (view: View) => IsoDate, daysOf: (facts: Facts) => readonly IsoDate[]) =>
  (root: HTMLElement, app: App): ((view: View) => void) => {
    const {facts} = app.view;
    const {firstDate, known} = facts;
    const find = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector);
    const field = find<HTMLInputElement>("input[type=date]")!;
    const rule = find<HTMLSelectElement>("[data-part=rule]")!;
    const fault = find("[data-part=fault]")!;
    const happens = new Set(facts.eventDays);
    const totals = new Set(totalDays(facts));
    let played = firstDate;

    const play = player({
      step() {
        if (played >= last(app.view)) return null;
        played = addDays(played, 1);
        app.choose({date: played}, "drag");
        return totals.has(played) ? "long" : happens.has(played) ? "middle" : "short";
      },
      changed(playing) {
        find("[data-part=play]")!.textContent = playing ? controls.pause : controls.play;
        find("[data-action=play] [aria-hidden]")!.textContent = playing ? "❚❚" : "▶";
        if (!playing) app.announce(spoken(app.view));
      }
    });
    const go = (date: IsoDate, how: "choice" | "drag") => {
      if (date === app.view.state.date) return;
      app.choose({date}, how);
      app.announce(spoken(app.view));
    };
    const nearest = (direction: 1 | -1) => nearestEvent(daysOf(facts), app.view.state.date, direction);
    const beside = (days: number) => clampDate(addDays(app.view.state.date, days), known.firstDate, known.lastDate);
    const how = oneEntry(root);
    const actions: Record<string, () => void> = {
      play() {
        // Always from the beginning; the choice adds an entry to the history.
        if (!play.playing) app.choose({date: (played = firstDate)});
        play.toggle();
      },
      "previous-event": () => go(nearest(-1), how()),
      "next-event": () => go(nearest(1), how()),
      "previous-day": () => go(beside(-1), how()),
      "next-day": () => go(beside(1), how())
    };
    root.addEventListener("click", (event) => {
      const action = (event.target as Element).closest<HTMLElement>("[data-action]")?.dataset.action;
      if (action) actions[action]();
    });
    const slider = find<HTMLInputElement>("input[type=range]");
    const updateSlider = slider && mountSlider(slider, () => wholePeriod(facts), go, nearest);
    field.addEventListener("change", () => {
      // A day outside the data is told, not swallowed.
      const isBad = !field.validity.valid || field.value === "";
      fault.hidden = !isBad;
      fault.textContent = isBad ? controls.badDate(longDate(known.firstDate), longDate(known.lastDate)) : "";
      if (isBad) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
      if (!isBad) go(field.value, "choice");
    });
    rule.addEventListener("change", () => app.choose({rule: rule.value as CountingRule}));

    return ({state}) => {
      // Any other change of day stops what plays.
      if (play.playing && state.date !== played) play.stop();
      const shownDate = find("[data-part=date]");
      const text = longDate(state.date);
      if (shownDate && shownDate.textContent !== text) shownDate.textContent = text;
      updateSlider?.(state.date);
      if (document.activeElement !== field) field.value = state.date;
      rule.value = state.rule;
    };
  };

export const dateControlSlot: Slot = {
  html,
  mount: mounting(
    ({facts}) => facts.lastDate,
    (facts) => facts.eventDays
  )
};

/** @param last the last day of the curve above */
export const dateRowSlot = (last: (view: View) => IsoDate): Slot => ({html: rowHtml, mount: mounting(last, totalDays)});
