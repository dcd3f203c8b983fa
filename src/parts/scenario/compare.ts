// The scenario beside the one that the reader has kept: in sight while the page is scrolled, a bar that opens on a
// phone.
import {escapeText} from "../../figures/drawing/svg.js";
import {element} from "../../figures/html.js";
import {markOld} from "../../figures/old.js";
import {patch} from "../../figures/patch.js";
import type {ScenarioSlot} from "../../figures/scenario-app.js";
import {decimal, integer} from "../../language/numbers.js";
import {commonChance} from "../../scenario/answer-words.js";
import {differences} from "../../scenario/difference.js";
import {compareWords as words} from "../../scenario/control-words.js";
import {engineFailed, waiting} from "../../scenario/page-words.js";
import {probabilityFigure} from "../../scenario/probability-words.js";
import {effectivePicks, type QuotaChoice, type ScenarioState} from "../../scenario/state.js";
import {isOld, type Answered, type ScenarioView} from "../../scenario/view.js";
import {baseName, differenceSentence, noDifference, quotaPhrase, setPercent} from "../../scenario/words.js";

/** "16 ja, 275 åpne med 50 %". */
function assumed(view: ScenarioView, scenario: ScenarioState): string {
  const picks = effectivePicks(scenario, view.facts);
  const common = commonChance({...view, picks, state: {...view.state, scenario}});
  const number = (wanted: string) => integer(picks.filter((pick) => pick === wanted).length);
  return words.assumed(number("in"), number("out"), number("undecided"), common === null ? null : setPercent(common));
}

/** The same limit among others; they may have been changed since. */
function probabilityOf({of, chances}: Answered, quota: QuotaChoice) {
  const i = of.quotas.findIndex(
    ({share, comparison}) => Number(share) === Number(quota.share) && comparison === quota.comparison
  );
  return i < 0 ? null : (chances?.quotas[i].probability ?? null);
}

const signed = (points: number): string => `${points > 0 ? "+" : ""}${decimal(points, 1)}`;

/** The rows of one scenario: limit, probability, and the difference from the scenario of now in percentage points. */
function numbers(view: ScenarioView, answers: Answered | null, to: Answered | null): string {
  if (answers?.error) return `<p>${engineFailed}</p>`;
  if (!answers?.chances) return `<p class="quiet">${waiting}</p>`;
  const rows = view.state.scenario.quotas.map((quota, i) => {
    const [own, other] = [probabilityOf(answers, quota), to && probabilityOf(to, quota)];
    const difference = own && other ? signed((own.value - other.value) * 100) : "";
    return `<li><span>${escapeText(quotaPhrase(quota))}</span> <strong class="limit-${Math.min(i, 2)}">${own ? probabilityFigure(own) : "–"}</strong> <span>${difference}</span></li>`;
  });
  return `<ul class="numbers">${rows.join("")}</ul>`;
}

const nameOf = (scenario: ScenarioState): string => (scenario.name === "" ? baseName(scenario) : scenario.name);

function body(view: ScenarioView): string {
  const {compared, scenario} = view.state;
  const now = `<h3>${words.now}</h3><p class="quiet">${escapeText(assumed(view, scenario))}</p>${numbers(view, view.answers, null)}`;
  const button = (action: string, label: string, variant: string) =>
    element(
      "button",
      {type: "button", class: "ds-button", "data-variant": variant, "data-action": action},
      escapeText(label)
    );
  const keep = button("keep", words.keep, "secondary");
  if (compared === null) return `${now}<p class="quiet">${words.none}</p>${keep}`;
  const found = differences(compared, scenario, view.facts);
  const name = (code: string) => view.known.facts.municipality.get(code)?.displayName ?? code;
  const list =
    found.length === 0
      ? `<p>${noDifference}</p>`
      : `<details class="ds-details"><summary>${words.what}</summary><ul class="paths">${found.map((one) => `<li>${escapeText(differenceSentence(one, name))}</li>`).join("")}</ul></details>`;
  return `${now}<h3>${escapeText(`${words.kept}: ${nameOf(compared)}`)}</h3><p class="quiet">${escapeText(assumed(view, compared))}</p>${numbers(view, view.comparedAnswers, view.answers)}<p class="quiet">${words.explained}</p>${list}<div class="actions">${keep}${button("swap", words.swap, "tertiary")}${button("stop", words.stop, "tertiary")}</div>`;
}

/** The bar of a phone: the numbers of the first limit. */
function bar({answers, comparedAnswers, state}: ScenarioView): string {
  const figure = (found: Answered | null) => {
    const probability = found?.chances && probabilityOf(found, state.scenario.quotas[0]);
    return probability ? probabilityFigure(probability) : "–";
  };
  const quota = escapeText(quotaPhrase(state.scenario.quotas[0]));
  const kept = state.compared === null ? "" : `<span>${words.kept} <strong>${figure(comparedAnswers)}</strong></span>`;
  return `<span>${words.now}, ${quota} <strong>${figure(answers)}</strong></span>${kept}`;
}

export const compareSlot: ScenarioSlot = {
  html: (view) =>
    `<section class="compare" aria-labelledby="compare-heading"><button type="button" class="compare-bar" aria-expanded="false" aria-controls="compare-sheet"><span class="ds-sr-only">${words.heading}: </span><span data-part="bar">${bar(view)}</span></button><div id="compare-sheet"><h2 class="ds-heading" data-size="xs" id="compare-heading">${words.heading}</h2><div data-part="body">${body(view)}</div></div></section>`,
  mount(root, app) {
    const section = root.querySelector("section")!;
    const toggle = root.querySelector<HTMLElement>(".compare-bar")!;
    const [place, barPlace] = [root.querySelector("[data-part=body]")!, root.querySelector("[data-part=bar]")!];
    const open = (isOpen: boolean) => {
      section.classList.toggle("open", isOpen);
      toggle.setAttribute("aria-expanded", String(isOpen));
    };
    toggle.addEventListener("click", () => open(!section.classList.contains("open")));
    root.addEventListener("keydown", ({key}) => {
      if (key !== "Escape" || !section.classList.contains("open")) return;
      open(false);
      toggle.focus();
    });
    root.addEventListener("click", ({target}) => {
      const action = (target as Element).closest<HTMLElement>("[data-action]")?.dataset.action;
      const {compared, scenario} = app.view.state;
      if (action === "keep") {
        app.show({compared: scenario});
        app.announce(words.isKept);
      }
      if (action === "stop") app.show({compared: null});
      if (action === "swap" && compared !== null) {
        app.show({compared: scenario});
        app.change(() => compared);
      }
    });
    let written = "";
    return (view) => {
      markOld(root, isOld(view, view.answers) && !view.answers?.error);
      const next = bar(view) + body(view);
      if (next === written) return;
      written = next;
      patch(barPlace, bar(view));
      patch(place, body(view));
    };
  }
};
