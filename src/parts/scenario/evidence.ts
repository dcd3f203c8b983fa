// What if one municipality signs, in two ways: the reader sets it, or we learn it. With correlation a signature that
// we learn tells something of the others too.
import {escapeText} from "../../figures/drawing/svg.js";
import {tableHtml} from "../../figures/table.js";
import {evidenceWords as words} from "../../scenario/answer-words.js";
import {rankingCaption} from "../../scenario/control-words.js";
import {probabilityFigure} from "../../scenario/probability-words.js";
import {quotaPhrase} from "../../scenario/words.js";
import {answerPlace} from "./answer-place.js";

export const evidenceSlot = answerPlace((view, answers, quota) => {
  const rows = answers.evidence![quota].map(({position, set, learnt}) => [
    view.facts.members[position].displayName,
    set ? probabilityFigure(set) : "–",
    learnt ? probabilityFigure(learnt) : "–"
  ]);
  if (rows.length === 0) return `<p class="quiet">${words.none}</p>`;
  const {national, group} = answers.question.correlation;
  const lead = national + group > 0 ? words.correlated : words.independent;
  const columns = [{label: "Kommune"}, {label: words.set, numeric: true}, {label: words.learnt, numeric: true}];
  const caption = rankingCaption(words.heading, quotaPhrase(answers.of.quotas[quota]));
  return `<p class="quiet">${escapeText(lead)}</p>${tableHtml({caption, columns, rows})}`;
});
