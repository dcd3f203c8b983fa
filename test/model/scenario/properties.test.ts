// What must hold for every game: small ones from a generator, against enumeration where a number is asked for.
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Pick} from "../../../src/model/scenario/types.js";
import {ask} from "./oracle/games.js";
import {pivotsByEnumeration, reachByEnumeration} from "./oracle/enumeration.js";

const game = fc
  .array(
    fc.record({
      weight: fc.integer({min: 0, max: 60}),
      p: fc.oneof(fc.constantFrom(0, 0.5, 1, 1e-9), fc.double({min: 0, max: 1, noNaN: true}))
    }),
    {minLength: 1, maxLength: 9}
  )
  .filter((members) => members.some(({weight}) => weight > 0))
  .chain((members) => {
    const weights = members.map(({weight}) => weight);
    const total = weights.reduce((a, b) => a + b);
    return fc.record({
      weights: fc.constant(weights),
      p: fc.constant(members.map(({p}) => p)),
      quota: fc.integer({min: 1, max: total}),
      total: fc.constant(total)
    });
  });

const check = (predicate: (input: {weights: number[]; p: number[]; quota: number; total: number}) => void) =>
  fc.assert(fc.property(game, predicate), {numRuns: 150});

describe("against enumeration", () => {
  test("P(reach), influence, swing: within the bound", () =>
    check(({weights, p, quota}) => {
      const answers = ask(weights, p);
      const found = answers.probability(quota)!;
      expect(Math.abs(found.value - reachByEnumeration({weights, quota}, p))).toBeLessThanOrEqual(
        found.errorBound + 1e-15 * weights.length
      );
      const influence = answers.influence(quota)!;
      pivotsByEnumeration({weights, quota}, p).forEach((value, i) =>
        expect(Math.abs(influence.values[i] - value)).toBeLessThanOrEqual(influence.errorBound + 1e-14)
      );
    }));
});

describe("laws of power", () => {
  test("order, names and a common factor of the weights change nothing", () =>
    check(({weights, p, quota}) => {
      const one = ask(weights, p);
      const other = ask(
        [...weights].reverse().map((weight) => 7 * weight),
        [...p].reverse()
      );
      expect(other.probability(7 * quota)!.value).toBeCloseTo(one.probability(quota)!.value, 12);
      const [a, b] = [one.shapley(quota)!.values, other.shapley(7 * quota)!.values];
      a.forEach((value, i) => expect(b[a.length - 1 - i]).toBeCloseTo(value, 12));
    }));

  test("a dummy has none, equals have equal, Shapley sums to 1, duality between q and W − q + 1", () =>
    check(({weights, quota, total}) => {
      const answers = ask([...weights, 0]);
      const shapley = answers.shapley(quota)!.values;
      expect(shapley[weights.length]).toBe(0);
      expect(shapley.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      weights.forEach((weight, i) =>
        weights.forEach((other, j) => weight === other && expect(shapley[i]).toBeCloseTo(shapley[j], 12))
      );
      const dual = answers.swing(total - quota + 1)!.values;
      answers.swing(quota)!.values.forEach((value, i) => expect(dual[i]).toBeCloseTo(value, 12));
    }));
});

describe("probabilities", () => {
  test("never fall when a member's rises", () =>
    check(({weights, p, quota}) => {
      const higher = p.map((value, i) => (i === 0 ? Math.min(1, value + 0.1) : value));
      expect(ask(weights, higher).probability(quota)!.value).toBeGreaterThanOrEqual(
        ask(weights, p).probability(quota)!.value - 1e-13
      );
    }));

  test("everybody decided: 0 or 1, a tie at the quota is reached, one less is not", () =>
    check(({weights, p, total}) => {
      const picks = p.map((value): Pick => (value >= 0.5 ? "in" : "out"));
      const inside = weights.reduce((sum, weight, i) => sum + (picks[i] === "in" ? weight : 0), 0);
      const answers = ask(weights, p, {picks});
      if (inside > 0) expect([answers.status(inside), answers.probability(inside)!.value]).toEqual(["reached", 1]);
      if (inside < total)
        expect([answers.status(inside + 1), answers.probability(inside + 1)!.value]).toEqual(["impossible", 0]);
    }));
});

test("correlation: a national factor against direct integration", () => {
  const [weights, chance, quota] = [[5, 4, 3, 2], 0.3, 8];
  const national = 0.25;
  // Φ by its series, good to 1e-15 for the arguments at hand.
  const phi = (x: number) => {
    let [sum, term] = [x, x];
    for (let k = 1; k < 120; k++) sum += term *= (x * x) / (2 * k + 1);
    return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
  };
  let [low, high] = [-5, 5];
  for (let step = 0; step < 80; step++)
    [low, high] = phi((low + high) / 2) < chance ? [(low + high) / 2, high] : [low, (low + high) / 2];
  const steps = 4000;
  let truth = 0;
  for (let i = 0; i <= steps; i++) {
    const z = -9 + (18 * i) / steps;
    const p = phi((low + Math.sqrt(national) * z) / Math.sqrt(1 - national));
    const weight = i === 0 || i === steps ? 1 : i % 2 ? 4 : 2;
    truth +=
      (weight *
        (18 / steps / 3) *
        Math.exp((-z * z) / 2) *
        reachByEnumeration(
          {weights, quota},
          weights.map(() => p)
        )) /
      Math.sqrt(2 * Math.PI);
  }
  const found = ask(weights, chance, {correlation: {national, group: 0}}).probability(quota)!;
  expect(Math.abs(found.value - truth)).toBeLessThanOrEqual(found.errorBound + 1e-10);
  expect(found.errorBound).toBeLessThan(1e-6);
});
