// The answer: how likely each quota is, in figures and words, what is missing, by which method and with which error.
import {escapeText} from "../../figures/drawing/svg.js";
import {element} from "../../figures/html.js";
import {probabilityFigure, probabilitySentence} from "../../scenario/probability-words.js";
import {outcomeSentence, quotaGoal, quotaMeaning} from "../../scenario/words.js";
import {quotaTitle} from "../../scenario/figure-words.js";
import {
  cannotCompute,
  engineFailed,
  howComputed,
  methodSentence,
  missingSentence,
  tallySentence,
  waiting
} from "../../scenario/page-words.js";
import type {QuotaChance} from "../../scenario/answers.js";
import type {Estimate} from "../../model/scenario/types.js";
import {patch} from "../../figures/patch.js";
import {markOld} from "../../figures/old.js";
import type {ScenarioSlot} from "../../figures/scenario-app.js";
import {isCurrent, isOld, tallyOf, type Answered, type ScenarioView} from "../../scenario/view.js";

/** What is shown: the engine's value, null when there is none. */
export function shownEstimate(answers: Answered, quota: number): Estimate | null {
  return answers.chances?.quotas[quota].probability ?? null;
}

/** A bar from 0 to 1, for the eye only: the figure stands beside it. */
function bar(value: number): string {
  return element(
    "svg",
    {class: "chance-bar", viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false"},
    element("rect", {width: 100, height: 6, fill: "#dfe4e8"}),
    element("rect", {width: value * 100, height: 6, fill: "#075745"})
  );
}

function card(view: ScenarioView, answers: Answered, chance: QuotaChance, index: number): string {
  const quota = answers.of.quotas[index];
  const estimate = shownEstimate(answers, index);
  const settled = chance.status !== "open";
  const figure = estimate === null ? "–" : probabilityFigure(estimate);
  const meaning = quotaMeaning[quota.id];
  const sentence = settled
    ? outcomeSentence({
        status: chance.status,
        quota,
        needed: chance.weightNeeded,
        inside: answers.chances!.inWeight,
        undecided: answers.chances!.openWeight
      })
    : probabilitySentence(estimate, quotaGoal(quota));
  const fewest = chance.missing.fewest?.map((position) => view.facts.members[position].displayName) ?? null;
  return `<div class="chance" data-quota="${escapeText(quota.id)}" data-status="${chance.status}"><h3 class="chance-name">${escapeText(quotaTitle(quota))}${meaning ? ` <span class="quiet">${escapeText(meaning)}</span>` : ""}</h3>
<p class="chance-figure">${escapeText(figure)}</p>${bar(estimate?.value ?? 0)}
<p>${escapeText(sentence)}</p>${settled ? "" : `<p class="quiet">${escapeText(missingSentence(chance.missing.weight, fewest))}</p>`}
<p class="quiet method">${estimate === null ? escapeText(cannotCompute) : escapeText(methodSentence(estimate))} <a class="ds-link" href="./metode.html#sannsynlighet">${howComputed}</a></p></div>`;
}

function body(view: ScenarioView): string {
  const {answers} = view;
  if (answers?.error) return `<p>${engineFailed} <span class="quiet">${escapeText(answers.error)}</span></p>`;
  if (!answers?.chances) return `<p class="quiet">${waiting}</p>`;
  return answers.chances.quotas.map((chance, index) => card(view, answers, chance, index)).join("");
}

const tally = (view: ScenarioView): string => tallySentence(tallyOf(view), view.known.denominator);

/** The sentence that a screen reader hears when the answer has come. */
export function spoken({answers}: ScenarioView): string {
  return (answers?.chances?.quotas ?? [])
    .map((_, index) => probabilitySentence(shownEstimate(answers!, index), quotaGoal(answers!.of.quotas[index])))
    .join(" ");
}

export const chancesSlot: ScenarioSlot = {
  html: (view) =>
    `<section aria-labelledby="chances-heading"><h2 class="ds-heading" data-size="sm" id="chances-heading">Hvor sannsynlig er det?</h2><p data-part="tally">${escapeText(tally(view))}</p><div class="chances" data-part="body">${body(view)}</div></section>`,
  mount(root, app) {
    const tallyPlace = root.querySelector("[data-part=tally]")!;
    const place = root.querySelector("[data-part=body]")!;
    let written: string | null = null;
    let said: unknown = app.view.question;
    return (view) => {
      const sentence = tally(view);
      if (tallyPlace.textContent !== sentence) tallyPlace.textContent = sentence;
      markOld(place, isOld(view, view.answers));
      if (view.answers === null) return;
      const next = body(view);
      if (next !== written) patch(place, (written = next));
      if (isCurrent(view) && view.answers.chances && said !== view.question) {
        app.announce(`${sentence} ${spoken(view)}`, "after");
        said = view.question;
      }
    };
  }
};

/** The figures alone, in view wherever the reader is on the page. */
export const barSlot: ScenarioSlot = {
  html: (view) => `<p class="chance-strip" data-part="strip">${strip(view)}</p>`,
  mount(root) {
    const place = root.querySelector("[data-part=strip]")!;
    let written: string | null = null;
    return (view) => {
      markOld(place, isOld(view, view.answers));
      const next = strip(view);
      if (next !== written) patch(place, (written = next));
    };
  }
};

function strip({answers}: ScenarioView): string {
  if (answers?.error) return engineFailed;
  if (!answers?.chances) return waiting;
  return answers.chances.quotas
    .map((_, index) => {
      const estimate = shownEstimate(answers, index);
      return `<span>${escapeText(quotaTitle(answers.of.quotas[index]))}: <strong>${estimate === null ? "–" : escapeText(probabilityFigure(estimate))}</strong></span>`;
    })
    .join(" ");
}
