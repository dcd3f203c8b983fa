// The assumptions as text, on paper only: there the controls that show them on screen are left out.
import {escapeText} from "../../figures/drawing/svg.js";
import {assumptionLines, assumptionsHeading} from "../../scenario/assumption-words.js";
import type {ScenarioApp} from "../../figures/scenario-app.js";
import type {ScenarioView} from "../../scenario/view.js";

function lines({state, facts, known}: ScenarioView): string {
  const countyName = (code: string): string =>
    known.facts.data.counties.find((county) => county.code === code)?.name ?? code;
  return assumptionLines(state.scenario, facts, countyName)
    .map(({name, text}) => `<li><strong>${escapeText(name)}:</strong> ${escapeText(text)}</li>`)
    .join("");
}

export const assumedHtml = (view: ScenarioView): string =>
  `<section class="assumed" aria-labelledby="assumed-heading"><h2 class="ds-heading" data-size="sm" id="assumed-heading">${assumptionsHeading}</h2><ul data-part="assumed">${lines(view)}</ul></section>`;

/** Written when the page is printed, not while a slider is dragged: nobody sees it before. */
export function keepAssumed(root: HTMLElement, app: ScenarioApp): void {
  const place = root.querySelector("[data-part=assumed]")!;
  addEventListener("beforeprint", () => {
    place.innerHTML = lines(app.view);
  });
}
