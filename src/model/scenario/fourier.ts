// P(S ≥ need) by inverting the characteristic function on the lattice, tilted and truncated, with a rigorous bound.
//
// P(S ≥ r) = e^{K(λ) − λr} · (1/N) Σₖ φ̃(θₖ)·G(θₖ), where φ̃ is the characteristic function of the tilted law and G the
// geometric sum Σ_{s≥r} e^{−(λ + iθₖ)(s−r)}e^{−iθₖr}. |G| ≤ 1/sin(θₖ/2) for every λ ≥ 0, so stopping at K costs at most
// e^{K(λ) − λr} Σ_{k>K} |φ̃ₖ|/k, which tail-bound.ts bounds. References: Davies 1973 (inversion); Hong 2013 (Poisson
// binomial by DFT); Daniels 1954 (saddlepoint). Rounding is bounded along: every product of n factors errs by 4n·2⁻⁵³.
import {farSums, farSumsInSteps} from "./far-sums.js";
import {PivotKernel, TailKernel} from "./kernel.js";
import {Lattice} from "./lattice.js";
import type {Steps} from "./steps.js";
import {excess, nearest, ofMembers, TailBound, type Cutoff, type FarSums, type Precision} from "./tail-bound.js";
import {saddlepoint, scales, tiltBy, type Tilt} from "./tilt.js";

const unit = 2 ** -53;

/** What a Fourier sum gives. The bound covers truncation and rounding. */
export interface FourierValue {
  value: number;
  errorBound: number;
  /** λ used: a good start for a neighbouring question. */
  lambda: number;
}

/** What a Fourier sum gives for all members; one bound for each. */
export interface FourierPivots {
  /** P(need − wᵢ ≤ S₋ᵢ < need) by member. */
  values: Float64Array;
  errorBound: number;
  lambda: number;
}

/** Inversion of φ(θ₁), φ(θ₂), … to x ↦ P(S ≤ x) on a lattice of `size` points. */
function cumulativeFromTerms(terms: readonly [re: number, im: number][], size: number): (x: number) => number {
  // φₖ/(1 − e^{−iθ}) with 1 − e^{−iθ} = 2 sin(θ/2)·e^{i(π − θ)/2}
  const scaled = terms.map(([re, im], index): [number, number] => {
    const k = index + 1;
    const half = (Math.PI * k) / size;
    const scale = (2 * k === size ? 1 : 2) / (2 * Math.sin(half) * size);
    return [scale * (re * Math.sin(half) + im * Math.cos(half)), scale * (im * Math.sin(half) - re * Math.cos(half))];
  });
  return (x) => {
    let sum = (x + 1) / size;
    let phase = 0;
    for (const [re, im] of scaled) {
      phase = phase >= size - (x + 1) ? phase - (size - (x + 1)) : phase + (x + 1);
      const angle = (2 * Math.PI * phase) / size;
      const half = Math.sin(angle / 2);
      sum += re * 2 * half * half - im * Math.sin(angle);
    }
    return Math.min(1, Math.max(0, sum));
  };
}

/** One set of weights, prepared: tables and bounds are made once and serve every probability vector, quota and pick. */
export class FourierLaw {
  readonly lattice: Lattice;
  /** Of all members first; then of the members of {@link focus}, the last ones first. */
  private readonly tails: TailBound[];
  private logSpread: Float64Array;

  /**
   * @param weights positive integers, ascending, with a sum of at most 2⁵³ − 2
   * @param sums where the far sums of all members come from
   * @param size of the lattice, if it is to be wider than the sums
   */
  constructor(
    readonly weights: Float64Array,
    readonly sums: FarSums = farSums,
    size?: number
  ) {
    this.lattice = new Lattice(weights, size);
    this.tails = [new TailBound(this.lattice, null, sums)];
    this.logSpread = new Float64Array(weights.length);
  }

  /** The bound on all members. */
  get tail(): TailBound {
    return this.tails[0];
  }

  /**
   * Bound what these members alone leave of φ too: where many others are decided it is far sharper. It goes on
   * serving when some more are decided, or some of the others are not. Of a few such sets, the oldest is forgotten.
   */
  *focus(members: Int32Array): Steps<void> {
    const {lattice} = this;
    const sums = yield* farSumsInSteps(
      ofMembers(lattice.weights, members),
      lattice.size,
      nearest(members.length, lattice.half)
    );
    this.tails.splice(1, 0, new TailBound(lattice, members, () => sums));
    this.tails.length = Math.min(this.tails.length, 4);
  }

  /**
   * P(S ≥ need). A member who is decided has p = 0 here (who is in, is taken off `need`).
   *
   * O(n·K), K some 40–100 whatever the quota. The smaller tail is computed, the other is its complement. Where no K is
   * good enough but the tail itself is negligible, 0 or 1 with Chernoff's bound.
   * @param need 1 … Σw
   * @returns null when the bound cannot be brought below `acceptable`
   */
  reach(p: ArrayLike<number>, need: number, precision: Precision, start = 0): FourierValue | null {
    const {weights, lattice} = this;
    const {size} = lattice;
    const tilt = tiltBy(weights, p, saddlepoint(weights, p, need, start));
    const {lambda, logMass} = tilt;
    const kernel = new TailKernel(size, need, lambda);
    const {upper, anchor} = kernel;
    const logScale = Math.min(0, logMass - lambda * anchor);
    const cutoff = this.cutoff(tilt, logScale, precision);
    // Chernoff: the tail is at most e^{K − λr}. Far enough out, that is an answer.
    if (!cutoff) {
      const bound = Math.exp(logScale) * (1 + 1e-9) + 4 * unit;
      return bound <= precision.acceptable / 10 ? {value: upper ? 0 : 1, errorBound: bound, lambda} : null;
    }
    lattice.extendTo(cutoff.last);
    let sum = kernel.atZero;
    let absolute = sum;
    const phi = [0, 0];
    for (let k = 1; k <= cutoff.last; k++) {
      kernel.next();
      this.product(tilt.tilted, k, phi);
      const {re, im} = kernel;
      sum += phi[0] * re - phi[1] * im;
      absolute += Math.sqrt((phi[0] * phi[0] + phi[1] * phi[1]) * (re * re + im * im));
    }
    const scale = Math.exp(logMass - lambda * anchor);
    const tail = (scale * sum) / size;
    const rounding = this.rounding(tilt, anchor, scale, absolute) + 4 * unit;
    return {value: Math.min(1, Math.max(0, upper ? tail : 1 - tail)), errorBound: cutoff.bound + rounding, lambda};
  }

  /**
   * All pivot probabilities P(need − wᵢ ≤ S₋ᵢ < need) at once.
   *
   * With z = λ + iθ and E = e^{zwᵢ}: (1/N) Σₖ φ(z)e^{−zr}/(1 − e^{−z}) · (E − 1)/(1 − pᵢ + pᵢE), one complex division a
   * member and frequency in place of a product over the others. The quotient is as accurate as the product because the
   * very factor that went in is divided out. O(n·K).
   * @param asked the members whose values are wanted, and whom the bound is for; null: all
   */
  pivots(
    p: ArrayLike<number>,
    need: number,
    precision: Precision,
    start = 0,
    asked: Int32Array | null = null
  ): FourierPivots | null {
    const {weights, lattice} = this;
    const {size} = lattice;
    const count = weights.length;
    const tilt = tiltBy(weights, p, saddlepoint(weights, p, need, start));
    const {lambda, tilted, logMass} = tilt;
    const up = new Float64Array(count);
    const difference = new Float64Array(count);
    const sizes = new Float64Array(count);
    for (let j = 0; j < count; j++) {
      const scale = scales(p[j], lambda * weights[j]);
      up[j] = scale.up;
      difference[j] =
        lambda >= 0 ? -Math.expm1(-lambda * weights[j]) * scale.up : Math.expm1(lambda * weights[j]) * scale.down;
      sizes[j] = Math.max(scale.up, scale.down);
    }
    // Who is decided may have the largest by far, and is not asked about.
    const largest = ofMembers(sizes, asked).reduce((most, size) => Math.max(most, size), 1);
    const logScale = logMass - lambda * need;
    // Chernoff, as for the tail. Far below what is asked for, it spares the search for a cutoff.
    const chernoff = Math.exp(logScale) * largest * (1 + 1e-9);
    const cutoff =
      chernoff > precision.target / 1000 && this.cutoff(tilt, logScale + Math.log(largest), precision, true);
    if (!cutoff)
      return chernoff <= precision.acceptable / 10
        ? {values: new Float64Array(count), errorBound: chernoff, lambda}
        : null;
    lattice.extendTo(cutoff.last);
    const values = new Float64Array(count);
    const scale = Math.exp(logScale) / size;
    const kernel = new PivotKernel(size, need, lambda);
    for (let j = 0; j < count; j++) values[j] = scale * (lambda === 0 ? weights[j] : difference[j] / kernel.gap);
    const phi = [0, 0];
    let absolute = 0;
    for (let k = 1; k <= cutoff.last; k++) {
      kernel.next();
      this.product(tilted, k, phi);
      const re = scale * (phi[0] * kernel.re - phi[1] * kernel.im);
      const im = scale * (phi[0] * kernel.im + phi[1] * kernel.re);
      absolute += Math.sqrt(re * re + im * im);
      const cosMinus1 = lattice.cosMinus1[k];
      const sines = lattice.sin[k];
      for (let j = 0; j < count; j++) {
        const c = cosMinus1[j];
        const s = sines[j];
        const q = tilted[j];
        const factorRe = 1 + q * c;
        const factorIm = q * s;
        // (E − 1)/m = up·(e^{iα} − 1) + (up − down)
        const windowRe = up[j] * c + difference[j];
        const windowIm = up[j] * s;
        const norm = factorRe * factorRe + factorIm * factorIm;
        const quotientRe = windowRe * factorRe + windowIm * factorIm;
        const quotientIm = windowIm * factorRe - windowRe * factorIm;
        values[j] += (re * quotientRe - im * quotientIm) / norm;
      }
    }
    for (let j = 0; j < count; j++) values[j] = Math.min(1, Math.max(0, values[j]));
    const rounding = this.rounding(tilt, need, 2 * largest, absolute * size) + 4 * unit;
    return {values, errorBound: cutoff.bound + rounding, lambda};
  }

  /**
   * P(S ≤ x) as a function of the integer x, 0 ≤ x < N: one set of φ for all of them, no tilt, so the error is
   * absolute. O(n·K) once and O(K) a value.
   */
  cumulative(p: ArrayLike<number>, precision: Precision): {at: (x: number) => number; errorBound: number} | null {
    const {size} = this.lattice;
    const tilt = tiltBy(this.weights, p, 0);
    const cutoff = this.cutoff(tilt, 0, precision);
    if (!cutoff) return null;
    this.lattice.extendTo(cutoff.last);
    const terms: [re: number, im: number][] = [];
    const phi = [0, 0];
    for (let k = 1; k <= cutoff.last; k++) {
      this.product(tilt.tilted, k, phi);
      terms.push([phi[0], phi[1]]);
    }
    return {at: cumulativeFromTerms(terms, size), errorBound: cutoff.bound + this.rounding(tilt, 0, 1, 10 * size)};
  }

  /** φ̃(θₖ) into `into`. Two running products, so that the processor need not wait for one. */
  product(tilted: Float64Array, k: number, into: number[]): void {
    const c = this.lattice.cosMinus1[k];
    const s = this.lattice.sin[k];
    const count = tilted.length;
    let [aRe, aIm, bRe, bIm] = [1, 0, 1, 0];
    let j = 0;
    for (; j + 1 < count; j += 2) {
      const q = tilted[j];
      const re = 1 + q * c[j];
      const im = q * s[j];
      const r = tilted[j + 1];
      const re2 = 1 + r * c[j + 1];
      const im2 = r * s[j + 1];
      const a = aRe * re - aIm * im;
      aIm = aRe * im + aIm * re;
      aRe = a;
      const b = bRe * re2 - bIm * im2;
      bIm = bRe * im2 + bIm * re2;
      bRe = b;
    }
    if (j < count) {
      const re = 1 + tilted[j] * c[j];
      const im = tilted[j] * s[j];
      const a = aRe * re - aIm * im;
      aIm = aRe * im + aIm * re;
      aRe = a;
    }
    into[0] = aRe * bRe - aIm * bIm;
    into[1] = aRe * bIm + aIm * bRe;
  }

  /** Where to stop. @param removeOne also with any one member left out */
  cutoff(tilt: Tilt, logFactor: number, precision: Precision, removeOne = false): Cutoff | null {
    const {logSpread} = this;
    for (let j = 0; j < logSpread.length; j++) logSpread[j] = Math.log(Math.abs(1 - 2 * tilt.tilted[j]));
    for (const bound of this.tails) {
      const spread = ofMembers(logSpread, bound.members);
      const found = bound.cutoff((floor) => logFactor + excess(spread, floor) - (removeOne ? floor : 0), precision);
      if (found) return found;
    }
    return null;
  }

  /** What a sum of terms of this size may err by rounding. */
  rounding(tilt: Tilt, anchor: number, scale: number, sum: number): number {
    const exponent = 4 * (tilt.logSize + Math.abs(tilt.lambda * anchor)) + this.weights.length + 8;
    return (unit * (4 * this.weights.length + 40 + exponent) * scale * sum) / this.lattice.size;
  }
}
