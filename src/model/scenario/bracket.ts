// P(S ≥ need) where nothing exact is feasible: Fourier's value, vouched for by coarser weights.
import {Law} from "./law.js";
import type {Estimate} from "./types.js";

const cells = 2 ** 21;
const mostMembers = 20_000;
const roughest = 0.01;

/**
 * Fourier's value on the true weights with a bound from coarser ones: with ⌊w/δ⌋ the quota is harder to reach, with
 * ⌈w/δ⌉ easier, so the two laws enclose the answer.
 * @returns null when the bound would be above 0.01, or weights are so small that there is nothing to coarsen
 */
export function bracket(law: Law, p: ArrayLike<number>, need: number): Estimate | null {
  const {total, weights} = law;
  const step = total / cells;
  if (step < 2 || weights.length > mostMembers) return null;
  const ends = [Math.floor, Math.ceil].map((round) => {
    const coarse = Float64Array.from(weights, (weight) => round(weight / step));
    const kept = coarse.findIndex((weight) => weight > 0);
    return new Law(coarse.subarray(kept)).reach(Array.from(p).slice(kept), Math.ceil(need / step));
  });
  if (!ends[0] || !ends[1]) return null;
  const low = Math.max(0, ends[0].value - ends[0].errorBound);
  const high = Math.min(1, ends[1].value + ends[1].errorBound);
  const guess =
    (total < 2 ** 53 - 1 ? law.fourier.reach(p, need, {target: 0, acceptable: Infinity})?.value : null) ??
    (low + high) / 2;
  const value = Math.min(high, Math.max(low, guess));
  const errorBound = Math.max(high - value, value - low);
  return errorBound <= roughest ? {value, errorBound, method: "rounded-lattice"} : null;
}
