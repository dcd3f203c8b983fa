// How likely the open municipalities are to sign: a slider that is the axis of the probability curve above it.
import {assumption} from "../../figures/assumption/figure.js";
import {escapeText} from "../../figures/drawing/svg.js";
import {scenarioSlot} from "../../figures/scenario-figure.js";
import type {ScenarioSlot} from "../../figures/scenario-app.js";
import {assumptionWords} from "../../scenario/answer-words.js";
import {assume} from "../../scenario/control-words.js";
import {withCommon} from "../../scenario/propensity.js";
import type {ScenarioView} from "../../scenario/view.js";
import {assumedHtml, keepAssumed} from "./assumed.js";
import {keepSliders, putSlider, wholePercent} from "./slider.js";

/** The slider below the drawing; the number for those who would rather type it. */
function around(svg: string, {state}: ScenarioView): string {
  const value = wholePercent(state.scenario.propensity.common);
  return `${svg}<div class="axis-slider"><input type="range" min="0" max="100" step="1" value="${value}" data-slide="common" aria-valuetext="${value} %" aria-label="${assumptionWords.heading}"></div>`;
}

const field = ({state}: ScenarioView): string =>
  `<label class="line">${escapeText(assume.write)} <input class="ds-input own" type="number" min="0" max="100" step="1" inputmode="numeric" data-part="common" value="${wholePercent(state.scenario.propensity.common)}"> %</label>`;

const figure = scenarioSlot(assumption, {tools: field});
const drawn = (html: string, view: ScenarioView): string =>
  html.replace(
    /(<div data-part="drawing"[^>]*>.*?)(<\/ds-tabpanel>)/s,
    (_, drawing: string, end: string) => `${drawing}${around("", view)}${end}`
  );

export const assumeSlot: ScenarioSlot = {
  html: (view, assets) => `<div class="assume">${drawn(figure.html(view, assets), view)}</div>${assumedHtml(view)}`,
  mount(root, app) {
    const update = figure.mount!(root.querySelector<HTMLElement>(".assume")!, app);
    keepAssumed(root, app);
    keepSliders(root, app, (state, _, share) => ({...state, propensity: withCommon(state.propensity, share)}));
    const number = root.querySelector<HTMLInputElement>("[data-part=common]")!;
    number.addEventListener("change", () => {
      if (number.validity.valid && number.value !== "")
        app.change((state) => ({...state, propensity: withCommon(state.propensity, Number(number.value) / 100)}));
    });
    return (view) => {
      update(view);
      const {common} = view.state.scenario.propensity;
      putSlider(root, "common", common);
      if (document.activeElement !== number) number.value = String(wholePercent(common));
    };
  }
};
