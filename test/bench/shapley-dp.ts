// Shapley–Shubik by the plain way: a dynamic programming law at every one of the ⌈n/2⌉ Gauss–Legendre nodes, which is
// exact for the polynomial of degree n − 1. No Fourier, no tilt; a minute for the municipalities.
import {gaussLegendre} from "../../src/engine/quadrature.js";

/**
 * All indices, in the order of `weights`.
 *
 * The law at p ≤ ½ serves 1 − p too: with yes and no exchanged the quota becomes W − q + 1. A member is taken out of
 * the cumulative law by F₋(x) = Σₖ (−p/(1 − p))ᵏ F(x − kw)/(1 − p), which is stable for p ≤ ½.
 */
export function shapleyByDp(weights: readonly number[], quota: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ascending = [...weights].sort((a, b) => a - b);
  const needs = [quota, total - quota + 1];
  const cells = Math.max(...needs);
  const order = Math.ceil(weights.length / 2);
  const {nodes, weights: shares} = gaussLegendre(order);
  const indices = weights.map(() => 0);
  for (let node = 0; 2 * node < order; node += 1) {
    const p = nodes[node];
    const law = new Float64Array(cells);
    law[0] = 1;
    let top = 0;
    for (const w of ascending) {
      top = Math.min(cells - 1, top + w);
      for (let s = top; s >= w; s -= 1) law[s] = law[s] * (1 - p) + law[s - w] * p;
      for (let s = Math.min(w - 1, top); s >= 0; s -= 1) law[s] *= 1 - p;
    }
    for (let s = 1; s < cells; s += 1) law[s] += law[s - 1];
    // The middle node of an odd order is its own mirror image.
    for (const need of 2 * node + 1 === order ? [quota] : needs) {
      weights.forEach((w, i) => {
        let without = 0;
        let factor = 1 / (1 - p);
        for (let x = need - 1 - w; x >= 0 && Math.abs(factor) > 1e-30; x -= w, factor *= -p / (1 - p))
          without += factor * law[x];
        indices[i] += (shares[node] * (law[need - 1] - without)) / (1 - p);
      });
    }
  }
  return indices;
}
