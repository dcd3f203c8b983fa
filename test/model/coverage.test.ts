import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {acceptanceSpans, certainlyOn, possiblyOn, type CountingRule} from "../../src/model/acceptance.js";
import {
  acceptances,
  byCounty,
  coverageOf,
  distanceTo,
  documentedOn,
  documentedSteps,
  reaches,
  share
} from "../../src/model/coverage.js";
import type {Municipality, SigningEvent} from "../../src/model/types.js";
import {codes, day, events, eventOf, everyDay, municipalities, shuffled, signatures} from "./arbitraries.js";

const rule = fc.constantFrom<CountingRule>("signed", "signed-or-decided");
const first = everyDay[0];
const last = everyDay[everyDay.length - 1];

/** The definition, municipality by municipality and without any index: the slow oracle. */
function slowCoverage(
  date: string,
  list: readonly SigningEvent[],
  counting: CountingRule,
  all: readonly Municipality[]
) {
  const bound = (test: typeof certainlyOn) => {
    const accepted = all.filter(
      (each) =>
        each.invited &&
        test(
          acceptanceSpans(
            list.filter((event) => event.municipality === each.code),
            counting
          ),
          date
        )
    );
    const invited = all.filter((each) => each.invited);
    return {
      population: accepted.reduce((sum, each) => sum + each.population, 0),
      denominator: invited.reduce((sum, each) => sum + each.population, 0),
      count: accepted.length,
      invited: invited.length
    };
  };
  return {date, minimum: bound(certainlyOn), maximum: bound(possiblyOn)};
}

describe("documented coverage", () => {
  test("agrees with the definition on every day", () => {
    fc.assert(
      fc.property(events, municipalities, rule, (list, all, counting) => {
        const prepared = acceptances(list, counting);
        for (const date of everyDay)
          expect(documentedOn(date, prepared, all)).toEqual(slowCoverage(date, list, counting, all));
      })
    );
  });

  test("minimum ≤ maximum ≤ all", () => {
    fc.assert(
      fc.property(events, municipalities, rule, day, (list, all, counting, date) => {
        const {minimum, maximum} = documentedOn(date, acceptances(list, counting), all);
        expect(minimum.population).toBeLessThanOrEqual(maximum.population);
        expect(minimum.count).toBeLessThanOrEqual(maximum.count);
        expect(maximum.population).toBeLessThanOrEqual(maximum.denominator);
        expect(maximum.count).toBeLessThanOrEqual(maximum.invited);
        expect(share(maximum)).toBeLessThanOrEqual(1);
      })
    );
  });

  test("one signatory more never lowers it", () => {
    fc.assert(
      fc.property(
        signatures,
        eventOf(fc.constant("signed" as const)),
        municipalities,
        day,
        (list, added, all, date) => {
          fc.pre(!list.some(({municipality}) => municipality === added.municipality));
          const before = documentedOn(date, acceptances(list, "signed"), all);
          const after = documentedOn(date, acceptances([...list, added], "signed"), all);
          expect(after.minimum.population).toBeGreaterThanOrEqual(before.minimum.population);
          expect(after.maximum.population).toBeGreaterThanOrEqual(before.maximum.population);
          expect(after.minimum.denominator).toBe(before.minimum.denominator);
        }
      )
    );
  });

  test("without withdrawals it never falls over time", () => {
    fc.assert(
      fc.property(signatures, municipalities, (list, all) => {
        const prepared = acceptances(list, "signed");
        const minima = everyDay.map((date) => documentedOn(date, prepared, all).minimum.population);
        const maxima = everyDay.map((date) => documentedOn(date, prepared, all).maximum.population);
        expect(minima).toEqual([...minima].sort((a, b) => a - b));
        expect(maxima).toEqual([...maxima].sort((a, b) => a - b));
      })
    );
  });

  test("the wider rule gives at least as much", () => {
    fc.assert(
      fc.property(events, municipalities, day, (list, all, date) => {
        const strict = documentedOn(date, acceptances(list, "signed"), all);
        const wide = documentedOn(date, acceptances(list, "signed-or-decided"), all);
        expect(wide.minimum.population).toBeGreaterThanOrEqual(strict.minimum.population);
        expect(wide.maximum.population).toBeGreaterThanOrEqual(strict.maximum.population);
      })
    );
  });

  test("renaming and reordering change nothing", () => {
    const twice = fc
      .tuple(events, municipalities)
      .chain(([list, all]) =>
        fc.tuple(fc.constant(list), fc.constant(all), shuffled(list), shuffled(all), shuffled(codes))
      );
    fc.assert(
      fc.property(twice, day, rule, ([list, all, otherList, otherAll, names], date, counting) => {
        const rename = (code: string) => names[codes.indexOf(code)];
        const before = documentedOn(date, acceptances(list, counting), all);
        const after = documentedOn(
          date,
          acceptances(
            otherList.map((each) => ({...each, municipality: rename(each.municipality)})),
            counting
          ),
          otherAll.map((each) => ({...each, code: rename(each.code), name: "Et annet navn"}))
        );
        expect(after).toEqual(before);
      })
    );
  });

  test("those who were not asked are in neither sum", () => {
    fc.assert(
      fc.property(municipalities, (all) => {
        const everybody = coverageOf(new Set(codes), all);
        expect(everybody.population).toBe(everybody.denominator);
        expect(everybody.count).toBe(everybody.invited);
        expect(everybody.invited).toBe(all.filter((each) => each.invited).length);
      })
    );
  });

  test("nobody asked is 0, not NaN", () => expect(share(coverageOf(new Set(), []))).toBe(0));

  test("a tie at the quota is reached; the distance counts down through zero", () => {
    const coverage = {population: 10, denominator: 20, count: 1, invited: 2};
    expect([9, 10, 11].map((quota) => reaches(coverage, quota))).toEqual([true, true, false]);
    expect([9, 10, 11].map((quota) => distanceTo(coverage, quota))).toEqual([-1, 0, 1]);
  });
});

describe("the steps", () => {
  test("give every day what the day itself gives", () => {
    fc.assert(
      fc.property(events, municipalities, rule, day, day, (list, all, counting, a, b) => {
        const prepared = acceptances(list, counting);
        const [from, to] = [a, b].sort();
        const steps = documentedSteps(from, to, prepared, all);
        expect(steps.every((step) => step.date >= from && step.date <= to)).toBe(true);
        for (const date of everyDay.filter((each) => each >= from && each <= to)) {
          const {minimum, maximum} = documentedOn(date, prepared, all);
          const step = steps.findLast((each) => each.date <= date);
          expect({minimum: step?.minimum, maximum: step?.maximum}).toEqual({minimum, maximum});
        }
      })
    );
  });

  test("begin on the first day, go forward, and only where something changes", () => {
    fc.assert(
      fc.property(events, municipalities, rule, (list, all, counting) => {
        const steps = documentedSteps(first, last, acceptances(list, counting), all);
        expect(steps[0].date).toBe(first);
        for (const [k, step] of steps.slice(1).entries()) {
          expect(step.date > steps[k].date && step.date <= last).toBe(true);
          expect([step.minimum, step.maximum]).not.toEqual([steps[k].minimum, steps[k].maximum]);
        }
      })
    );
  });

  test("nothing documented is one step of nothing", () => {
    expect(documentedSteps(first, last, new Map(), [])).toHaveLength(1);
  });
});

test("the counties' coverage sums to the whole, and keeps the given order", () => {
  fc.assert(
    fc.property(municipalities, fc.shuffledSubarray([...codes]), (all, accepted) => {
      const counties = [...new Set(codes.map((code) => code.slice(0, 2)))]
        .reverse()
        .map((code) => ({code, name: code}));
      const groups = byCounty(counties, all);
      const parts = groups.map((group) => coverageOf(new Set(accepted), group.municipalities));
      const whole = coverageOf(new Set(accepted), all);
      const sum = (key: keyof typeof whole) => parts.reduce((total, part) => total + part[key], 0);
      expect({
        population: sum("population"),
        denominator: sum("denominator"),
        count: sum("count"),
        invited: sum("invited")
      }).toEqual(whole);
      expect(groups.map(({county}) => county)).toEqual(
        counties.filter(({code}) => groups.some(({county}) => county.code === code))
      );
      expect(groups.every((group) => group.municipalities.every((each) => each.invited))).toBe(true);
    })
  );
});
