// The page's answer: was the target reached in time? One dated sentence, and what it rests on.
import {escapeText} from "../figures/drawing/svg.js";
import {officialBasis} from "../language/base-year.js";
import {longDate} from "../language/dates.js";
import {gapSentence, targetSentence, totalSentence, verdictText} from "../language/verdict.js";
import {yearsOf} from "../figures/captions.js";
import type {Slot} from "../figures/slot.js";
import {publishersOf, type View} from "../model/view.js";

/** What the target was, and what is known of the very day. */
export function leadText({facts, totalOfDay, officialPopulation, verdict}: View): string {
  const {deadline, targetShare} = facts.data.campaign;
  const total = totalOfDay
    ? totalSentence(
        totalOfDay,
        officialPopulation,
        facts.published.quota,
        publishersOf(facts, totalOfDay),
        officialBasis(yearsOf(facts))
      )
    : "";
  return [targetSentence(targetShare.value, deadline.value), total, gapSentence(verdict, deadline.value)]
    .filter((part) => part !== "")
    .join(" ");
}

export const headlineSlot: Slot = {
  html(view) {
    const {facts, verdict} = view;
    const {letter, deadline} = facts.data.campaign;
    return `<div class="verdict"><h1><span class="verdict-day">${escapeText(longDate(verdict.date))}:</span> ${escapeText(verdictText(verdict, letter.value, deadline.value))}</h1>
<p class="verdict-binding"><strong>Å signere bandt ingen</strong> til å kjøpe noe. <a class="ds-link" href="om.html">Hva var Akson?</a></p></div>`;
  }
};

export const leadSlot: Slot = {html: (view) => `<p class="verdict-lead">${escapeText(leadText(view))}</p>`};
