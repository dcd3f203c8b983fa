// The power series for small members against division, frequency by frequency.
import {expect, test} from "vitest";
import {
  coefficientsAt,
  momentsOf,
  radius,
  roomForMoments,
  seriesAt
} from "../../../src/model/scenario/quotient-series.js";
import {generator} from "./oracle/games.js";

const random = generator(4711);

/** Σ Re Tₖ·(E − 1)/(1 − p + pE), E = e^{iθₖw}. */
function byDivision(terms: Float64Array, count: number, step: number, p: number, w: number): number {
  let sum = 0;
  for (let k = 1; k <= count; k++) {
    const [cos, sin] = [Math.cos(step * k * w), Math.sin(step * k * w)];
    const [topRe, topIm, re, im] = [cos - 1, sin, 1 - p + p * cos, p * sin];
    const norm = re * re + im * im;
    sum +=
      terms[2 * k - 2] * ((topRe * re + topIm * im) / norm) - terms[2 * k - 1] * ((topIm * re - topRe * im) / norm);
  }
  return sum;
}

test.each([1e-3, 5e-5, 1e-6, 1e-9, 1e-12])(
  "members up to the radius for %s: no more is left out than that",
  (target) => {
    const [moments, coefficients] = [roomForMoments(), roomForMoments()];
    let most = 0;
    for (let round = 0; round < 400; round++) {
      const count = 5 + Math.floor(100 * random());
      const step = 10 ** (-1 - 8 * random());
      // As large as terms get: |φ| = 1 throughout, times a kernel of 2/(πk).
      const terms = new Float64Array(2 * count);
      for (let k = 1; k <= count; k++) {
        const turn = 2 * Math.PI * random();
        terms[2 * k - 2] = ((2 / Math.PI) * Math.cos(turn)) / k;
        terms[2 * k - 1] = ((2 / Math.PI) * Math.sin(turn)) / k;
      }
      const p = [0, 1, 0.5, 1e-9, random(), random() ** 4, 1 - random() ** 4][round % 7];
      const w = (radius(target) / (step * count)) * (round % 3 === 0 ? 1 : random());
      momentsOf(terms, count, step, moments);
      coefficientsAt(p, moments, coefficients);
      most = Math.max(most, Math.abs(seriesAt(w, coefficients) - byDivision(terms, count, step, p, w)));
    }
    expect(most).toBeLessThanOrEqual(target + 1e-14);
    // The radius is not overcautious either.
    if (target >= 1e-9) expect(most).toBeGreaterThan(target / 300);
  }
);

test("moments are of the first terms only, and written over what was there", () => {
  const into = roomForMoments().fill(7);
  momentsOf(Float64Array.of(0, -1, 5, 5), 1, 2, into);
  // Re(−i·(iθ)ᵐ) for θ = 2: 2, 0, −8, 0, 32 …
  expect([...into.slice(0, 5)]).toEqual([2, expect.closeTo(0), -8, expect.closeTo(0), 32]);
});
