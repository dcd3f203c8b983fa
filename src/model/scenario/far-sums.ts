// Σ|φₖ|/k over the far frequencies from above, at several common probabilities at once: what tail-bound.ts needs to
// know of weights that differ too much from those its bounds were prepared for. Branch and bound without the
// branches: nothing is bounded twice.
//
// A member's phase turns with its weight: over a block of L frequencies by Lw/N turns. So a light member is bounded
// once for a long block, a heavier one for the halves of it, and so on: some Σw/2τ evaluations for all members, τ the
// part of a turn over which a factor is bounded, where single frequencies would take n·N/2. The shortest block leaves
// out the few heaviest.
import {finish, type Steps} from "./steps.js";
import type {FarSum} from "./tail-bound.js";

/** Common probabilities, eight. */
const levels = [0.02, 0.04, 0.07, 0.1, 0.14, 0.2, 0.28, 0.4];
/** Part of a turn over which a factor is bounded. */
const part = 0.08;
/** The longest block is 2^lengths times as long as the shortest, which has four frequencies at least. */
const lengths = 8;
/** Evaluations of a factor at all levels: a third of a second. */
const mostEvaluations = 3e7;
/** Blocks that are one step. */
const blocksPerStep = 2 ** 14;
/** Whose phase a float no longer knows well enough to look it up. */
const heaviest = 2 ** 30;
/** Entries for half a turn, and as many before it as a block can reach back. */
const perTurn = 8192;
const before = 1024;
const squares = Float64Array.from(
  {length: before + perTurn / 2 + 2},
  (_, i) => Math.sin((Math.PI * Math.max(0, i - before)) / perTurn) ** 2
);

/**
 * O(Σw/τ) with a shortest block of four frequencies, longer ones where that is too dear.
 * @param weights positive integers
 * @param size lattice points N ≥ Σw + 1
 * @param near the sum is over near < k ≤ N/2
 * @returns by falling level, never below the truth, for the municipalities mostly within a factor of ten of it
 */
export const farSums = (weights: Float64Array, size: number, near: number): FarSum[] =>
  finish(farSumsInSteps(weights, size, near));

/** {@link farSums}, some milliseconds a step. */
export function* farSumsInSteps(weights: Float64Array, size: number, near: number): Steps<FarSum[]> {
  const half = Math.floor(size / 2);
  let shortest = 2;
  let byLength: number[][] = [];
  for (let evaluations = Infinity; evaluations > mostEvaluations; shortest++) {
    byLength = Array.from({length: shortest + lengths + 1}, () => []);
    evaluations = half / 2 ** (shortest - 1);
    for (const weight of weights) {
      const length = Math.min(shortest + lengths, Math.floor(Math.log2((part * size) / weight)));
      if (length < shortest || weight > heaviest) continue;
      byLength[length].push(weight / size);
      evaluations += half / 2 ** length;
    }
  }
  shortest--;
  const longest = shortest + lengths;
  const rates = byLength.map((list) => Float64Array.from(list));
  const [ka, kb, kc, kd, ke, kf, kg, kh] = levels.map((level) => 4 * level * (1 - level));
  // By length of block: |φ|² of the members bounded at that length or a longer one, on the block that holds `start`.
  const products = new Float64Array(8 * (longest + 2)).fill(1);
  const sums = new Float64Array(8);
  for (let block = 0, start = near + 1; start <= half; block++, start += 2 ** shortest) {
    if (block % blocksPerStep === blocksPerStep - 1) yield;
    let length = Math.min(longest, shortest + (block === 0 ? longest : 31 - Math.clz32(block & -block)));
    const known = 8 * (length + 1);
    let [a, b, c, d] = [products[known], products[known + 1], products[known + 2], products[known + 3]];
    let [e, f, g, h] = [products[known + 4], products[known + 5], products[known + 6], products[known + 7]];
    for (; length >= shortest; length--) {
      const span = 2 ** length;
      const middle = start + (span - 1) / 2;
      const reach = (perTurn * (span - 1)) / 2;
      const own = rates[length];
      for (let j = 0; j < own.length; j++) {
        const turns = own[j] * middle;
        // The phase nearest to a whole turn, rounded towards it.
        const square =
          squares[(perTurn * Math.abs(turns - Math.floor(turns + 0.5)) - reach * own[j] + (before - 1e-3)) | 0];
        a *= 1 - ka * square;
        b *= 1 - kb * square;
        c *= 1 - kc * square;
        d *= 1 - kd * square;
        e *= 1 - ke * square;
        f *= 1 - kf * square;
        g *= 1 - kg * square;
        h *= 1 - kh * square;
      }
      const at = 8 * length;
      products[at] = a;
      products[at + 1] = b;
      products[at + 2] = c;
      products[at + 3] = d;
      products[at + 4] = e;
      products[at + 5] = f;
      products[at + 6] = g;
      products[at + 7] = h;
    }
    const share = 2 ** shortest / start;
    for (let i = 0; i < 8; i++) sums[i] += share * Math.sqrt(products[8 * shortest + i]);
  }
  return levels.map((level, i): FarSum => [level, sums[i] * (1 + 1e-9)]).reverse();
}
