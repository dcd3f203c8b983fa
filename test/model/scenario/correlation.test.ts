// Correlation against integration by another rule. The quadrature error is an estimate, so it is put to the test: in every
// generated case, at every tolerance, the bound must hold.
import {describe, expect, test} from "vitest";
import {correlated} from "../../../src/model/scenario/correlation.js";
import {Engine, type Answers} from "../../../src/model/scenario/engine.js";
import type {Correlation} from "../../../src/model/scenario/types.js";
import {lawByTrapezoid, type CopulaGame} from "./oracle/copula.js";
import {generator, membersOf} from "./oracle/games.js";
import {upperSum} from "./oracle/plain-dp.js";

const rhos: Correlation[] = [
  [0.05, 0],
  [0.3, 0],
  [0.7, 0],
  [0.95, 0],
  [0, 0.1],
  [0, 0.5],
  [0, 0.9],
  [0.02, 0.02],
  [0.1, 0.1],
  [0.3, 0.3],
  [0.6, 0.3],
  [0.05, 0.7]
].map(([national, group]) => ({national, group}));

const random = generator(1969);
const integer = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));

function gameOf(count: number, heaviest: number, rho: Correlation): CopulaGame {
  const groupCount = integer(1, Math.max(1, Math.min(6, Math.floor(count / 3))));
  const common = 0.05 + 0.9 * random();
  return {
    weights: Array.from({length: count}, (_, i) => (i === 0 ? integer(heaviest, 2 * heaviest) : integer(1, heaviest))),
    p: Array.from({length: count}, () => (random() < 0.3 ? 0.02 + 0.96 * random() : common)),
    groups: Array.from({length: count}, () => `g${integer(1, groupCount)}`),
    rho
  };
}

const asked = ({weights, p, groups, rho}: CopulaGame, tolerance: number): Answers =>
  new Engine(membersOf(weights, groups), {correlated, correlationTolerance: tolerance}).at({
    picks: weights.map(() => "undecided"),
    probability: p,
    correlation: rho
  });

/** What the oracle itself may err: the trapezoidal rule to 1e-12, and some rounding. */
const oracleError = 2e-12;
const tolerances = [1e-3, 1e-5, 1e-9];

describe.each([
  ["few members, halves", 9, [3, 7, 10], 9],
  ["many members, Fourier", 2, [34, 45], 7]
] as const)("%s", {timeout: 300_000}, (_, rounds, counts, heaviest) => {
  const cases = rhos.flatMap((rho) =>
    Array.from({length: rounds}, (__, round) => {
      const game = gameOf(counts[round % counts.length], heaviest, rho);
      const law = lawByTrapezoid(game);
      const total = law.length - 1;
      return {game, law, total, quotas: [Math.floor(total / 2) + 1, Math.ceil(total * (0.2 + 0.6 * random()))]};
    })
  );

  test("P(reach) is never beyond its bound", () => {
    const broken: string[] = [];
    let checked = 0;
    for (const {game, law, quotas} of cases) {
      for (const tolerance of tolerances) {
        const answers = asked(game, tolerance);
        for (const quota of quotas) {
          const {value, errorBound} = answers.probability(quota)!;
          const error = Math.abs(value - upperSum(law, quota));
          checked++;
          if (error > errorBound + oracleError)
            broken.push(`${JSON.stringify(game.rho)} ${game.weights.length} at ${tolerance}: ${error} > ${errorBound}`);
        }
      }
    }
    expect(checked).toBe(cases.length * 6);
    expect(broken).toEqual([]);
  });

  test("at a fine tolerance the bound is small, too", () => {
    const bounds = cases
      .map(({game, quotas}) => asked(game, 1e-9).probability(quotas[0])!.errorBound)
      .sort((a, b) => a - b);
    expect(bounds[Math.floor(bounds.length / 2)]).toBeLessThan(2e-7);
    expect(bounds[Math.floor(0.75 * bounds.length)]).toBeLessThan(1e-4);
  });

  test("influence, a member set in or out from outside, is never beyond its bound", () => {
    const broken: string[] = [];
    for (const {game, quotas} of cases.slice(0, 60)) {
      const answers = asked(game, 1e-5);
      const [quota] = quotas;
      const {values, errorBound} = answers.influence(quota)!;
      for (const i of [0, game.weights.length - 1]) {
        const rest = game.weights.map((weight, j) => (j === i ? 0 : weight));
        const law = lawByTrapezoid({...game, weights: rest});
        const truth = upperSum(law, quota - game.weights[i]) - upperSum(law, quota);
        const error = Math.abs(values[i] - truth);
        if (error > errorBound + oracleError)
          broken.push(`${JSON.stringify(game.rho)} member ${i} of ${game.weights.length}: ${error} > ${errorBound}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test("the distribution is never beyond its bound, and has the right mean and spread", () => {
    const broken: string[] = [];
    for (const {game, law, total} of cases.filter((_, i) => i % 2 === 0)) {
      const found = asked(game, 1e-9).distribution()!;
      const mean = law.reduce((sum, mass, s) => sum + s * mass, 0);
      const variance = law.reduce((sum, mass, s) => sum + (s - mean) ** 2 * mass, 0);
      expect(found.mean).toBeCloseTo(mean, 6);
      expect(found.standardDeviation / Math.sqrt(variance)).toBeCloseTo(1, 3);
      for (let x = 0; x < total; x += Math.max(1, Math.floor(total / 12))) {
        const error = Math.abs(found.cumulative(x) - (1 - upperSum(law, x + 1)));
        if (error > found.errorBound + oracleError)
          broken.push(`${JSON.stringify(game.rho)} ${game.weights.length}, x ${x}: ${error} > ${found.errorBound}`);
      }
    }
    expect(broken).toEqual([]);
  });
});

test(
  "weights up to thousands, where few of all frequencies are taken: rough answers against fine ones, never beyond both bounds",
  {timeout: 120_000},
  () => {
    const broken: string[] = [];
    let asked = 0;
    rhos.slice(0, 9).forEach((rho, round) => {
      for (const count of [36, 90]) {
        const heaviest = round % 2 === 0 ? 3000 : 20_000;
        const weights = Array.from({length: count}, (_, i) =>
          round % 3 === 0 ? Math.ceil(heaviest / (1 + i)) : integer(1, heaviest)
        );
        const groups = Array.from({length: count}, () => `g${integer(1, 2 + count / 15)}`);
        const common = 0.1 + 0.8 * random();
        const scenario = {
          picks: weights.map(() => "undecided" as const),
          probability: weights.map(() => (random() < 0.3 ? random() : common)),
          correlation: rho
        };
        const quota = Math.ceil((0.3 + 0.4 * random()) * weights.reduce((a, b) => a + b));
        const [fine, ...rough] = [1e-8, 1e-3, 1e-5].map((correlationTolerance) =>
          new Engine(membersOf(weights, groups), {correlated, correlationTolerance}).at(scenario)
        );
        const truth = fine.probability(quota)!;
        const influence = fine.influence(quota);
        for (const answers of rough) {
          const found = answers.probability(quota)!;
          const error = Math.abs(found.value - truth.value);
          asked++;
          if (error > found.errorBound + truth.errorBound)
            broken.push(`${JSON.stringify(rho)} ${count}: ${error} > ${found.errorBound}`);
          const near = answers.influence(quota);
          if (!near || !influence) continue;
          asked++;
          const off = near.values.reduce((most, value, i) => Math.max(most, Math.abs(value - influence.values[i])), 0);
          if (off > near.errorBound + influence.errorBound)
            broken.push(`${JSON.stringify(rho)} ${count}, influence: ${off} > ${near.errorBound}`);
        }
      }
    });
    expect(asked).toBeGreaterThan(50);
    expect(broken).toEqual([]);
  }
);

test("no correlation in the limit: tiny factors give the independent answer", () => {
  const game = gameOf(30, 9, {national: 1e-12, group: 1e-12});
  const quota = Math.ceil(game.weights.reduce((a, b) => a + b) / 2);
  const independent = asked({...game, rho: {national: 0, group: 0}}, 1e-9).probability(quota)!;
  expect(Math.abs(asked(game, 1e-9).probability(quota)!.value - independent.value)).toBeLessThan(1e-9);
});
