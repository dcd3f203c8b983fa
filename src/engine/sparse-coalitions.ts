// Coalitions where weights are so large that no table has a cell for every sum: over the sums that occur, or by search.
import {Half} from "./halves.js";

/** The winning sets of the smallest size. */
export interface SmallestCoalitions {
  /** Number of winning coalitions of that size, exact. */
  count: bigint;
  /** Positions (in the descending order) of a lightest one. */
  lightest: number[];
}

const mostStates = 1.5e6;
const mostBranches = 4e6;
const mostHalved = 40;

/**
 * smallest-coalitions.ts with only the deficits that occur: for large weights with few sums. Null when there are too
 * many.
 */
export function sparseSmallest(
  weights: Float64Array,
  size: number,
  slack: number,
  candidates: number
): SmallestCoalitions | null {
  interface State {
    count: bigint;
    /** Member that first led here; the way back goes through states reached before. */
    first: number;
  }
  const levels: Map<number, State>[] = Array.from({length: size + 1}, () => new Map<number, State>());
  levels[0].set(0, {count: 1n, first: -1});
  let visited = 0;
  for (let j = 0; j < candidates; j++) {
    for (let k = Math.min(size, j + 1); k >= 1; k--) {
      const shift = weights[k - 1] - weights[j];
      if (shift > slack) break;
      visited += levels[k - 1].size + 1;
      if (visited > mostStates) return null;
      for (const [deficit, {count}] of levels[k - 1]) {
        if (deficit + shift > slack) continue;
        const state = levels[k].get(deficit + shift);
        if (state) state.count += count;
        else levels[k].set(deficit + shift, {count, first: j});
      }
    }
  }
  let count = 0n;
  let deficit = 0;
  for (const [reached, state] of levels[size]) {
    count += state.count;
    deficit = Math.max(deficit, reached);
  }
  const lightest: number[] = [];
  for (let k = size; k >= 1; k--) {
    const j = levels[k].get(deficit)!.first;
    lightest.unshift(j);
    deficit -= weights[k - 1] - weights[j];
  }
  return {count, lightest};
}

/**
 * lightest-coalition.ts where weights are heavy: meet in the middle for few members, else a search. Null when that
 * takes too long.
 */
export const heaviestBySearch = (weights: Float64Array, spare: number): number[] | null =>
  weights.length <= mostHalved ? byHalves(weights, spare) : byBranches(weights, spare);

function byHalves(weights: Float64Array, spare: number): number[] {
  const split = weights.length >> 1;
  const a = new Half(weights.slice(0, split));
  const b = new Half(weights.slice(split));
  let position = b.order.length - 1;
  let best = {sum: -1, a: 0, b: 0};
  for (const mask of a.order) {
    while (position >= 0 && a.sums[mask] + b.sums[b.order[position]] > spare) position--;
    if (position < 0) break;
    const sum = a.sums[mask] + b.sums[b.order[position]];
    if (sum > best.sum) best = {sum, a: mask, b: b.order[position]};
  }
  return Array.from(weights, (_, j) => j).filter((j) => (j < split ? (best.a >> j) & 1 : (best.b >> (j - split)) & 1));
}

/** Depth-first with bounds: take what fits, largest first; go back where the rest could still improve. */
function byBranches(weights: Float64Array, spare: number): number[] | null {
  const rest = new Float64Array(weights.length + 1);
  for (let j = weights.length - 1; j >= 0; j--) rest[j] = rest[j + 1] + weights[j];
  let best = -1;
  let bestSet: number[] = [];
  const chosen: number[] = [];
  let sum = 0;
  let j = 0;
  for (let branches = 0; branches < mostBranches; branches++) {
    while (j < weights.length && best < spare && sum + rest[j] > best) {
      if (sum + weights[j] <= spare) {
        sum += weights[j];
        chosen.push(j);
      }
      j++;
    }
    if (sum > best) {
      best = sum;
      bestSet = [...chosen];
    }
    if (best === spare || chosen.length === 0) return bestSet;
    const last = chosen.pop()!;
    sum -= weights[last];
    // Of equal weights the later ones would only repeat what was tried.
    j = last + 1;
    while (j < weights.length && weights[j] === weights[last]) j++;
  }
  return null;
}
