// The passage from nobody having signed to everybody who will, and Shapley–Shubik, where nodes lie only on the rise of P(reach):
// against nodes over the whole range, enough to be exact, with every member taken out by a DP of its own.
import {describe, expect, test} from "vitest";
import {readMunicipalities2020} from "../../../loaders/scenario/municipalities-2020.js";
import {Engine, type Tolerances} from "../../../src/model/scenario/engine.js";
import {furtherMethods} from "../../../src/model/scenario/further-methods.js";
import {Law} from "../../../src/model/scenario/law.js";
import {passageOf, riseOf} from "../../../src/model/scenario/passage.js";
import {gaussLegendre} from "../../../src/model/scenario/quadrature.js";
import {finish} from "../../../src/model/scenario/steps.js";
import type {Timing} from "../../../src/model/scenario/crossing.js";
import type {Pick} from "../../../src/model/scenario/types.js";
import {generator, membersOf} from "./oracle/games.js";
import {lawByPlainDp, reachByPlainDp, upperSum} from "./oracle/plain-dp.js";

const random = generator(2020);
const integer = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
const timing: Timing = {
  deadline: "2020-03-01",
  profile: [
    ["2020-01-01", 0],
    ["2020-04-10", 1]
  ]
};
const independent = {national: 0, group: 0};

interface Game {
  weights: number[];
  p: number[];
  need: number;
}

/** Some with a giant, some with a quota that one member meets, some that all but everybody must sign for; half with a common chance. */
function gameOf(kind: number): Game {
  const count = integer(44, 60);
  const weights = Array.from({length: count}, (_, i) =>
    i === 0 && kind % 3 === 0 ? integer(200, 400) : integer(1, 40)
  );
  const common = 0.15 + 0.8 * random();
  const total = weights.reduce((sum, weight) => sum + weight);
  const share = [0.02, 0.2, 0.5, 0.8][kind % 4];
  return {
    weights,
    p: weights.map(() => (kind % 2 === 0 ? common : 0.05 + 0.9 * random())),
    need: Math.max(1, Math.round(share * total))
  };
}

/** ∫₀¹ pᵢ·P(i pivotal at p·F) dF by ⌈n/2⌉ Gauss nodes: exact for the polynomial that it is. */
function tipsBySlowDp({weights, need}: Game, p: readonly number[]): number[] {
  const {nodes, weights: shares} = gaussLegendre(Math.ceil(weights.length / 2));
  return weights.map((weight, i) => {
    const others = weights.filter((_, j) => j !== i);
    let sum = 0;
    nodes.forEach((node, k) => {
      const law = lawByPlainDp(
        others,
        p.filter((_, j) => j !== i).map((chance) => chance * node)
      );
      sum += shares[k] * (upperSum(law, need - weight) - upperSum(law, need));
    });
    return sum * p[i];
  });
}

const answersTo = ({weights, p}: Game, tolerances: Tolerances) =>
  new Engine(membersOf(weights), {further: furtherMethods, ...tolerances}).at({
    picks: weights.map(() => "undecided"),
    probability: p,
    correlation: independent
  });

describe("against exact nodes over the whole range", () => {
  test.each(Array.from({length: 12}, (_, kind) => kind))(
    "game %i: tips, curve and Shapley–Shubik within their bounds, at every tolerance",
    (kind) => {
      const game = gameOf(kind);
      const tips = tipsBySlowDp(game, game.p);
      const indices = tipsBySlowDp(
        game,
        game.p.map(() => 1)
      );
      for (const [tolerances, most] of [
        [{}, 1e-9],
        [{seriesTolerance: 3e-7}, 1e-5],
        [{seriesTolerance: 3e-5}, 1e-3]
      ] as const) {
        const answers = answersTo(game, tolerances);
        const crossing = answers.crossing(game.need, timing)!;
        const shapley = answers.shapley(game.need)!;
        const slack = 1e-12;
        expect(Math.max(crossing.errorBound, crossing.tips.errorBound, shapley.errorBound)).toBeLessThan(most);
        tips.forEach((tip, i) =>
          expect(Math.abs(crossing.tips.values[i] - tip)).toBeLessThanOrEqual(crossing.tips.errorBound + slack)
        );
        indices.forEach((index, i) =>
          expect(Math.abs(shapley.values[i] - index)).toBeLessThanOrEqual(shapley.errorBound + slack)
        );
        for (const [day, share] of [
          ["2020-01-06", 0.05],
          ["2020-01-21", 0.2],
          ["2020-02-20", 0.5],
          ["2020-03-21", 0.8]
        ] as const) {
          const truth = reachByPlainDp(
            game.weights,
            game.p.map((chance) => chance * share),
            game.need
          );
          expect(Math.abs(crossing.cumulativeOn(day) - truth), `${share}`).toBeLessThanOrEqual(
            crossing.errorBound + slack
          );
        }
      }
    }
  );

  test("outside the rise nothing happens, by an exact law", () => {
    for (let kind = 0; kind < 40; kind += 1) {
      const {weights, p, need} = gameOf(kind);
      const sorted = weights.map((weight, i) => ({weight, chance: p[i]})).sort((a, b) => a.weight - b.weight);
      const [w, chances] = [
        Float64Array.from(sorted, ({weight}) => weight),
        Float64Array.from(sorted, ({chance}) => chance)
      ];
      for (const tolerance of [1e-9, 3e-5]) {
        const {from, to, lost} = riseOf(w, chances, need, tolerance);
        const reach = (share: number) =>
          reachByPlainDp(
            w,
            Array.from(chances, (chance) => chance * share),
            need
          );
        expect(lost).toBeLessThan(tolerance);
        expect(reach(from)).toBeLessThanOrEqual(lost + 1e-15);
        if (to < 1) expect(1 - reach(to)).toBeLessThanOrEqual(lost + 1e-13);
        // Not far outside either: a wide range wastes nodes.
        if (from > 0) expect(reach(1.3 * from)).toBeGreaterThan(lost * 1e-5);
      }
    }
  });
});

test("a giant among many light members: the curve turns over twice, and has more nodes until its bound is kept", () => {
  const weights = [500, ...Array.from({length: 240}, (_, i) => 1 + (i % 5))];
  const p = weights.map(() => 0.9);
  const game = {weights, p, need: 560};
  const crossing = answersTo(game, {seriesTolerance: 1e-8}).crossing(game.need, timing)!;
  expect(crossing.errorBound).toBeLessThan(3e-8);
  for (const [day, share] of [
    ["2020-01-21", 0.2],
    ["2020-02-20", 0.5],
    ["2020-03-21", 0.8]
  ] as const) {
    const truth = reachByPlainDp(
      weights,
      p.map((chance) => chance * share),
      game.need
    );
    expect(Math.abs(crossing.cumulativeOn(day) - truth)).toBeLessThanOrEqual(crossing.errorBound);
  }
});

test("what the nodes may err is in the bounds, times what the likeliest member may", () => {
  const weights = Float64Array.from({length: 60}, (_, i) => 1 + i);
  const p = weights.map(() => 0.4);
  const exact = new Law(weights);
  const careless = {
    weights,
    // eslint-disable-next-line require-yield -- no steps
    *pivotsInSteps(chances: Float64Array, need: number) {
      return {...exact.pivots(chances, need)!, errorBound: 1e-3};
    }
  };
  const [need, whole] = [500, exact.reach(p, 500)!];
  const {from, to} = riseOf(weights, p, need, 1e-4);
  const {tips, errorBound} = finish(passageOf(careless as unknown as Law, p, need, whole, 1e-4))!;
  for (const bound of [tips.errorBound, errorBound]) expect(bound).toBeGreaterThanOrEqual(0.4e-3 * (to - from));
  expect(tips.errorBound).toBeLessThan(0.5e-3);
});

describe("the real game", () => {
  const members = readMunicipalities2020();
  const total = members.reduce((sum, {weight}) => sum + weight, 0);
  const bySize = members.map(({weight}, position) => ({weight, position})).sort((a, b) => b.weight - a.weight);
  const engine = new Engine(members, {further: furtherMethods, tolerance: 1e-6, seriesTolerance: 3e-7});
  const chances: [string, number[]][] = [
    ["common", members.map(() => 0.5)],
    ["own", members.map((_, i) => 0.1 + 0.8 * (((i * 7919) % 101) / 100))]
  ];

  // Few missing and few sign: there the first answers need rounded weights.
  test.each(chances.flatMap(([name, p]) => [0, 14, 24, 40].map((decided) => [name, decided, p] as const)))(
    "%s chance, %i of the largest decided: the first answers are within their bounds of the precise ones",
    (_, decided, p) => {
      const picks = members.map((): Pick => "undecided");
      bySize.slice(1, 1 + decided).forEach(({position}, i) => (picks[position] = i % 4 === 3 ? "out" : "in"));
      const scenario = {picks, probability: p, correlation: independent};
      const [first, precise] = [engine.at(scenario, {seriesTolerance: 3e-5}), engine.at(scenario)];
      for (const quota of [Math.floor(total / 2) + 1, Math.ceil(0.55 * total)]) {
        const [rough, fine] = [first.crossing(quota, timing)!, precise.crossing(quota, timing)!];
        expect(rough.tips.errorBound).toBeLessThan(2e-3);
        rough.tips.values.forEach((tip, i) =>
          expect(Math.abs(tip - fine.tips.values[i])).toBeLessThanOrEqual(rough.tips.errorBound + fine.tips.errorBound)
        );
        for (const day of ["2020-01-04", "2020-01-11", "2020-02-01", "2020-03-01", "2020-03-31"]) {
          expect(Math.abs(rough.cumulativeOn(day) - fine.cumulativeOn(day))).toBeLessThanOrEqual(
            rough.errorBound + fine.errorBound
          );
        }
        const [roughIndex, fineIndex] = [first.shapley(quota)!, precise.shapley(quota)!];
        expect(roughIndex.errorBound).toBeLessThan(2e-3);
        roughIndex.values.forEach((index, i) =>
          expect(Math.abs(index - fineIndex.values[i])).toBeLessThanOrEqual(
            roughIndex.errorBound + fineIndex.errorBound
          )
        );
      }
    }
  );
});
