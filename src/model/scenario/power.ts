// Power indices of the residual game: how often each undecided member is pivotal.
import type {Law, Pivots} from "./law.js";
import {flowOf, nodesFor, riseOf, type Rise} from "./passage.js";
import type {Steps} from "./steps.js";
import {sumOf} from "./sums.js";
import type {Method} from "./types.js";

/** Who is pivotal when chances are given: a law, or what several quotas share of it. */
export interface PivotSource extends Pick<Law, "weights" | "pivotsInSteps"> {
  /** Where P(reach) rises, if it is not to be looked for. */
  rise?: Rise;
}

/** An index of all members. */
export interface PowerIndex {
  /** By member, in the order of the law's weights. */
  values: Float64Array;
  errorBound: number;
  method: Method;
}

/**
 * Swing probability: the raw Banzhaf (Penrose) index, P(i pivotal) when every other member joins with ½.
 * Exact methods where the game is small, else one Fourier pass; O(n·K). Banzhaf 1965; Penrose 1946; Dubey & Shapley
 * 1979.
 * @param tolerance bound that suffices before an exact method is taken
 * @returns null when no method can vouch for it
 */
export function swing(law: Law, need: number, tolerance?: number): PowerIndex | null {
  // The smallest members swing with 1e-5 or less: an absolute 1e-18 keeps their relative error near 1e-13.
  return law.pivots(new Float64Array(law.weights.length).fill(0.5), need, 1e-18, tolerance);
}

/** The normalised Banzhaf index: raw values divided by their sum; all 0 when nobody can be pivotal. */
export function normalised(values: Float64Array): Float64Array {
  const sum = sumOf(values);
  return sum > 0 ? values.map((value) => value / sum) : values.map(() => 0);
}

/** ∫₀ᶜ P(i pivotal when all others join with p) dp: with a common chance c, who tips (passage.ts). */
export interface PivotsUpTo {
  c: number;
  values: Float64Array;
  errorBound: number;
}

/**
 * Shapley–Shubik: ∫₀¹ P(i pivotal when all others join with p) dp (Owen 1972).
 *
 * The integrand is a polynomial of degree n − 1, so ⌈n/2⌉ Gauss–Legendre nodes are exact; far fewer do where the
 * quota is decided, and as the indices sum to 1, the sum tells when the order is high enough. Each node is tilted to
 * its own saddlepoint. O(nodes·n·K). The error bound adds the nodes' bounds and |Σ − 1|.
 * @param tolerance bound that suffices for each node's share of the integral
 * @param known a part of the integral that is known already
 * @returns null when no method can vouch for it
 */
export function* shapleyShubik(
  law: PivotSource,
  need: number,
  tolerance = 1e-10,
  known: PivotsUpTo | null = null
): Steps<PowerIndex | null> {
  const count = law.weights.length;
  const exact = Math.ceil(count / 2);
  let method: Method = "decided";
  const pivotal = function* (share: number, weight: number): Steps<Pivots | null> {
    const found = yield* law.pivotsInSteps(
      new Float64Array(count).fill(share),
      need,
      tolerance ** 1.5 / weight,
      tolerance / weight
    );
    if (found && (share <= 0.5 || method === "decided")) ({method} = found);
    return found;
  };
  const first = Math.round((known ? 0.6 : 1) * nodesFor(tolerance));
  const {lost, ...range} =
    law.rise ?? riseOf(law.weights, new Float64Array(count).fill(1), need, exact > first ? tolerance : 0, known?.c);
  for (
    let order = range.to > range.from ? Math.min(exact, first) : 1;
    ;
    order = Math.min(exact, Math.ceil(1.5 * order))
  ) {
    const flow = yield* flowOf(pivotal, order, range);
    if (!flow) return null;
    const values = flow.tips.map((value, i) => value + (known?.values[i] ?? 0));
    const gap = Math.abs(sumOf(values) - 1);
    const errorBound = flow.errorBound + (known?.errorBound ?? 0) + 2 * lost;
    // The true indices sum to 1: what remains of the quadrature error shows here.
    if (order >= exact || gap <= Math.max(1e-13, 1e-3 * tolerance, errorBound))
      return {values, errorBound: errorBound + gap, method};
  }
}
