// Worlds: sets of municipalities that agree with a published total, each as likely as every other.
//
// Uniform over all sets of exactly `count` of the pool with `low` to `high` inhabitants together (the law of maximum
// entropy under the two totals). Proposal: conditional Bernoulli sampling (Chen, Dempster & Liu, Biometrika 1994),
// exactly `count` with odds base^population; base only puts the expected sum inside the interval. What it prefers
// within the interval is refused as much more often, so that it cancels. Where the interval is narrow, two fewer are
// drawn and the last two are looked up among all pairs, sorted by their sum: each set is then reached by as many
// pairs, so that this cancels, too.
//
// Only + − × / and comparisons: the same seed gives the same worlds on every machine.
import {DrawExactly, oddsFor, power} from "./conditional-bernoulli.js";
import {PairsBySum} from "./pair-sums.js";
import type {Random} from "./random.js";
import type {MunicipalityCode} from "./types.js";
import {extremesOf, type Unnamed} from "./unnamed.js";

export interface Sampler {
  /** Positions in the pool, `count` of them. @throws {RangeError} when none is found in `tries` proposals */
  draw(random: Random): number[];
  /** Proposals so far; for the share that is accepted. */
  readonly proposals: number;
}

export interface Target {
  weights: readonly number[];
  count: number;
  low: number;
  high: number;
  /** Odds of each unit beside the totals: a set then counts as the product of its members'. All alike when left out. */
  preference?: readonly number[];
}

const sumAt = (weights: readonly number[], positions: readonly number[]): number =>
  positions.reduce((sum, position) => sum + weights[position], 0);

/** Below this part of the mean weight an interval is narrow: too few proposals fall in by themselves. */
const narrow = 0.5;

/**
 * A sampler of the sets of `count` weights whose sum lies in [low, high]. Building it is O(n · count), or O(n² log
 * n).
 * @throws {RangeError} when no set can meet the totals, with what the sums of `count` weights lie between
 */
export function samplerOf({weights, count, low, high, preference}: Target, tries = 1e6): Sampler {
  const n = weights.length;
  if (count < 0 || count > n) throw new RangeError(`a set of ${count} cannot be taken from ${n} units`);
  const {least, most} = extremesOf(weights);
  if (most[count] < low || least[count] > high) {
    throw new RangeError(
      `no ${count} of the units weigh between ${low} and ${high}: they weigh between ${least[count]} and ${most[count]}`
    );
  }
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const {base, odds} = oddsFor(weights, count, (low + high) / 2, preference);
  // base^(end − sum) ≤ 1 everywhere inside: undoes base^sum.
  const end = base > 1 ? low : high;
  const undo = (sum: number) => power(base, end - sum);
  const usesPairs = high - low < (narrow * all) / Math.max(1, n) && count >= 2 && count < n - 1;
  const design = new DrawExactly(odds, usesPairs ? count - 2 : count);
  const pairs = usesPairs ? new PairsBySum(weights, odds, high - low) : null;
  let proposals = 0;
  return {
    get proposals() {
      return proposals;
    },
    draw(random) {
      for (let attempt = 0; attempt < tries; attempt++) {
        proposals++;
        const drawn = design.draw(random);
        const sum = sumAt(weights, drawn);
        const pair = pairs?.draw(drawn, low - sum, high - sum, random);
        if (pair === null) continue;
        const set = pair ? [...drawn, ...pair] : drawn;
        const total = pair ? sum + sumAt(weights, pair) : sum;
        if (total < low || total > high || random() >= undo(total)) continue;
        return set.sort((a, b) => a - b);
      }
      throw new RangeError(`no set of ${count} between ${low} and ${high} found in ${tries} proposals`);
    }
  };
}

/** A sampler of the worlds of one day. */
export const worldSampler = ({pool, count, low, high}: Unnamed): Sampler =>
  samplerOf({weights: pool.map(({population}) => population), count, low, high});

/** Codes of the municipalities that a world adds to the named ones, in the order of the pool. */
export const codesOf = ({pool}: Unnamed, world: readonly number[]): MunicipalityCode[] =>
  world.map((position) => pool[position].code);
