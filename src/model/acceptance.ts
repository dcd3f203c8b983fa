// From what the sources report of one municipality to when it counts as having accepted. Several sources combine here.
//
// A day is only known as an interval, so "has it signed by t?" has three answers: no, possibly, certainly.
// Two reports of the same signature are two bounds on one day: the tighter of each end counts. A decision to sign is
// not undone by a signature and does not undo one. Only a withdrawal ends a signature; a later refusal, postponement or
// withdrawal ends a decision. "Considered" settles nothing.
import {earlierOf, laterOf} from "./calendar.js";
import type {EventKind, IsoDate, MunicipalityCode, SigningEvent} from "./types.js";

/** What counts as having accepted: only a signature, or also a decision to sign. The reader's choice. */
export type CountingRule = "signed" | "signed-or-decided";

/** A day known only to lie in [earliest, latest], both included. */
export interface DayInterval {
  earliest: IsoDate;
  latest: IsoDate;
}

/** A stretch of time in which the municipality counts: it begins on an uncertain day and may end on one. */
export interface Span {
  start: DayInterval;
  end: DayInterval | null;
}

type AcceptanceKind = "signed" | "decided";

const endedBy: Record<AcceptanceKind, readonly EventKind[]> = {
  signed: ["withdrawn"],
  decided: ["withdrawn", "declined", "postponed"]
};

/** Two sources bound the same day without a day in common. */
export class ContradictoryIntervals extends RangeError {
  constructor(
    readonly municipality: MunicipalityCode,
    readonly kind: EventKind,
    readonly earliest: IsoDate,
    readonly latest: IsoDate
  ) {
    super(`municipality ${municipality}: "${kind}" no earlier than ${earliest} and no later than ${latest}`);
    this.name = "ContradictoryIntervals";
  }
}

/** The day all reports agree on: intersection of their intervals. @throws {ContradictoryIntervals} when it is empty. */
export function combineReports(reports: readonly SigningEvent[]): DayInterval {
  const earliest = reports.map((report) => report.earliest).reduce(laterOf);
  const latest = reports.map((report) => report.latest).reduce(earlierOf);
  if (earliest > latest) throw new ContradictoryIntervals(reports[0].municipality, reports[0].kind, earliest, latest);
  return {earliest, latest};
}

/**
 * Stretches of one kind of acceptance, in order. A report belongs to the stretch that the first contrary event with the
 * same or a later `latest` closes. Where several contrary events follow before the next acceptance, the first of them
 * to have happened ended it, and which that was is not known: the end lies between the earliest of either bound.
 * @param events of one municipality, in any order
 */
function spansOf(kind: AcceptanceKind, events: readonly SigningEvent[]): Span[] {
  const ends = events
    .filter((event) => endedBy[kind].includes(event.kind))
    .sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0));
  const spans: Span[] = [];
  let open = events.filter((event) => event.kind === kind);
  for (const end of ends) {
    const closed = open.filter((event) => event.latest <= end.latest);
    if (closed.length === 0) {
      const before = spans.at(-1)?.end;
      if (before) before.earliest = earlierOf(before.earliest, end.earliest);
      continue;
    }
    spans.push({start: combineReports(closed), end: {earliest: end.earliest, latest: end.latest}});
    open = open.filter((event) => event.latest > end.latest);
  }
  if (open.length > 0) spans.push({start: combineReports(open), end: null});
  return spans;
}

/** Stretches in which one municipality counts under a rule. Under the wider rule they may overlap; that is harmless. */
export function acceptanceSpans(events: readonly SigningEvent[], rule: CountingRule): Span[] {
  const signed = spansOf("signed", events);
  return rule === "signed" ? signed : [...signed, ...spansOf("decided", events)];
}

/** Counts for certain on this day: begun by then at the latest, and not possibly ended. */
export function certainlyOn(spans: readonly Span[], date: IsoDate): boolean {
  return spans.some(({start, end}) => start.latest <= date && (end === null || date < end.earliest));
}

/** May count on this day: possibly begun, and not certainly ended. */
export function possiblyOn(spans: readonly Span[], date: IsoDate): boolean {
  return spans.some(({start, end}) => start.earliest <= date && (end === null || date < end.latest));
}

/** Events by municipality, in the order given. */
export function eventsByMunicipality(events: readonly SigningEvent[]): Map<MunicipalityCode, SigningEvent[]> {
  const groups = new Map<MunicipalityCode, SigningEvent[]>();
  for (const event of events) {
    const group = groups.get(event.municipality);
    if (group) group.push(event);
    else groups.set(event.municipality, [event]);
  }
  return groups;
}
