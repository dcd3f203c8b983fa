// The one date of a page: a slider, steps of a day, jumps between events, play; and which acts count.
import {element} from "../figures/html.js";
import {linear} from "../figures/drawing/scale.js";
import {controls, ruleChoice} from "../language/controls.js";
import {longDate} from "../language/dates.js";
import {verdictSentence} from "../language/verdict.js";
import type {CountingRule} from "../model/acceptance.js";
import {addDays, clampDate, daysBetween} from "../model/calendar.js";
import type {IsoDate} from "../model/types.js";
import {player} from "./player.js";
import type {App, Slot} from "../figures/slot.js";
import type {Facts, View} from "../model/view.js";

/** Arrow heads drawn, not written: few fonts have the signs. */
const arrows: Record<string, string> = {
  "previous-event": "M6 4v12M16 4l-8 6 8 6",
  "previous-day": "M13 4l-7 6 7 6",
  "next-day": "M7 4l7 6-7 6",
  "next-event": "M14 4v12M4 4l8 6-8 6"
};

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

/** Marks of the published totals below the slider, in the slider's own scale; the thumb's half width is left at both ends. */
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

function html({facts, state}: View): string {
  const {firstDate, lastDate} = facts;
  const value = daysBetween(firstDate, clampDate(state.date, firstDate, lastDate));
  const rules = (Object.keys(ruleChoice) as CountingRule[]).map((rule) =>
    element("option", {value: rule, selected: rule === state.rule}, ruleChoice[rule])
  );
  return `<section class="date-control" aria-labelledby="date-heading">
<h2 class="ds-sr-only" id="date-heading">${controls.heading}</h2>
<div class="date-now"><button type="button" class="ds-button" data-variant="secondary" data-action="play"><span aria-hidden="true">▶</span> <span data-part="play">${controls.play}</span></button>
<strong data-part="date">${longDate(state.date)}</strong></div>
<div class="date-steps">${button("previous-event", controls.previousEvent)}${button("previous-day", controls.previousDay)}
<div class="slider"><input type="range" min="0" max="${daysBetween(firstDate, lastDate)}" step="1" value="${value}" aria-label="${controls.date}" aria-valuetext="${longDate(state.date)}" aria-describedby="date-ticks">${ticks(facts)}<span class="ds-sr-only" id="date-ticks">${controls.ticks}</span></div>
${button("next-day", controls.nextDay)}${button("next-event", controls.nextEvent)}</div>
<div class="date-choices"><label class="date-field"><span class="ds-sr-only">${controls.dateField}</span><input class="ds-input" type="date" min="${facts.known.firstDate}" max="${facts.known.lastDate}" value="${state.date}" required></label>
<label class="rule"><span class="ds-sr-only">${controls.rule}</span><span aria-hidden="true">${controls.ruleShort}</span> <select class="ds-input" data-part="rule">${rules.join("")}</select></label></div>
</section>`;
}

/** The nearest day on which something happens, before or after; the end of the period when there is none. */
export function nearestEvent(days: readonly IsoDate[], date: IsoDate, direction: 1 | -1): IsoDate {
  const found = direction === 1 ? days.find((day) => day > date) : days.findLast((day) => day < date);
  return found ?? date;
}

/** What a screen reader hears after a change of day. */
const spoken = ({verdict, facts}: View): string =>
  verdictSentence(verdict, facts.data.campaign.letter.value, facts.data.campaign.deadline.value);

function mount(root: HTMLElement, app: App): (view: View) => void {
  const {facts} = app.view;
  const {firstDate, lastDate} = facts;
  const find = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector)!;
  const slider = find<HTMLInputElement>("input[type=range]");
  const field = find<HTMLInputElement>("input[type=date]");
  const rule = find<HTMLSelectElement>("[data-part=rule]");
  const shownDate = find("[data-part=date]");
  const playText = find("[data-part=play]");
  const playSign = find("[data-action=play] [aria-hidden]");
  const totals = new Set(facts.data.milestones.map((milestone) => milestone.latest));

  const play = player({
    step() {
      const {date} = app.view.state;
      if (date >= lastDate) return null;
      app.choose({date: addDays(date, 1)}, "drag");
      return totals.has(app.view.state.date) ? "long" : "short";
    },
    changed(playing) {
      playText.textContent = playing ? controls.pause : controls.play;
      playSign.textContent = playing ? "❚❚" : "▶";
      if (!playing) app.announce(spoken(app.view));
    }
  });
  const go = (date: IsoDate, how: "choice" | "drag" = "choice") => {
    play.stop();
    if (date === app.view.state.date) return;
    app.choose({date}, how);
    app.announce(spoken(app.view));
  };
  const within = (date: IsoDate) => clampDate(date, facts.known.firstDate, facts.known.lastDate);
  const actions: Record<string, () => void> = {
    play() {
      if (!play.playing && app.view.state.date >= lastDate) app.choose({date: firstDate});
      play.toggle();
    },
    "previous-event": () => go(nearestEvent(facts.eventDays, app.view.state.date, -1)),
    "next-event": () => go(nearestEvent(facts.eventDays, app.view.state.date, 1)),
    "previous-day": () => go(within(addDays(app.view.state.date, -1))),
    "next-day": () => go(within(addDays(app.view.state.date, 1)))
  };
  root.addEventListener("click", (event) => {
    const action = (event.target as Element).closest<HTMLElement>("[data-action]")?.dataset.action;
    if (action) actions[action]();
  });
  slider.addEventListener("input", () => go(addDays(firstDate, Number(slider.value)), "drag"));
  // Page Up and Page Down jump between events; the browser itself does arrows, Home and End.
  slider.addEventListener("keydown", (event) => {
    if (event.key !== "PageUp" && event.key !== "PageDown") return;
    event.preventDefault();
    actions[event.key === "PageUp" ? "next-event" : "previous-event"]();
  });
  field.addEventListener("change", () => {
    if (field.validity.valid && field.value !== "") go(field.value);
  });
  rule.addEventListener("change", () => app.choose({rule: rule.value as CountingRule}));

  return ({state}) => {
    const text = longDate(state.date);
    if (shownDate.textContent !== text) shownDate.textContent = text;
    slider.value = String(daysBetween(firstDate, clampDate(state.date, firstDate, lastDate)));
    slider.setAttribute("aria-valuetext", text);
    if (document.activeElement !== field) field.value = state.date;
    rule.value = state.rule;
  };
}

export const dateControlSlot: Slot = {html, mount};
