// The door: what it opens, what it refuses.
import {expect, test} from "vitest";
import {correlated} from "../../../src/model/scenario/correlation.js";
import {Engine} from "../../../src/model/scenario/engine.js";
import {ask, membersOf} from "./oracle/games.js";

const weights = [5, 4, 3, 2];
const picks = weights.map(() => "undecided" as const);
const scenario = (national: number) => ({
  picks,
  probability: weights.map(() => 0.3),
  correlation: {national, group: 0}
});

test("without the correlated model, independent scenarios are answered and a correlated one is a clear error", () => {
  const engine = new Engine(membersOf(weights));
  expect(engine.at(scenario(0)).probability(8)!.value).toBeCloseTo(ask(weights, 0.3).probability(8)!.value, 14);
  expect(() => engine.at(scenario(0.2))).toThrow(/correlated scenario.*\{correlated\}/);
});

test("with the model handed over, a correlated scenario has another answer than an independent one", () => {
  const engine = new Engine(membersOf(weights), {correlated});
  expect(engine.at(scenario(0.2)).probability(8)!.value).not.toBeCloseTo(
    engine.at(scenario(0)).probability(8)!.value,
    3
  );
});

test("a correlated scenario in which everybody is decided needs no model", () => {
  const engine = new Engine(membersOf(weights));
  const decided = {...scenario(0.2), picks: weights.map(() => "in" as const)};
  expect(engine.at(decided).probability(8)).toEqual({value: 1, errorBound: 0, method: "decided"});
});

test("weights that are no integers ≥ 0, or too large in all, are refused with the member's id", () => {
  expect(() => new Engine(membersOf([1, -2]))).toThrow(/member m1: weight -2/);
  expect(() => new Engine(membersOf([1.5]))).toThrow(/member m0: weight 1.5/);
  expect(() => new Engine(membersOf([2 ** 53 - 1, 1]))).toThrow(/exceeds 2\^53 - 1/);
});
