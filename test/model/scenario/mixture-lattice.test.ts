// The coarse lattice against the exact one: right where it is exact, and never further off than it says, also at sums that
// are likely by themselves.
import {expect, test} from "vitest";
import {latticeLaw, type Given} from "../../../src/model/scenario/mixture-lattice.js";
import {generator} from "./oracle/games.js";
import {lawByPlainDp, upperSum} from "./oracle/plain-dp.js";

const random = generator(31);

/** Two groups of two nodes each, and members alone. */
function mixture(weights: Float64Array, chance: () => number): Given[] {
  const third = Math.floor(weights.length / 3);
  const group = (from: number, to: number, nodes: number[]) => {
    const positions = Int32Array.from({length: to - from}, (_, i) => from + i);
    return {positions, nodes: Float64Array.from(nodes), chances: nodes.map(() => Float64Array.from(positions, chance))};
  };
  return [0.3, 0.7].map((weight) => ({
    weight,
    groups: [group(0, third, [0.25, 0.75]), group(third, 2 * third, [0.5, 0.5]), group(2 * third, weights.length, [1])]
  }));
}

/** The law by hand: every combination of nodes, plain DP given it. */
function lawByHand(national: readonly Given[], weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const law = new Float64Array(total + 1);
  for (const {weight, groups} of national) {
    for (let a = 0; a < groups[0].nodes.length; a++) {
      for (let b = 0; b < groups[1].nodes.length; b++) {
        const p = [...groups[0].chances[a], ...groups[1].chances[b], ...groups[2].chances[0]];
        lawByPlainDp(weights, p).forEach(
          (mass, s) => (law[s] += weight * groups[0].nodes[a] * groups[1].nodes[b] * mass)
        );
      }
    }
  }
  return law;
}

test("with a cell for every sum the law is exact", () => {
  const weights = Float64Array.from({length: 20}, () => 1 + Math.floor(12 * random())).sort();
  const national = mixture(weights, random);
  const law = lawByHand(national, weights);
  const {at} = latticeLaw(national, weights, law.length - 1, 4096);
  for (let x = 0; x < law.length; x++) expect(at(x)).toBeCloseTo(1 - upperSum(law, x + 1), 13);
});

test.each([
  ["any chances", random],
  ["nearly decided", () => (random() < 0.5 ? 0.001 : 0.999)],
  ["nearly nobody", () => 0.003]
])("on a coarse lattice, %s: within its own error everywhere, and close on the whole", (_, chance) => {
  const weights = Float64Array.from({length: 45}, (__, i) =>
    i === 44 ? 4000 : 20 + Math.floor(400 * random())
  ).sort();
  const national = mixture(weights, chance);
  const law = lawByHand(national, weights);
  const total = law.length - 1;
  const {at, errorAt} = latticeLaw(national, weights, total, 512);
  let mean = 0;
  for (let x = 0; x <= total; x++) {
    const error = Math.abs(at(x) - (1 - upperSum(law, x + 1)));
    mean += error / (total + 1);
    if (error > errorAt(x)) expect([x, error]).toEqual([x, errorAt(x)]);
  }
  expect(mean).toBeLessThan(0.01);
  expect(at(-1)).toBe(0);
  expect(at(total)).toBeCloseTo(1, 12);
});
