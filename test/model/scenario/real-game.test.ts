// The 291 municipalities against exact integers.
import {describe, expect, test} from "vitest";
import {readMunicipalities2020} from "../../../loaders/scenario/municipalities-2020.js";
import {exactPower} from "./oracle/enumeration.js";
import {errorOfShare, exactSwings} from "./oracle/exact-swings.js";
import {ask, generator} from "./oracle/games.js";

describe("the oracle itself", () => {
  test("counts modulo several numbers are the counts", () => {
    const random = generator(5);
    for (let round = 0; round < 12; round++) {
      const weights = Array.from({length: 3 + Math.floor(random() * 60)}, () => 1 + Math.floor(random() * 12));
      const total = weights.reduce((a, b) => a + b);
      const quota = 1 + Math.floor(random() * total);
      expect(exactSwings(weights, quota)).toEqual(exactPower({weights, quota}).swings);
    }
  });
});

// At least 55 % is a row of `npm run bench -- engine`.
test(
  "all 291 swing probabilities, more than half: within 1e-13 of exact integers, relative",
  {timeout: 300_000},
  () => {
    const weights = readMunicipalities2020().map(({weight}) => weight);
    const quota = Math.floor(weights.reduce((a, b) => a + b) / 2) + 1;
    const exact = exactSwings(weights, quota);
    const {values, errorBound} = ask(weights).swing(quota)!;
    const errors = exact.map((count, i) => errorOfShare(values[i], count, 290));
    expect(Math.max(...errors)).toBeLessThanOrEqual(errorBound);
    expect(Math.max(...errors.map((error, i) => error / values[i]))).toBeLessThanOrEqual(1e-13);
    expect(exact).toHaveLength(291);
  }
);
