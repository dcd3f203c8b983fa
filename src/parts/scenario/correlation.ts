// How much the municipalities follow each other.
import {escapeText} from "../../figures/drawing/svg.js";
import type {ScenarioSlot} from "../../figures/scenario-app.js";
import {assume} from "../../scenario/control-words.js";
import type {ScenarioView} from "../../scenario/view.js";
import {correlationExample, correlationSentence} from "../../scenario/words.js";
import {keepSliders, putSlider, sliderHtml} from "./slider.js";

/** Both correlations together stay below 1. */
const most = 0.95;

function words({state}: ScenarioView): string {
  const {correlation} = state.scenario;
  const example = correlation.national + correlation.group > 0 ? correlationExample(correlation) : "";
  return `${correlationSentence(correlation)} ${example}`.trim();
}

export const correlationSlot: ScenarioSlot = {
  html: (view) => {
    const {national, group} = view.state.scenario.correlation;
    return `${sliderHtml("national", assume.national, national, 90)}${sliderHtml("group", assume.group, group, 90)}<p class="quiet" data-part="follow">${escapeText(words(view))}</p>`;
  },
  mount(root, app) {
    keepSliders(root, app, (state, part, share) => {
      const other = part === "national" ? "group" : "national";
      const rest = Math.min(state.correlation[other], Math.round((most - share) * 100) / 100);
      return {...state, correlation: {...state.correlation, [part]: share, [other]: Math.max(0, rest)}};
    });
    const follow = root.querySelector("[data-part=follow]")!;
    return (view) => {
      putSlider(root, "national", view.state.scenario.correlation.national);
      putSlider(root, "group", view.state.scenario.correlation.group);
      const next = words(view);
      if (follow.textContent !== next) follow.textContent = next;
    };
  }
};
