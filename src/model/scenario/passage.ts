// The passage from nobody having signed to everybody who will: P(reach) by the share F that has, and who tips it.
//
// g(F) = P(reach at probabilities pᵢF) is a polynomial in F: Chebyshev nodes serve all shares. Member i tips with probability
// ∫₀¹ E[pᵢ·P(i pivotal at F)] dF, which sums to g(1): a built-in check.
import type {Law, Pivots} from "./law.js";
import {chebyshevNodes, gaussLegendre, interpolate} from "./quadrature.js";
import {sumOf} from "./sums.js";
import type {Estimate} from "./types.js";

export interface Passage {
  /** P(reach when the share F has signed), 0 ≤ F ≤ 1. */
  at: (share: number) => number;
  errorBound: number;
  /** By member: P(its signature crosses the quota), and one bound for each. Null when no method can vouch for it. */
  tips: {values: Float64Array; errorBound: number} | null;
}

const mostNodes = 800;

/** g on [0, 1] from values on nested Chebyshev nodes, doubled until the coarser interpolant foretells the finer nodes. */
function interpolated(
  g: (share: number) => Estimate | null
): {at: (share: number) => number; errorBound: number} | null {
  const known = new Map<number, number>();
  let errorBound = 0;
  const value = (share: number): number => {
    const seen = known.get(share);
    if (seen !== undefined) return seen;
    const found = share === 0 ? {value: 0, errorBound: 0} : g(share);
    errorBound = Math.max(errorBound, found ? found.errorBound : Infinity);
    const result = found ? found.value : Number.NaN;
    known.set(share, result);
    return result;
  };
  let count = 17;
  let nodes = chebyshevNodes(count);
  let values = Float64Array.from(nodes, value);
  for (;;) {
    const finer = chebyshevNodes(2 * count - 1);
    nodes.forEach((node, i) => (finer[2 * i] = node));
    const finerValues = Float64Array.from(finer, value);
    if (errorBound === Infinity) return null;
    let gap = 0;
    finer.forEach((node, i) => (gap = Math.max(gap, Math.abs(interpolate(nodes, values, node) - finerValues[i]))));
    [count, nodes, values] = [2 * count - 1, finer, finerValues];
    // Convergence is geometric: twice the nodes square the error.
    const settled = gap <= Math.max(1e-7, 4 * errorBound);
    if (settled || count > mostNodes) {
      errorBound += (settled ? gap * gap : gap) + 1e-14;
      const [finalNodes, finalValues] = [nodes, values];
      return {at: (share) => Math.min(1, Math.max(0, interpolate(finalNodes, finalValues, share))), errorBound};
    }
  }
}

/**
 * The passage of independent members.
 * @param p P(signs in the end) by member
 * @param whole g(1)
 * @param tolerance bound that suffices for one node of a series
 * @returns null when no method can vouch for P(reach) at some share
 */
export function passageOf(law: Law, p: Float64Array, need: number, whole: Estimate, tolerance?: number): Passage | null {
  const at = (share: number): Float64Array => p.map((chance) => chance * share);
  const curve = interpolated((share) => (share === 1 ? whole : law.reach(at(share), need, tolerance)));
  return curve && {...curve, tips: tips((share, enough) => law.pivots(at(share), need, 1e-15, enough), p, whole.value, tolerance)};
}

/** ∫₀¹ pᵢ·P(i pivotal at F) dF: a polynomial of degree n − 1 in F, ⌈n/2⌉ nodes are exact. The sum tells when fewer do. */
function tips(pivots: (share: number, tolerance: number) => Pivots | null, p: Float64Array, ever: number, tolerance = 1e-10): Passage["tips"] {
  const exact = Math.max(1, Math.ceil(p.length / 2));
  const most = Math.min(exact, mostNodes);
  for (let order = Math.min(exact, 48); ; order = Math.min(most, 2 * order)) {
    const {nodes, weights} = gaussLegendre(order);
    const values = new Float64Array(p.length);
    let errorBound = 1e-15;
    for (let node = 0; node < order; node++) {
      const pivotal = pivots(nodes[node], tolerance / weights[node]);
      if (!pivotal) return null;
      pivotal.values.forEach((value, i) => (values[i] += weights[node] * value * p[i]));
      errorBound += weights[node] * pivotal.errorBound;
    }
    const gap = Math.abs(sumOf(values) - ever);
    if (order === most || gap <= Math.max(1e-12, 1e-2 * tolerance)) return {values, errorBound: errorBound + gap};
  }
}
