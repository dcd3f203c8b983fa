// Who is pivotal for several quotas at once, all members joining with one chance: what their Shapley–Shubik indices
// have in common.
//
// Untilted, quotas share all of a Fourier sum but a kernel. That serves for absolute errors that are not too small,
// where not too many frequencies are needed; elsewhere each quota is answered by itself.
import type {FourierLaw} from "./fourier.js";
import {PivotKernel} from "./kernel.js";
import type {Law, Pivots} from "./law.js";
import {riseOf, type Rise} from "./passage.js";
import type {PivotSource} from "./power.js";
import type {Steps} from "./steps.js";
import type {Precision} from "./tail-bound.js";
import {tiltBy} from "./tilt.js";

const unit = 2 ** -53;
/** Frequencies beyond which it is better to tilt. */
const mostFrequencies = 256;
/** A source for `shapleyShubik` of each of some quotas; the first that asks at a node pays for all. */
export class SharedPivots implements PivotSource {
  readonly weights: Float64Array;
  /** Of all the quotas. */
  readonly rise: Rise;
  /** By chance, and by need. */
  private readonly known = new Map<number, Map<number, Pivots>>();

  /**
   * @param needs of the quotas, 1 … Σw
   * @param tolerance of each index
   */
  constructor(
    private readonly law: Law,
    private readonly needs: readonly number[],
    tolerance: number
  ) {
    this.weights = law.weights;
    const everybody = new Float64Array(law.weights.length).fill(1);
    const rises = needs.map((need) => riseOf(law.weights, everybody, need, tolerance));
    this.rise = {
      from: Math.min(...rises.map(({from}) => from)),
      to: Math.max(...rises.map(({to}) => to)),
      lost: Math.max(...rises.map(({lost}) => lost))
    };
  }

  /** {@link Law.pivotsInSteps}. @param p the same for all */
  *pivotsInSteps(p: ArrayLike<number>, need: number, target: number, tolerance: number): Steps<Pivots | null> {
    let here = this.known.get(p[0]);
    if (!here) this.known.set(p[0], (here = this.together(p, {target, acceptable: tolerance})));
    return here.get(need) ?? (yield* this.law.pivotsInSteps(p, need, target, tolerance));
  }

  private together(p: ArrayLike<number>, precision: Precision): Map<number, Pivots> {
    const {host, fewMembers} = this.law;
    if (!host || fewMembers) return new Map();
    const {fourier, positions} = host;
    const chances = new Float64Array(fourier.weights.length);
    positions.forEach((position, j) => (chances[position] = p[j]));
    return untiltedPivots(fourier, chances, this.needs, positions, precision);
  }
}

/**
 * P(need − wᵢ ≤ S₋ᵢ < need) of some members, for several needs: fourier.ts with λ = 0. O(n·K).
 * @param p of all members of the law
 * @param asked the members whose values are wanted
 * @returns by need; empty when the bound cannot be brought below `acceptable`, or tilting would be far cheaper
 */
function untiltedPivots(
  fourier: FourierLaw,
  p: Float64Array,
  needs: readonly number[],
  asked: Int32Array,
  precision: Precision
): Map<number, Pivots> {
  const {weights, lattice} = fourier;
  const {size} = lattice;
  const tilt = tiltBy(weights, p, 0);
  const cutoff = fourier.cutoff(tilt, 0, precision, true);
  if (!cutoff || cutoff.last > mostFrequencies) return new Map();
  lattice.extendTo(cutoff.last);
  const count = asked.length;
  const quotas = needs.map((need) => ({
    need,
    kernel: new PivotKernel(size, need, 0),
    values: Float64Array.from(asked, (j) => weights[j] / size),
    absolute: 0
  }));
  const [quotientRe, quotientIm] = [new Float64Array(count), new Float64Array(count)];
  const phi = [0, 0];
  for (let k = 1; k <= cutoff.last; k++) {
    fourier.product(p, k, phi);
    const cosMinus1 = lattice.cosMinus1[k];
    const sines = lattice.sin[k];
    for (let i = 0; i < count; i++) {
      const j = asked[i];
      const c = cosMinus1[j];
      const s = sines[j];
      const factorRe = 1 + p[j] * c;
      const factorIm = p[j] * s;
      const inverse = 1 / (factorRe * factorRe + factorIm * factorIm);
      quotientRe[i] = (c * factorRe + s * factorIm) * inverse;
      quotientIm[i] = (s * factorRe - c * factorIm) * inverse;
    }
    for (const quota of quotas) {
      const {kernel, values} = quota;
      kernel.next();
      const re = (phi[0] * kernel.re - phi[1] * kernel.im) / size;
      const im = (phi[0] * kernel.im + phi[1] * kernel.re) / size;
      quota.absolute += Math.sqrt(re * re + im * im);
      for (let i = 0; i < count; i++) values[i] += re * quotientRe[i] - im * quotientIm[i];
    }
  }
  return new Map(
    quotas.map(({need, values, absolute}) => [
      need,
      {
        values: values.map((value) => Math.min(1, Math.max(0, value))),
        errorBound: cutoff.bound + fourier.rounding(tilt, need, 2, absolute * size) + 4 * unit,
        method: "tilted-fourier"
      }
    ])
  );
}
