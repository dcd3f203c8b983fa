// The municipality in focus: what is known, and by whom.
import {escapeText} from "../figures/drawing/svg.js";
import {controls} from "../language/controls.js";
import {evidenceName} from "../language/statuses.js";
import {announceMunicipality, eventSentence, statusSentence, weightSentence} from "../figures/map/tooltip-words.js";
import {partialDate} from "../language/dates.js";
import {tooltipLines} from "../figures/map/status-behaviour.js";
import {rewriteOf} from "../figures/patch.js";
import {mountSearchBox, searchBoxHtml} from "./search-box.js";
import type {SigningEvent} from "../model/types.js";
import type {Slot} from "../figures/slot.js";
import type {Facts, View} from "../model/view.js";

/** A link to the source, with publisher and date; the title is the link. */
export function sourceLink(facts: Facts, id: string): string {
  const source = facts.source.get(id);
  if (!source) return escapeText(id);
  const by = `${escapeText(source.publisher)}, ${escapeText(partialDate(source.published))}`;
  return `<a class="ds-link" href="${escapeText(source.url)}" rel="external noreferrer">${escapeText(source.title)}</a> <span class="quiet">(${by})</span>`;
}

/** One event with its source and how close that is to the act. */
function eventItem(facts: Facts, event: SigningEvent): string {
  const note = event.note === "" ? "" : ` <span class="quiet">${escapeText(event.note)}.</span>`;
  return `<li><strong>${escapeText(eventSentence(event))}.</strong> ${sourceLink(facts, event.source)}<br><span class="quiet">Kildetype: ${evidenceName[event.evidence]}.</span>${note}</li>`;
}

/** The events of one municipality, oldest first. */
function eventsOf({facts}: View, code: string): SigningEvent[] {
  return facts.data.events
    .filter((event) => event.municipality === code)
    .sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : a.earliest < b.earliest ? -1 : 1));
}

function detailHtml(view: View): string {
  const {facts, state, statuses} = view;
  const code = state.municipality;
  const municipality = code === null ? undefined : facts.municipality.get(code);
  if (code === null || !municipality) return `<p class="quiet">${controls.nothingSelected}</p>`;
  const events = eventsOf(view, code);
  const known = municipality.invited
    ? events.length > 0
      ? `<ul class="evidence">${events.map((event) => eventItem(facts, event)).join("")}</ul>`
      : `<p>${controls.noEvents}</p>`
    : `<p>Kommunen ble ikke spurt. ${escapeText(municipality.notInvitedReason)}.</p>`;
  return `<h3 class="ds-heading" data-size="xs">${escapeText(municipality.displayName)} <span class="quiet">${code}</span></h3>
<p>${escapeText(municipality.county.name)}. ${escapeText(weightSentence(municipality, facts.denominator, facts.data.baseYear))}.</p>
<p><strong>${escapeText(statusSentence(statuses.get(code)!, state.date))}</strong></p>${known}
<p><a class="ds-link" href="kommune/${code}.html">Faktaark for ${escapeText(municipality.displayName)}</a></p>
<button type="button" class="ds-button" data-variant="tertiary" data-action="close">${controls.close}</button>`;
}

/** Search and details. */
export function selectionSlot(id: string): Slot {
  return {
    html: (view) =>
      `<section class="selection" aria-labelledby="${id}-heading"><h2 class="ds-sr-only" id="${id}-heading">Kommune for kommune</h2>${searchBoxHtml(id, controls.search)}<div data-part="detail">${detailHtml(view)}</div></section>`,
    mount(root, app) {
      mountSearchBox(
        root,
        () => app.view,
        (code) => {
          app.choose({municipality: code});
          app.announce(announceMunicipality(tooltipLines(code, app.view)));
        }
      );
      root.addEventListener("click", (event) => {
        if (!(event.target as Element).closest("[data-action=close]")) return;
        app.choose({municipality: null});
        root.querySelector<HTMLElement>("input")?.focus();
      });
      return rewriteOf(root.querySelector("[data-part=detail]")!, detailHtml);
    }
  };
}
