// Follow-through: each signatory takes the record into use with probability r, all of them under one common shock.
import {weightNeeded} from "../model/quota.js";
import {expectedNetPresentValue, type ExpectedValue, type NpvPoint} from "../model/use.js";
import {useLaw, type Participant} from "./use-engine.js";

/** A municipality that signed, or that signs with some probability. */
export interface Signatory {
  population: number;
  /** 1 for those that are documented. */
  probability: number;
}

export interface FollowThrough {
  signatories: readonly Signatory[];
  /** Inhabitants of all that were asked: the denominator of participation. */
  denominator: number;
  /** P(a signatory uses the record), 0 to 1. */
  rate: number;
  /** Correlation of the signatories' choices, 0 ≤ shock < 1. */
  shock: number;
  /** The share of use at which the programme breaks even, as written in the source ("0.55"). */
  breakEven: string;
  points: readonly NpvPoint[];
}

/** A distribution of use and what it is worth. Shares are of the inhabitants of all that were asked. */
export interface UseOutcome {
  mean: number;
  /** P(use ≥ the break-even). */
  reach: number;
  /** Share that 1 in 10 outcomes stay below, and share that 1 in 10 exceed. */
  low: number;
  high: number;
  /** Probability by bars of equal width: the first holds 0 up to 1/count, ends included. */
  bars: (count: number) => number[];
  value: ExpectedValue;
}

/** Signatories of whom only number and sum are known, taken as equally large: an assumption that a page must state. */
export function equalParts(count: number, population: number): Signatory[] {
  const [size, larger] = [Math.floor(population / count), population % count];
  return Array.from({length: count}, (_, i) => ({population: size + (i < larger ? 1 : 0), probability: 1}));
}

/** @returns null when the engine cannot vouch for an answer */
export function useOutcome({
  signatories,
  denominator,
  rate,
  shock,
  breakEven,
  points
}: FollowThrough): UseOutcome | null {
  const participants = signatories.map(({population, probability}): Participant => ({
    population,
    probability: probability * rate
  }));
  const law = useLaw(participants, shock);
  if (!law) return null;
  const within = (x: number): number => Math.min(1, Math.max(0, law.atMost(x)));
  const atMost = (share: number): number => within(Math.floor(share * denominator));
  const below = (share: number): number => within(Math.ceil(share * denominator) - 1);
  const highest = signatories.reduce((sum, {population}) => sum + population, 0) / denominator;
  const need = weightNeeded({share: breakEven, comparison: "at least"}, denominator);
  return {
    mean: law.mean / denominator,
    reach: 1 - within(need - 1),
    low: quantile(within, denominator, 0.1) / denominator,
    high: quantile(within, denominator, 0.9) / denominator,
    bars(count) {
      const upTo = Array.from({length: count}, (_, k) => (k === count - 1 ? 1 : atMost((k + 1) / count)));
      return upTo.map((value, k) => Math.max(0, value - (k === 0 ? 0 : upTo[k - 1])));
    },
    value: expectedNetPresentValue(points, atMost, below, highest)
  };
}

/** The least number of inhabitants x with P(use ≤ x) ≥ level. */
function quantile(atMost: (x: number) => number, highest: number, level: number): number {
  let [low, high] = [0, highest];
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (atMost(middle) >= level - 1e-9) high = middle;
    else low = middle + 1;
  }
  return low;
}
