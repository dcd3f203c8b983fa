// The series against the law itself: all terms are exact, few of them as far off as a shorter filter tells.
import {describe, expect, test} from "vitest";
import {TailSeries, type Terms} from "../../../src/model/scenario/tail-series.js";
import {generator} from "./oracle/games.js";
import {lawByPlainDp, upperSum} from "./oracle/plain-dp.js";

const random = generator(77);

/** φ on a circle of `size` points for k = 1 … count, straight from the definition. */
function characteristic(law: ArrayLike<number>, size: number, count: number): Terms {
  const terms = new Float64Array(2 * count);
  for (let k = 1; k <= count; k++) {
    for (let s = 0; s < law.length; s++) {
      terms[2 * k - 2] += law[s] * Math.cos((2 * Math.PI * k * s) / size);
      terms[2 * k - 1] += law[s] * Math.sin((2 * Math.PI * k * s) / size);
    }
  }
  return terms;
}

const games = Array.from({length: 6}, () => {
  const weights = Array.from({length: 40}, () => 1 + Math.floor(30 * random()));
  const [law, other] = [0, 1].map(() =>
    lawByPlainDp(
      weights,
      weights.map(() => 0.2 + 0.6 * random())
    )
  );
  return {law, other, total: law.length - 1};
});

describe.each([
  ["odd", 1],
  ["even", 0]
])("%s number of points", (_, parity) => {
  const sizeOf = (total: number): number => 2 * Math.ceil(0.625 * (total + 1)) + parity;

  test("all terms: P(S ≥ x) for every x, of each law", () => {
    for (const {law, other, total} of games) {
      const size = sizeOf(total);
      const series = new TailSeries(size, total);
      const half = Math.floor(size / 2);
      series.take([characteristic(law, size, half), characteristic(other, size, half)], false);
      for (let x = 1; x <= total; x++) {
        const {values, cutOff} = series.at(x);
        expect(values[0]).toBeCloseTo(upperSum(law, x), 11);
        expect(values[1]).toBeCloseTo(upperSum(other, x), 11);
        expect(cutOff).toBe(0);
      }
    }
  });

  test("few terms, smoothly: no further off than a shorter filter is", () => {
    let [most, told] = [0, 0];
    for (const {law, total} of games) {
      const size = sizeOf(total);
      for (const count of [12, 18, 26]) {
        const series = new TailSeries(size, total);
        series.take([characteristic(law, size, count)], true);
        let [error, cutOff] = [0, 0];
        for (let x = 1; x <= total; x++) {
          const found = series.at(x);
          error = Math.max(error, Math.abs(found.values[0] - upperSum(law, x)));
          cutOff = Math.max(cutOff, found.cutOff);
        }
        expect(error).toBeLessThanOrEqual(cutOff + 1e-12);
        [most, told] = [Math.max(most, error), Math.max(told, cutOff)];
      }
    }
    // Not for want of an error.
    expect(most).toBeGreaterThan(1e-5);
    expect(told).toBeLessThan(0.2);
  });
});

test("what has been asked before is forgotten with the terms", () => {
  const [{law, total}] = games;
  const size = total + 10;
  const series = new TailSeries(size, total);
  series.take([characteristic(law, size, 3)], true);
  const rough = series.at(200).values[0];
  series.take([characteristic(law, size, Math.floor(size / 2))], false);
  expect(series.at(200).values[0]).not.toBe(rough);
  expect(series.at(200).values[0]).toBeCloseTo(upperSum(law, 200), 11);
});
