// The twenty outcomes, with the whole distribution as a second view.
import {distribution} from "../../figures/distribution/figure.js";
import {scenarioSlot} from "../../figures/scenario-figure.js";
import {twenty} from "../../figures/twenty/figure.js";
import type {ScenarioSlot} from "../../figures/scenario-app.js";
import {outcomesWords as words} from "../../scenario/control-words.js";

const [dots, bars] = [scenarioSlot(twenty), scenarioSlot(distribution)];

export const outcomesSlot: ScenarioSlot = {
  html: (view, assets) =>
    `<div class="outcomes"><div data-view="dots">${dots.html(view, assets)}</div><div data-view="bars" hidden>${bars.html(view, assets)}</div><button type="button" class="ds-button" data-variant="tertiary" data-action="other-view">${words.bars}</button></div>`,
  mount(root, app) {
    const [first, second] = root.querySelectorAll<HTMLElement>("[data-view]");
    const updates = [dots.mount!(first, app), bars.mount!(second, app)];
    const button = root.querySelector("[data-action=other-view]")!;
    button.addEventListener("click", () => {
      first.hidden = !first.hidden;
      second.hidden = !second.hidden;
      button.textContent = second.hidden ? words.bars : words.dots;
    });
    return (view) => {
      for (const update of updates) update(view);
    };
  }
};
