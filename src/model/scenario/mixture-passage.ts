// The passage of correlated members: P(reach) by the share that has signed, and who tips it.
//
// P(reach) at one share is an integral over the common factors and dear. But who tips at a share F, E[pᵢ·P(i pivotal at F)],
// sums to dP/dF: the same few Gauss nodes that integrate each member's part give the curve by integration. Both are then
// brought to P(reach) at F = 1, which is known much more precisely, by a common factor (a ratio estimator).
import type {Pivots} from "./law.js";
import type {Passage} from "./passage.js";
import {gaussLegendre, integralFromNodes, type Integral} from "./quadrature.js";
import {sumOf} from "./sums.js";
import type {Estimate} from "./types.js";

/** E[pᵢ·P(i pivotal at F)] at the nodes of a Gauss–Legendre rule. */
interface Flow {
  tips: Float64Array;
  /** P(reach at F). */
  curve: Integral;
  errorBound: number;
}

function flowOf(tipping: (share: number) => Pivots | null, order: number): Flow | null {
  const {nodes, weights} = gaussLegendre(order);
  const slopes = new Float64Array(order);
  let tips: Float64Array | null = null;
  let errorBound = 0;
  for (let k = 0; k < order; k++) {
    const found = tipping(nodes[k]);
    if (!found) return null;
    tips ??= new Float64Array(found.values.length);
    for (let i = 0; i < tips.length; i++) tips[i] += weights[k] * found.values[i];
    slopes[k] = sumOf(found.values);
    errorBound += weights[k] * found.errorBound;
  }
  return tips && {tips, curve: integralFromNodes(slopes), errorBound};
}

/** Shares at which two curves are compared. */
const compared = Array.from({length: 33}, (_, i) => i / 32);

/**
 * The passage by one quadrature order of the factors, with its error estimated from a coarser one, from P(reach) at share 1 and
 * from how the curve's expansion falls.
 * @param fine E[pᵢ·P(i pivotal)] by member at a share
 * @param coarse the same by the coarser order
 * @param order nodes over the share
 * @param whole P(reach) at share 1
 * @returns null when no method can vouch for the tipping at some share
 */
export function mixturePassage(fine: (share: number) => Pivots | null, coarse: (share: number) => Pivots | null, order: number, whole: Estimate): Passage | null {
  const flow = flowOf(fine, order);
  const rough = flow && flowOf(coarse, order);
  if (!flow || !rough) return null;
  const sum = sumOf(flow.tips);
  const missed = Math.abs(sum - whole.value);
  const scale = sum > 0 ? whole.value / sum : 1;
  const gapOfCurve = Math.max(...compared.map((share) => Math.abs(flow.curve.at(share) - rough.curve.at(share))));
  const gapOfTips = flow.tips.reduce((most, value, i) => Math.max(most, Math.abs(value - rough.tips[i])), 0);
  return {
    at: (share) => Math.min(1, Math.max(0, scale * flow.curve.at(share))),
    errorBound: Math.min(1, 4 * Math.max(gapOfCurve, missed) + flow.curve.lastTerms + whole.errorBound + flow.tips.length * flow.errorBound),
    tips: {values: flow.tips.map((value) => scale * value), errorBound: Math.min(1, 4 * Math.max(gapOfTips, missed) + whole.errorBound + flow.errorBound)}
  };
}
