// With correlation a distribution and the probability of a quota are one law: P(S ≤ x) + P(S ≥ x + 1) = 1, everywhere.
import {expect, it} from "vitest";
import {Engine} from "../../src/engine/engine.js";

const weights = Array.from({length: 183}, (_, i) => [11000, 9000, 4500, 3000, 2500][i] ?? 200 + ((i * 37) % 1500));
const total = weights.reduce((sum, weight) => sum + weight, 0);
const engine = new Engine(weights.map((weight, i) => ({id: String(i), weight})));

it.each([
  [0.05, 0.3],
  [0.05, 0.6],
  [0.5, 0.9],
  [0.8, 0.3],
  [0.97, 0.6]
])("p = %f, national correlation %f", (p, national) => {
  const answers = engine.at({
    picks: weights.map(() => "undecided" as const),
    probability: weights.map(() => p),
    correlation: {national, group: 0}
  });
  const {cumulative, errorBound} = answers.distribution()!;
  expect(cumulative(total)).toBe(1);
  for (const share of [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98]) {
    const x = Math.floor(share * total);
    const above = answers.probability(x + 1)!;
    expect(Math.abs(cumulative(x) + above.value - 1)).toBeLessThanOrEqual(errorBound + above.errorBound + 1e-12);
  }
});
