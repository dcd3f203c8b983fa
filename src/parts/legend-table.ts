// Who answered what: the legend of the map as a table whose numbers add up to all municipalities, and how many did not
// sign.
import {escapeText} from "../figures/drawing/svg.js";
import {swatch} from "../figures/drawing/status-fills.js";
import {dayAndMonth, partialDate} from "../language/dates.js";
import {compareNames} from "../language/names.js";
import {integer} from "../language/numbers.js";
import {statusName} from "../language/statuses.js";
import {notSignedSentence} from "../language/verdict.js";
import {shownOrder, type Shown} from "../model/status.js";
import type {Slot} from "../figures/slot.js";
import type {View} from "../model/view.js";
import {sourceLink} from "./source-link.js";

/** So few are named in the table. */
const mostNamed = 4;

function namesOf(shown: Shown, view: View): string {
  if (shown === "signed" || shown === "not-invited" || view.counts.get(shown)! > mostNamed) return "";
  const names = view.facts.data.municipalities
    .filter(({code}) => view.shown.get(code) === shown)
    .map(({displayName}) => displayName);
  return ` <span class="quiet">(${escapeText(names.sort(compareNames).join(", "))})</span>`;
}

function row(shown: Shown, view: View): string {
  const people = integer(view.inhabitants.get(shown)!);
  return `<tr><th scope="row"><span class="status">${swatch("who", shown)}<span>${escapeText(statusName[shown])}${namesOf(shown, view)}</span></span></th><td class="numeric">${integer(view.counts.get(shown)!)}</td><td class="numeric">${people}</td></tr>`;
}

const sum = (numbers: ReadonlyMap<Shown, number>): string =>
  integer([...numbers.values()].reduce((total, number) => total + number, 0));

export const legendTableSlot: Slot = {
  html(view) {
    const {facts, state, counts, inhabitants} = view;
    const {notSigned, notSignedByChoice} = facts.data.campaign;
    const source = facts.source.get(notSigned.source);
    const rows = shownOrder.filter((shown) => counts.get(shown)! > 0).map((shown) => row(shown, view));
    return `<table class="ds-table legend-table"><caption class="ds-sr-only">Svarene i kommunene ${dayAndMonth(state.date)}, med tegnforklaring</caption><thead><tr><th scope="col">Hva kildene sier, ${dayAndMonth(state.date)}</th><th scope="col" class="numeric">Kommuner</th><th scope="col" class="numeric">Innbyggere</th></tr></thead><tbody>${rows.join("")}</tbody><tfoot><tr><th scope="row">I alt</th><td class="numeric">${sum(counts)}</td><td class="numeric">${sum(inhabitants)}</td></tr></tfoot></table>
<p class="not-signed">${escapeText(notSignedSentence(notSigned.value, notSignedByChoice.value))}, skriver ${escapeText(source?.publisher ?? notSigned.source)} (${escapeText(partialDate(source?.published ?? ""))}): ${sourceLink(facts, notSigned.source)}. Kilden nevner ingen navn.</p>`;
  }
};
