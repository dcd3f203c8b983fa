// The page's news: one sentence on the whole, one on what is not known.
import {escapeText} from "../figures/drawing/svg.js";
import {campaignLead, headline, namesAreMissing, standsOn} from "../language/coverage.js";
import {yearsOf} from "../figures/captions.js";
import type {Slot} from "../figures/slot.js";

export const headlineSlot: Slot = {
  html({facts, state, official, documented}) {
    const {letter, deadline, targetShare} = facts.data.campaign;
    const total = official.withShare ? ` ${standsOn(official.withShare, state.date)}` : "";
    return `<h1 class="ds-heading" data-size="lg">${escapeText(headline(state.date, letter.value, official.withShare))}</h1>
<p class="lead">${escapeText(campaignLead(letter.value, deadline.value, targetShare.value))}</p>
<p class="lead"><strong>${escapeText(namesAreMissing(official.latest, documented, yearsOf(facts)))}</strong>${escapeText(total)}</p>`;
  }
};
