// Random municipalities and events for property tests: small worlds in a short spring, so that days and codes collide.
import fc from "fast-check";
import {addDays} from "../../src/model/calendar.js";
import type {
  EventKind,
  IsoDate,
  Milestone,
  Municipality,
  MunicipalityCode,
  SigningEvent
} from "../../src/model/types.js";

export const firstDay = "2020-06-20";
/** The last day of an event's interval. */
export const lastDay = addDays(firstDay, 13);

/** Every day of the small worlds and two on either side. */
export const everyDay: readonly IsoDate[] = Array.from({length: 18}, (_, k) => addDays(firstDay, k - 2));

export const codes: readonly MunicipalityCode[] = ["0301", "1101", "1103", "1811", "3001", "5001"];

export const day = fc.integer({min: 0, max: 13}).map((k) => addDays(firstDay, k));

export const kinds: readonly EventKind[] = ["signed", "decided", "postponed", "declined", "withdrawn", "considered"];

/** One event; its interval is at most a week. `wide` adds room so that reports of one signature do not contradict. */
export const eventOf = (kind: fc.Arbitrary<EventKind> = fc.constantFrom(...kinds)): fc.Arbitrary<SigningEvent> =>
  fc
    .record({
      municipality: fc.constantFrom(...codes),
      kind,
      start: fc.integer({min: 0, max: 13}),
      length: fc.integer({min: 0, max: 7})
    })
    .map(({municipality, kind: chosen, start, length}) => ({
      municipality,
      kind: chosen,
      earliest: addDays(firstDay, start),
      latest: addDays(firstDay, Math.min(13, start + length)),
      source: "kilde",
      evidence: "press" as const,
      note: ""
    }));

/** Events without two reports of the same kind for one municipality, so that none contradict. */
export const events: fc.Arbitrary<SigningEvent[]> = fc.uniqueArray(eventOf(), {
  maxLength: 12,
  selector: ({municipality, kind}) => `${municipality} ${kind}`
});

/** Signatures only. */
export const signatures: fc.Arbitrary<SigningEvent[]> = fc.uniqueArray(eventOf(fc.constant<EventKind>("signed")), {
  maxLength: 6,
  selector: ({municipality}) => municipality
});

export const municipalities: fc.Arbitrary<Municipality[]> = fc
  .array(fc.record({population: fc.integer({min: 0, max: 700_000}), invited: fc.boolean()}), {
    minLength: codes.length,
    maxLength: codes.length
  })
  .map((list) =>
    list.map(({population, invited}, k) => ({
      code: codes[k],
      name: `Navn ${k}`,
      displayName: `Navn ${k}`,
      county: {code: codes[k].slice(0, 2), name: `Fylke ${codes[k].slice(0, 2)}`},
      population,
      invited,
      notInvitedReason: invited ? "" : "Helseplattformen"
    }))
  );

/** A permutation of any list. */
export const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], {minLength: list.length, maxLength: list.length});

export const milestone = (change: Partial<Milestone> = {}): Milestone => ({
  earliest: "2020-06-24",
  latest: "2020-06-24",
  signedCount: 82,
  invitedCount: 291,
  signedPopulation: null,
  share: 0.3356,
  shareDigits: 4,
  source: "kilde",
  evidence: "press",
  note: "",
  ...change
});
