// Exactly k of n units, every set with the product of its members' odds (Chen, Dempster & Liu, Biometrika 81, 1994).
import type {Random} from "./random.js";

/**
 * base^exponent for a whole exponent of either sign: by multiplication alone, so that every machine gets the same
 * bits.
 */
export function power(base: number, exponent: number): number {
  let result = 1;
  let factor = exponent < 0 ? 1 / base : base;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= factor;
    factor *= factor;
  }
  return result;
}

/** Draws sets of exactly `count` units. Building the table is O(n · count), a draw O(n). */
export class DrawExactly {
  /** [i · (count + 1) + left]: chance to take unit i when `left` are still to be taken from i on. */
  private readonly take: Float64Array;

  constructor(
    odds: readonly number[],
    private readonly count: number
  ) {
    const [n, width] = [odds.length, count + 1];
    if (count < 0 || count > n) throw new RangeError(`${count} of ${n} units cannot be taken`);
    this.take = new Float64Array(n * width);
    // after[left]: chance that exactly `left` of the units after i are in, were each in by itself with odds/(1 + odds).
    let after = new Float64Array(width);
    after[0] = 1;
    for (let i = n - 1; i >= 0; i--) {
      const chance = odds[i] / (1 + odds[i]);
      const here = new Float64Array(width);
      for (let left = 0; left < width; left++) {
        const taken = left > 0 ? chance * after[left - 1] : 0;
        here[left] = (1 - chance) * after[left] + taken;
        this.take[i * width + left] = here[left] > 0 ? taken / here[left] : 0;
      }
      after = here;
    }
  }

  /** Ascending positions. */
  draw(random: Random): number[] {
    const set: number[] = [];
    const width = this.count + 1;
    for (let i = 0, left = this.count; left > 0; i++) {
      if (random() >= this.take[i * width + left]) continue;
      set.push(i);
      left--;
    }
    return set;
  }
}

/**
 * Odds scale · preference · base^weight for which independent units have the expected number `count` and the expected
 * sum `target`. Only the efficiency of a proposal hangs on them, so the two bisections need not be fine.
 */
export function oddsFor(
  weights: readonly number[],
  count: number,
  target: number,
  preference: readonly number[] = weights.map(() => 1)
): {base: number; odds: readonly number[]} {
  const n = weights.length;
  const heaviest = Math.max(1, ...weights);
  const expected = (odds: readonly number[]) => {
    let [members, sum] = [0, 0];
    odds.forEach((one, i) => {
      const chance = one / (1 + one);
      members += chance;
      sum += chance * weights[i];
    });
    return {members, sum};
  };
  const withBase = (base: number): number[] => {
    const relative = weights.map((weight, i) => preference[i] * power(base, weight));
    let [low, high] = [2 ** -80, 2 ** 80];
    // Halve the exponent's range: the scale spans many orders of magnitude.
    for (let step = 0; step < 60; step++) {
      const middle = Math.sqrt(low * high);
      if (expected(relative.map((one) => one * middle)).members < count) low = middle;
      else high = middle;
    }
    return relative.map((one) => one * low);
  };
  if (count <= 0 || count >= n) return {base: 1, odds: preference};
  let [low, high] = [-20 / heaviest, 20 / heaviest];
  let base = 1;
  let odds = withBase(base);
  for (let step = 0; step < 30; step++) {
    const {sum} = expected(odds);
    if (Math.abs(sum - target) <= 1e-5 * target) break;
    if (sum < target) low = base - 1;
    else high = base - 1;
    base = 1 + (low + high) / 2;
    odds = withBase(base);
  }
  return {base, odds};
}
