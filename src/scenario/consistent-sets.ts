// Which municipalities may be behind an official total? Every set that agrees with it is as likely as every other.
//
// The uniform law over the sets of `count` units whose weight lies in [low, high] is the one of maximum entropy under
// those two totals. Drawn by rejection from conditional Bernoulli sampling (Chen, Dempster & Liu 1994; Tillé 2006, ch.
// 5): exactly `count` units, odds exp(η·w), with η so that the expected weight is in the middle of the interval.

export interface Totals {
  /** Units in the set. */
  count: number;
  /** Weight of the set, both ends included. */
  low: number;
  high: number;
}

/** The sequential form of the design: chance that unit i is taken when `left` units are still to be taken from i on. */
interface Design {
  slope: number;
  take: Float64Array[];
  meanWeight: number;
}

const logSum = (a: number, b: number): number => {
  const [high, low] = a > b ? [a, b] : [b, a];
  return low === -Infinity ? high : high + Math.log1p(Math.exp(low - high));
};

/** O(n·count). */
function designAt(weights: readonly number[], count: number, slope: number): Design {
  const n = weights.length;
  // Elementary symmetric polynomials of the odds from i on, in logarithms: they span hundreds of orders of magnitude.
  let after = new Float64Array(count + 1).fill(-Infinity);
  after[0] = 0;
  const take = new Array<Float64Array>(n);
  for (let i = n - 1; i >= 0; i--) {
    const here = new Float64Array(count + 1);
    take[i] = new Float64Array(count + 1);
    for (let left = 1; left <= count; left++) {
      const taken = slope * weights[i] + after[left - 1];
      here[left] = logSum(after[left], taken);
      take[i][left] = here[left] === -Infinity ? 0 : Math.exp(taken - here[left]);
    }
    after = here;
  }
  let meanWeight = 0;
  let chance = new Float64Array(count + 1);
  chance[count] = 1;
  for (let i = 0; i < n; i++) {
    const next = new Float64Array(count + 1);
    next[0] = chance[0];
    for (let left = 1; left <= count; left++) {
      const taken = chance[left] * take[i][left];
      meanWeight += weights[i] * taken;
      next[left - 1] += taken;
      next[left] += chance[left] - taken;
    }
    chance = next;
  }
  return {slope, take, meanWeight};
}

/** The slope whose expected weight is `target`, or the steepest tried on that side. The mean rises with the slope. */
function designFor(weights: readonly number[], count: number, target: number): Design {
  const largest = Math.max(1, ...weights);
  let [low, high] = [-200 / largest, 200 / largest];
  let design = designAt(weights, count, 0);
  for (let step = 0; step < 50 && Math.abs(design.meanWeight - target) > 1e-4 * Math.max(1, target); step++) {
    if (design.meanWeight < target) low = design.slope;
    else high = design.slope;
    design = designAt(weights, count, (low + high) / 2);
  }
  return design;
}

/**
 * Draw `draws` sets, independent and uniform over all that agree with the totals; each as ascending positions.
 * @param weights integers ≥ 0, one a unit
 * @param random uniform on [0, 1)
 * @param tries draws from the design for one set before it is given up
 * @throws {RangeError} when the totals cannot be met, or no set that meets them is found
 */
export function consistentSets(
  weights: readonly number[],
  totals: Totals,
  draws: number,
  random: () => number,
  tries = 2e6
): number[][] {
  const {count, low, high} = totals;
  const sorted = [...weights].sort((a, b) => a - b);
  const sum = (part: readonly number[]) => part.reduce((total, weight) => total + weight, 0);
  if (!Number.isInteger(count) || count < 0 || count > weights.length) {
    throw new RangeError(`a set of ${count} cannot be taken from ${weights.length} units`);
  }
  const [least, most] = [sum(sorted.slice(0, count)), sum(sorted.slice(sorted.length - count))];
  if (low > high || most < low || least > high) {
    throw new RangeError(
      `no ${count} of the units weigh between ${low} and ${high}: they weigh between ${least} and ${most}`
    );
  }
  const design = designFor(weights, count, (Math.max(low, least) + Math.min(high, most)) / 2);
  // Within the interval the design prefers one end; what it prefers is refused as much more often.
  const end = design.slope > 0 ? Math.max(low, least) : Math.min(high, most);
  return Array.from({length: draws}, () => {
    for (let attempt = 0; attempt < tries; attempt++) {
      const set: number[] = [];
      let weight = 0;
      for (let i = 0, left = count; left > 0; i++) {
        if (random() >= design.take[i][left]) continue;
        set.push(i);
        weight += weights[i];
        left--;
      }
      if (weight < low || weight > high) continue;
      if (random() < Math.exp(design.slope * (end - weight))) return set;
    }
    throw new RangeError(`no set of ${count} units between ${low} and ${high} found in ${tries} draws`);
  });
}
