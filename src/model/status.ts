// What a municipality's status is on a day, and what it may be: the sources give intervals, so the two can differ.
import {acceptanceSpans, certainlyOn, eventsByMunicipality, possiblyOn, type Span} from "./acceptance.js";
import type {IsoDate, Municipality, MunicipalityCode, SigningEvent} from "./types.js";

/** "not-invited" (region of Helseplattformen) and "unknown" (no source) are two different things. */
export type Status = "signed" | "decided" | "postponed" | "declined" | "unknown" | "not-invited";

export const statuses: readonly Status[] = ["signed", "decided", "postponed", "declined", "unknown", "not-invited"];

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

/** Status by day, by the rule "the latest settled event decides" (see acceptance.ts for what ends what). */
export function statusOn(municipality: Municipality, history: History | undefined, date: IsoDate): StatusOnDate {
  if (!municipality.invited) return {status: "not-invited", possibly: null};
  if (!history) return {status: "unknown", possibly: null};
  const status: Status = certainlyOn(history.signed, date)
    ? "signed"
    : certainlyOn(history.signedOrDecided, date)
      ? "decided"
      : (refusal(history.events, "latest", date) ?? "unknown");
  const possibly: Status = possiblyOn(history.signed, date)
    ? "signed"
    : possiblyOn(history.signedOrDecided, date)
      ? "decided"
      : (refusal(history.events, "earliest", date) ?? "unknown");
  return {status, possibly: possibly === status ? null : possibly};
}

/** What a place shows: its documented status, or that it may already have signed (the source's interval is open). */
export type Shown = Status | "possibly-signed";

/** In the order of legends. */
export const shownOrder: readonly Shown[] = [
  "signed",
  "decided",
  "possibly-signed",
  "postponed",
  "declined",
  "unknown",
  "not-invited"
];

/** A signature that may already have been given is not the same as no source at all. */
export function shownAs({status, possibly}: StatusOnDate): Shown {
  const mayHaveSigned = possibly === "signed" || possibly === "decided";
  return mayHaveSigned && status !== "signed" && status !== "decided" ? "possibly-signed" : status;
}
