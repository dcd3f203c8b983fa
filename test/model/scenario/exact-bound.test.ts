// The error bound against the exact truth: probabilities are k/1024, so the law is a list of big integers over 1024ⁿ.
import {expect, test} from "vitest";
import {denseReach} from "../../../src/model/scenario/dense-dp.js";
import {FourierLaw} from "../../../src/model/scenario/fourier.js";
import {HalvesLaw} from "../../../src/model/scenario/halves.js";
import {sparseReach} from "../../../src/model/scenario/sparse-dp.js";
import {generator} from "./oracle/games.js";

const scale = 1n << 80n;

/** P(S ≥ need)·2⁸⁰, rounded down, from exact integers. */
function exactReach(weights: Float64Array, numerators: readonly number[], need: number): bigint {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let law = new Array<bigint>(total + 1).fill(0n);
  law[0] = 1n;
  weights.forEach((weight, j) => {
    const [join, stay] = [BigInt(numerators[j]), BigInt(1024 - numerators[j])];
    law = law.map((mass, s) => mass * stay + (s >= weight ? law[s - weight] * join : 0n));
  });
  const sum = law.slice(need).reduce((a, b) => a + b, 0n);
  return (sum * scale) / 1024n ** BigInt(weights.length);
}

test("no method ever errs by more than it says", () => {
  const random = generator(7);
  const broken: string[] = [];
  let checked = 0;
  for (let round = 0; round < 240; round++) {
    const count = 2 + Math.floor(random() * 38);
    const weights = Float64Array.from({length: count}, () => 1 + Math.floor(random() ** 3 * 40)).sort();
    const extreme = round % 3;
    const numerators = Array.from(weights, () =>
      extreme === 0 ? 512 : extreme === 1 ? 1 + Math.floor(random() * 1023) : random() < 0.5 ? 2 : 1021
    );
    const p = numerators.map((k) => k / 1024);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (const need of [1, Math.ceil(total / 2), Math.ceil(total * random()), total]) {
      const truth = exactReach(weights, numerators, Math.max(1, need));
      const answers = {
        dense: denseReach(weights, p, Math.max(1, need)),
        sparse: sparseReach(weights, p, Math.max(1, need), 1e7),
        fourier: new FourierLaw(weights).reach(p, Math.max(1, need), {target: 1e-14, acceptable: 1e-10}),
        halves: count <= 24 ? new HalvesLaw(weights).reach(p, Math.max(1, need)) : null
      };
      for (const [method, answer] of Object.entries(answers)) {
        if (!answer) continue;
        checked++;
        // A double times 2⁸⁰ is an integer from 2⁻²⁷ up; below, what is cut off is far below the bound.
        const value = BigInt(Math.round(answer.value * 2 ** 50)) * 2n ** 30n;
        const fine = BigInt(Math.round((answer.value - Math.round(answer.value * 2 ** 50) / 2 ** 50) * 2 ** 80));
        const error = Number(value + fine - truth) / 2 ** 80;
        if (Math.abs(error) > answer.errorBound)
          broken.push(`${method}, ${count} members, need ${need}: ${error} > ${answer.errorBound}`);
      }
    }
  }
  expect(checked).toBeGreaterThan(2500);
  expect(broken).toEqual([]);
});
