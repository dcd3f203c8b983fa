// Many correlated members: from some twenty on the bound is judged by a second grid, not proved. Games of a few sizes
// have a short truth: given the factors the number of joiners of each size is binomial, so that the law is a sum over
// three counts. Games of different weights are put to a plain DP at every point of the factor.
import {expect, test} from "vitest";
import {Engine} from "../../src/engine/engine.js";
import type {Timing} from "../../src/engine/crossing.js";
import {membersOf} from "./oracle/games.js";
import {reachByPlainDp} from "./oracle/plain-dp.js";
import {phi, quantile, setLaw, truthOf} from "./oracle/sets.js";

const sizes = [2, 5, 11];
/** `each` members of every size. */
const weightsOf = (each: number): number[] => sizes.flatMap((size) => Array.from({length: each}, () => size));
const timing: Timing = {
  deadline: "2020-01-09",
  profile: [
    ["2020-01-01", 0],
    ["2020-01-11", 1]
  ]
};

/** Factors beyond ±6, and chances that are all but certain. */
const oracleError = 2e-8;

interface Setting {
  each: number;
  p: number[];
  national: number;
  group: number;
}

/** law[k] += weight·P(k of n join), each with c. */
function addBinomial(law: Float64Array, n: number, c: number, weight: number): void {
  let mass = weight * (1 - c) ** n;
  // All but certain: from the other end there is nothing to divide by.
  if (c > 1 - 1e-10) {
    law[n] += weight;
    return;
  }
  for (let k = 0; k <= n; k++) {
    law[k] += mass;
    mass *= ((n - k) / (k + 1)) * (c / (1 - c));
  }
}

/** P(S ≥ need); with `left`, that of all but one member of that size. */
function truth({each, p, national, group}: Setting, need: number, share: number, left = -1): number {
  const own = Math.sqrt(1 - national - group);
  const quantiles = p.map(quantile);
  const step = 0.35 * Math.min(1, own / Math.sqrt(Math.max(national, group)));
  const nodes = Array.from({length: 2 * Math.ceil(6 / step) + 1}, (_, i) => (i - Math.ceil(6 / step)) * step);
  const density = (x: number): number => (step * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
  const ys = group === 0 ? [{y: 0, weight: 1}] : nodes.map((y) => ({y, weight: density(y)}));
  const zs = national === 0 ? [{y: 0, weight: 1}] : nodes.map((y) => ({y, weight: density(y)}));
  let sum = 0;
  for (const z of zs) {
    const laws = sizes.map((_, g) => {
      const law = new Float64Array(each + 1);
      for (const {y, weight} of ys) {
        const c = phi((quantiles[g] + Math.sqrt(national) * z.y + Math.sqrt(group) * y) / own);
        addBinomial(law, g === left ? each - 1 : each, c * share, weight);
      }
      return law;
    });
    let above = 0;
    laws[0].forEach((a, i) =>
      laws[1].forEach((b, j) => {
        for (let k = 0; k <= each; k++)
          if (i * sizes[0] + j * sizes[1] + k * sizes[2] >= need) above += a * b * laws[2][k];
      })
    );
    sum += z.weight * above;
  }
  return sum;
}

test.each([
  {each: 20, p: [0.3, 0.5, 0.6], national: 0.1, group: 0.1},
  {each: 20, p: [0.3, 0.5, 0.6], national: 0.5, group: 0.2},
  {each: 20, p: [0.2, 0.8, 0.5], national: 0.05, group: 0.9},
  {each: 20, p: [0.7, 0.6, 0.4], national: 0.8, group: 0.1},
  {each: 20, p: [0.1, 0.9, 0.5], national: 0, group: 0.6},
  {each: 5, p: [0.3, 0.5, 0.6], national: 0.5, group: 0.2},
  {each: 6, p: [0.2, 0.8, 0.5], national: 0.3, group: 0.6}
])("$each of each size, $national and $group: value and bound hold", {timeout: 60_000}, (setting) => {
  const {each} = setting;
  const weights = weightsOf(each);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const names = weights.map((size) => `g${size}`);
  const need = Math.ceil(0.52 * total);
  const answers = new Engine(membersOf(weights, names)).at({
    picks: weights.map(() => "undecided"),
    probability: setting.p.flatMap((chance) => Array.from({length: each}, () => chance)),
    correlation: {national: setting.national, group: setting.group}
  });
  const broken: string[] = [];
  const check = (what: string, value: number, right: number, bound: number): void => {
    if (!(Math.abs(value - right) <= bound + oracleError))
      broken.push(`${what}: ${value} for ${right}, bound ${bound}`);
    expect(bound).toBeLessThan(0.05);
  };
  const reach = answers.probability(need)!;
  check("reach", reach.value, truth(setting, need, 1), reach.errorBound);
  const influence = answers.influence(need)!;
  sizes.forEach((size, g) => {
    const pivot = truth(setting, need - size, 1, g) - truth(setting, need, 1, g);
    check(`influence ${g}`, influence.values[g * each], pivot, influence.errorBound);
  });
  const law = answers.distribution()!;
  for (const x of [0.2, 0.5, 0.7].map((part) => Math.round(part * total)))
    check(`P(S ≤ ${x})`, law.cumulative(x), 1 - truth(setting, x + 1, 1), law.errorBound);
  const crossing = answers.crossing(need, timing)!;
  for (const day of [4, 7, 9, 10]) {
    const date = `2020-01-${String(day + 1).padStart(2, "0")}`;
    check(date, crossing.cumulativeOn(date), truth(setting, need, day / 10), crossing.errorBound);
  }
  expect(broken).toEqual([]);
});

test.each([11, 13, 14])("%i members with one factor, every set counted", {timeout: 60_000}, (count) => {
  const game = {
    weights: Array.from({length: count}, (_, i) => 1 + ((7 * i) % 11)),
    p: Array.from({length: count}, (_, i) => (i + 1) / (count + 2)),
    groups: Array.from({length: count}, () => undefined),
    national: 0.6,
    group: 0
  };
  const need = Math.ceil(game.weights.reduce((a, b) => a + b) / 2);
  const right = truthOf(game, setLaw(game), need);
  const answers = new Engine(membersOf(game.weights)).at({
    picks: game.weights.map(() => "undecided"),
    probability: game.p,
    correlation: {national: 0.6, group: 0}
  });
  const reach = answers.probability(need)!;
  expect(Math.abs(reach.value - right.reach)).toBeLessThanOrEqual(reach.errorBound + 3e-14);
  const influence = answers.influence(need)!;
  influence.values.forEach((value, i) =>
    expect(Math.abs(value - right.pivots[i])).toBeLessThanOrEqual(influence.errorBound + 3e-14)
  );
});

test.each([0.05, 0.4, 0.85])("sixty different weights, one factor of %d: a plain DP at every point", (national) => {
  const weights = Array.from({length: 60}, (_, i) => 21 + 3 * i + (i % 2));
  const p = weights.map((_, i) => 0.25 + (0.5 * ((i * 37) % 60)) / 60);
  const need = Math.ceil(0.5 * weights.reduce((a, b) => a + b));
  const [own, quantiles] = [Math.sqrt(1 - national), p.map(quantile)];
  /** P(S ≥ need), a member left out or none, when this share of the joiners has signed. */
  const byDp = (least: number, share: number, left = -1): number => {
    let sum = 0;
    for (let k = -140; k <= 140; k++) {
      const z = 0.05 * k;
      const c = quantiles.map((q) => share * phi((q + Math.sqrt(national) * z) / own));
      const others = (_: number, i: number): boolean => i !== left;
      const above = reachByPlainDp(weights.filter(others), c.filter(others), least);
      sum += (0.05 * Math.exp((-z * z) / 2) * above) / Math.sqrt(2 * Math.PI);
    }
    return sum;
  };
  const answers = new Engine(membersOf(weights)).at({
    picks: weights.map(() => "undecided"),
    probability: p,
    correlation: {national, group: 0}
  });
  const near = (value: number, right: number, bound: number): void => {
    expect(Math.abs(value - right)).toBeLessThanOrEqual(bound + oracleError);
    expect(bound).toBeLessThan(0.02);
  };
  const reach = answers.probability(need)!;
  near(reach.value, byDp(need, 1), reach.errorBound);
  const influence = answers.influence(need)!;
  near(influence.values[50], byDp(need - weights[50], 1, 50) - byDp(need, 1, 50), influence.errorBound);
  const crossing = answers.crossing(need, timing)!;
  near(crossing.cumulativeOn("2020-01-09"), byDp(need, 0.8), crossing.errorBound);
});

test("weights whose sums lie in clusters are not cut short: no answer is better than a wrong bound", () => {
  const weights = Array.from({length: 60}, (_, i) => 101 + 100 * i);
  const answers = new Engine(membersOf(weights)).at({
    picks: weights.map(() => "undecided"),
    probability: weights.map(() => 0.5),
    correlation: {national: 0.3, group: 0}
  });
  expect(answers.probability(Math.ceil(weights.reduce((a, b) => a + b) / 2) + 20)).toBeNull();
});
