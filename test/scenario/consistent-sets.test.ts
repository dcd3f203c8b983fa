// Sets behind a total: always consistent, uniform over all that are, and refused when there is none.
import {randomLcg} from "d3";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {consistentSets} from "../../src/scenario/consistent-sets.js";

const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);

/** Every set of `count` positions within the totals, as text. */
function allSets(weights: readonly number[], count: number, low: number, high: number): string[] {
  const found: string[] = [];
  for (let mask = 0; mask < 2 ** weights.length; mask++) {
    const set = weights.flatMap((_, i) => ((mask >> i) & 1 ? [i] : []));
    const weight = sum(set.map((i) => weights[i]));
    if (set.length === count && weight >= low && weight <= high) found.push(set.join());
  }
  return found;
}

describe("sets behind a total", () => {
  test("have the count and the weight, and every possible one is drawn", () => {
    const weights = fc.array(fc.integer({min: 0, max: 1000}), {minLength: 3, maxLength: 8});
    fc.assert(
      fc.property(weights, fc.nat(), fc.integer({min: 1, max: 1000}), (list, which, room) => {
        const mask = 1 + (which % (2 ** list.length - 1));
        const inside = list.flatMap((_, i) => ((mask >> i) & 1 ? [i] : []));
        const weight = sum(inside.map((i) => list[i]));
        const possible = new Set(allSets(list, inside.length, weight - room, weight + room));
        const drawn = consistentSets(
          list,
          {count: inside.length, low: weight - room, high: weight + room},
          40,
          randomLcg(0.3)
        );
        for (const set of drawn) expect(possible).toContain(set.join());
      }),
      {numRuns: 60}
    );
  });

  test("are uniform: a chi-square over all consistent sets, also where the interval is wide and the design leans", () => {
    const weights = [10, 20, 30, 40, 300, 500, 800];
    for (const [low, high] of [
      [60, 700],
      [800, 1400],
      [330, 900]
    ]) {
      const possible = allSets(weights, 3, low, high);
      const draws = 400 * possible.length;
      const counts = new Map(possible.map((set) => [set, 0]));
      for (const set of consistentSets(weights, {count: 3, low, high}, draws, randomLcg(0.7)))
        counts.set(set.join(), counts.get(set.join())! + 1);
      const statistic = sum([...counts.values()].map((seen) => (seen - 400) ** 2 / 400));
      // Mean n − 1, variance 2(n − 1): five standard deviations, on a fixed seed.
      const freedom = possible.length - 1;
      expect(statistic).toBeLessThan(freedom + 5 * Math.sqrt(2 * freedom));
    }
  });

  test("totals that cannot be met are refused, with what the units allow", () => {
    const draw = (count: number, low: number, high: number) => () =>
      consistentSets([1, 2, 4], {count, low, high}, 1, randomLcg(0.1), 1000);
    expect(draw(4, 0, 9)).toThrow("a set of 4 cannot be taken from 3 units");
    expect(draw(2, 7, 9)).toThrow("no 2 of the units weigh between 7 and 9: they weigh between 3 and 6");
    expect(draw(2, 0, 2)).toThrow("between 3 and 6");
    // Within reach, but between the possible sums 3, 5 and 6.
    expect(draw(2, 4, 4)).toThrow("no set of 2 units between 4 and 4 found in 1000 draws");
    expect(consistentSets([1, 2, 4], {count: 0, low: 0, high: 0}, 2, randomLcg(0.1))).toEqual([[], []]);
  });

  test("hundreds of units, weights over three orders of magnitude, an interval of a ten-thousandth", () => {
    const random = randomLcg(0.4);
    const weights = Array.from({length: 250}, () => Math.round(200 * Math.exp(6 * random())));
    const third = Math.round(sum(weights) / 3);
    const totals = {count: 70, low: third, high: third + Math.round(third / 5000)};
    for (const set of consistentSets(weights, totals, 5, random)) {
      expect(set).toHaveLength(70);
      const weight = sum(set.map((i) => weights[i]));
      expect(weight >= totals.low && weight <= totals.high).toBe(true);
    }
  });
});
