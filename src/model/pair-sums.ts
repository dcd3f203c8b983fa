// All pairs of weights by their sum, to complete a set whose sum must fall into a narrow interval.
import type {Random} from "./random.js";

/** Draws a pair with the product of its odds among the pairs whose sum lies in an interval. */
export class PairsBySum {
  private readonly sums: Float64Array;
  private readonly first: Uint16Array;
  private readonly second: Uint16Array;
  private readonly product: Float64Array;
  /** running[k]: products of the pairs before k. */
  private readonly running: Float64Array;
  /** The largest total of products in any interval of the width: the chance of a proposal is measured against it. */
  private readonly largest: number;

  /** @param width of the intervals asked for: high − low */
  constructor(weights: readonly number[], odds: readonly number[], width: number) {
    const pairs: [number, number][] = [];
    for (let i = 0; i < weights.length; i++) for (let j = 0; j < i; j++) pairs.push([i, j]);
    const sumOf = ([i, j]: [number, number]) => weights[i] + weights[j];
    pairs.sort((a, b) => sumOf(a) - sumOf(b) || a[0] - b[0] || a[1] - b[1]);
    this.sums = Float64Array.from(pairs, sumOf);
    this.first = Uint16Array.from(pairs, ([i]) => i);
    this.second = Uint16Array.from(pairs, ([, j]) => j);
    this.product = Float64Array.from(pairs, ([i, j]) => odds[i] * odds[j]);
    this.running = new Float64Array(pairs.length + 1);
    let largest = 0;
    for (let k = 0, from = 0; k < pairs.length; k++) {
      this.running[k + 1] = this.running[k] + this.product[k];
      while (this.sums[k] - this.sums[from] > width) from++;
      largest = Math.max(largest, this.running[k + 1] - this.running[from]);
    }
    // A margin for rounding in the running totals, far above it.
    this.largest = largest * (1 + 1e-9);
  }

  /** Index of the first pair with a sum ≥ `value`. */
  private from(value: number): number {
    let [low, high] = [0, this.sums.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sums[middle] < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * A pair disjoint from `taken` with a sum in [low, high], or null: with the chance that the pairs there have less
   * than the largest total. So every proposal ends in a given pair with the same chance, whatever was taken.
   */
  draw(taken: readonly number[], low: number, high: number, random: Random): [number, number] | null {
    const [start, end] = [this.from(low), this.from(high + 1)];
    const point = random() * this.largest;
    if (point >= this.running[end] - this.running[start]) return null;
    const isTaken = new Set(taken);
    let passed = 0;
    for (let k = start; k < end; k++) {
      if (isTaken.has(this.first[k]) || isTaken.has(this.second[k])) continue;
      passed += this.product[k];
      if (point < passed) return [this.first[k], this.second[k]];
    }
    return null;
  }
}
