// Exact dynamic programming over the sums that matter, for weights too large for an array cell each.
//
// Members in descending order of weight. A state is what is still needed; it is settled as soon as it is ≤ 0, or more
// than everybody left can bring. Only live states are kept, sorted, equal ones merged. For weights 2ᵏ, for a few giants
// or for many equal weights that is a handful; the budget refuses what is not.
import {RunningSum, sumOf} from "./sums.js";

const unit = 2 ** -53;

/** Live states, ascending by need. */
interface States {
  need: Float64Array;
  mass: Float64Array;
}

/**
 * P(S ≥ need) over the sums that are still open.
 * @param weights positive integers, ascending
 * @param budget states that may be visited in all
 * @returns null when the budget does not suffice
 */
export function sparseReach(
  weights: Float64Array,
  p: ArrayLike<number>,
  need: number,
  budget: number
): {value: number; errorBound: number; visited: number} | null {
  let rest = sumOf(weights);
  if (need <= 0) return {value: 1, errorBound: 0, visited: 0};
  if (need > rest) return {value: 0, errorBound: 0, visited: 0};
  let live: States = {need: Float64Array.of(need), mass: Float64Array.of(1)};
  const reached = new RunningSum();
  let visited = 0;
  for (let j = weights.length - 1; j >= 0 && live.need.length > 0; j--) {
    const w = weights[j];
    const [join, stay] = [p[j], 1 - p[j]];
    rest -= w;
    const count = live.need.length;
    visited += count;
    if (visited > budget) return null;
    const nextNeed = new Float64Array(2 * count);
    const nextMass = new Float64Array(2 * count);
    let size = 0;
    const push = (value: number, mass: number): void => {
      if (mass === 0 || value > rest) return;
      if (value <= 0) reached.add(mass);
      else if (size > 0 && nextNeed[size - 1] === value) nextMass[size - 1] += mass;
      else {
        nextNeed[size] = value;
        nextMass[size++] = mass;
      }
    };
    // Two sorted lists: who joins lowers every need by w.
    for (let a = 0, b = 0; a < count || b < count;) {
      if (a < count && (b === count || live.need[a] - w <= live.need[b])) {
        push(live.need[a] - w, live.mass[a] * join);
        a++;
      } else {
        push(live.need[b], live.mass[b] * stay);
        b++;
      }
    }
    live = {need: nextNeed.slice(0, size), mass: nextMass.slice(0, size)};
  }
  return {value: Math.min(1, reached.value), errorBound: unit * (4 * weights.length + 8), visited};
}

/** All pivot probabilities, each as a difference of two laws with the member in and out. 2n times the work of one. */
export function sparsePivots(
  weights: Float64Array,
  p: ArrayLike<number>,
  need: number,
  budget: number
): {values: Float64Array; errorBound: number} | null {
  const values = new Float64Array(weights.length);
  let left = budget;
  const known = new Map<string, number>();
  for (let i = 0; i < weights.length; i++) {
    const key = `${weights[i]} ${p[i]}`;
    const seen = known.get(key);
    if (seen !== undefined) {
      values[i] = seen;
      continue;
    }
    const others = weights.filter((_, j) => j !== i);
    const chances = Float64Array.from(p).filter((_, j) => j !== i);
    const without = sparseReach(others, chances, need, left);
    const joined = without && sparseReach(others, chances, need - weights[i], left - without.visited);
    if (!without || !joined) return null;
    left -= without.visited + joined.visited + weights.length;
    values[i] = Math.max(0, joined.value - without.value);
    known.set(key, values[i]);
  }
  return {values, errorBound: unit * (8 * weights.length + 24)};
}
