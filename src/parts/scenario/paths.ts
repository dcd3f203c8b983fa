// Which municipalities are enough, and which can stop it.
import {escapeText} from "../../figures/drawing/svg.js";
import {paths} from "../../scenario/control-words.js";
import {blockingSentence, fewestSentence, lightestSentence} from "../../scenario/page-words.js";
import type {Answered, ScenarioView} from "../../scenario/view.js";
import {quotaPhrase} from "../../scenario/words.js";
import {answerPlace} from "./answer-place.js";

function sentences({facts}: ScenarioView, answers: Answered, quota: number): string[] {
  const chance = answers.chances!.quotas[quota];
  const sheet = answers.ways![quota];
  if (chance.status !== "open") return [chance.status === "reached" ? paths.reached : paths.impossible];
  const name = (position: number) => facts.members[position].displayName;
  const {fewest} = chance.missing;
  return [
    ...(fewest ? [fewestSentence(fewest.map(name), fewest.length, sheet.fewest?.count ?? null)] : []),
    ...(sheet.lightest
      ? [lightestSentence(sheet.lightest.weight, chance.weightNeeded, sheet.lightest.members.length)]
      : []),
    ...(sheet.blocking ? [blockingSentence(sheet.blocking.map(name))] : [])
  ];
}

export const pathsSlot = answerPlace((view, answers, quota) => {
  const items = sentences(view, answers, quota).map((sentence) => `<li>${escapeText(sentence)}</li>`);
  return `<p class="quiet">${escapeText(`Grense: ${quotaPhrase(answers.of.quotas[quota])}.`)}</p><ul class="paths">${items.join("")}</ul>`;
});
