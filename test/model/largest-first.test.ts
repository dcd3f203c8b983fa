// The fewest that reach a quota, against all subsets; and what a quota asks of all but one.
import fc from "fast-check";
import {expect, it} from "vitest";
import {quotaAmongOthers, smallestMajority} from "../../src/model/largest-first.js";

it("needs no more municipalities than any other set that reaches the quota", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({min: 1, max: 50}), {maxLength: 9}),
      fc.integer({min: 0, max: 300}),
      (sizes, quota) => {
        const list = sizes.map((population) => ({population}));
        const sum = (chosen: readonly {population: number}[]) => chosen.reduce((all, one) => all + one.population, 0);
        const found = smallestMajority(list, quota);
        for (let set = 0; set < 2 ** list.length; set++) {
          const chosen = list.filter((_, i) => (set >> i) & 1);
          if (sum(chosen) >= quota) expect(found.length).toBeLessThanOrEqual(chosen.length);
        }
        if (sum(list) >= quota) expect(sum(found)).toBeGreaterThanOrEqual(quota);
      }
    )
  );
});

it("asks more of the others when one stays out", () => {
  expect(quotaAmongOthers(51, 100, 0)).toBe(0.51);
  expect(quotaAmongOthers(51, 100, 49)).toBe(1);
  expect(quotaAmongOthers(51, 100, 60)).toBeGreaterThan(1);
});
