// Pivots on rounded weights, against the exact ones: within the bound, and the bound within what was asked for.
import {describe, expect, test} from "vitest";
import {densePivotsInSteps} from "../../../src/model/scenario/dense-dp.js";
import {Engine} from "../../../src/model/scenario/engine.js";
import {roundedPivots} from "../../../src/model/scenario/rounded-dp.js";
import {finish} from "../../../src/model/scenario/steps.js";
import {generator, membersOf} from "./oracle/games.js";

const random = generator(408);
const drawn = (count: number, scale: number): Float64Array =>
  Float64Array.from({length: count}, () => Math.ceil(scale * Math.exp(4 * random()))).sort();
const sum = (weights: ArrayLike<number>): number => Array.from(weights).reduce((a, b) => a + b, 0);

function worst(weights: Float64Array, p: Float64Array, need: number, values: Float64Array): number {
  const exact = finish(densePivotsInSteps(weights, p, need));
  return Math.max(...values.map((value, i) => Math.abs(value - exact.values[i])));
}

describe("pivots on rounded weights", () => {
  test("never beyond the bound, and the bound never beyond the tolerance", () => {
    let [answered, coarse] = [0, 0];
    for (let round = 0; round < 400; round++) {
      const weights = drawn(20 + Math.floor(80 * random()), 60);
      const most = [0.01, 0.05, 0.2, 0.4][round % 4];
      const chances = Float64Array.from(weights, () => most * (round % 3 ? 1 : random()));
      const p = round % 5 ? chances : chances.map((chance) => 1 - chance);
      const need = Math.max(1, Math.ceil(sum(weights) * random()));
      const tolerance = 10 ** (-3 - 4 * random());
      const found = roundedPivots(weights, p, need, tolerance);
      if (!found) continue;
      answered++;
      expect(found.errorBound).toBeLessThanOrEqual(tolerance);
      const error = worst(weights, p, need, found.values);
      expect(error, `round ${round}, need ${need}`).toBeLessThanOrEqual(found.errorBound);
      if (error > 1e-12) coarse++;
    }
    expect(answered).toBeGreaterThan(200);
    expect(coarse).toBeGreaterThan(100);
  });

  test("members lighter than half a step count with what they weigh", () => {
    const weights = Float64Array.from([...new Array<number>(150).fill(1), 4000, 9000, 30_000, 80_000]);
    const p = new Float64Array(weights.length).fill(0.3);
    for (const need of [9040, 39_045]) {
      const found = roundedPivots(weights, p, need, 3e-2);
      expect(found, `need ${need}`).not.toBeNull();
      expect(worst(weights, p, need, found!.values)).toBeLessThanOrEqual(found!.errorBound);
    }
  });

  test("refuses probabilities of both kinds, and what would be too dear", () => {
    const weights = drawn(60, 60);
    expect(
      roundedPivots(
        weights,
        Float64Array.from(weights, (_, i) => (i % 2 ? 0.1 : 0.9)),
        5000,
        1e-3
      )
    ).toBeNull();
    expect(roundedPivots(weights, new Float64Array(60).fill(0.3), Math.ceil(0.3 * sum(weights)), 1e-7, 1e4)).toBeNull();
  });

  test("an engine that has them uses them in a series only, and its indices stay within their bound", () => {
    const weights = [...drawn(120, 200), 120_000];
    const quota = Math.ceil(0.25 * sum(weights));
    const scenario = {
      picks: weights.map(() => "undecided" as const),
      probability: weights.map(() => 0.5),
      correlation: {national: 0, group: 0}
    };
    let used = 0;
    const exact = new Engine(membersOf(weights)).at(scenario).shapley(quota)!;
    const further = {
      roundedPivots: (...args: Parameters<typeof roundedPivots>) => {
        used++;
        return roundedPivots(...args);
      }
    };
    const answers = new Engine(membersOf(weights), {seriesTolerance: 1e-6, further}).at(scenario);
    const found = answers.shapley(quota)!;
    expect(used).toBeGreaterThan(0);
    found.values.forEach((value, i) =>
      expect(Math.abs(value - exact.values[i])).toBeLessThanOrEqual(found.errorBound + exact.errorBound)
    );
    used = 0;
    expect(answers.swing(quota)!.method).not.toBe("rounded-lattice");
    expect(used).toBe(0);
  });
});
