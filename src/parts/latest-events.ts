// What happened lately, as of the day: totals and municipalities in one list, newest first.
import {escapeText} from "../figures/drawing/svg.js";
import {dayOfTotal, municipalitiesOf} from "../language/coverage.js";
import {longInterval} from "../language/dates.js";
import {count, printedShare} from "../language/numbers.js";
import {eventName} from "../language/statuses.js";
import type {IsoDate, SigningEvent} from "../model/types.js";
import type {Slot} from "../figures/slot.js";
import type {View} from "../model/view.js";
import {sourceLink} from "./selection.js";

const shownAtMost = 6;

/** Municipalities that one source reports the same of. */
interface Group {
  latest: IsoDate;
  events: SigningEvent[];
}

function groupsOf(events: readonly SigningEvent[]): Group[] {
  const groups = new Map<string, Group>();
  for (const event of events) {
    const key = [event.source, event.kind, event.earliest, event.latest].join("|");
    const group = groups.get(key);
    if (group) group.events.push(event);
    else groups.set(key, {latest: event.latest, events: [event]});
  }
  return [...groups.values()];
}

/** HTML: a few by name, each leading to its sheet, or how many. */
function names({facts}: View, events: readonly SigningEvent[]): string {
  if (events.length > 3) return count(events.length, "kommune", "kommuner");
  const link = ({municipality: code}: SigningEvent) =>
    `<a class="ds-link" ` +
    `href="kommune/${code}.html">${escapeText(facts.municipality.get(code)?.displayName ?? code)}</a>`;
  return events.map(link).join(", ");
}

/** Newest first; at most {@link shownAtMost}. */
export function latestItems(view: View): string[] {
  const {facts, state} = view;
  const totals = facts.data.milestones
    .filter((milestone) => milestone.latest <= state.date)
    .map((milestone) => {
      const share =
        milestone.share === null || milestone.shareDigits === null
          ? "uten andel"
          : `${printedShare(milestone.share, milestone.shareDigits)} av innbyggerne`;
      return {
        latest: milestone.latest,
        html:
          `<span class="tag" data-kind="official">Publisert tall</span> ` +
          `<strong>${escapeText(municipalitiesOf(milestone))}</strong>, ${escapeText(share)}, ` +
          `${escapeText(dayOfTotal(milestone))}. ${sourceLink(facts, milestone.source)}`
      };
    });
  const events = groupsOf(facts.data.events.filter((event) => event.latest <= state.date)).map(
    ({latest, events: group}) => ({
      latest,
      html:
        `<span class="tag" data-kind="documented">Med navn</span> ` +
        `<strong>${names(view, group)}</strong>: ` +
        `${escapeText(eventName[group[0].kind].toLocaleLowerCase("nb"))} ` +
        `${escapeText(longInterval(group[0].earliest, group[0].latest))}. ` +
        `${sourceLink(facts, group[0].source)}`
    })
  );
  return [...totals, ...events]
    .map((item, index) => ({...item, index}))
    .sort((a, b) => (a.latest > b.latest ? -1 : a.latest < b.latest ? 1 : a.index - b.index))
    .slice(0, shownAtMost)
    .map(({html}) => html);
}

export const latestEventsSlot: Slot = {
  html(view) {
    const items = latestItems(view);
    const body =
      items.length === 0
        ? "<p>Ingen hendelser er kjent så tidlig.</p>"
        : `<ol class="events">${items.map((item) => `<li>${item}</li>`).join("")}</ol>`;
    return (
      `<section aria-labelledby="events-heading"><h2 class="ds-heading" data-size="sm" ` +
      `id="events-heading">Siste hendelser</h2>${body}</section>`
    );
  }
};
