// The lightest coalition that wins: the subset of least weight ≥ need. Equivalently the heaviest set that may stay out,
// a subset sum as close as possible below what can be spared.
import {heaviestBySearch} from "./sparse-coalitions.js";
import {sumOf} from "./sums.js";

const mostCells = 2 ** 26;
const mostWords = 1.5e9;
/** Members from which a remainder is made up. */
const lightest = 40;

/**
 * Positions of a heaviest set with sum ≤ `spare`; null when it is too dear.
 *
 * Where many light members can make up any remainder, a sum of exactly `spare` by greed and a small bit set. Else a bit
 * set over all sums, O(n·spare/32) (Bellman's recursion, 32 sums a word), with the member that first reached each sum
 * for the way back; a search for heavy members (sparse-coalitions.ts).
 * @param weights positive integers, descending
 */
export function heaviestWithin(weights: Float64Array, spare: number): number[] | null {
  const total = sumOf(weights);
  if (spare >= total) return Array.from(weights, (_, j) => j);
  const exact = byLightest(weights, spare);
  if (exact) return exact;
  if (spare < mostCells && (weights.length * spare) / 32 <= mostWords) return byBits(weights, spare);
  return heaviestBySearch(weights, spare);
}

/** What the heavy leave by greed, made up exactly from the lightest; null when it cannot be. */
function byLightest(weights: Float64Array, spare: number): number[] | null {
  let first = weights.length;
  let light = 0;
  while (first > 0 && weights.length - first < lightest) light += weights[--first];
  if (first === 0 || light > 2 ** 20) return null;
  // The middle of their sums is where they fit best.
  const least = Math.floor(light / 3);
  const chosen: number[] = [];
  let left = spare;
  for (let j = 0; j < first; j++) {
    if (left - weights[j] < least) continue;
    left -= weights[j];
    chosen.push(j);
  }
  if (left > light) return null;
  const rest = byBits(weights.subarray(first), left).map((j) => first + j);
  return rest.reduce((sum, j) => sum + weights[j], 0) === left ? [...chosen, ...rest] : null;
}

function byBits(weights: Float64Array, spare: number): number[] {
  const words = (spare >>> 5) + 1;
  const bits = new Int32Array(words);
  const first = new Int32Array(spare + 1);
  bits[0] = 1;
  let reach = 0;
  for (let j = 0; j < weights.length && first[spare] === 0 && spare > 0; j++) {
    const weight = weights[j];
    if (weight > spare) continue;
    reach = Math.min(spare, reach + weight);
    const skip = weight >>> 5;
    const shift = weight & 31;
    for (let i = reach >>> 5; i >= skip; i--) {
      const high = bits[i - skip] << shift;
      const low = shift > 0 && i > skip ? bits[i - skip - 1] >>> (32 - shift) : 0;
      let fresh = (high | low) & ~bits[i];
      if (fresh === 0) continue;
      bits[i] |= fresh;
      while (fresh !== 0) {
        const sum = (i << 5) + 31 - Math.clz32(fresh & -fresh);
        if (sum <= spare) first[sum] = j + 1;
        fresh &= fresh - 1;
      }
    }
  }
  let sum = spare;
  while (sum > 0 && first[sum] === 0) sum--;
  const chosen: number[] = [];
  for (; sum > 0; sum -= weights[chosen[0]]) chosen.unshift(first[sum] - 1);
  return chosen;
}
