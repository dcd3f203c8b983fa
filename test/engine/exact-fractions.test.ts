// Few members: every set counted in exact fractions (BigInt). Chances are multiples of 2⁻⁸, which floats hold exactly.
import {expect, test} from "vitest";
import {Engine} from "../../src/engine/engine.js";
import {generator} from "./oracle/games.js";

const unit = 8n;

/** Σ over the sets that `counts` of Π p·Π (1 − p), numerators over 2⁸ⁿ. */
function exactly(numerators: readonly bigint[], counts: (mask: number) => boolean): number {
  let sum = 0n;
  for (let mask = 0; mask < 2 ** numerators.length; mask++)
    if (counts(mask))
      sum += numerators.reduce((product, one, j) => product * ((mask >> j) & 1 ? one : 2n ** unit - one), 1n);
  const scale = unit * BigInt(numerators.length);
  // 200 more bits, so that the quotient of two integers is a float without loss.
  return Number((sum << 200n) >> scale) / 2 ** 200;
}

test("up to twelve members: P, influence, given and the law are within their bounds of the exact fractions", () => {
  const random = generator(12);
  for (let count = 1; count <= 12; count++) {
    for (const largest of [1, 9, 1000]) {
      const weights = Array.from({length: count}, () => 1 + Math.floor(largest * random()));
      const numerators = weights.map(() => BigInt(Math.floor(257 * random())));
      const p = numerators.map((one) => Number(one) / 256);
      const total = weights.reduce((a, b) => a + b);
      const quota = 1 + Math.floor(total * random());
      const weightOf = (mask: number): number =>
        weights.reduce((sum, weight, j) => sum + ((mask >> j) & 1 ? weight : 0), 0);
      const answers = new Engine(weights.map((weight, j) => ({id: `m${j}`, weight, group: ""}))).at({
        picks: weights.map(() => "undecided"),
        probability: p,
        correlation: {national: 0, group: 0}
      });
      const near = (found: {errorBound: number}, value: number, truth: number): void =>
        expect(Math.abs(value - truth)).toBeLessThanOrEqual(found.errorBound + 2 ** -53);
      const reach = answers.probability(quota)!;
      near(
        reach,
        reach.value,
        exactly(numerators, (mask) => weightOf(mask) >= quota)
      );
      const law = answers.distribution()!;
      near(
        law,
        law.cumulative(quota - 1),
        exactly(numerators, (mask) => weightOf(mask) < quota)
      );
      const [influence, given] = [answers.influence(quota)!, answers.given(quota)!];
      weights.forEach((weight, i) => {
        const sure = numerators.map((one, j) => (j === i ? 256n : one));
        const pivotal = exactly(
          sure,
          (mask) => ((mask >> i) & 1) === 1 && weightOf(mask) >= quota && weightOf(mask) - weight < quota
        );
        near(influence, influence.values[i], pivotal);
        near(
          given,
          given.values[i],
          exactly(sure, (mask) => weightOf(mask) >= quota)
        );
      });
    }
  }
});
