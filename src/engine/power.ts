// Power indices of the residual game: how often each undecided member is pivotal.
import {gaussLegendre} from "./quadrature.js";
import {sumOf} from "./sums.js";
import {Budget, IndependentLaw, type Weights} from "./independent.js";
import type {Values} from "./types.js";

/** Truncation that a node may add to the index before an exact method is taken: proved, and sampled. */
const [mostLost, mostJudged] = [1e-10, 1e-6];
/** Nodes tried first; with n members ⌈n/2⌉ are exact. */
const firstOrder = 48;

/**
 * Every member joins with ½: pivots are swing probabilities, the raw Banzhaf (Penrose) index. Penrose 1946.
 * @param mostUpdates cells that one answer may touch by an exact method
 */
export const halvedLaw = (weights: Weights, mostUpdates: number): IndependentLaw =>
  new IndependentLaw(weights, new Float64Array(weights.all.length).fill(0.5), mostUpdates);

/** The normalised Banzhaf index: raw values over their sum; all 0 when nobody can be pivotal. */
export function normalised({values, errorBound, method}: Values): Values {
  const sum = sumOf(values);
  if (sum === 0) return {values, errorBound: 0, method};
  // (v + e)/(s + ne) − v/s, with v ≤ s.
  return {values: values.map((value) => value / sum), errorBound: ((values.length + 1) * errorBound) / sum, method};
}

/**
 * Shapley–Shubik: ∫₀¹ P(i pivotal when all others join with p) dp (Owen 1972). The integrand is a polynomial of
 * degree n − 1, so ⌈n/2⌉ Gauss–Legendre nodes are exact. Fewer do for many members: the integrand is then smooth, and
 * as the indices sum to 1, the sum tells. Each node is tilted to its own saddlepoint.
 * @param mostUpdates cells that all nodes together may touch by exact methods
 */
export function shapleyShubik(weights: Weights, need: number, mostUpdates: number): Values | null {
  const count = weights.all.length;
  const exact = Math.max(1, Math.ceil(count / 2));
  const budget = new Budget(mostUpdates);
  for (let order = Math.min(exact, firstOrder); ; order = Math.min(exact, 2 * order)) {
    const rule = gaussLegendre(order);
    const sums = new Float64Array(count);
    let errorBound = 0;
    let method: Values["method"] = "decided";
    for (let k = 0; k < order; k++) {
      const p = new Float64Array(count).fill(rule.nodes[k]);
      const law = budget.law(weights, p, mostLost / rule.weights[k], mostJudged / rule.weights[k]);
      const found = law.pivots(need);
      if (!found) return null;
      found.values.forEach((value, j) => (sums[j] += rule.weights[k] * value));
      errorBound += rule.weights[k] * found.errorBound;
      if (2 * k <= order) ({method} = found);
    }
    const gap = Math.abs(sumOf(sums) - 1);
    errorBound += 1e-15;
    if (order === exact || gap <= Math.max(1e-13, errorBound))
      return {values: sums, errorBound: errorBound + (order === exact ? 0 : 2 * gap), method};
  }
}
