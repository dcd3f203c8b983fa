// When the quota is crossed and who tips it, independent and correlated, against slow truths.
//
// Few members: with powers of two for weights the oracle's law is the probability of every set of signatories. Those of a set
// sign in any order, each equally likely: who tips is counted over subsets, the share that has signed is binomial. Many: the
// oracle's law at one share.
import {describe, expect, test} from "vitest";
import {correlated} from "../../../src/model/scenario/correlation.js";
import type {Timing} from "../../../src/model/scenario/crossing.js";
import {Engine} from "../../../src/model/scenario/engine.js";
import type {Correlation} from "../../../src/model/scenario/types.js";
import {lawByTrapezoid, type CopulaGame} from "./oracle/copula.js";
import {generator, membersOf} from "./oracle/games.js";
import {upperSum} from "./oracle/plain-dp.js";

const rhos: Correlation[] = [
  [0, 0],
  [0.05, 0],
  [0.5, 0],
  [0, 0.3],
  [0.05, 0.05],
  [0.2, 0.1],
  [0.5, 0.3]
].map(([national, group]) => ({national, group}));

/** Hundred days: the share that has signed by day d is d/100. */
const timing: Timing = {
  deadline: "2020-03-01",
  profile: [
    ["2020-01-01", 0],
    ["2020-04-10", 1]
  ]
};
const dayOf = (share: number): string =>
  new Date(Date.UTC(2020, 0, 1 + Math.round(100 * share))).toISOString().slice(0, 10);
const shares = [0.1, 0.3, 0.5, 0.6, 0.8, 0.95];
const byDeadline = 0.6;

const random = generator(291);
const integer = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));

function gameOf(count: number, rho: Correlation): CopulaGame {
  return {
    weights: Array.from({length: count}, (_, i) => (i === 0 ? integer(8, 12) : integer(1, 9))),
    p: Array.from({length: count}, () => 0.1 + 0.8 * random()),
    groups: Array.from({length: count}, () => `g${integer(1, 3)}`),
    rho
  };
}

/** @param seriesTolerance from 1e-5 on the nodes of the passage lie on a coarser grid */
function crossingOf(game: CopulaGame, quota: number, tolerance: number, seriesTolerance?: number) {
  const engine = new Engine(membersOf(game.weights, game.groups), {
    correlated,
    correlationTolerance: tolerance,
    ...(seriesTolerance && {seriesTolerance})
  });
  const {weights, p, rho} = game;
  return engine.at({picks: weights.map(() => "undecided"), probability: p, correlation: rho}).crossing(quota, timing)!;
}

const bits = (mask: number): number => mask.toString(2).replaceAll("0", "").length;
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

function truthOf(game: CopulaGame, quota: number): {at: (share: number) => number; tips: number[]} {
  const sets = lawByTrapezoid({...game, weights: game.weights.map((_, i) => 2 ** i)});
  const weightOf = Array.from(sets, (_, mask) =>
    game.weights.reduce((sum, weight, i) => sum + ((mask >> i) & 1) * weight, 0)
  );
  const tips = game.weights.map(() => 0);
  sets.forEach((probability, all) => {
    const size = bits(all);
    for (let before = all; ; before = (before - 1) & all) {
      // Those before i have signed when i does; any order of them, and of those after.
      const orders = (factorial(bits(before)) * factorial(size - bits(before) - 1)) / factorial(size);
      game.weights.forEach((weight, i) => {
        const joins = ((all >> i) & 1) === 1 && ((before >> i) & 1) === 0;
        if (joins && weightOf[before] < quota && weightOf[before] + weight >= quota) tips[i] += probability * orders;
      });
      if (before === 0) break;
    }
  });
  const at = (share: number): number => {
    let sum = 0;
    sets.forEach((probability, all) => {
      for (let signed = all; ; signed = (signed - 1) & all) {
        if (weightOf[signed] >= quota)
          sum += probability * share ** bits(signed) * (1 - share) ** (bits(all) - bits(signed));
        if (signed === 0) break;
      }
    });
    return sum;
  };
  return {at, tips};
}

const oracleError = 1e-11;

describe.each([
  [1e-3, 3e-5],
  [1e-4, undefined],
  [1e-9, undefined]
])("tolerance %s, of a node %s", {timeout: 120_000}, (tolerance, ofNode) => {
  test("few members: curve, deadline and who tips are never beyond their bounds", () => {
    const broken: string[] = [];
    let looked = 0;
    for (const rho of rhos) {
      const game = gameOf(7, rho);
      const total = game.weights.reduce((a, b) => a + b);
      for (const quota of [Math.floor(total / 2) + 1, Math.ceil(0.8 * total)]) {
        const truth = truthOf(game, quota);
        const found = crossingOf(game, quota, tolerance, ofNode);
        const off = (what: string, error: number, bound: number): void => {
          looked++;
          if (error > bound + oracleError)
            broken.push(`${JSON.stringify(rho)} quota ${quota} of ${total}, ${what}: ${error} > ${bound}`);
        };
        off("deadline", Math.abs(found.byDeadline.value - truth.at(byDeadline)), found.byDeadline.errorBound);
        for (const share of shares)
          off(`share ${share}`, Math.abs(found.cumulativeOn(dayOf(share)) - truth.at(share)), found.errorBound);
        truth.tips.forEach((tip, i) => off(`tip ${i}`, Math.abs(found.tips.values[i] - tip), found.tips.errorBound));
        expect(found.tips.values.reduce((a, b) => a + b)).toBeCloseTo(found.ever, 12);
      }
    }
    expect(looked).toBe(rhos.length * 2 * (1 + shares.length + 7));
    expect(broken).toEqual([]);
  });

  test("many members: the curve is never beyond its bound", () => {
    const broken: string[] = [];
    // The finest answers are slow, and so is the oracle.
    for (const rho of rhos.filter((_, i) => tolerance > 1e-6 || i % 3 === 0)) {
      const game = gameOf(34, rho);
      const total = game.weights.reduce((a, b) => a + b);
      const quota = Math.floor(total / 2) + 1;
      const found = crossingOf(game, quota, tolerance, ofNode);
      expect(found.byDeadline.errorBound).toBeLessThan(10 * tolerance + 1e-4);
      for (const share of [0.5, byDeadline, 0.8]) {
        const truth = upperSum(lawByTrapezoid({...game, share}), quota);
        const error = Math.abs(found.cumulativeOn(dayOf(share)) - truth);
        if (error > found.errorBound + oracleError)
          broken.push(`${JSON.stringify(rho)} share ${share}: ${error} > ${found.errorBound}`);
        if (share !== byDeadline) continue;
        const late = Math.abs(found.byDeadline.value - truth);
        if (late > found.byDeadline.errorBound + oracleError)
          broken.push(`${JSON.stringify(rho)} deadline: ${late} > ${found.byDeadline.errorBound}`);
      }
    }
    expect(broken).toEqual([]);
  });
});

test("more members than nodes, independent: the curve is P(reach) at each share, within its bound", () => {
  const broken: string[] = [];
  for (const count of [60, 120, 200]) {
    const weights = Array.from({length: count}, () => integer(1, 2000));
    const p = weights.map(() => random());
    const engine = new Engine(
      membersOf(
        weights,
        weights.map(() => "g")
      )
    );
    const at = (share: number) =>
      engine.at({
        picks: weights.map(() => "undecided"),
        probability: p.map((chance) => chance * share),
        correlation: {national: 0, group: 0}
      });
    const total = weights.reduce((a, b) => a + b);
    for (const quota of [Math.ceil(0.2 * total), Math.floor(total / 2) + 1]) {
      const found = at(1).crossing(quota, timing)!;
      expect(found.errorBound).toBeLessThan(1e-8);
      expect(Math.abs(found.tips.values.reduce((a, b) => a + b) - found.ever)).toBeLessThan(1e-9);
      for (const share of [...shares, 0.02, 0.45]) {
        const {value, errorBound} = at(share).probability(quota)!;
        const error = Math.abs(found.cumulativeOn(dayOf(share)) - value);
        if (error > found.errorBound + errorBound)
          broken.push(`${count} members, quota ${quota}, share ${share}: ${error} > ${found.errorBound}`);
      }
    }
  }
  expect(broken).toEqual([]);
});

test("bounds of a fine tolerance are small for moderate correlation", () => {
  const game = gameOf(34, {national: 0.2, group: 0.1});
  const quota = Math.floor(game.weights.reduce((a, b) => a + b) / 2) + 1;
  const {byDeadline: late, errorBound, tips} = crossingOf(game, quota, 1e-9);
  expect(late.errorBound).toBeLessThan(1e-6);
  expect(errorBound).toBeLessThan(1e-3);
  expect(tips.errorBound).toBeLessThan(1e-4);
});

test("a quota that is next to impossible is answered, also where nearly nobody has signed", () => {
  const game = {...gameOf(34, {national: 0.05, group: 0.05}), p: Array.from({length: 34}, () => 0.02)};
  const total = game.weights.reduce((a, b) => a + b);
  const found = crossingOf(game, total - 1, 1e-6);
  expect(found.ever).toBeLessThan(1e-9);
  expect(found.quantile(0.1)).toBeNull();
});
