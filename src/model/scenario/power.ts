// Power indices of the residual game: how often each undecided member is pivotal.
import type {Law} from "./law.js";
import {gaussLegendre} from "./quadrature.js";
import type {Steps} from "./steps.js";
import {sumOf} from "./sums.js";
import type {Method} from "./types.js";

/** An index of all members. */
export interface PowerIndex {
  /** By member, in the order of the law's weights. */
  values: Float64Array;
  errorBound: number;
  method: Method;
}

/**
 * Swing probability: the raw Banzhaf (Penrose) index, P(i pivotal) when every other member joins with ½.
 * Exact methods where the game is small, else one Fourier pass; O(n·K). Banzhaf 1965; Penrose 1946; Dubey & Shapley 1979.
 * @returns null when no method can vouch for it
 */
export function swing(law: Law, need: number): PowerIndex | null {
  // The smallest members swing with 1e-5 or less: an absolute 1e-18 keeps their relative error near 1e-13.
  return law.pivots(new Float64Array(law.weights.length).fill(0.5), need, 1e-18);
}

/** The normalised Banzhaf index: raw values divided by their sum; all 0 when nobody can be pivotal. */
export function normalised(values: Float64Array): Float64Array {
  const sum = sumOf(values);
  return sum > 0 ? values.map((value) => value / sum) : values.map(() => 0);
}

/**
 * Shapley–Shubik: ∫₀¹ P(i pivotal when all others join with p) dp (Owen 1972).
 *
 * The integrand is a polynomial of degree n − 1, so ⌈n/2⌉ Gauss–Legendre nodes are exact; far fewer do, and as the
 * indices sum to 1, the sum tells when the order is high enough. Each node is tilted to its own saddlepoint.
 * O(nodes·n·K). The error bound adds the nodes' bounds and |Σ − 1|.
 * @param tolerance bound that suffices for each node's share of the integral
 * @returns null when no method can vouch for it
 */
export function* shapleyShubik(law: Law, need: number, tolerance = 1e-10): Steps<PowerIndex | null> {
  const count = law.weights.length;
  const exact = Math.ceil(count / 2);
  for (let order = Math.min(exact, 48); ; order = Math.min(exact, 2 * order)) {
    const {nodes, weights} = gaussLegendre(order);
    const values = new Float64Array(count);
    let errorBound = 0;
    let method: Method = "decided";
    for (let node = 0; node < order; node++) {
      const pivots = law.pivots(new Float64Array(count).fill(nodes[node]), need, 1e-15, tolerance / weights[node]);
      if (!pivots) return null;
      pivots.values.forEach((value, i) => (values[i] += weights[node] * value));
      errorBound += weights[node] * pivots.errorBound;
      if (node === order >> 1) method = pivots.method;
      yield;
    }
    const gap = Math.abs(sumOf(values) - 1);
    // The true indices sum to 1: what remains of the quadrature error shows here.
    if (order === exact || gap <= Math.max(1e-13, 1e-3 * tolerance, errorBound)) return {values, errorBound: errorBound + gap, method};
  }
}
