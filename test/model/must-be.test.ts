// Bounds over all sets that agree with a total: against enumeration, and every witness looked at.
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {mustBe, type Bound} from "../../src/model/must-be.js";
import {setWithin} from "../../src/model/set-search.js";
import {SubsetSums} from "../../src/model/subset-sums.js";
import {everySet, smallTotals, unnamedOf} from "./small-totals.js";

describe("what must be", () => {
  test("a bound with a witness is the least or the greatest by enumeration; one without is never inside it", () => {
    let [proven, all] = [0, 0];
    fc.assert(
      fc.property(smallTotals(12), ({unnamed, group}) => {
        const sets = everySet(unnamed).map((set) => set.map((i) => unnamed.pool[i]));
        const inGroup = sets.map((set) => set.filter(({code}) => group.has(code)));
        const counts = inGroup.map((set) => set.length);
        const sums = inGroup.map((set) => set.reduce((sum, {population}) => sum + population, 0));
        const bounds = mustBe(unnamed, ({code}) => group.has(code));
        const check = ({value, witness}: Bound, truth: number, side: 1 | -1) => {
          all++;
          if (!witness) return expect(side * (truth - value)).toBeGreaterThanOrEqual(0);
          proven++;
          expect(value).toBe(truth);
        };
        check(bounds.count.least, Math.min(...counts), 1);
        check(bounds.count.most, Math.max(...counts), -1);
        check(bounds.population.least, Math.min(...sums), 1);
        check(bounds.population.most, Math.max(...sums), -1);
      }),
      {numRuns: 400, seed: 26}
    );
    // Few sets agree with a total of so few: on the real data every count has its witness
    // (test/loaders/unnamed.test.ts).
    expect(proven / all).toBeGreaterThan(0.7);
  });

  test("18 municipalities and a sum that one set alone reaches", () => {
    const populations = Array.from({length: 18}, (_, i) => 2 ** i);
    const unnamed = unnamedOf(populations, 3, 2 ** 17 + 2 ** 9 + 1, 2 ** 17 + 2 ** 9 + 1);
    expect(everySet(unnamed)).toEqual([[0, 9, 17]]);
    const bounds = mustBe(unnamed, ({population}) => population >= 2 ** 9);
    expect([bounds.population.least.value, bounds.population.most.value]).toEqual([2 ** 17 + 2 ** 9, 2 ** 17 + 2 ** 9]);
    expect(bounds.count.least.value).toBe(2);
    // Three by the sums alone, and nothing reaches it: said, not hidden.
    expect([bounds.count.most.value, bounds.count.most.witness]).toEqual([3, null]);
  });

  test("a group of nobody, and of all", () => {
    const unnamed = unnamedOf([1, 2, 3, 4], 2, 4, 6);
    const none = mustBe(unnamed, () => false);
    expect([none.count.least.value, none.count.most.value, none.population.most.value]).toEqual([0, 0, 0]);
    const everybody = mustBe(unnamed, () => true);
    expect([everybody.count.least.value, everybody.population.least.value, everybody.population.most.value]).toEqual([
      2, 4, 6
    ]);
  });
});

describe("the search for a set", () => {
  test("gives as many as asked for, inside the interval, and finds most that exist", () => {
    let [found, all] = [0, 0];
    fc.assert(
      fc.property(smallTotals(14), ({unnamed}) => {
        const weights = unnamed.pool.map(({population}) => population);
        const set = setWithin(weights, unnamed.count, unnamed.low, unnamed.high);
        all++;
        if (!set) return;
        found++;
        expect(new Set(set).size).toBe(unnamed.count);
        const sum = set.reduce((total, position) => total + weights[position], 0);
        expect(sum >= unnamed.low && sum <= unnamed.high).toBe(true);
      }),
      {numRuns: 300, seed: 26}
    );
    expect(found / all).toBeGreaterThan(0.95);
  });

  test("says null where there is none", () => {
    expect(setWithin([1, 2, 4], 2, 4, 4)).toBeNull();
    expect(setWithin([1, 2], 3, 0, 9)).toBeNull();
  });
});

describe("sums of m of the weights", () => {
  test("are those that enumeration finds, at the ends of any interval, with a set for each", () => {
    const weights = fc.array(fc.integer({min: 1, max: 200}), {minLength: 1, maxLength: 10});
    fc.assert(
      fc.property(weights, fc.nat(), fc.nat(2000), fc.nat(400), (list, which, low, width) => {
        const m = which % (list.length + 1);
        const unnamed = unnamedOf(list, m, low, low + width);
        const sums = everySet(unnamed).map((set) => set.reduce((sum, i) => sum + list[i], 0));
        const exact = new SubsetSums(list, m);
        const least = exact.leastWithin(m, low, low + width);
        expect(least).toBe(sums.length > 0 ? Math.min(...sums) : null);
        expect(exact.mostWithin(m, low, low + width)).toBe(sums.length > 0 ? Math.max(...sums) : null);
        if (least === null) return;
        const set = exact.positionsWith(m, least);
        expect([new Set(set).size, set.reduce((sum, i) => sum + list[i], 0)]).toEqual([m, least]);
      }),
      {numRuns: 300}
    );
  });
});
