// The page's news: one sentence on the whole, one on what is not known.
import {escapeText} from "../../charts/svg.js";
import {dayAndMonth, longDate} from "../../language/dates.js";
import {headline, namesAreMissing, standsOn} from "../../language/coverage.js";
import type {Slot} from "../slot.js";

export const headlineSlot: Slot = {
  html({facts, state, official, documented}) {
    const {letter, deadline} = facts.data.campaign;
    const lead = `Kommunene utenfor Midt-Norge ble ${longDate(letter.value)} bedt om å signere en intensjonserklæring om Akson, felles kommunal journal. Målet var kommuner med mer enn halvparten av innbyggerne før ${dayAndMonth(deadline.value)}.`;
    const total = official.withShare ? `${standsOn(official.withShare, state.date)} ` : "";
    return `<h1 class="ds-heading" data-size="lg">${escapeText(headline(state.date, letter.value, official.withShare))}</h1>
<p class="lead">${escapeText(lead)}</p>
<p class="lead"><strong>${escapeText(namesAreMissing(official.latest, documented))}</strong> ${escapeText(total)}</p>`;
  }
};
