// What the reader assumes of those that signed: who they are, how many follow up, and how alike they are.
import {escapeText} from "../../figures/drawing/svg.js";
import {element} from "../../figures/html.js";
import type {Slot, Stage} from "../../figures/slot.js";
import {highestShock, useStarts, type UseStart, type UseState, type UseView} from "../../scenario/use-view.js";
import {neededSentence, startSentence, useFinding, useWords} from "../../scenario/use-words.js";

/** What a mounted slot may do on the page of use. */
export interface UseApp extends Stage<UseView> {
  choose(change: Partial<UseState>): void;
}

type Slider = "rate" | "shock" | "region";
const sliders: readonly {field: Slider; most: number}[] = [
  {field: "rate", most: 100},
  {field: "shock", most: highestShock},
  {field: "region", most: 100}
];

const slider = (field: Slider, value: number, most: number): string =>
  `<label class="percent-slider"><span>${escapeText(useWords[field])}</span><input type="range" ` +
  `min="0" max="${most}" ` +
  `step="1" value="${value}" data-slide="${field}" aria-valuetext="${value} %"><output data-value="${field}">` +
  `${value}\u00a0%</output></label>`;

const option = (start: UseStart, chosen: boolean): string =>
  element("option", {value: start, selected: chosen}, escapeText(useWords.starts[start]));

const says = (view: UseView): string => `${startSentence(view)} ${neededSentence(view)}`;

export const useControlsSlot: Slot<UseApp> = {
  html: (view) => `<section class="use-controls" aria-labelledby="use-heading">
<h2 class="ds-heading" data-size="sm" id="use-heading">Dine forutsetninger</h2>
<label class="line"><span>${useWords.start}</span> <select class="ds-input" data-part="start">${useStarts
    .map((start) => option(start, start === view.state.start))
    .join("")}</select></label>
<p data-part="says">${escapeText(says(view))}</p>
${sliders.map(({field, most}) => slider(field, view.state[field], most)).join("")}
</section>`,
  mount(root, app) {
    const find = <T extends HTMLElement>(selector: string): T => root.querySelector<T>(selector)!;
    const value = (field: Slider) => find<HTMLOutputElement>(`[data-value="${field}"]`);
    root.addEventListener("input", ({target}) => {
      // The figures follow when the reader lets go: one answer is some tenths of a second.
      const input = target as HTMLInputElement;
      if (input.dataset.slide) value(input.dataset.slide as Slider).textContent = `${input.value}\u00a0%`;
    });
    root.addEventListener("change", ({target}) => {
      const input = target as HTMLInputElement;
      if (input.dataset.slide) app.choose({[input.dataset.slide]: Number(input.value)});
      else if (input.dataset.part === "start") app.choose({start: input.value as UseStart});
      app.announce(useFinding(app.view));
    });
    return (view) => {
      find("[data-part=says]").textContent = says(view);
      find<HTMLSelectElement>("[data-part=start]").value = view.state.start;
      for (const {field} of sliders) {
        const input = find<HTMLInputElement>(`[data-slide="${field}"]`);
        input.value = String(view.state[field]);
        input.setAttribute("aria-valuetext", `${view.state[field]} %`);
        value(field).textContent = `${view.state[field]}\u00a0%`;
      }
    };
  }
};
