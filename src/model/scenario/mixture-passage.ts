// The passage of correlated members: P(reach) at one share is an integral over the common factors and dear, so a few Gauss
// nodes of passage.ts are all, and what they give is brought to P(reach) at share 1, which is known much more precisely, by
// a common factor (a ratio estimator).
import type {Pivots} from "./law.js";
import {flowOf, type Passage} from "./passage.js";
import type {Steps} from "./steps.js";
import {sumOf} from "./sums.js";
import type {Estimate} from "./types.js";

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
export function* mixturePassage(
  fine: (share: number) => Steps<Pivots | null>,
  coarse: (share: number) => Steps<Pivots | null>,
  order: number,
  whole: Estimate
): Steps<Passage | null> {
  const flow = yield* flowOf(fine, order);
  const rough = flow && (yield* flowOf(coarse, order));
  if (!flow || !rough) return null;
  const {tips, at, lastTerms, errorBound} = flow;
  const sum = sumOf(tips);
  const missed = Math.abs(sum - whole.value);
  const scale = sum > 0 ? whole.value / sum : 1;
  const gapOfCurve = Math.max(...compared.map((share) => Math.abs(at(share) - rough.at(share))));
  const gapOfTips = tips.reduce((most, value, i) => Math.max(most, Math.abs(value - rough.tips[i])), 0);
  return {
    at: (share) => scale * at(share),
    errorBound: Math.min(1, 4 * Math.max(gapOfCurve, missed) + lastTerms + whole.errorBound + tips.length * errorBound),
    tips: {values: tips.map((value) => scale * value), errorBound: Math.min(1, 4 * Math.max(gapOfTips, missed) + whole.errorBound + errorBound)}
  };
}
