// The exact law of S by dynamic programming over the integers: one array cell a possible sum.
//
// Members in ascending order of weight, so that only the prefix reached so far is touched. All terms are positive: the
// relative error is at most about 4n·2⁻⁵³. Barlow & Heidtmann 1984 (equal weights); with weights, the knapsack
// recursion.
import {RunningSum, sumOf} from "./sums.js";
import type {Cumulative, Estimate, Values} from "./types.js";

const unit = 2 ** -53;

/** Cells updated up to the sum `cap`, about 2 ns each; Infinity where the array would be too long. */
export function dpUpdates(weights: Float64Array, cap = Infinity): number {
  if (Math.min(cap, sumOf(weights)) > 3e7) return Infinity;
  let sum = 0;
  return weights.reduce((updates, weight) => updates + Math.min(cap, (sum += weight)) + 1, 0);
}

/** Part of an alternating sum of falling terms at which it may stop: what is left out is less than the next term. */
const nothing = 1e-18;

/** What the pivots of {@link ExactSums} cost, in the same cells: a step looks four times as far as a cell. */
export function pivotUpdates(weights: Float64Array, p: Float64Array, top: number): number {
  return weights.reduce((cells, weight, j) => {
    const fall = Math.abs(Math.log(p[j] / (1 - p[j])));
    return cells + 4 * Math.min(top / weight, fall > 0 ? -Math.log(nothing) / fall : Infinity);
  }, 0);
}

/** All sums of one chance vector. */
export class ExactSums {
  /** P(S ≤ s) by s, compensated. */
  private readonly below: Float64Array;
  private readonly errorBound: number;

  /**
   * @param weights positive integers, ascending
   * @param cap sums above it are left out: only needs ≤ cap may be asked for, and pivots only when all p ≤ ½
   */
  constructor(
    readonly weights: Float64Array,
    readonly p: Float64Array,
    readonly cap = sumOf(weights)
  ) {
    const law = new Float64Array(cap + 1);
    law[0] = 1;
    let top = 0;
    for (let j = 0; j < weights.length; j++) {
      const [weight, chance, stay] = [weights[j], p[j], 1 - p[j]];
      top = Math.min(cap, top + weight);
      for (let s = top; s >= weight; s--) law[s] = law[s] * stay + law[s - weight] * chance;
      for (let s = Math.min(top, weight - 1); s >= 0; s--) law[s] *= stay;
    }
    const sum = new RunningSum();
    for (let s = 0; s < law.length; s++) {
      sum.add(law[s]);
      law[s] = sum.value;
    }
    this.below = law;
    this.errorBound = unit * (4 * weights.length + 24);
  }

  private at(x: number): number {
    return x < 0 ? 0 : this.below[Math.min(x, this.below.length - 1)];
  }

  /** P(S ≥ need). */
  reach(need: number): Estimate {
    return {value: Math.max(0, 1 - this.at(need - 1)), errorBound: this.errorBound, method: "exact-dp"};
  }

  cumulative(): Cumulative {
    return {at: (x) => Math.min(1, this.at(x)), errorBound: this.errorBound, method: "exact-dp"};
  }

  /**
   * All pivot probabilities, by taking members out again: F(x) = (1 − p)F₋(x) + pF₋(x − w) unrolls to
   * F₋(x) = Σₖ (−p/(1 − p))ᵏF(x − kw)/(1 − p), stable for p ≤ ½; for p > ½ the same from the other end. At most
   * O(N/w) a member.
   */
  pivots(need: number): Values {
    const top = this.below.length - 1;
    let longest = 1;
    const values = Float64Array.from(this.weights, (w, i) => {
      const low = this.p[i] <= 0.5;
      const [chance, stay] = low ? [this.p[i], 1 - this.p[i]] : [1 - this.p[i], this.p[i]];
      // Towards the empty sum, P(S ≤ x); towards the full one, P(S > x).
      const side = (x: number): number => (low ? this.at(x) : 1 - this.at(x));
      const step = low ? -w : w;
      let without = 0;
      let factor = 1 / stay;
      let steps = 0;
      for (let x = need - 1 + step; x >= 0 && x <= top && Math.abs(factor) > nothing; x += step, steps++) {
        without += factor * side(x);
        factor *= -chance / stay;
      }
      longest = Math.max(longest, Math.min(steps, 1 / (1 - chance / stay + 1e-300)));
      return Math.min(1, Math.max(0, (side(need - 1) - without) / stay));
    });
    // One rounding error of F is shared by neighbours; the alternating sum passes it on at most `longest` times over.
    return {values, errorBound: 4 * this.errorBound + 8 * unit * longest, method: "exact-dp"};
  }
}
