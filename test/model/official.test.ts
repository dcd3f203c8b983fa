import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  lastMilestoneWithShare,
  missingTo,
  officialOn,
  officialPopulation,
  paceNeeded,
  unnamed
} from "../../src/model/official.js";
import {day, milestone, shuffled} from "./arbitraries.js";

const denominator = 4_632_214;
const totals = [
  milestone({earliest: "2020-04-15", latest: "2020-06-17", signedCount: 16, signedPopulation: 54_714, share: 0.0118}),
  milestone(),
  milestone({earliest: "2020-07-07", latest: "2020-07-07", signedCount: 176, share: null, shareDigits: null}),
  milestone({earliest: "2020-07-08", latest: "2020-07-08", signedCount: 183, share: 0.65, shareDigits: 2}),
  milestone({earliest: "2020-10-07", latest: "2020-10-07", signedCount: 185, share: null, shareDigits: null})
];

describe("which total a day stands on", () => {
  test.each([
    ["2020-06-16", null, null],
    ["2020-06-17", 16, 16],
    ["2020-06-24", 82, 82],
    ["2020-07-07", 176, 82],
    ["2020-07-08", 183, 183],
    ["2020-10-07", 185, 183]
  ])("%s: %s, and with a share %s", (date, latest, withShare) => {
    const found = officialOn(totals, date);
    expect([found.latest?.signedCount ?? null, found.withShare?.signedCount ?? null]).toEqual([latest, withShare]);
  });

  test("order of the rows changes nothing when no two are of the same day", () => {
    fc.assert(
      fc.property(shuffled(totals), day, (other, date) => {
        expect(officialOn(other, date)).toEqual(officialOn(totals, date));
      })
    );
  });

  test("the dashboard opens on the last one with a share", () => {
    expect(lastMilestoneWithShare(totals)?.latest).toBe("2020-07-08");
    expect(lastMilestoneWithShare([])).toBeNull();
  });
});

describe("inhabitants behind a printed share", () => {
  test("exact when the source prints them", () =>
    expect(officialPopulation(totals[0], denominator)).toEqual({low: 54_714, high: 54_714}));

  test("nothing when it prints neither", () => expect(officialPopulation(totals[2], denominator)).toBeNull());

  test("65 %, rounded to whole per cent", () =>
    expect(officialPopulation(totals[3], denominator)).toEqual({low: 2_987_779, high: 3_034_100}));

  test("brute force: exactly the integers whose share rounds to the printed one, both halves included", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 400}),
        fc.integer({min: 0, max: 3}),
        fc.double({min: 0, max: 1, noNaN: true}),
        (total, shareDigits, at) => {
          const unit = 10 ** shareDigits;
          const printed = Math.round(at * unit);
          const interval = officialPopulation(milestone({share: printed / unit, shareDigits}), total);
          const fitting = Array.from({length: total + 1}, (_, population) => population).filter(
            // |population / total − printed / unit| ≤ 1 / (2 unit), in integers
            (population) => Math.abs(2 * unit * population - 2 * printed * total) <= total
          );
          // A share printed so finely that no integer fits is the source's contradiction: the interval is then empty.
          if (fitting.length === 0) expect(interval!.low).toBeGreaterThan(interval!.high);
          else expect(interval).toEqual({low: fitting[0], high: fitting[fitting.length - 1]});
        }
      ),
      {numRuns: 500}
    );
  });
});

describe("what is missing, and the pace", () => {
  const quota = 2_316_108;
  const at82 = {low: 1_554_340, high: 1_554_803};

  test("the ends change places", () =>
    expect(missingTo(quota, at82)).toEqual({low: quota - at82.high, high: quota - at82.low}));

  test("24 June: seven days for what was missing", () => {
    expect(paceNeeded("2020-06-24", "2020-07-01", quota, at82)).toEqual({
      daysLeft: 7,
      perDay: {low: 108_758, high: 108_824}
    });
  });

  test.each([
    ["on the deadline", "2020-07-01", at82],
    ["after it", "2020-07-02", at82],
    ["when it is reached", "2020-06-24", {low: quota, high: quota + 1}],
    ["when it may be reached", "2020-06-24", {low: quota - 1, high: quota}]
  ])("none %s", (_, date, population) => expect(paceNeeded(date, "2020-07-01", quota, population)).toBeNull());

  test("the pace reaches the quota in time, and one inhabitant a day less does not", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 60}),
        fc.nat(5_000_000),
        fc.nat(1000),
        fc.nat(5_000_000),
        (days, low, width, wanted) => {
          const population = {low, high: low + width};
          const pace = paceNeeded(
            "2020-05-01",
            new Date(Date.UTC(2020, 4, 1 + days)).toISOString().slice(0, 10),
            wanted,
            population
          );
          fc.pre(pace !== null);
          expect(pace!.daysLeft).toBe(days);
          for (const [perDay, start] of [
            [pace!.perDay.low, population.high],
            [pace!.perDay.high, population.low]
          ]) {
            expect(start + perDay * days).toBeGreaterThanOrEqual(wanted);
            expect(start + (perDay - 1) * days).toBeLessThan(wanted);
          }
        }
      )
    );
  });
});

test("signatories without a name: never fewer than none, and fewer the more are named", () => {
  expect(unnamed(183, 40, 43)).toEqual({low: 140, high: 143});
  expect(unnamed(16, 17, 20)).toEqual({low: 0, high: 0});
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), fc.nat(50), (total, minimum, more) => {
      const {low, high} = unnamed(total, minimum, minimum + more);
      expect(0 <= low && low <= high && high <= total).toBe(true);
    })
  );
});
