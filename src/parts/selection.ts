// The municipality in focus: its status on the day, and each thing a source says of it, with the day, the act and the
// source.
import {escapeText} from "../figures/drawing/svg.js";
import {swatch} from "../figures/drawing/status-fills.js";
import {controls} from "../language/controls.js";
import {shortInterval} from "../language/dates.js";
import {eventName, evidenceName} from "../language/statuses.js";
import {announceMunicipality, statusSentence, weightSentence} from "../figures/map/tooltip-words.js";
import {tooltipLines} from "../figures/map/status-behaviour.js";
import {rewriteOf} from "../figures/patch.js";
import {mountSearchBox, searchBoxHtml} from "./search-box.js";
import type {SigningEvent} from "../model/types.js";
import type {Slot} from "../figures/slot.js";
import type {View} from "../model/view.js";
import {sourceLink} from "./source-link.js";

/** One event; what came after the day is said to be later. */
function eventItem({facts, state}: View, event: SigningEvent): string {
  const {earliest, latest, kind, note, evidence, source} = event;
  const isLater = earliest > state.date;
  const when = `${isLater ? `${controls.later}, ` : ""}${shortInterval(earliest, latest)}`;
  const more = note === "" ? "" : ` ${escapeText(note)}.`;
  return `<li${isLater ? ' class="later"' : ""}><span class="evidence-day">${when}</span><span><strong>${escapeText(eventName[kind])}.</strong>${more}<br>${sourceLink(facts, source)} <span class="tag">${evidenceName[evidence]}</span></span></li>`;
}

/** The events of one municipality, oldest first. */
const eventsOf = ({facts}: View, code: string): SigningEvent[] =>
  facts.data.events
    .filter((event) => event.municipality === code)
    .sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : a.earliest < b.earliest ? -1 : 1));

function detailHtml(view: View): string {
  const {facts, state, statuses, shown} = view;
  const code = state.municipality;
  const municipality = code === null ? undefined : facts.municipality.get(code);
  if (code === null || !municipality) return `<p class="quiet">${controls.nothingSelected}</p>`;
  const events = eventsOf(view, code);
  const known = municipality.invited
    ? events.length > 0
      ? `<ul class="evidence">${events.map((event) => eventItem(view, event)).join("")}</ul>`
      : `<p>${controls.noEvents}</p>`
    : `<p>${controls.notAsked} ${escapeText(municipality.notInvitedReason)}.</p>`;
  return `<div class="card"><div class="card-head"><h3 class="ds-heading" data-size="xs">${escapeText(municipality.displayName)}</h3><button type="button" class="ds-button" data-variant="tertiary" data-action="close">${controls.close}</button></div>
<p class="quiet">${code} · ${escapeText(municipality.county.name)} · ${escapeText(weightSentence(municipality, facts.denominator, facts.data.baseYear))}</p>
<p class="card-status">${swatch("card", shown.get(code)!)} <strong>${escapeText(statusSentence(statuses.get(code)!, state.date))}</strong></p>${known}
<p><a class="ds-link" href="kommune/${code}.html">Faktaark for ${escapeText(municipality.displayName)}</a> <a class="ds-link" href="datagrunnlag.html#rettelser">${controls.sendSource}</a></p></div>`;
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
