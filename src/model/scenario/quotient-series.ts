// (E − 1)/(1 − p + pE) with E = eˣ, x = iθw, as a power series in x: what dividing a small member out of φ comes to,
// for all frequencies at once.
//
// It is ∂/∂p of the cumulant generating function log(1 − p + peˣ), so its coefficients are κₘ′(p)/m!, and κₘ₊₁ = p(1
// − p)κₘ′ (Kendall & Stuart, Bernoulli cumulants). The nearest pole is at |x| ≥ π, with residue 1/(p(1 − p)): after
// `order` terms no more is left than 8/π·(|x|/π)^(order + 1)/(1 − |x|/π), most at p = ½.
import type {Terms} from "./tail-series.js";

const order = 8;

/**
 * θw up to which the series may serve, where |φₖ| ≤ 1 and the terms are multiplied by some 2/(πk): then no more than
 * `target` is left out of the sum.
 */
export const radius = (target: number): number => Math.PI * Math.min(0.2, target) ** (1 / (order + 1));

/** Sums over the frequencies of Re Tₖ(iθₖ)ᵐ, m = 1 … order. O(K). */
export function momentsOf(terms: Terms, count: number, step: number, into: Float64Array): void {
  into.fill(0);
  for (let k = 1; k <= count; k++) {
    const theta = step * k;
    const square = theta * theta;
    let re = -square * terms[2 * k - 2];
    let im = -theta * terms[2 * k - 1];
    for (let m = 0; m < order; m += 2) {
      into[m] += im;
      into[m + 1] += re;
      im *= -square;
      re *= -square;
    }
  }
}

/** Room for {@link momentsOf}. */
export const roomForMoments = (): Float64Array => new Float64Array(order);

/** By member κₘ′(p)/m! · moment m, to be multiplied by wᵐ: into `into`. */
export function coefficientsAt(p: number, moments: Float64Array, into: Float64Array): void {
  const r = p * (1 - p);
  const d = 1 - 2 * p;
  into[0] = moments[0];
  into[1] = (d / 2) * moments[1];
  into[2] = ((1 - 6 * r) / 6) * moments[2];
  into[3] = ((d * (1 - 12 * r)) / 24) * moments[3];
  into[4] = ((1 + r * (-30 + 120 * r)) / 120) * moments[4];
  into[5] = ((d * (1 + r * (-60 + 360 * r))) / 720) * moments[5];
  into[6] = ((1 + r * (-126 + r * (1680 - 5040 * r))) / 5040) * moments[6];
  into[7] = ((d * (1 + r * (-252 + r * (5040 - 20160 * r)))) / 40320) * moments[7];
}

/** Σ coefficient · wᵐ. */
export function seriesAt(w: number, c: Float64Array): number {
  return w * (c[0] + w * (c[1] + w * (c[2] + w * (c[3] + w * (c[4] + w * (c[5] + w * (c[6] + w * c[7])))))));
}
