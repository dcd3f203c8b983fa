// The reader's choice of whose 1 January the inhabitants are counted on.
import {escapeText} from "../figures/drawing/svg.js";
import {element} from "../figures/html.js";
import {baseYearWords} from "../language/base-year.js";
import {percent} from "../language/numbers.js";
import {share} from "../model/coverage.js";
import {yearsOf} from "../figures/captions.js";
import type {Slot} from "../figures/slot.js";
import type {View} from "../model/view.js";

/** The documented share on the year chosen, for the day of the page: what the choice changes. */
const effect = (view: View): string =>
  baseYearWords.effect(
    view.state.date,
    view.facts.data.baseYear,
    percent(share(view.documented.minimum), 2),
    percent(share(view.documented.maximum), 2)
  );

export const baseYearSlot: Slot = {
  html(view) {
    const {data, published} = view.facts;
    const options = data.baseYears.map((year) =>
      element(
        "option",
        {value: year, selected: year === data.baseYear},
        escapeText(baseYearWords.option(year, published.year))
      )
    );
    return `<div class="base-year"><label class="region"><span>${baseYearWords.label}</span> <select class="ds-input" data-part="year">${options.join("")}</select></label>
<p data-part="effect" role="status">${escapeText(effect(view))}</p>
<p class="quiet">${escapeText(baseYearWords.explanation(yearsOf(view.facts)))}</p></div>`;
  },
  mount(root, app) {
    const select = root.querySelector<HTMLSelectElement>("[data-part=year]")!;
    const said = root.querySelector("[data-part=effect]")!;
    select.addEventListener("change", () => app.choose({baseYear: Number(select.value)}));
    return (view) => {
      select.value = String(view.facts.data.baseYear);
      said.textContent = effect(view);
    };
  }
};
