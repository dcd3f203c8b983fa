// The slow truth about a few correlated members: the probability of every set of joiners, by trapezoid sums on fine
// grids for both factors and plain enumeration given them; and what follows from it by counting. Nothing is shared
// with the engine.

export interface CopulaGame {
  weights: readonly number[];
  p: readonly number[];
  /** Undefined: a group of its own. */
  groups: readonly (string | undefined)[];
  national: number;
  group: number;
}

/** Φ by the series of its density; beyond 8.3 it is 0 or 1 to 1e-16. */
export function phi(x: number): number {
  if (x < -8.3) return 0;
  if (x > 8.3) return 1;
  let [sum, term] = [x, x];
  for (let k = 1; Math.abs(term) > 1e-20; k++) sum += term *= (x * x) / (2 * k + 1);
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

export function quantile(p: number): number {
  let [low, high] = [-8.3, 8.3];
  for (let step = 0; step < 70; step++) {
    const middle = (low + high) / 2;
    if (phi(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * A step that resolves a product of `members` chances, each rising over own/√ρ: errs by e^{−2π²(width/step)²} =
 * e^{−50}.
 */
const stepFor = (rho: number, own: number, members: number): number =>
  Math.min(0.2, (0.6 * own) / Math.sqrt(rho * Math.max(1, members)));

export const grid = (rho: number, own: number, members: number): {node: number; weight: number}[] => {
  if (rho === 0) return [{node: 0, weight: 1}];
  const step = stepFor(rho, own, members);
  const count = Math.ceil(8.2 / step);
  return Array.from({length: 2 * count + 1}, (_, i) => {
    const node = (i - count) * step;
    return {node, weight: (step * Math.exp((-node * node) / 2)) / Math.sqrt(2 * Math.PI)};
  });
};

/** P(exactly this set joins), by mask; member i is bit i. */
export function setLaw({weights, p, groups, national, group}: CopulaGame): Float64Array {
  const own = Math.sqrt(1 - national - group);
  const quantiles = p.map(quantile);
  const names = groups.map((name, i) => name ?? `alone ${i}`);
  const blocks = [...new Set(names)].map((name) => names.flatMap((other, i) => (other === name ? [i] : [])));
  const law = new Float64Array(2 ** weights.length);
  for (const z of grid(national, own, weights.length)) {
    let given: {mask: number; mass: number}[] = [{mask: 0, mass: z.weight}];
    for (const members of blocks) {
      const sets = Array.from({length: 2 ** members.length}, (_, subset) =>
        members.reduce((mask, i, j) => mask + ((subset >> j) & 1) * 2 ** i, 0)
      );
      const mixed = new Float64Array(sets.length);
      for (const y of grid(group, own, members.length)) {
        const at = Math.sqrt(national) * z.node + Math.sqrt(group) * y.node;
        const inner = new Float64Array(sets.length);
        inner[0] = y.weight;
        members.forEach((i, j) => {
          const chance = p[i] === 0 || p[i] === 1 ? p[i] : phi((quantiles[i] + at) / own);
          for (let subset = 2 ** j - 1; subset >= 0; subset--) {
            inner[subset + 2 ** j] = inner[subset] * chance;
            inner[subset] *= 1 - chance;
          }
        });
        inner.forEach((mass, subset) => (mixed[subset] += mass));
      }
      given = given.flatMap(({mask, mass}) =>
        sets.map((set, subset) => ({mask: mask + set, mass: mass * mixed[subset]}))
      );
    }
    for (const {mask, mass} of given) law[mask] += mass;
  }
  return law;
}

const bits = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count++;
  return count;
};
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** What the law of the sets says, by counting. `need` is a weight ≥ 1. */
export function truthOf(game: CopulaGame, law: Float64Array, need: number) {
  const {weights, p} = game;
  const count = weights.length;
  const weightOf = Array.from(law, (_, mask) => weights.reduce((sum, w, i) => sum + ((mask >> i) & 1) * w, 0));
  const reach = (hit: (mask: number) => boolean): number =>
    law.reduce((sum, mass, mask) => (hit(mask) ? sum + mass : sum), 0);
  // Joiners of a set sign in any order, each as likely: before i come any k others with probability k!(m − 1 − k)!/m!.
  const tips = weights.map(() => 0);
  // By share: the joiners of `all` that have signed are any subset, each with the share.
  const signed = Array.from({length: count + 1}, () => new Float64Array(count + 1));
  law.forEach((mass, all) => {
    const size = bits(all);
    for (let before = all; ; before = (before - 1) & all) {
      if (weightOf[before] >= need) signed[bits(before)][size] += mass;
      else {
        const k = bits(before);
        const orders = (factorial(k) * factorial(Math.max(0, size - k - 1))) / factorial(size);
        for (let i = 0; i < count; i++) {
          if ((((all ^ before) >> i) & 1) === 1 && weightOf[before] + weights[i] >= need) tips[i] += mass * orders;
        }
      }
      if (before === 0) break;
    }
  });
  const curve = (share: number): number => {
    let sum = 0;
    signed.forEach((row, k) =>
      row.forEach((mass, size) => {
        if (mass > 0) sum += mass * share ** k * (1 - share) ** (size - k);
      })
    );
    return sum;
  };
  return {
    reach: reach((mask) => weightOf[mask] >= need),
    below: (x: number): number => reach((mask) => weightOf[mask] <= x),
    pivots: weights.map((w, i) =>
      reach((mask) => {
        const without = weightOf[mask] - ((mask >> i) & 1) * w;
        return without < need && without + w >= need;
      })
    ),
    joint: weights.map((_, i) => reach((mask) => ((mask >> i) & 1) === 1 && weightOf[mask] >= need)),
    p,
    tips,
    curve
  };
}
