// Independent members by inverting the characteristic function, tilted and truncated, with a rigorous bound.
//
// P(S ≥ r) = e^{K(λ) − λr} · (1/N) Σₖ φ̃(θₖ)·G(θₖ), where φ̃ is the characteristic function of the tilted law
// (tilt.ts) and G the geometric sum Σ_{s≥r} e^{−(λ + iθₖ)(s−r)}e^{−iθₖr}. |G| ≤ 1/sin(θₖ/2) ≤ N/(2k), and k and −k
// count together, so stopping at K costs at most e^{K(λ) − λr} Σ_{k>K} |φ̃ₖ|/k, which far.ts bounds. Davies 1973
// (inversion); Hong 2013 (Poisson binomial by DFT); Daniels 1954 (saddlepoint). A product of n complex factors errs
// by 4n·2⁻⁵³ of itself.
import type {Circle} from "./circle.js";
import type {Cutoff, Wanted} from "./far.js";
import {PivotKernel, TailKernel} from "./kernel.js";
import {saddlepoint, scales, tiltBy, type Tilt} from "./tilt.js";
import type {Cumulative, Estimate, Values} from "./types.js";

const unit = 2 ** -53;
/** Truncation may add this to a bound; rounding is of the same size. */
const target = 2e-15;
const mostFrequencies = 2048;

/** φ̃ at θ₁ … θ_K of one chance vector, re and im by turns; tilted chances. */
function characteristic(circle: Circle, tilted: Float64Array, last: number): Float64Array {
  circle.extendTo(last);
  const terms = new Float64Array(2 * last);
  for (let k = 1; k <= last; k++) {
    const c = circle.cosMinus1[k];
    const s = circle.sin[k];
    let [re, im] = [1, 0];
    for (let j = 0; j < tilted.length; j++) {
      const a = 1 + tilted[j] * c[j];
      const b = tilted[j] * s[j];
      const next = re * a - im * b;
      im = re * b + im * a;
      re = next;
    }
    terms[2 * k - 2] = re;
    terms[2 * k - 1] = im;
  }
  return terms;
}

interface Tilted {
  tilt: Tilt;
  /** Largest that one member's factor changes when it leaves or joins the tilt. */
  largest: number;
  stop: Cutoff | null;
  terms: Float64Array;
}

/** One chance vector, all strictly between 0 and 1. */
export class FourierSums {
  private readonly known = new Map<number, Tilted>();

  constructor(
    readonly circle: Circle,
    readonly p: Float64Array,
    /** Truncation may not add more than this: an exact method is taken instead. */
    private readonly acceptable: number,
    /** The truncation of a difficult sum may be sampled; see far.ts. */
    private readonly judged: number
  ) {}

  private wanted(factor: number): Wanted {
    return {factor, target, acceptable: this.acceptable, judged: this.judged, most: mostFrequencies};
  }

  private tilted(need: number): Tilted {
    const known = this.known.get(need);
    if (known) return known;
    const {circle, p} = this;
    const {weights} = circle;
    const tilt = tiltBy(weights, p, saddlepoint(weights, p, need));
    let largest = 1;
    for (let j = 0; j < p.length; j++) {
      const {up, down} = scales(p[j], tilt.lambda * weights[j]);
      largest = Math.max(largest, up, down);
    }
    const factor = Math.exp(Math.min(0, tilt.logMass - tilt.lambda * need)) * largest * 2;
    const stop = circle.far.cutoff(tilt.tilted, this.wanted(factor));
    const found = {
      tilt,
      largest,
      stop,
      terms: stop ? characteristic(circle, tilt.tilted, stop.last) : new Float64Array()
    };
    this.known.set(need, found);
    return found;
  }

  /** The part of a sum that rounding may spoil, relative to the sum of the sizes of its terms. */
  private rounding({lambda, logSize}: Tilt, anchor: number): number {
    return unit * (8 * this.p.length + 60 + 4 * (logSize + Math.abs(lambda * anchor)));
  }

  /** P(S ≥ need), 1 ≤ need ≤ W. The smaller tail is computed. Null when the bound would be too large. O(n·K). */
  reach(need: number): Estimate | null {
    const {size} = this.circle;
    const {tilt, stop, terms} = this.tilted(need);
    const kernel = new TailKernel(size, need, tilt.lambda);
    const {upper, anchor} = kernel;
    const scale = Math.exp(tilt.logMass - tilt.lambda * anchor);
    // Chernoff: the tail is at most this. Far enough out, that is an answer.
    if (!stop) return scale * 1.001 < this.acceptable ? estimate(upper ? 0 : 1, scale * 1.001 + 2 * unit) : null;
    let sum = kernel.atZero;
    let absolute = sum;
    for (let k = 0; k < terms.length; k += 2) {
      kernel.next();
      const {re, im} = kernel;
      sum += terms[k] * re - terms[k + 1] * im;
      absolute += (Math.abs(terms[k]) + Math.abs(terms[k + 1])) * (Math.abs(re) + Math.abs(im));
    }
    const tail = (scale * sum) / size;
    const rounding = (this.rounding(tilt, anchor) * scale * absolute) / size;
    return estimate(Math.min(1, Math.max(0, upper ? tail : 1 - tail)), stop.bound + rounding + 2 * unit, stop);
  }

  /**
   * All P(need − wᵢ ≤ S₋ᵢ < need) at once: with z = λ + iθ and E = e^{zwᵢ}, (1/N) Σₖ φ(z)e^{−zr}/(1 − e^{−z}) · (E −
   * 1)/(1 − pᵢ + pᵢE), one complex division a member and frequency. The quotient is as accurate as a product over the
   * others, because the very factor that went in is divided out. O(n·K).
   */
  pivots(need: number): Values | null {
    const {p, circle} = this;
    const {weights, size} = circle;
    const {tilt, largest, stop, terms} = this.tilted(need);
    const {lambda, tilted, logMass} = tilt;
    const chernoff = Math.exp(logMass - lambda * need) * largest * 1.001;
    const values = new Float64Array(p.length);
    if (!stop) return chernoff < this.acceptable ? {values, errorBound: chernoff, method: "tilted-fourier"} : null;
    const up = new Float64Array(p.length);
    const difference = new Float64Array(p.length);
    const kernel = new PivotKernel(size, need, lambda);
    const scale = Math.exp(logMass - lambda * need) / size;
    for (let j = 0; j < p.length; j++) {
      const one = scales(p[j], lambda * weights[j]);
      up[j] = one.up;
      difference[j] =
        lambda >= 0 ? -Math.expm1(-lambda * weights[j]) * one.up : Math.expm1(lambda * weights[j]) * one.down;
      values[j] = scale * (lambda === 0 ? weights[j] : difference[j] / kernel.gap);
    }
    let absolute = 0;
    for (let k = 1; k <= stop.last; k++) {
      kernel.next();
      const [a, b] = [terms[2 * k - 2], terms[2 * k - 1]];
      const re = scale * (a * kernel.re - b * kernel.im);
      const im = scale * (a * kernel.im + b * kernel.re);
      absolute += Math.abs(re) + Math.abs(im);
      const cosines = circle.cosMinus1[k];
      const sines = circle.sin[k];
      for (let j = 0; j < p.length; j++) {
        const c = cosines[j];
        const s = sines[j];
        const factorRe = 1 + tilted[j] * c;
        const factorIm = tilted[j] * s;
        // (E − 1)/m = up·(e^{iα} − 1) + (up − down)
        const windowRe = up[j] * c + difference[j];
        const windowIm = up[j] * s;
        const norm = factorRe * factorRe + factorIm * factorIm;
        const quotientRe = windowRe * factorRe + windowIm * factorIm;
        const quotientIm = windowIm * factorRe - windowRe * factorIm;
        values[j] += (re * quotientRe - im * quotientIm) / norm;
      }
    }
    for (let j = 0; j < p.length; j++) values[j] = Math.min(1, Math.max(0, values[j]));
    const rounding = this.rounding(tilt, need) * 2 * largest * absolute;
    return {values, errorBound: stop.bound + rounding + 2 * unit, method: methodOf(stop)};
  }

  /** x ↦ P(S ≤ x) by one set of φ, untilted: the error is absolute. O(n·K) once, O(K) a value. */
  cumulative(): Cumulative | null {
    const {circle, p} = this;
    const {size} = circle;
    const stop = circle.far.cutoff(p, this.wanted(2));
    if (!stop) return null;
    const at = cumulativeOf(characteristic(circle, p, stop.last), size);
    const rounding = unit * (8 * p.length + 60) * (4 + 2 * Math.log(stop.last + 1));
    return {at, errorBound: stop.bound + rounding, method: methodOf(stop)};
  }
}

const methodOf = (stop?: Cutoff) => (stop?.sampled ? "sampled-fourier" : "tilted-fourier");
const estimate = (value: number, errorBound: number, stop?: Cutoff): Estimate => ({
  value,
  errorBound,
  method: methodOf(stop)
});

/** Inversion of φ(θ₁), φ(θ₂), … on a circle of `size` points to x ↦ P(S ≤ x), S ≥ 0. */
export function cumulativeOf(terms: Float64Array, size: number): (x: number) => number {
  // φₖ/(1 − e^{−iθ}) with 1 − e^{−iθ} = 2 sin(θ/2)·e^{i(π − θ)/2}
  const scaled = new Float64Array(terms.length);
  for (let i = 0; i < terms.length; i += 2) {
    const k = i / 2 + 1;
    const half = (Math.PI * k) / size;
    const scale = (2 * k === size ? 1 : 2) / (2 * Math.sin(half) * size);
    scaled[i] = scale * (terms[i] * Math.sin(half) + terms[i + 1] * Math.cos(half));
    scaled[i + 1] = scale * (terms[i + 1] * Math.sin(half) - terms[i] * Math.cos(half));
  }
  return (x) => {
    if (x < 0) return 0;
    let sum = (x + 1) / size;
    let phase = 0;
    for (let i = 0; i < scaled.length; i += 2) {
      phase = phase >= size - (x + 1) ? phase - (size - (x + 1)) : phase + (x + 1);
      const angle = (2 * Math.PI * phase) / size;
      const half = Math.sin(angle / 2);
      sum += scaled[i] * 2 * half * half - scaled[i + 1] * Math.sin(angle);
    }
    return Math.min(1, Math.max(0, sum));
  };
}
