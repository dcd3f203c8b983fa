// The distribution of the weight that joins: mean, spread, quantiles, and probability by equal shares of the total.
import type {ResidualGame} from "./residual-game.js";
import {sumOf} from "./sums.js";
import type {Cumulative} from "./types.js";

/** A distribution in the game's own weights. */
export interface Distribution {
  /** Of the joined weight, picks included. */
  mean: number;
  standardDeviation: number;
  /** Smallest weight x with P(S ≤ x) ≥ level. Levels within the error bound of P(S ≤ x) count as met. */
  quantile: (level: number) => number;
  /** P(S ≤ x). */
  cumulative: (x: number) => number;
  /**
   * `count` equal bins of the total: P(k/count ≤ S/total < (k + 1)/count) for k = 0 … count; the last holds S = total.
   */
  bins: (count: number) => number[];
  errorBound: number;
}

/**
 * The distribution of those in and the undecided together. Values are exact up to `law.errorBound`; a quantile takes
 * some 25 of them, `bins(count)` takes `count`.
 * @param law of the active undecided, in units of the game's divisor
 */
export function distribution(
  game: ResidualGame,
  law: Cumulative,
  moments: {mean: number; variance: number},
  totalWeight: number
): Distribution {
  const {divisor, inWeight} = game;
  const cumulative = (x: number): number => (x < inWeight ? 0 : law.at(Math.floor((x - inWeight) / divisor)));
  const top = sumOf(game.weights);
  const slack = Math.min(1e-9, law.errorBound + 1e-14);
  return {
    mean: inWeight + divisor * moments.mean,
    standardDeviation: divisor * Math.sqrt(moments.variance),
    cumulative,
    quantile: (level) => {
      let [low, high] = [0, top];
      while (low < high) {
        const middle = low + Math.floor((high - low) / 2);
        if (law.at(middle) >= level - slack) high = middle;
        else low = middle + 1;
      }
      return inWeight + divisor * low;
    },
    bins: (count) => {
      // Nobody has weight: the share is 0 by the convention of coverage.ts.
      if (totalWeight === 0) return Array.from({length: count + 1}, (_, k) => (k === 0 ? 1 : 0));
      const edge = (k: number): number => {
        const product = BigInt(k) * BigInt(totalWeight);
        return Number((product + BigInt(count) - 1n) / BigInt(count));
      };
      let before = 0;
      return Array.from({length: count + 1}, (_, k) => {
        const below = k === count ? 1 : cumulative(edge(k + 1) - 1);
        const share = Math.max(0, below - before);
        before = Math.max(before, below);
        return share;
      });
    },
    errorBound: law.errorBound
  };
}
