// The passage of correlated members: passage.ts with fewer and dearer nodes.
import type {Pivots} from "./law.js";
import {flowOf, nodesFor, type Passage, type Range} from "./passage.js";
import type {Steps} from "./steps.js";
import {sumOf} from "./sums.js";
import type {Estimate} from "./types.js";

/** Who tips at a share, with the bound on their sum besides. */
export interface Tipping extends Pivots {
  sumErrorBound: number;
}

/** Nodes at most. */
const mostNodes = 96;

/**
 * P(reach) at one share is an integral over the common factors and known less precisely than at share 1, so what the
 * nodes give is brought to that by a common factor (a ratio estimator). O(nodes) times what a node takes.
 * @param tipping by member, E[pᵢ·P(i pivotal)] at a share
 * @param range where P(reach) rises
 * @param members that are undecided: the polynomial's degree
 * @param whole P(reach) at share 1
 * @param tolerance of the curve and the tips
 * @returns null when no method can vouch for the tipping at some share
 */
export function* scaledPassage(
  tipping: (share: number) => Steps<Tipping | null>,
  range: Range,
  members: number,
  whole: Estimate,
  tolerance: number
): Steps<Passage | null> {
  const most = Math.min(members, mostNodes);
  for (
    let order = Math.min(most, Math.round(0.6 * nodesFor(tolerance)));
    ;
    order = Math.min(most, Math.ceil(1.5 * order))
  ) {
    let curveBound = 0;
    const noting = function* (share: number, weight: number): Steps<Pivots | null> {
      const found = yield* tipping(share);
      curveBound += weight * (found?.sumErrorBound ?? 0);
      return found;
    };
    const flow = yield* flowOf(noting, order, range);
    if (!flow) return null;
    const sum = sumOf(flow.tips);
    const missed = Math.abs(sum - whole.value);
    const left = order < members ? flow.lastTerms : 0;
    if (
      order < most &&
      Math.max(missed - 9 * flow.errorBound - whole.errorBound, left / 10) > Math.max(tolerance, flow.errorBound)
    )
      continue;
    const scale = sum > 0 ? whole.value / sum : 1;
    return {
      at: (share) => scale * flow.at(share),
      errorBound: Math.min(1, 4 * missed + 2 * left + whole.errorBound + curveBound),
      tips: {
        values: flow.tips.map((value) => scale * value),
        errorBound: Math.min(1, 4 * missed + left * left + whole.errorBound + flow.errorBound)
      }
    };
  }
}
