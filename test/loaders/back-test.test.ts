// The back-test of the project's data: made twice the same, and what must hold whatever the data become.
import {describe, expect, test} from "vitest";
import {backTestData} from "../../loaders/back-test.js";
import {loadData} from "../../loaders/checks/all.js";
import {folder} from "./real-data.js";

const data = loadData(folder);
const made = backTestData(data);

describe("back-test.json", () => {
  test("holds the totals as published, and more knowledge of the total than of the names", () => {
    expect([made.total.signedCount, made.total.share, made.outcome.signedCount]).toEqual([82, 0.3356, 183]);
    expect(made.quota).toBe(2_316_108);
    expect(made.named.count).toBeLessThan(made.total.signedCount);
    const [names, total] = made.bases;
    // A total above what the names add up to can only raise the chance.
    names.rows.forEach(({independent}, k) =>
      expect(total.rows[k].independent.value).toBeGreaterThanOrEqual(independent.value)
    );
    expect(total.even).toBeLessThan(names.even);
  });

  test("every chance rises with what is assumed, lies between the sets' extremes, and is even where it says", () => {
    for (const {rows, curve, even} of made.bases) {
      for (const spread of rows.flatMap(({independent, correlated}) => [independent, correlated])) {
        expect(spread.low).toBeLessThanOrEqual(spread.value + 1e-12);
        expect(spread.high).toBeGreaterThanOrEqual(spread.value - 1e-12);
      }
      const values = curve.map(([, probability]) => probability);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
      const below = curve.findLast(([p]) => p <= even)!;
      const above = curve.find(([p]) => p >= even)!;
      expect(below[1]).toBeLessThanOrEqual(0.51);
      expect(above[1]).toBeGreaterThanOrEqual(0.49);
    }
  });

  test("in hundreds of inhabitants the curve is what the exact answers of the table are", () => {
    const [names] = made.bases;
    for (const {p, independent} of names.rows) {
      const drawn = names.curve.find(([value]) => value === p)!;
      expect(Math.abs(drawn[1] - independent.value)).toBeLessThan(0.002);
    }
  });

  test("correlation draws every chance towards the middle where it is far from it", () => {
    for (const {independent, correlated} of made.bases.flatMap(({rows}) => rows)) {
      if (independent.value > 0.9) expect(correlated.value).toBeLessThan(independent.value);
      if (independent.value < 0.1) expect(correlated.value).toBeGreaterThan(independent.value);
    }
  });
});
