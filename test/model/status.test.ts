import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {acceptances, documentedOn} from "../../src/model/coverage.js";
import {histories, historyOf, shownAs, shownOrder, statuses, statusOn} from "../../src/model/status.js";
import type {EventKind, Municipality, SigningEvent} from "../../src/model/types.js";
import {codes, day, events, everyDay, municipalities, shuffled} from "./arbitraries.js";

const place: Municipality = {
  code: "1103",
  name: "Stavanger",
  displayName: "Stavanger",
  county: {code: "11", name: "Rogaland"},
  population: 1,
  invited: true,
  notInvitedReason: ""
};
const event = (kind: EventKind, earliest: string, latest = earliest): SigningEvent => ({
  municipality: "1103",
  kind,
  earliest,
  latest,
  source: "kilde",
  evidence: "press",
  note: ""
});
const on = (list: SigningEvent[], date: string) => statusOn(place, historyOf(list), date);

describe("one municipality", () => {
  const stavanger = [
    event("postponed", "2020-05-19", "2020-06-14"),
    event("decided", "2020-06-15"),
    event("signed", "2020-06-16", "2020-06-30")
  ];
  test.each([
    ["2020-05-18", "unknown", null],
    ["2020-05-19", "unknown", "postponed"],
    ["2020-06-14", "postponed", null],
    ["2020-06-15", "decided", null],
    ["2020-06-16", "decided", "signed"],
    ["2020-06-30", "signed", null]
  ] as const)("Stavanger on %s is %s, possibly %s", (date, status, possibly) => {
    expect(on(stavanger, date)).toEqual({status, possibly});
  });

  test("not asked is not unknown, whatever events say", () => {
    const bindal = {...place, invited: false};
    expect(statusOn(bindal, historyOf([event("signed", "2020-06-01")]), "2020-07-01")).toEqual({
      status: "not-invited",
      possibly: null
    });
    expect(statusOn(place, undefined, "2020-07-01")).toEqual({status: "unknown", possibly: null});
  });

  test("a case whose outcome no source tells is handled, not unknown; it undoes nothing that is known", () => {
    const vega = [event("considered", "2020-06-15", "2020-06-21")];
    expect(on(vega, "2020-06-14")).toEqual({status: "unknown", possibly: null});
    expect(on(vega, "2020-06-15")).toEqual({status: "unknown", possibly: "handled"});
    expect(on(vega, "2020-06-21")).toEqual({status: "handled", possibly: null});
    expect(on([event("postponed", "2020-06-01"), ...vega], "2020-06-21").status).toBe("postponed");
    expect(on([event("signed", "2020-06-01"), ...vega], "2020-06-21").status).toBe("signed");
  });

  test("a withdrawal reads as a no", () => {
    expect(on([event("signed", "2020-06-01"), event("withdrawn", "2020-06-10")], "2020-06-10").status).toBe("declined");
  });

  test("the later of two refusals decides", () => {
    const oslo = [event("declined", "2020-07-01", "2020-07-31"), event("postponed", "2020-06-01", "2020-06-30")];
    expect(on(oslo, "2020-06-30").status).toBe("postponed");
    expect(on(oslo, "2020-07-31").status).toBe("declined");
  });
});

describe("for any events", () => {
  test("order of the rows changes nothing, whatever two reports say of the same day", () => {
    fc.assert(
      fc.property(
        events.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        municipalities,
        ([list, other], all) => {
          const [a, b] = [histories(list), histories(other)];
          for (const date of everyDay) {
            for (const each of all)
              expect(statusOn(each, b.get(each.code), date)).toEqual(statusOn(each, a.get(each.code), date));
          }
        }
      )
    );
  });

  test("those with status signed are those the strict minimum counts", () => {
    fc.assert(
      fc.property(events, municipalities, day, (list, all, date) => {
        const prepared = histories(list);
        const status = (code: string) => statusOn(all[codes.indexOf(code)], prepared.get(code), date);
        const count = (wanted: readonly string[]) =>
          codes.filter((code) => wanted.includes(status(code).status)).length;
        expect(count(["signed"])).toBe(documentedOn(date, acceptances(list, "signed"), all).minimum.count);
        expect(count(["signed", "decided"])).toBe(
          documentedOn(date, acceptances(list, "signed-or-decided"), all).minimum.count
        );
      })
    );
  });

  test("the second answer is never the first again", () => {
    fc.assert(
      fc.property(events, municipalities, day, (list, all, date) => {
        for (const each of all) {
          const {status, possibly} = statusOn(each, histories(list).get(each.code), date);
          expect(possibly).not.toBe(status);
          expect(statuses).toContain(status);
          expect(shownOrder).toContain(shownAs({status, possibly}));
          if (each.invited) expect(status).not.toBe("not-invited");
        }
      })
    );
  });
});

test.each([
  ["unknown", "signed", "possibly-signed"],
  ["postponed", "decided", "possibly-decided"],
  ["postponed", "declined", "possibly-declined"],
  ["handled", "signed", "possibly-signed"],
  ["decided", "signed", "decided"],
  ["signed", "declined", "signed"],
  ["unknown", "postponed", "possibly-postponed"],
  ["unknown", "handled", "possibly-handled"],
  ["signed", "unknown", "signed"],
  ["declined", null, "declined"]
] as const)("%s, possibly %s, is shown as %s", (status, possibly, shown) =>
  expect(shownAs({status, possibly})).toBe(shown)
);
