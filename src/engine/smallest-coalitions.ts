// How many coalitions of the smallest winning size there are, and the lightest of them.
//
// With weights u₁ ≥ u₂ ≥ … and the top s just winning, a coalition t₁ < … < tₛ is described by what it lacks against
// the top s: the deficit Σ (uₖ − u_{tₖ}), every term ≥ 0. It wins when the deficit is at most D = u₁ + … + uₛ − need,
// which is small because s is the smallest size. So: dynamic programming over (members chosen, deficit).

import {sparseSmallest, type SmallestCoalitions} from "./sparse-coalitions.js";

/** Cells (s·D) and updates (n·s·D) the tables may take. */
const mostCells = 2.4e7;
const mostUpdates = 6e8;

/**
 * Count and lightest of the winning sets of `size` members, both exact: DP over (members chosen, deficit),
 * O(n·size·D) cells updated, D the deficit the top `size` can spare; over the deficits that occur where D is large.
 * @param weights positive integers, descending
 * @param size smallest number of members that wins
 * @returns null when it is too dear
 */
export function smallestCoalitions(weights: Float64Array, need: number, size: number): SmallestCoalitions | null {
  let slack = -need;
  for (let k = 0; k < size; k++) slack += weights[k];
  // A member so light that the deficit is too large even in the last place belongs to no such set.
  let candidates = weights.length;
  while (candidates > size && weights[size - 1] - weights[candidates - 1] > slack) candidates--;
  const cells = (size + 1) * (slack + 1);
  if (cells <= mostCells && cells * candidates <= mostUpdates) return byTable(weights, size, slack, candidates);
  return sparseSmallest(weights, size, slack, candidates);
}

/** Counts in double precision; exact while below 2⁵³, else again modulo several numbers near 2⁵² and put together. */
function byTable(weights: Float64Array, size: number, slack: number, candidates: number): SmallestCoalitions {
  const width = slack + 1;
  const first = new Int32Array((size + 1) * width);
  const top = [0];
  for (const weight of weights) top.push(top[top.length - 1] + weight);
  const run = (modulus: number, mark: boolean): {total: number; largest: number} => {
    const counts = new Float64Array((size + 1) * width);
    counts[0] = 1;
    // By k, the largest deficit that occurs; −1: none.
    const highest = new Int32Array(size + 1).fill(-1);
    highest[0] = 0;
    let largest = 0;
    for (let j = 0; j < candidates; j++) {
      for (let k = Math.min(size, j + 1); k >= 1; k--) {
        const shift = weights[k - 1] - weights[j];
        if (shift > slack) break;
        const from = (k - 1) * width;
        const to = k * width + shift;
        // Those still to come lack at least what the next ones do.
        const rest = top[size] - top[k] - (top[j + 1 + size - k] - top[j + 1]);
        const last = Math.min(highest[k - 1], slack - shift - rest);
        if (!(last >= 0)) continue;
        highest[k] = Math.max(highest[k], last + shift);
        for (let d = 0; d <= last; d++) {
          const add = counts[from + d];
          if (add === 0) continue;
          let sum = counts[to + d] + add;
          if (sum >= modulus) sum -= modulus;
          else if (sum > largest) largest = sum;
          counts[to + d] = sum;
          if (mark && first[to + d] === 0) first[to + d] = j + 1;
        }
      }
    }
    let total = 0;
    for (let d = 0; d < width; d++) {
      total += counts[size * width + d];
      if (total >= modulus) total -= modulus;
    }
    return {total, largest};
  };
  const plain = run(Infinity, true);
  const lightest: number[] = [];
  let deficit = slack;
  while (first[size * width + deficit] === 0) deficit--;
  for (let k = size; k >= 1; k--) {
    const j = first[k * width + deficit] - 1;
    lightest.unshift(j);
    deficit -= weights[k - 1] - weights[j];
  }
  if (Math.max(plain.largest, plain.total) < 2 ** 53) return {count: BigInt(plain.total), lightest};
  // Chinese remainder theorem.
  let count = 0n;
  let product = 1n;
  const enough = BigInt(Math.ceil(plain.total)) * 4n;
  for (let modulus = 2n ** 52n; product <= enough; modulus--) {
    if (greatestCommonDivisor(product, modulus) !== 1n) continue;
    const rest = BigInt(run(Number(modulus), false).total);
    const step = (((rest - count) % modulus) + modulus) % modulus;
    count += product * ((step * inverse(product % modulus, modulus)) % modulus);
    product *= modulus;
  }
  return {count, lightest};
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value, modulus, 1n, 0n];
  while (b > 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % modulus) + modulus) % modulus;
}
