// Two scenarios side by side, and what sets them apart.
import {escapeText} from "../../figures/drawing/svg.js";
import {element} from "../../figures/html.js";
import {decimal, integer, percent} from "../../language/numbers.js";
import {probabilityFigure} from "../../scenario/probability-words.js";
import {baseName, differenceSentence, noDifference} from "../../scenario/words.js";
import {compareWords, pointsDifference, waiting} from "../../scenario/page-words.js";
import {differences} from "../../scenario/difference.js";
import type {ScenarioState} from "../../scenario/state.js";
import {rewriteOf} from "../../figures/patch.js";
import {tableHtml} from "../../figures/table.js";
import {shownEstimate} from "./chances.js";
import type {ScenarioSlot} from "../../figures/scenario-app.js";
import {isCurrent, type Answered, type ScenarioView} from "../../scenario/view.js";

const title = (scenario: ScenarioState, fallback: string): string =>
  `${fallback}: ${scenario.name === "" ? baseName(scenario) : scenario.name}`;

const signed = (value: number, text: (value: number) => string): string =>
  value > 0 ? `+${text(value)}` : text(value);

/** Rows that both have; a quota is compared by its threshold. */
function rows(view: ScenarioView, held: Answered, now: Answered): string[][] {
  const total = view.known.denominator;
  const result: string[][] = [];
  held.of.quotas.forEach((quota, i) => {
    const j = now.of.quotas.findIndex(
      ({share, comparison}) => Number(share) === Number(quota.share) && comparison === quota.comparison
    );
    const [a, b] = [shownEstimate(held, i), j < 0 ? null : shownEstimate(now, j)];
    if (j < 0) return;
    result.push([
      compareWords.probability(quota),
      a ? probabilityFigure(a) : "–",
      b ? probabilityFigure(b) : "–",
      a && b ? pointsDifference(signed((b.value - a.value) * 100, (value) => decimal(value, 1))) : "–"
    ]);
  });
  const mean = (answers: Answered) => (answers.distribution ? answers.distribution.mean / total : null);
  const [a, b] = [mean(held), mean(now)];
  if (a !== null && b !== null) {
    result.push([
      compareWords.expected,
      percent(a, 1),
      percent(b, 1),
      pointsDifference(signed((b - a) * 100, (value) => decimal(value, 1)))
    ]);
  }
  const [x, y] = [held.chances?.inWeight ?? 0, now.chances?.inWeight ?? 0];
  result.push([compareWords.inside, integer(x), integer(y), signed(y - x, integer)]);
  return result;
}

function body(view: ScenarioView): string {
  const {compared, scenario} = view.state;
  if (compared === null) return `<p class="quiet">${compareWords.none}</p>`;
  const {comparedAnswers, answers, facts, known} = view;
  const found = differences(compared, scenario, facts);
  const nameOf = (code: string) => known.facts.municipality.get(code)?.displayName ?? code;
  const list =
    found.length === 0
      ? `<p>${noDifference}</p>`
      : `<ul class="paths">${found.map((difference) => `<li>${escapeText(differenceSentence(difference, nameOf))}</li>`).join("")}</ul>`;
  const ready = comparedAnswers?.chances && answers?.chances && isCurrent(view);
  const table = ready
    ? tableHtml({
        caption: compareWords.table,
        columns: [
          {label: ""},
          {label: title(compared, compareWords.held), numeric: true},
          {label: title(scenario, compareWords.now), numeric: true},
          {label: compareWords.difference, numeric: true}
        ].map((column, i) => (i === 0 ? {label: "Svar"} : column)),
        rows: rows(view, comparedAnswers, answers)
      })
    : `<p class="quiet">${waiting}</p>`;
  const button = (action: string, label: string) =>
    element("button", {type: "button", class: "ds-button", "data-variant": "secondary", "data-action": action}, label);
  return `${table}<h3 class="ds-heading" data-size="xs">${compareWords.what}</h3>${list}<div class="actions">${button("swap", compareWords.swap)}${button("stop", compareWords.stop)}</div>`;
}

export const compareSlot: ScenarioSlot = {
  html: (view) =>
    `<section aria-labelledby="compare-heading"><h2 class="ds-heading" data-size="sm" id="compare-heading" tabindex="-1">${compareWords.heading}</h2><div data-part="body">${body(view)}</div></section>`,
  mount(root, app) {
    root.addEventListener("click", (event) => {
      const action = (event.target as Element).closest<HTMLElement>("[data-action]")?.dataset.action;
      const {compared, scenario} = app.view.state;
      if (action === "stop") app.show({compared: null});
      if (action === "swap" && compared !== null) {
        app.show({compared: scenario});
        app.change(() => compared);
      }
    });
    return rewriteOf(root.querySelector("[data-part=body]")!, body);
  }
};
