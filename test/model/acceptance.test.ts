import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  acceptanceSpans,
  certainlyOn,
  combineReports,
  ContradictoryIntervals,
  eventsByMunicipality,
  possiblyOn
} from "../../src/model/acceptance.js";
import type {EventKind, SigningEvent} from "../../src/model/types.js";
import {events, everyDay, shuffled} from "./arbitraries.js";

const event = (kind: EventKind, earliest: string, latest = earliest): SigningEvent => ({
  municipality: "1103",
  kind,
  earliest,
  latest,
  source: "kilde",
  evidence: "press",
  note: ""
});

describe("two reports of one signature", () => {
  test("the tighter of each end counts", () => {
    expect(
      combineReports([event("signed", "2020-04-14", "2020-06-26"), event("signed", "2020-06-10", "2020-06-30")])
    ).toEqual({earliest: "2020-06-10", latest: "2020-06-26"});
  });

  test("no day in common is an error that says who and when", () => {
    const contradictory = [event("signed", "2020-06-01", "2020-06-02"), event("signed", "2020-06-05", "2020-06-06")];
    expect(() => combineReports(contradictory)).toThrow(ContradictoryIntervals);
    expect(() => combineReports(contradictory)).toThrow(
      'municipality 1103: "signed" no earlier than 2020-06-05 and no later than 2020-06-02'
    );
  });

  test("a signature after a withdrawal is another one, not a contradiction", () => {
    const spans = acceptanceSpans(
      [event("signed", "2020-06-01"), event("withdrawn", "2020-06-10"), event("signed", "2020-06-20")],
      "signed"
    );
    expect(spans).toEqual([
      {start: {earliest: "2020-06-01", latest: "2020-06-01"}, end: {earliest: "2020-06-10", latest: "2020-06-10"}},
      {start: {earliest: "2020-06-20", latest: "2020-06-20"}, end: null}
    ]);
  });
});

describe("what ends what", () => {
  const on = (list: SigningEvent[], date: string, rule: "signed" | "signed-or-decided") =>
    certainlyOn(acceptanceSpans(list, rule), date);

  test("a decision is not counted as a signature under the strict rule", () => {
    expect(on([event("decided", "2020-06-01")], "2020-06-02", "signed")).toBe(false);
    expect(on([event("decided", "2020-06-01")], "2020-06-02", "signed-or-decided")).toBe(true);
  });

  test.each(["declined", "postponed", "withdrawn"] as const)("a later %s ends a decision", (kind) => {
    expect(on([event("decided", "2020-06-01"), event(kind, "2020-06-05")], "2020-06-04", "signed-or-decided")).toBe(
      true
    );
    expect(on([event("decided", "2020-06-01"), event(kind, "2020-06-05")], "2020-06-05", "signed-or-decided")).toBe(
      false
    );
  });

  test.each(["declined", "postponed", "considered", "decided"] as const)(
    "a later %s does not end a signature",
    (kind) => {
      expect(on([event("signed", "2020-06-01"), event(kind, "2020-06-05")], "2020-06-06", "signed")).toBe(true);
    }
  );

  test("an earlier refusal does not stand in the way (Stavanger: postponed, decided, signed)", () => {
    const stavanger = [
      event("postponed", "2020-05-19", "2020-06-14"),
      event("decided", "2020-06-15"),
      event("signed", "2020-06-16", "2020-06-30")
    ];
    expect(on(stavanger, "2020-06-15", "signed-or-decided")).toBe(true);
    expect(on(stavanger, "2020-06-29", "signed")).toBe(false);
    expect(on(stavanger, "2020-06-30", "signed")).toBe(true);
  });

  test("an uncertain day makes a stretch of possibly", () => {
    const spans = acceptanceSpans(
      [event("signed", "2020-06-01", "2020-06-05"), event("withdrawn", "2020-06-10", "2020-06-12")],
      "signed"
    );
    const days = [
      "2020-05-31",
      "2020-06-01",
      "2020-06-04",
      "2020-06-05",
      "2020-06-09",
      "2020-06-10",
      "2020-06-11",
      "2020-06-12"
    ];
    expect(days.map((day) => [certainlyOn(spans, day), possiblyOn(spans, day)])).toEqual([
      [false, false],
      [false, true],
      [false, true],
      [true, true],
      [true, true],
      [false, true],
      [false, true],
      [false, false]
    ]);
  });
});

describe("for any events", () => {
  const one = events
    .map((list) => list.map((each) => ({...each, municipality: "1103"})))
    .map((list) => [...new Map(list.map((each) => [each.kind, each])).values()]);

  test("what is certain is possible", () => {
    fc.assert(
      fc.property(
        one,
        fc.constantFrom("signed" as const, "signed-or-decided" as const),
        fc.constantFrom(...everyDay),
        (list, rule, date) => {
          const spans = acceptanceSpans(list, rule);
          if (certainlyOn(spans, date)) expect(possiblyOn(spans, date)).toBe(true);
        }
      )
    );
  });

  test("the wider rule counts whatever the stricter does", () => {
    fc.assert(
      fc.property(one, fc.constantFrom(...everyDay), (list, date) => {
        const strict = acceptanceSpans(list, "signed");
        const wide = acceptanceSpans(list, "signed-or-decided");
        if (certainlyOn(strict, date)) expect(certainlyOn(wide, date)).toBe(true);
        if (possiblyOn(strict, date)) expect(possiblyOn(wide, date)).toBe(true);
      })
    );
  });

  test("the order of reports changes nothing on any day", () => {
    fc.assert(
      fc.property(
        one.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([list, other]) => {
          for (const rule of ["signed", "signed-or-decided"] as const) {
            const [a, b] = [acceptanceSpans(list, rule), acceptanceSpans(other, rule)];
            for (const date of everyDay) {
              expect([certainlyOn(b, date), possiblyOn(b, date)]).toEqual([certainlyOn(a, date), possiblyOn(a, date)]);
            }
          }
        }
      )
    );
  });

  test("every possible course of days lies between the two answers", () => {
    // Oracle: choose a day in each interval. A decision holds from its day until the first contrary event after it.
    const contrary = one.map((list) => list.filter(({kind}) => kind !== "signed" && kind !== "considered"));
    const picks = fc.array(fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true}), {minLength: 6, maxLength: 6});
    fc.assert(
      fc.property(contrary, picks, fc.constantFrom(...everyDay), (list, pick, date) => {
        const spans = acceptanceSpans(list, "signed-or-decided");
        const courses = list.map((event, k) => {
          const window = everyDay.filter((day) => day >= event.earliest && day <= event.latest);
          return {event, day: window[Math.floor(pick[k] * window.length)]};
        });
        const decided = courses.find(({event}) => event.kind === "decided");
        // By the rule of data/README, what is bounded later came later: other courses are not what the reports say.
        const ends = courses.filter(
          ({event}) => event.kind !== "decided" && decided && event.latest >= decided.event.latest
        );
        fc.pre(!decided || ends.every(({day}) => decided.day <= day));
        const holds = decided !== undefined && decided.day <= date && ends.every(({day}) => date < day);
        if (holds) expect(possiblyOn(spans, date)).toBe(true);
        if (!holds) expect(certainlyOn(spans, date)).toBe(false);
      }),
      {numRuns: 1000}
    );
  });

  test("grouping loses and invents nothing", () => {
    fc.assert(
      fc.property(events, (list) => {
        const groups = eventsByMunicipality(list);
        expect([...groups.values()].flat()).toHaveLength(list.length);
        for (const [code, group] of groups)
          expect(group).toEqual(list.filter(({municipality}) => municipality === code));
      })
    );
  });
});
