// The answer first: one sentence with its assumption inside, then what it counts on.
import {escapeText} from "../../figures/drawing/svg.js";
import {element} from "../../figures/html.js";
import {markOld} from "../../figures/old.js";
import {patch} from "../../figures/patch.js";
import type {ScenarioSlot} from "../../figures/scenario-app.js";
import {answerSentence, countedSentence, exactSentence, publishedSentence} from "../../scenario/answer-words.js";
import {engineFailed, waiting} from "../../scenario/page-words.js";
import {isCurrent, isOld, type Answered, type ScenarioView} from "../../scenario/view.js";
import {correlationSentence} from "../../scenario/words.js";

const sentenceHtml = (view: ScenarioView, answers: Answered): string =>
  answerSentence(view, answers)
    .map(({text, role}) => (role ? element("span", {class: role}, escapeText(text)) : escapeText(text)))
    .join("");

function body(view: ScenarioView): string {
  const {answers} = view;
  if (answers?.error) return `<h1>${engineFailed}</h1><p class="quiet">${escapeText(answers.error)}</p>`;
  if (!answers?.chances) return `<h1>${waiting}</h1>`;
  return `<h1>${sentenceHtml(view, answers)}</h1>
<p data-part="exact">${escapeText(exactSentence(answers))}</p>
<p data-part="counted">${escapeText(`${countedSentence(view)} ${correlationSentence(view.state.scenario.correlation)}`)}</p>
<p class="quiet" data-part="published">${escapeText(publishedSentence(view))}</p>`;
}

/** What a screen reader says when the answer has come. */
function spoken(view: ScenarioView): string {
  const {answers} = view;
  if (answers?.error) return engineFailed;
  if (!answers?.chances) return "";
  const sentence = answerSentence(view, answers)
    .map(({text}) => text)
    .join("");
  return `${sentence}. ${exactSentence(answers)}`;
}

export const answerSlot: ScenarioSlot = {
  html: (view) => `<div class="answer" data-part="answer">${body(view)}</div>`,
  mount(root, app) {
    const place = root.querySelector("[data-part=answer]")!;
    let written: string | null = null;
    let said: unknown = app.view.question;
    return (view) => {
      markOld(place, isOld(view, view.answers) && !view.answers?.error);
      // The sentence names the assumption: beside an older answer it would be wrong, so it waits for the new one.
      if (view.answers === null || (!isCurrent(view) && !view.answers.error)) return;
      const next = body(view);
      if (next !== written) patch(place, (written = next));
      if (said === view.question) return;
      said = view.question;
      app.announce(spoken(view), "after");
    };
  }
};
