// What a municipality's status is on a day, and what it may be: the sources give intervals, so the two can differ.
import {acceptanceSpans, certainlyOn, eventsByMunicipality, possiblyOn, type Span} from "./acceptance.js";
import type {IsoDate, Municipality, MunicipalityCode, SigningEvent} from "./types.js";

/**
 * "handled": the case was on a council's agenda and the source does not tell the outcome. "not-invited" (region of
 * Helseplattformen) and "unknown" (no source up to the day) are two different things.
 */
export type Status = "signed" | "decided" | "postponed" | "declined" | "handled" | "unknown" | "not-invited";

export const statuses: readonly Status[] = [
  "signed",
  "decided",
  "postponed",
  "declined",
  "handled",
  "unknown",
  "not-invited"
];

/** Status documented by the day, and the one it may already have had, when a source's interval is still open. */
export interface StatusOnDate {
  status: Status;
  possibly: Status | null;
}

/** One municipality's history, prepared once so that a date step only compares strings. */
export interface History {
  events: readonly SigningEvent[];
  signed: readonly Span[];
  signedOrDecided: readonly Span[];
}

export function historyOf(events: readonly SigningEvent[]): History {
  return {
    events,
    signed: acceptanceSpans(events, "signed"),
    signedOrDecided: acceptanceSpans(events, "signed-or-decided")
  };
}

/** Histories by municipality; those without events are absent. @throws {ContradictoryIntervals} see acceptance.ts */
export function histories(events: readonly SigningEvent[]): Map<MunicipalityCode, History> {
  return new Map([...eventsByMunicipality(events)].map(([code, list]) => [code, historyOf(list)]));
}

/**
 * A refusal or a postponement by the day; the one with the later bound decides, and of two with the same bounds the
 * refusal, so that the order of the rows does not. A withdrawal reads as a refusal.
 */
function refusal(events: readonly SigningEvent[], bound: "earliest" | "latest", date: IsoDate): Status | null {
  let last: SigningEvent | null = null;
  for (const event of events) {
    if (event.kind !== "postponed" && event.kind !== "declined" && event.kind !== "withdrawn") continue;
    if (event[bound] > date) continue;
    if (last === null || comesAfter(event, last)) last = event;
  }
  return last === null ? null : last.kind === "postponed" ? "postponed" : "declined";
}

function comesAfter(event: SigningEvent, other: SigningEvent): boolean {
  if (event.latest !== other.latest) return event.latest > other.latest;
  if (event.earliest !== other.earliest) return event.earliest > other.earliest;
  return other.kind === "postponed";
}

/** What is left when nobody accepted: a refusal, a case that was handled, or nothing. */
function otherStatus(events: readonly SigningEvent[], bound: "earliest" | "latest", date: IsoDate): Status {
  const handled = events.some((event) => event.kind === "considered" && event[bound] <= date);
  return refusal(events, bound, date) ?? (handled ? "handled" : "unknown");
}

/** Status by day, by the rule "the latest settled event decides" (see acceptance.ts for what ends what). */
export function statusOn(municipality: Municipality, history: History | undefined, date: IsoDate): StatusOnDate {
  if (!municipality.invited) return {status: "not-invited", possibly: null};
  if (!history) return {status: "unknown", possibly: null};
  const status: Status = certainlyOn(history.signed, date)
    ? "signed"
    : certainlyOn(history.signedOrDecided, date)
      ? "decided"
      : otherStatus(history.events, "latest", date);
  const possibly: Status = possiblyOn(history.signed, date)
    ? "signed"
    : possiblyOn(history.signedOrDecided, date)
      ? "decided"
      : otherStatus(history.events, "earliest", date);
  return {status, possibly: possibly === status ? null : possibly};
}

type Uncertain = Exclude<Status, "unknown" | "not-invited">;

/** What a place shows: its documented status, or the one it may have by now, when the source leaves the day open. */
export type Shown = Status | `possibly-${Uncertain}`;

/** In the order of legends. */
export const shownOrder: readonly Shown[] = [
  "signed",
  "decided",
  "possibly-signed",
  "possibly-decided",
  "postponed",
  "possibly-postponed",
  "declined",
  "possibly-declined",
  "handled",
  "possibly-handled",
  "unknown",
  "not-invited"
];

/**
 * A certain yes is shown as it is; otherwise what may have happened since is shown as such, not as what came before.
 */
export function shownAs({status, possibly}: StatusOnDate): Shown {
  if (status === "signed" || status === "decided" || possibly === null) return status;
  return possibly === "unknown" || possibly === "not-invited" ? status : `possibly-${possibly}`;
}
