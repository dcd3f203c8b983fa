// The slow truth about correlated members: the trapezoidal rule on fine grids for both factors, plain DP given them. The
// rule converges exponentially for integrands like these; no Gauss quadrature, no characteristic function.
import type {Correlation} from "../../../../src/model/scenario/types.js";

/** Φ by the series of its density, complemented beyond 6 by the asymptotic bound 1e-9 … 0, good to 1e-15 absolute. */
function phi(x: number): number {
  if (x < -8.3) return 0;
  if (x > 8.3) return 1;
  let [sum, term] = [x, x];
  for (let k = 1; k < 400 && Math.abs(term) > 1e-20; k++) sum += term *= (x * x) / (2 * k + 1);
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

function quantile(p: number): number {
  let [low, high] = [-8.3, 8.3];
  for (let step = 0; step < 90; step++)
    [low, high] = phi((low + high) / 2) < p ? [(low + high) / 2, high] : [low, (low + high) / 2];
  return (low + high) / 2;
}

const grid = (step: number): {node: number; weight: number}[] => {
  const count = Math.ceil(8.4 / step);
  return Array.from({length: 2 * count + 1}, (_, i) => {
    const node = (i - count) * step;
    return {node, weight: (step * Math.exp((-node * node) / 2)) / Math.sqrt(2 * Math.PI)};
  });
};

export interface CopulaGame {
  weights: readonly number[];
  p: readonly number[];
  /** Every member has one. */
  groups: readonly string[];
  rho: Correlation;
  /** Of those that sign, the share that has. Default 1. */
  share?: number;
}

/**
 * A step that resolves P(reach | factor): each member's chance rises over own/√ρ, the count of `members` of them over √members
 * less. The rule errs by e^{−2π²(width/step)²}.
 */
const stepFor = (rho: number, own: number, members: number): number =>
  Math.min(0.12, Math.max(0.01, (0.6 * own) / Math.sqrt(rho * members)));

/** P(S = s) for every s. */
export function lawByTrapezoid({weights, p, groups, rho, share = 1}: CopulaGame): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const own = Math.sqrt(1 - rho.national - rho.group);
  const quantiles = p.map(quantile);
  const law = new Float64Array(total + 1);
  const one = [{node: 0, weight: 1}];
  const names = [...new Set(groups)];
  for (const z of rho.national > 0 ? grid(stepFor(rho.national, own, weights.length)) : one) {
    let given = Float64Array.of(z.weight);
    for (const name of names) {
      const members = weights.flatMap((weight, i) => (groups[i] === name ? [{weight, quantile: quantiles[i]}] : []));
      const size = members.reduce((sum, {weight}) => sum + weight, 1);
      const mixed = new Float64Array(size);
      for (const y of rho.group > 0 ? grid(stepFor(rho.group, own, members.length)) : one) {
        const inner = new Float64Array(size);
        inner[0] = y.weight;
        let top = 0;
        for (const {weight, quantile: q} of members) {
          const chance = share * phi((q + Math.sqrt(rho.national) * z.node + Math.sqrt(rho.group) * y.node) / own);
          top += weight;
          for (let s = top; s >= 0; s--)
            inner[s] = inner[s] * (1 - chance) + (s >= weight ? inner[s - weight] * chance : 0);
        }
        for (let s = 0; s < size; s++) mixed[s] += inner[s];
      }
      const next = new Float64Array(given.length + size - 1);
      given.forEach((mass, s) => mixed.forEach((value, t) => (next[s + t] += mass * value)));
      given = next;
    }
    given.forEach((mass, s) => (law[s] += mass));
  }
  return law;
}
