// Quotas that are asked together share work, and so do questions that follow each other: neither may change an answer.
import {describe, expect, test, vi} from "vitest";
import {readMunicipalities2020} from "../../../loaders/scenario/municipalities-2020.js";
import {correlated} from "../../../src/model/scenario/correlation.js";
import type {Timing} from "../../../src/model/scenario/crossing.js";
import {Engine, type Answers} from "../../../src/model/scenario/engine.js";
import {FourierLaw} from "../../../src/model/scenario/fourier.js";
import {Law} from "../../../src/model/scenario/law.js";
import {SharedPivots} from "../../../src/model/scenario/shared-pivots.js";
import {finish} from "../../../src/model/scenario/steps.js";
import type {Correlation, Pick} from "../../../src/model/scenario/types.js";
import {generator} from "./oracle/games.js";
import {lawByPlainDp, upperSum} from "./oracle/plain-dp.js";

const members = readMunicipalities2020();
const total = members.reduce((sum, {weight}) => sum + weight, 0);
const quotas = [Math.floor(total / 2) + 1, Math.ceil(0.55 * total), Math.ceil(0.6 * total)];
const byWeight = members.map((_, position) => position).sort((a, b) => members[b].weight - members[a].weight);
const timing: Timing = {
  deadline: "2020-07-01",
  profile: [
    ["2020-04-01", 0],
    ["2020-06-01", 0.6],
    ["2020-08-01", 1]
  ]
};
const tolerances = {correlationTolerance: 1e-3, seriesTolerance: 3e-5};
const scenarioOf = (picks: readonly Pick[], correlation: Correlation, p: (position: number) => number = () => 0.5) => ({
  picks: [...picks],
  probability: members.map((_, position) => p(position)),
  correlation
});
const nobody = members.map((): Pick => "undecided");
const largestApart = (a: Float64Array, b: Float64Array): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);

describe("quotas asked together", () => {
  const random = generator(31);

  test("pivots of several quotas at once are right, and taken from one sum", () => {
    const weights = Float64Array.from({length: 200}, () => 1 + Math.floor(90 * random())).sort();
    const whole = weights.reduce((sum, weight) => sum + weight);
    // The first ten are decided.
    const count = 190;
    const asked = Int32Array.from({length: count}, (_, i) => i + 10);
    const law = new Law(weights.slice(10), {fourier: new FourierLaw(weights), positions: asked});
    const needs = [0.4, 0.45, 0.55].map((share) => Math.round(share * whole));
    const shared = new SharedPivots(law, needs, 1e-5);
    const alone = vi.spyOn(law, "pivotsInSteps");
    for (const p of [0.3, 0.5, 0.62]) {
      for (const need of needs) {
        const found = finish(shared.pivotsInSteps(new Float64Array(count).fill(p), need, 1e-9, 1e-5))!;
        expect(found.errorBound).toBeLessThan(1e-5);
        for (const i of [0, 20, count - 1]) {
          const others = law.weights.filter((_, j) => j !== i);
          const exact = lawByPlainDp(others, new Float64Array(count - 1).fill(p));
          expect(
            Math.abs(found.values[i] - upperSum(exact, need - law.weights[i]) + upperSum(exact, need))
          ).toBeLessThanOrEqual(found.errorBound);
        }
      }
    }
    expect(alone).not.toHaveBeenCalled();
    // Where far too many frequencies would be needed, each is answered by itself.
    expect(finish(shared.pivotsInSteps(new Float64Array(count).fill(0.001), needs[0], 1e-12, 1e-9))).not.toBeNull();
    expect(alone).toHaveBeenCalledOnce();
  });

  test.each([
    [0, 3e-5],
    [43, 3e-5],
    [0, 1e-9]
  ])("Shapley–Shubik is that of each alone, %i decided, at %s", (decided, series) => {
    const picks = nobody.map((pick, position): Pick =>
      byWeight.indexOf(position) % 5 === 2 && byWeight.indexOf(position) < 5 * decided ? "in" : pick
    );
    const together = new Engine(members, {correlated}).at(
      scenarioOf(picks, {national: 0.05, group: 0.05}),
      {...tolerances, seriesTolerance: series},
      quotas
    );
    const alone = new Engine(members).at(scenarioOf(picks, {national: 0, group: 0}), {seriesTolerance: 1e-10});
    for (const quota of quotas.slice(0, 2)) {
      const [found, exact] = [together.shapley(quota)!, alone.shapley(quota)!];
      expect(largestApart(found.values, exact.values)).toBeLessThanOrEqual(found.errorBound + exact.errorBound);
      expect(found.errorBound).toBeLessThan(Math.max(series, 1e-8));
    }
  });

  test("a quota that is settled does not disturb the others", () => {
    const picks = nobody.map((pick, position): Pick => (byWeight.indexOf(position) < 5 ? "in" : pick));
    const answers = new Engine(members, {correlated}).at(scenarioOf(picks, {national: 0.05, group: 0.05}), tolerances, [
      1,
      quotas[1],
      total
    ]);
    expect(answers.status(1)).toBe("reached");
    expect(answers.crossing(1, timing)!.ever).toBe(1);
    expect(answers.crossing(quotas[1], timing)!.errorBound).toBeLessThan(0.05);
    expect(answers.shapley(quotas[1])!.values.reduce((sum, value) => sum + value)).toBeCloseTo(1, 3);
  });
});

describe("what is kept from one question to the next", () => {
  const everything = (answers: Answers): unknown =>
    quotas.map((quota) => {
      const crossing = answers.crossing(quota, timing)!;
      return [
        answers.probability(quota),
        answers.influence(quota),
        crossing.tips,
        crossing.errorBound,
        crossing.cumulativeOn("2020-05-20"),
        crossing.byDeadline,
        answers.distribution()!.bins(20)
      ];
    });

  test.each<[string, Correlation, (position: number) => number]>([
    ["both factors, a common chance", {national: 0.05, group: 0.05}, () => 0.5],
    [
      "both factors, chances of their own",
      {national: 0.2, group: 0.1},
      (position) => 0.2 + 0.6 * ((position * 0.618) % 1)
    ],
    ["no groups", {national: 0.1, group: 0}, () => 0.45]
  ])("%s: the answers are those of an engine that was asked nothing before, to the last bit", (_, correlation, p) => {
    const engine = new Engine(members, {correlated});
    const picks = [...nobody];
    for (const [turn, change] of (["in", "in", "out", "undecided", "in"] as const).entries()) {
      picks[byWeight[turn === 3 ? 11 : 10 + turn]] = change;
      const scenario = scenarioOf(picks, correlation, p);
      // More precisely too: grids and more frequencies that the rough answers meet again.
      if (turn === 1)
        engine.at(scenario, {correlationTolerance: 1e-5, seriesTolerance: 1e-7}, quotas).probability(quotas[0]);
      const found = everything(engine.at(scenario, tolerances, quotas));
      expect(found).toEqual(everything(new Engine(members, {correlated}).at(scenario, tolerances, quotas)));
    }
  });

  test("another chance, another correlation, another group: nothing is taken for what it is not", () => {
    const engine = new Engine(members, {correlated});
    const elsewhere = members.map((member, position) => ({...member, group: position % 3 === 0 ? "A" : "B"}));
    for (const [p, national, group] of [
      [0.5, 0.05, 0.05],
      [0.51, 0.05, 0.05],
      [0.5, 0.06, 0.05],
      [0.5, 0.05, 0.06],
      [0.5, 0.05, 0.05]
    ]) {
      const scenario = scenarioOf(nobody, {national, group}, () => p);
      expect(engine.at(scenario, tolerances).influence(quotas[0])).toEqual(
        new Engine(members, {correlated}).at(scenario, tolerances).influence(quotas[0])
      );
    }
    // One of many has another chance, of a group whose first member has not.
    for (const chance of [0.3, 0.8]) {
      const scenario = scenarioOf(nobody, {national: 0.05, group: 0.05}, (position) =>
        position === byWeight[0] ? 0.4 : position === byWeight[20] ? chance : 0.5
      );
      expect(engine.at(scenario, tolerances).influence(quotas[0])).toEqual(
        new Engine(members, {correlated}).at(scenario, tolerances).influence(quotas[0])
      );
    }
    const scenario = scenarioOf(nobody, {national: 0.05, group: 0.05});
    const [here, there] = [engine, new Engine(elsewhere, {correlated})].map((one) =>
      one.at(scenario, tolerances).probability(quotas[1])!
    );
    expect(Math.abs(here.value - there.value)).toBeGreaterThan(0.005);
  });
});
