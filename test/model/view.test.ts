import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {factsOf, viewOf} from "../../src/model/view.js";
import {addDays} from "../../src/model/calendar.js";
import {data, facts, places} from "./facts.js";

const day = fc.integer({min: 0, max: 365}).map((k) => addDays("2020-01-01", k));
const state = fc.record({
  date: day,
  rule: fc.constantFrom("signed" as const, "signed-or-decided" as const),
  municipality: fc.constant(null),
  region: fc.constant(null),
  baseYear: fc.constant(2020),
  mode: fc.constant("documented" as const),
  world: fc.constant(1)
});

describe("the facts", () => {
  test("sums and quota come from the municipalities that were asked", () => {
    expect([facts.denominator, facts.invitedCount, facts.quota]).toEqual([10_000, 4, 5001]);
  });

  test("from the letter to the last thing reported, days in order", () => {
    expect([facts.firstDate, facts.lastDate]).toEqual(["2020-04-14", "2020-07-10"]);
    expect(facts.eventDays).toEqual([...new Set(facts.eventDays)].sort());
  });

  test("the opening date is the data's, and may be asked for", () => {
    expect(facts.defaults.date).toBe(data.openingDate);
    expect(factsOf({...data, openingDate: "2020-06-24"}).defaults.date).toBe("2020-06-24");
  });
});

describe("a view", () => {
  test("on 8 July under both rules", () => {
    const wide = viewOf(facts, {...facts.defaults, date: "2020-07-08"});
    expect([wide.documented.minimum.population, wide.documented.maximum.population]).toEqual([3600, 4000]);
    expect([wide.officialPopulation, wide.pace, wide.daysLeft]).toEqual([{low: 6450, high: 6550}, null, -7]);
    expect(wide.unnamed).toEqual({low: 1, high: 2});
    expect(Object.fromEntries(wide.shown)).toEqual({
      "0301": "postponed",
      "1804": "signed",
      "1818": "decided",
      "1860": "possibly-signed",
      "5001": "not-invited"
    });
    const strict = viewOf(facts, {...facts.defaults, date: "2020-07-08", rule: "signed"});
    expect([strict.documented.minimum.population, strict.documented.maximum.population]).toEqual([3000, 3400]);
  });

  test("before any total there is none, and no pace", () => {
    const {official, officialPopulation, pace, unnamed} = viewOf(facts, {...facts.defaults, date: "2020-04-20"});
    expect([official, officialPopulation, pace, unnamed]).toEqual([{latest: null, withShare: null}, null, null, null]);
  });

  test("a total holds on its own day: the day after it gives no gap, no pace and no number without names", () => {
    const own = viewOf(facts, {...facts.defaults, date: "2020-06-24"});
    expect([own.totalOfDay?.signedCount, own.officialPopulation?.low, own.pace?.daysLeft]).toEqual([2, 3350, 7]);
    const next = viewOf(facts, {...facts.defaults, date: "2020-06-25"});
    expect(next.official.withShare?.signedCount).toBe(2);
    expect([next.totalOfDay, next.officialPopulation, next.pace, next.unnamed]).toEqual([null, null, null, null]);
  });

  test("every municipality is counted once", () => {
    fc.assert(
      fc.property(state, (chosen) => {
        const view = viewOf(facts, chosen);
        expect([...view.counts.values()].reduce((a, b) => a + b, 0)).toBe(places.length);
        expect(view.shown.size).toBe(places.length);
        expect([...view.inhabitants.values()].reduce((a, b) => a + b, 0)).toBe(19_000);
        expect(view.counts.get("not-invited")).toBe(1);
        expect(view.documented.minimum.population).toBeLessThanOrEqual(view.documented.maximum.population);
      })
    );
  });

  test("made from the view before, it is what it is made from nothing", () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        expect(viewOf(facts, after, viewOf(facts, before))).toEqual(viewOf(facts, after));
      })
    );
  });

  test("steps are kept between days of one rule, so that dragging the date costs little", () => {
    const first = viewOf(facts, {...facts.defaults, date: "2020-06-01"});
    expect(viewOf(facts, {...facts.defaults, date: "2020-06-02"}, first).steps).toBe(first.steps);
    expect(viewOf(facts, {...facts.defaults, rule: "signed"}, first).steps).not.toBe(first.steps);
  });

  test("the day's figures are the day's step", () => {
    fc.assert(
      fc.property(
        state.filter(({date}) => date >= "2020-04-14"),
        (chosen) => {
          const {steps, documented} = viewOf(facts, chosen);
          const step = steps.findLast((each) => each.date <= chosen.date);
          expect(step && {...step, date: chosen.date}).toEqual(documented);
        }
      )
    );
  });
});
