// A slider in whole per cent, and the number beside it.
import {escapeText} from "../../figures/drawing/svg.js";
import {element} from "../../figures/html.js";
import type {ScenarioApp} from "../../figures/scenario-app.js";
import type {ScenarioState} from "../../scenario/state.js";
import {setPercent} from "../../scenario/words.js";

export const wholePercent = (share: number): number => Math.round(share * 100);

export function sliderHtml(part: string, label: string, share: number, most = 100): string {
  const value = wholePercent(share);
  const input = element("input", {
    type: "range",
    min: 0,
    max: most,
    step: 1,
    value,
    "data-slide": part,
    "aria-valuetext": `${value} %`
  });
  return `<label class="percent-slider"><span>${escapeText(label)}</span>${input}<output data-value="${part}">${value}\u00a0%</output></label>`;
}

/** Show a value set elsewhere. */
export function putSlider(root: Element, part: string, share: number): void {
  const input = root.querySelector<HTMLInputElement>(`[data-slide="${part}"]`);
  if (!input) return;
  const value = String(wholePercent(share));
  if (input.value !== value) input.value = value;
  input.setAttribute("aria-valuetext", `${value} %`);
  const output = root.querySelector(`[data-value="${part}"]`);
  if (output) output.textContent = setPercent(share);
}

/** One gesture is one change: one step of undo, one entry of the browser's history. */
export function keepSliders(
  root: HTMLElement,
  app: ScenarioApp,
  change: (state: ScenarioState, part: string, share: number) => ScenarioState
): void {
  root.addEventListener("input", ({target}) => {
    const {dataset, value} = target as HTMLInputElement;
    const part = dataset.slide;
    if (part) app.change((state) => change(state, part, Number(value) / 100), part);
  });
  root.addEventListener("change", ({target}) => {
    if ((target as HTMLElement).dataset.slide) app.settle();
  });
}
