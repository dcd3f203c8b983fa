// Meet in the middle: all subsets of two halves, one half sorted against the other. Exact for any integer weights.
//
// P(S ≥ r) = Σ_{a ⊆ A} P(a)·P(S_B ≥ r − w(a)). The sorting depends on the weights only; a probability vector then costs
// O(2^{n/2}), all pivot probabilities O(n·2^{n/2}). Horowitz & Sahni 1974. Every sum is of positive terms: the relative
// error is about 4n·2⁻⁵³.
import {RunningSum} from "./sums.js";

const unit = 2 ** -53;

/** Subsets of one half. Bit j of a mask is the half's member j. */
export class Half {
  /** Masks by ascending sum. */
  readonly order: Int32Array;
  /** Sum by mask. */
  readonly sums: Float64Array;
  /** Probability by mask, for the vector last given. */
  readonly mass: Float64Array;

  constructor(readonly weights: Float64Array) {
    const count = weights.length;
    this.sums = new Float64Array(2 ** count);
    this.mass = new Float64Array(2 ** count);
    let order = new Int32Array(1);
    for (let j = 0; j < count; j++) {
      const bit = 1 << j;
      const weight = weights[j];
      for (let mask = 0; mask < bit; mask++) this.sums[mask | bit] = this.sums[mask] + weight;
      // The list with the member and the list without are both sorted: merge them.
      const merged = new Int32Array(2 * bit);
      for (let i = 0, a = 0, b = 0; i < merged.length; i++) {
        const takeOld = b === bit || (a < bit && this.sums[order[a]] <= this.sums[order[b] | bit]);
        merged[i] = takeOld ? order[a++] : order[b++] | bit;
      }
      order = merged;
    }
    this.order = order;
  }

  /** Subsets, in ascending order, that are below `need`: the place of the first that is not. */
  firstAtLeast(need: number): number {
    let [low, high] = [0, this.order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sums[this.order[middle]] >= need) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** @param p probabilities of the half's members */
  weigh(p: ArrayLike<number>): void {
    const {mass} = this;
    mass[0] = 1;
    for (let j = 0; j < this.weights.length; j++) {
      const bit = 1 << j;
      for (let mask = 0; mask < bit; mask++) {
        mass[mask | bit] = mass[mask] * p[j];
        mass[mask] *= 1 - p[j];
      }
    }
  }
}

/** One set of weights, sorted once. */
export class HalvesLaw {
  private readonly a: Half;
  private readonly b: Half;
  private readonly split: number;
  private need = Number.NaN;
  /** By mask of the first half: how many subsets of the second, in ascending order, fall short together with it. */
  private shortA = new Int32Array(0);
  private shortB = new Int32Array(0);
  readonly relativeError: number;

  /** @param weights positive integers, at most 44 of them (2²² subsets a half) */
  constructor(readonly weights: Float64Array) {
    this.split = weights.length >> 1;
    this.a = new Half(weights.slice(0, this.split));
    this.b = new Half(weights.slice(this.split));
    this.relativeError = unit * (8 * weights.length + 40);
  }

  /** P(S ≥ need). O(2^{n/2}). */
  reach(p: ArrayLike<number>, need: number): {value: number; errorBound: number} {
    this.face(need);
    this.weighBoth(p);
    return this.summed(this.cumulate(this.b, true));
  }

  /** P(need − wᵢ ≤ S₋ᵢ < need) by member. O(n·2^{n/2}). */
  pivots(p: ArrayLike<number>, need: number): {values: Float64Array; errorBound: number} {
    this.face(need);
    this.weighBoth(p);
    const values = new Float64Array(this.weights.length);
    for (const {own, short, other, offset} of [
      {own: this.a, short: this.shortA, other: this.b, offset: 0},
      {own: this.b, short: this.shortB, other: this.a, offset: this.split}
    ]) {
      const below = this.cumulate(other, false);
      const {mass} = own;
      for (let j = 0; j < own.weights.length; j++) {
        const bit = 1 << j;
        const sum = new RunningSum();
        for (let mask = 0; mask < mass.length; mask++) {
          if (mask & bit) continue;
          const window = below[short[mask]] - below[short[mask | bit]];
          if (window > 0) sum.add((mass[mask] + mass[mask | bit]) * window);
        }
        values[offset + j] = sum.value;
      }
    }
    return {values, errorBound: this.relativeError};
  }

  /** P(S < need). O(2^{n/2}). */
  short(p: ArrayLike<number>, need: number): {value: number; errorBound: number} {
    this.face(need);
    this.weighBoth(p);
    return this.summed(this.cumulate(this.b, false));
  }

  private summed(other: Float64Array): {value: number; errorBound: number} {
    // Compensated: thousands of roundings would otherwise outgrow the bound.
    const sum = new RunningSum();
    for (let mask = 0; mask < this.a.mass.length; mask++) sum.add(this.a.mass[mask] * other[this.shortA[mask]]);
    return {value: Math.min(1, sum.value), errorBound: this.relativeError + 2 * unit};
  }

  /** Prepare for a quota: two pointers along the sorted halves. O(2^{n/2}), kept until another quota comes. */
  private face(need: number): void {
    if (need === this.need) return;
    this.need = need;
    const look = (own: Half, other: Half): Int32Array<ArrayBuffer> => {
      const short = new Int32Array(own.order.length);
      let position = other.order.length;
      for (const mask of own.order) {
        while (position > 0 && other.sums[other.order[position - 1]] >= need - own.sums[mask]) position--;
        short[mask] = position;
      }
      return short;
    };
    this.shortA = look(this.a, this.b);
    this.shortB = look(this.b, this.a);
  }

  private weighBoth(p: ArrayLike<number>): void {
    const all = Float64Array.from(p);
    this.a.weigh(all.subarray(0, this.split));
    this.b.weigh(all.subarray(this.split));
  }

  /** Running totals over the sorted subsets: of the first i, or of all from i on. Compensated. */
  private cumulate(half: Half, fromTop: boolean): Float64Array {
    const count = half.order.length;
    const totals = new Float64Array(count + 1);
    const sum = new RunningSum();
    for (let i = 0; i < count; i++) {
      const index = fromTop ? count - 1 - i : i;
      sum.add(half.mass[half.order[index]]);
      totals[fromTop ? index : i + 1] = sum.value;
    }
    return totals;
  }
}
