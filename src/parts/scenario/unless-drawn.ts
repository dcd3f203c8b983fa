// A part that has no answer when the unnamed are drawn: a sentence says so in its place.
import type {ScenarioSlot} from "../../figures/scenario-app.js";
import {drawnBaseWords} from "../../scenario/drawn-words.js";
import type {ScenarioView} from "../../scenario/view.js";

const isDrawn = ({question}: ScenarioView): boolean => question.drawn !== undefined;

export const unlessDrawn = (slot: ScenarioSlot): ScenarioSlot => ({
  html(view, assets) {
    const hidden = (is: boolean) => (is ? " hidden" : "");
    return (
      `<p class="quiet" data-part="not-asked"${hidden(!isDrawn(view))}>${drawnBaseWords.notAsked}</p>` +
      `<div data-part="asked"${hidden(isDrawn(view))}>${slot.html(view, assets)}</div>`
    );
  },
  mount(root, app) {
    const note = root.querySelector<HTMLElement>("[data-part=not-asked]")!;
    const body = root.querySelector<HTMLElement>("[data-part=asked]")!;
    const update = slot.mount?.(body, app);
    return (view) => {
      [note.hidden, body.hidden] = [!isDrawn(view), isDrawn(view)];
      update?.(view);
    };
  }
});
