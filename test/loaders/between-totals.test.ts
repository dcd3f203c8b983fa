// What the published totals of 2020 say about the days between them, and totals that cannot be true together.
import {describe, expect, test} from "vitest";
import {loadData} from "../../loaders/checks/all.js";
import {dashboardData} from "../../loaders/dashboard.js";
import {boundsOfTotals, boxBetweenTotals} from "../../src/model/between-totals.js";
import {setWithin} from "../../src/model/set-search.js";
import type {Municipality} from "../../src/model/types.js";
import {readings, TotalsClash, unnamedBehind} from "../../src/model/unnamed.js";
import {folder} from "./real-data.js";

const data = dashboardData(loadData(folder));
const facts = {...data, deadline: data.campaign.deadline.value};
const totalOf = (count: number) => data.milestones.find(({signedCount}) => signedCount === count)!;
const [june, july] = [totalOf(82), totalOf(183)];
const behind = new Map(readings.map((reading) => [reading, unnamedBehind(facts, july, reading)]));
const percent = (part: number, whole: number) => Number(((100 * part) / whole).toFixed(1));
const sum = (list: readonly Municipality[]) => list.reduce((all, {population}) => all + population, 0);

describe("between the totals", () => {
  const shares = (bounds: {low: number; high: number}) => [
    percent(bounds.low, 4_632_214),
    percent(bounds.high, 4_632_214)
  ];

  test("176 is 48,2–65,4 % and 185 is 64,5–73,8 %, when Oslo is out", () => {
    for (const reading of ["delay-and-no-out", "no-out"] as const) {
      const bounds = new Map(boundsOfTotals(facts, reading).map((one) => [one.total.signedCount, shares(one)]));
      expect([bounds.get(176), bounds.get(185)]).toEqual([
        [48.2, 65.4],
        [64.5, 73.8]
      ]);
    }
  });

  test("on 1 July the share was somewhere in 33,6–65,4 %, by every reading", () => {
    for (const reading of readings) {
      const box = boxBetweenTotals(facts, "2020-07-01", reading)!;
      expect([shares(box), box.from.signedCount, box.to.signedCount]).toEqual([[33.6, 65.4], 82, 176]);
    }
  });

  test("a chain of sets reaches both ends of 176: 82 inside 176 inside 183", () => {
    const unnamed = behind.get("no-out")!;
    const bounds = boundsOfTotals(facts, "no-out").find(({total}) => total.signedCount === 176)!;
    const ascending = [...unnamed.pool].sort((a, b) => a.population - b.population);
    for (const [later, of183, value] of [
      [ascending.slice(-7), unnamed.low, bounds.low],
      [ascending.slice(0, 7), unnamed.high, bounds.high]
    ] as const) {
      const free = unnamed.pool.filter((municipality) => !later.includes(municipality));
      const missing = of183 - sum(later);
      const set = setWithin(
        free.map(({population}) => population),
        133,
        missing,
        missing
      )!;
      const signed176 = [...unnamed.named, ...set.map((position) => free[position])];
      expect([new Set(signed176).size, sum(signed176)]).toEqual([176, value]);
      const byJune = unnamedBehind(facts, june, "no-out");
      const open = signed176.filter((municipality) => !byJune.named.includes(municipality));
      expect(
        setWithin(
          open.map(({population}) => population),
          byJune.count,
          byJune.low,
          byJune.high
        )
      ).not.toBeNull();
    }
  });

  test("a total bounds from its latest day on from below, and up to its earliest from above", () => {
    const box = (day: string) => boxBetweenTotals(facts, day, "no-out");
    expect([box("2020-04-20"), box("2020-06-16"), box("2099-01-01")]).toEqual([null, null, null]);
    expect(shares(box("2020-06-17")!)).toEqual([1.2, 33.6]);
    expect([box("2020-07-08")!.from.signedCount, box("2020-07-08")!.to.signedCount]).toEqual([183, 183]);
  });
});

describe("totals that cannot be true together", () => {
  const withTotal = (count: number, share: number) => ({...july, signedCount: count, share});
  test("are an error that names the clash", () => {
    expect(() => unnamedBehind(facts, withTotal(42, 0.65), "no-out")).toThrow(
      /total of 42 .* on 2020-07-08 clashes with the 43 named .*: more are named than signed/
    );
    expect(() => unnamedBehind(facts, withTotal(291, 0.65), "no-out")).toThrow(
      "248 others are missing, and only 247 can be among them"
    );
    expect(() => unnamedBehind(facts, withTotal(50, 0.65), "no-out")).toThrow(
      /the 7 others must have .* and any 7 of the 247 that can be among them have/
    );
    expect(() => unnamedBehind(facts, totalOf(176), "no-out")).toThrow("gives no share");
  });
  test("also when it is one total against the next", () => {
    const changed = (count: number, share: number) => ({
      ...facts,
      milestones: data.milestones.map((one) => (one === july ? withTotal(count, share) : one))
    });
    expect(() => boundsOfTotals(changed(81, 0.65), "no-out")).toThrow(TotalsClash);
    expect(() => boundsOfTotals(changed(183, 0.34), "no-out")).toThrow(/clashes with the totals beside it/);
  });
});
