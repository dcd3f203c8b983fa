// What happened, newest first: published totals and municipalities in one list. What came after the day stands on top,
// dimmed and called "later".
import {escapeText} from "../figures/drawing/svg.js";
import {municipalitiesOf} from "../language/coverage.js";
import {dayAndMonth, monthOnly} from "../language/dates.js";
import {count, printedShare} from "../language/numbers.js";
import {listed} from "../language/plain-text.js";
import {eventName, eventPerhaps as perhaps} from "../language/statuses.js";
import {notSignedSentence} from "../language/verdict.js";
import {earlierOf} from "../model/calendar.js";
import type {IsoDate, SigningEvent} from "../model/types.js";
import type {Slot} from "../figures/slot.js";
import type {View} from "../model/view.js";
import {leavingTable} from "./published-tables.js";
import {publisherLink} from "./source-link.js";
import {mountTableMenu, tableMenuHtml} from "./table-menu.js";

const shownAtMost = 8;
const laterAtMost = 2;

interface Item {
  /** The day by which it had happened; sorts. */
  latest: IsoDate;
  earliest: IsoDate;
  when: string;
  kind: "official" | "documented";
  html: string;
}

/** "8. juli", "senest 26. juni", "1.–30. juni", "19. mai–14. juni". */
function dayText(earliest: IsoDate, latest: IsoDate, letter: IsoDate): string {
  if (earliest === latest) return dayAndMonth(latest);
  if (earliest <= letter) return `Senest ${dayAndMonth(latest)}`;
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return `${Number(earliest.slice(8))}.–${dayAndMonth(latest)}`;
  return `${dayAndMonth(earliest)}–${dayAndMonth(latest)}`;
}

/** Municipalities that one source reports the same of. */
function groupsOf(events: readonly SigningEvent[]): SigningEvent[][] {
  const groups = new Map<string, SigningEvent[]>();
  for (const event of events) {
    const key = [event.source, event.kind, event.earliest, event.latest].join("|");
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return [...groups.values()];
}

/** HTML: a few by name, each leading to its sheet, or how many. */
function names({facts}: View, events: readonly SigningEvent[]): string {
  if (events.length > 3) return count(events.length, "kommune", "kommuner");
  const link = ({municipality: code}: SigningEvent) =>
    `<a class="ds-link" href="kommune/${code}.html">${escapeText(facts.municipality.get(code)?.displayName ?? code)}</a>`;
  return listed(events.map(link));
}

function itemsOf(view: View): Item[] {
  const {facts} = view;
  const {letter, notSigned, notSignedByChoice} = facts.data.campaign;
  const totals = facts.data.milestones.map((total): Item => {
    const {earliest, latest, share, shareDigits, source, supportingSource} = total;
    const part = share === null ? "andelen ikke oppgitt" : `${printedShare(share, shareDigits ?? 2)} av innbyggerne`;
    const publishers = [source, supportingSource].filter((id) => id !== null).map((id) => publisherLink(facts, id));
    return {
      earliest: latest,
      latest,
      when: dayText(earliest, latest, earliest),
      kind: "official",
      html: `<strong>${escapeText(municipalitiesOf(total))}</strong>, ${escapeText(part)}. ${publishers.join(", ")}`
    };
  });
  const events = groupsOf(facts.data.events).map((group): Item => {
    const [{earliest, latest, kind, source}] = group;
    return {
      earliest,
      latest,
      when: dayText(earliest, latest, letter.value),
      kind: "documented",
      html: `<strong>${names(view, group)}</strong> ${escapeText(latest > view.state.date ? perhaps[kind] : eventName[kind].toLocaleLowerCase("nb"))}. ${publisherLink(facts, source)}`
    };
  });
  // The source gives the month only.
  const month = facts.source.get(notSigned.source)?.published ?? "";
  const answer: Item[] =
    month.length === 7
      ? [
          {
            earliest: `${month}-01`,
            latest: `${month}-31`,
            when: monthOnly(month),
            kind: "official",
            html: `<strong>${escapeText(notSignedSentence(notSigned.value, notSignedByChoice.value))}</strong>. ${publisherLink(facts, notSigned.source)}`
          }
        ]
      : [];
  return [...totals, ...answer, ...events];
}

/** What may have happened by a day is placed at that day. */
const newestFirst =
  (date: IsoDate) =>
  (a: Item, b: Item): number => {
    const [one, other] = [a, b].map(({earliest, latest}) => (earliest > date ? latest : earlierOf(latest, date)));
    return one > other ? -1 : one < other ? 1 : a.kind === b.kind ? 0 : a.kind === "official" ? -1 : 1;
  };

/** What may have happened by the day, and the next that came after it. */
export function eventItems(view: View): {later: Item[]; known: Item[]} {
  const items = itemsOf(view).sort(newestFirst(view.state.date));
  const isLater = ({earliest}: Item) => earliest > view.state.date;
  return {
    later: items.filter((item) => isLater(item) && item.kind === "official").slice(-laterAtMost),
    known: items.filter((item) => !isLater(item)).slice(0, shownAtMost)
  };
}

const itemHtml = ({when, kind, html}: Item, isLater: boolean): string =>
  `<li data-kind="${kind}"${isLater ? ' class="later"' : ""}><span class="event-day">${isLater ? "Senere, " : ""}${escapeText(when)}</span><span>${html}</span></li>`;

function listHtml(view: View): string {
  const {later, known} = eventItems(view);
  const body = [...later.map((item) => itemHtml(item, true)), ...known.map((item) => itemHtml(item, false))];
  const none = known.length === 0 ? "<p>Ingenting er kjent fra så tidlig.</p>" : "";
  return `${none}<ol class="events">${body.join("")}</ol>`;
}

const headingOf = ({state}: View): string => `Hendelser til og med ${dayAndMonth(state.date)}`;

export const latestEventsSlot: Slot = {
  html(view) {
    return `<section aria-labelledby="events-heading"><h2 class="ds-heading" data-size="sm" id="events-heading">${headingOf(view)}</h2><div data-part="list">${listHtml(view)}</div>${tableMenuHtml("hendelser")}</section>`;
  },
  mount(root, app) {
    const [heading, list] = [root.querySelector("h2")!, root.querySelector("[data-part=list]")!];
    mountTableMenu(root, app, (edition) => leavingTable("hendelser", app.view, edition));
    return (view) => {
      heading.textContent = headingOf(view);
      list.innerHTML = listHtml(view);
    };
  }
};
