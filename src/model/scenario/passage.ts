// The passage from nobody having signed to everybody who will: P(reach) by the share F that has, and who tips it.
//
// At share F member i tips with density E[pᵢ·P(i pivotal at F)]. Over F these integrate to P(i tips); over the
// members they sum to the slope of g(F) = P(reach at share F), so the same Gauss nodes give g by integration. Both
// are polynomials in F of degree n at most. That the tips sum to g(1) is a built-in check.
import type {Law, Pivots} from "./law.js";
import {gaussLegendre, integralFromNodes} from "./quadrature.js";
import type {Steps} from "./steps.js";
import {sumOf} from "./sums.js";
import {saddlepoint, tiltBy} from "./tilt.js";
import type {Estimate} from "./types.js";

export interface Passage {
  /** P(reach when the share F has signed), 0 ≤ F ≤ 1. */
  at: (share: number) => number;
  errorBound: number;
  /** By member: P(its signature crosses the quota). They sum to g(1). One bound for each. */
  tips: {values: Float64Array; errorBound: number};
}

/** Shares from one to another. */
export interface Range {
  from: number;
  to: number;
}

/** Where P(reach) rises, and what may be outside. */
export interface Rise extends Range {
  lost: number;
}

/** Who tips on a range of shares, and the curve there, from one Gauss rule. */
export interface Flow {
  tips: Float64Array;
  /** P(reached from the start of the range to this share), nothing before it and no more behind it. */
  at: (share: number) => number;
  /** What the last terms of the curve's expansion can add: the size of what is left out, where the terms fall. */
  lastTerms: number;
  /** Of each tip, from the nodes alone. */
  errorBound: number;
}

/** Nodes over the rise of P(reach) that mostly do for the curve, for a first attempt; the caller's own check tells. */
export const nodesFor = (tolerance: number): number => Math.round(8 - 2.8 * Math.log10(tolerance));

/**
 * Where P(reach) rises: Chernoff's bounds leave at most `lost` below the range and 1 − `lost` above it. Outside it
 * hardly anybody is pivotal, and nodes would be wasted there. Some ten to twenty saddlepoints, O(n) each.
 * @param p of who signs, by member, when the share is 1
 * @param tolerance of the answer: far more than `lost`; 0 for the whole range
 * @param start of the range, if it is not to be looked for
 */
export function riseOf(weights: Float64Array, p: Float64Array, need: number, tolerance: number, start = 0): Rise {
  const lost = tolerance ** (tolerance > 1e-6 ? 1.2 : 1.5);
  if (lost === 0) return {from: start, to: 1, lost};
  // Towards the start of the range for 1, towards its end for −1.
  const end = (from: number, sign: number): number => {
    let [low, high] = [from, 1];
    for (let step = 0; step < 40 && high - low > 0.05 * high; step++) {
      const middle = (low + high) / 2;
      const chances = p.map((chance) => chance * middle);
      const {lambda, logMass} = tiltBy(weights, chances, saddlepoint(weights, chances, need));
      const outside = sign * lambda > 0 && logMass - lambda * need < Math.log(lost);
      if (outside === sign > 0) low = middle;
      else high = middle;
    }
    return sign > 0 ? low : high;
  };
  const from = start || end(0, 1);
  return {from, to: end(from, -1), lost};
}

/**
 * @param tipping by member, E[pᵢ·P(i pivotal)] at a share; `weight` is what its error will be multiplied by
 * @param order nodes over the range
 * @returns null when no method can vouch for it at some share
 */
export function* flowOf(
  tipping: (share: number, weight: number) => Steps<Pivots | null>,
  order: number,
  {from, to}: Range
): Steps<Flow | null> {
  const rule = gaussLegendre(order);
  const nodes = rule.nodes.map((node) => from + (to - from) * node);
  const weights = rule.weights.map((weight) => (to - from) * weight);
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
  const curve = integralFromNodes(slopes);
  const at = (share: number): number => (to - from) * curve.at(Math.min(1, Math.max(0, (share - from) / (to - from))));
  return {tips, at, lastTerms: (to - from) * curve.lastTerms, errorBound};
}

/**
 * The passage of independent members. ⌈n/2⌉ nodes are exact for who tips, n for the curve; far fewer do where
 * P(reach) rises, and the sum and the last terms of the curve's expansion tell. O(nodes·n·K). The bound of the curve
 * is estimated from them.
 * @param p P(signs in the end) by member
 * @param whole g(1)
 * @param tolerance bound that suffices for one node's part
 * @returns null when no method can vouch for the tipping at some share
 */
export function* passageOf(
  law: Law,
  p: Float64Array,
  need: number,
  whole: Estimate,
  tolerance = 1e-10
): Steps<Passage | null> {
  const tipping = function* (share: number, weight: number): Steps<Pivots | null> {
    const pivots = yield* law.pivotsInSteps(
      p.map((chance) => chance * share),
      need,
      tolerance ** 1.5 / weight,
      tolerance / weight / likeliest
    );
    return (
      pivots && {
        ...pivots,
        values: pivots.values.map((value, i) => value * p[i]),
        errorBound: likeliest * pivots.errorBound
      }
    );
  };
  const most = Math.min(p.length, 800);
  const likeliest = Math.max(...p);
  const first = nodesFor(tolerance);
  const {lost, ...range} = riseOf(law.weights, p, need, most > first ? tolerance : 0);
  for (let order = Math.min(most, first); ; order = Math.min(most, Math.ceil(1.5 * order))) {
    const flow = yield* flowOf(tipping, order, range);
    if (!flow) return null;
    const {tips, at, errorBound} = flow;
    const missed = Math.abs(sumOf(tips) - whole.value);
    const left = order < p.length ? flow.lastTerms : 0;
    // The sum is off by the nodes' own errors too: more nodes are no remedy for these.
    if (order === most || Math.max(missed - 9 * errorBound, left) <= Math.max(1e-12, tolerance, errorBound)) {
      const curveBound = 4 * missed + left + errorBound + lost + 1e-14;
      return {
        at,
        errorBound: curveBound,
        tips: {values: tips, errorBound: missed + left * left + errorBound + 2 * lost + 1e-15}
      };
    }
  }
}
