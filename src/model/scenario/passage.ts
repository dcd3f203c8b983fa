// The passage from nobody having signed to everybody who will: P(reach) by the share F that has, and who tips it.
//
// At share F member i tips with density E[pᵢ·P(i pivotal at F)]. Over F these integrate to P(i tips); over the members they
// sum to the slope of g(F) = P(reach at share F), so the same Gauss nodes give g by integration. Both are polynomials in F
// of degree n at most. That the tips sum to g(1) is a built-in check.
import type {Law, Pivots} from "./law.js";
import {firstOrder, gaussLegendre, integralFromNodes, type Integral} from "./quadrature.js";
import type {Steps} from "./steps.js";
import {sumOf} from "./sums.js";
import type {Estimate} from "./types.js";

export interface Passage {
  /** P(reach when the share F has signed), 0 ≤ F ≤ 1. */
  at: (share: number) => number;
  errorBound: number;
  /** By member: P(its signature crosses the quota). They sum to g(1). One bound for each. */
  tips: {values: Float64Array; errorBound: number};
}

/** Who tips, and the curve, from one Gauss rule over the share. */
export interface Flow {
  tips: Float64Array;
  curve: Integral;
  /** Of each tip, from the nodes alone. */
  errorBound: number;
}

/**
 * @param tipping by member, E[pᵢ·P(i pivotal)] at a share; `weight` is what its error will be multiplied by
 * @param order nodes over the share
 * @returns null when no method can vouch for it at some share
 */
export function* flowOf(tipping: (share: number, weight: number) => Steps<Pivots | null>, order: number): Steps<Flow | null> {
  const {nodes, weights} = gaussLegendre(order);
  const slopes = new Float64Array(order);
  let tips = new Float64Array();
  let errorBound = 0;
  for (let k = 0; k < order; k++) {
    const found = yield* tipping(nodes[k], weights[k]);
    if (!found) return null;
    if (k === 0) tips = new Float64Array(found.values.length);
    found.values.forEach((value, i) => (tips[i] += weights[k] * value));
    slopes[k] = sumOf(found.values);
    errorBound += weights[k] * found.errorBound;
    yield;
  }
  return {tips, curve: integralFromNodes(slopes), errorBound};
}

/**
 * The passage of independent members. ⌈n/2⌉ nodes are exact for who tips, n for the curve; far fewer do, and the sum and the
 * last terms of the curve's expansion tell. O(nodes·n·K). The bound of the curve is estimated from them.
 * @param p P(signs in the end) by member
 * @param whole g(1)
 * @param tolerance bound that suffices for one node's part
 * @returns null when no method can vouch for the tipping at some share
 */
export function* passageOf(law: Law, p: Float64Array, need: number, whole: Estimate, tolerance = 1e-10): Steps<Passage | null> {
  // eslint-disable-next-line require-yield -- one node is one step
  const tipping = function* (share: number, weight: number): Steps<Pivots | null> {
    const pivots = law.pivots(p.map((chance) => chance * share), need, (1e-5 * tolerance) / weight, tolerance / weight);
    return pivots && {...pivots, values: pivots.values.map((value, i) => value * p[i])};
  };
  const most = Math.min(p.length, 800);
  for (let order = Math.min(most, firstOrder(tolerance)); ; order = Math.min(most, 2 * order)) {
    const flow = yield* flowOf(tipping, order);
    if (!flow) return null;
    const {tips, curve, errorBound} = flow;
    const missed = Math.abs(sumOf(tips) - whole.value);
    const left = order < p.length ? curve.lastTerms : 0;
    if (order === most || Math.max(missed, left) <= Math.max(1e-12, tolerance, errorBound)) {
      return {at: curve.at, errorBound: 4 * missed + left + errorBound + 1e-14, tips: {values: tips, errorBound: missed + errorBound + 1e-15}};
    }
  }
}
