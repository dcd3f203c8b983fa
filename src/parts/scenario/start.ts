// Where the reader starts: presets, each of which changes what its name says.
import {escapeText} from "../../figures/drawing/svg.js";
import {element} from "../../figures/html.js";
import type {ScenarioSlot} from "../../figures/scenario-app.js";
import {start} from "../../scenario/control-words.js";
import {drawnChoice} from "../../scenario/drawn-words.js";
import {isPresetOf, withPreset, type Preset} from "../../scenario/presets.js";
import {withBase, type Base} from "../../scenario/state.js";
import type {ScenarioView} from "../../scenario/view.js";

/** In the row; the others are folded. */
const inRow = 5;

const chip = ({state, facts}: ScenarioView, preset: Preset): string =>
  element(
    "button",
    {
      type: "button",
      class: "chip",
      "data-preset": preset.id,
      title: preset.description,
      "aria-pressed": String(isPresetOf(preset, state.scenario, facts))
    },
    escapeText(preset.title)
  );

function html(view: ScenarioView): string {
  const {known, state} = view;
  const {base, date} = state.scenario;
  const bases: [Base, string][] = [
    ["documented", start.documented],
    ["before", start.before],
    ...(view.facts.drawn ? ([["drawn", drawnChoice(view.facts.drawn)]] satisfies [Base, string][]) : [])
  ];
  const chips = known.presets.map((preset) => chip(view, preset));
  return `<section class="scenario-start" aria-labelledby="start-heading">
<div class="chips" role="group" aria-labelledby="start-heading"><h2 id="start-heading" class="chips-label">${start.heading}</h2>${chips.slice(0, inRow).join("")}</div>
<details class="ds-details more-presets"><summary>${start.more}</summary><div><div class="chips">${chips.slice(inRow).join("")}</div>
<div class="tool-row"><label><span>${start.base}</span> <select class="ds-input" data-part="base">${bases.map(([value, label]) => element("option", {value, selected: value === base}, escapeText(label))).join("")}</select></label>
<label data-part="date-label"><span>${start.date}</span> <input class="ds-input" type="date" data-part="date" min="${known.facts.known.firstDate}" max="${known.facts.known.lastDate}" value="${date}" required></label></div></div></details>
<p class="quiet" data-part="description">${start.lead}</p></section>`;
}

export const startSlot: ScenarioSlot = {
  html,
  mount(root, app) {
    const find = <T extends HTMLElement>(part: string) => root.querySelector<T>(`[data-part=${part}]`)!;
    const [base, date] = [find<HTMLSelectElement>("base"), find<HTMLInputElement>("date")];
    const [dateLabel, description] = [find("date-label"), find("description")];
    const chips = [...root.querySelectorAll<HTMLElement>("[data-preset]")];
    base.addEventListener("change", () => {
      const chosen = (["before", "drawn"] as const).find((one) => one === base.value) ?? "documented";
      app.change((state) => withBase(state, chosen, state.date, app.view.facts));
    });
    date.addEventListener("change", () => {
      if (date.validity.valid && date.value !== "")
        app.change((state) => withBase(state, "documented", date.value, app.view.facts));
    });
    root.addEventListener("click", ({target}) => {
      const id = (target as Element).closest<HTMLElement>("[data-preset]")?.dataset.preset;
      const preset = app.view.known.presets.find((one) => one.id === id);
      if (!preset) return;
      app.change((state) => withPreset(state, preset, app.view.facts));
      description.textContent = preset.description;
      app.announce(`${preset.title}. ${preset.description}`);
    });
    return ({state: {scenario}, known, facts}) => {
      base.value = scenario.base;
      dateLabel.hidden = scenario.base !== "documented";
      if (document.activeElement !== date) date.value = scenario.date;
      for (const one of chips) {
        const preset = known.presets.find(({id}) => id === one.dataset.preset)!;
        one.setAttribute("aria-pressed", String(isPresetOf(preset, scenario, facts)));
      }
    };
  }
};
