// By which algorithm each number was computed, and how wrong it can be.
import {escapeText} from "../../figures/drawing/svg.js";
import {quotaTitle} from "../../scenario/figure-words.js";
import {cannotCompute, howComputed, methodSentence} from "../../scenario/page-words.js";
import {answerPlace} from "./answer-place.js";

export const methodSlot = answerPlace((_, answers) => {
  const items = answers.of.quotas.map((quota, i) => {
    const {probability} = answers.chances!.quotas[i];
    const text = probability ? methodSentence(probability) : cannotCompute;
    return `<li><strong>${escapeText(quotaTitle(quota))}:</strong> ${escapeText(text)}</li>`;
  });
  return `<ul class="paths">${items.join("")}</ul><p><a class="ds-link" href="./metode.html#sannsynlighet">${howComputed}</a></p>`;
});
