// Exact methods are a last resort, and what they may cost is bounded for a question as a whole: else an integral of
// hundreds of nodes, each of them affordable, takes minutes.
import {expect, test} from "vitest";
import {dpUpdates} from "../../src/engine/dp.js";
import {Engine} from "../../src/engine/engine.js";
import {Budget, Weights} from "../../src/engine/independent.js";

// Few different weights: φ revives, so that no Fourier sum is short.
const weights = Float64Array.from({length: 45}, (_, j) => 100_001 + 100 * (j % 5)).sort();
const cells = dpUpdates(weights);
const p = new Float64Array(weights.length).fill(0.7);
const need = 30 * 100_001;

test("laws of one question share what exact methods may touch", () => {
  const budget = new Budget(3.5 * cells);
  const shared = new Weights(weights);
  const answered = Array.from({length: 6}, () => budget.law(shared, p, 1e-9, 0).reach(need)?.method ?? null);
  expect(answered).toEqual(["exact-dp", "exact-dp", "exact-dp", null, null, null]);
});

test("a law that would take more than a third of it is refused at once", () => {
  const law = new Budget(2.9 * cells).law(new Weights(weights), p, 1e-9, 0);
  expect(law.reach(need)).toBeNull();
  expect(law.spent).toBe(0);
});

test("an integral that is too dear is null, and a single probability still an answer", () => {
  const members = Array.from({length: 300}, (_, j) => ({id: `m${j}`, weight: 5001 + 100 * (j % 5)}));
  const answers = new Engine(members).at({
    picks: members.map(() => "undecided"),
    probability: members.map(() => 0.5),
    correlation: {national: 0, group: 0}
  });
  expect(answers.probability(800_000)?.method).toBe("exact-dp");
  expect(answers.shapley(800_000)).toBeNull();
});
