// The unit circle at equidistant frequencies: e^{iθₖw} for θₖ = 2πk/N, the raw material of every Fourier sum here.
//
// S = Σ wⱼXⱼ takes integer values in [0, N), so its characteristic function at N frequencies determines it, and by
// symmetry k = 0 … N/2 suffice. N is a quarter more than the sums need: mass that a truncated sum smears over the end
// of the circle then does not come back at the other end. Rows are made when first asked for and kept.
import {FarSums} from "./far.js";
import {sumOf} from "./sums.js";

/** Step a phase k·w mod N to the next k without leaving the integers: exact for every N ≤ 2⁵³. */
export function nextPhase(phase: number, weight: number, modulus: number): number {
  return phase >= modulus - weight ? phase - (modulus - weight) : phase + weight;
}

/**
 * sin(2π·phase/N) by folding into the first quadrant. At exactly half a turn 1e-30 instead of 0: no factor
 * 1 − p + p·e^{iα} is then exactly zero, so that a member can always be divided out of a product.
 */
function sine(phase: number, modulus: number): number {
  const mirrored = phase > modulus / 2 ? modulus - phase : phase;
  const folded = mirrored > modulus / 4 ? modulus / 2 - mirrored : mirrored;
  const value = mirrored === modulus / 2 ? 1e-30 : Math.sin((2 * Math.PI * folded) / modulus);
  return phase > modulus / 2 ? -value : value;
}

export class Circle {
  readonly total: number;
  /** Number of points N. */
  readonly size: number;
  /** Frequencies above 0 that are not mirror images: ⌊N/2⌋. */
  readonly half: number;
  /** Row k holds cos(θₖwⱼ) − 1, accurate also where the cosine is near 1. */
  readonly cosMinus1: Float64Array[] = [];
  /** Row k holds sin(θₖwⱼ). */
  readonly sin: Float64Array[] = [];
  /** Truncation bounds, kept for these weights. */
  readonly far: FarSums;
  private readonly phases: Float64Array;
  private turns: Float64Array[] = [];

  /** @param weights positive integers with a sum of at most 2⁵² */
  constructor(readonly weights: Float64Array) {
    this.total = sumOf(weights);
    this.size = Math.ceil(1.25 * (this.total + 1));
    this.half = Math.floor(this.size / 2);
    this.far = new FarSums(weights, this.size);
    this.phases = new Float64Array(weights.length);
  }

  /** Make rows 0 … last. O(last·n). */
  extendTo(last: number): void {
    const {weights, size, phases} = this;
    for (let k = this.sin.length; k <= last; k++) {
      const cosMinus1 = new Float64Array(weights.length);
      const sin = new Float64Array(weights.length);
      for (let j = 0; j < weights.length; j++) {
        const half = Math.sin((Math.PI * phases[j]) / size);
        cosMinus1[j] = -2 * half * half;
        sin[j] = sine(phases[j], size);
        phases[j] = nextPhase(phases[j], weights[j], size);
      }
      this.cosMinus1.push(cosMinus1);
      this.sin.push(sin);
    }
  }

  /** By member e^{iθₖw} − 1 at k = 1 … last or beyond, re and im by turns. */
  byMember(last: number): readonly Float64Array[] {
    if ((this.turns[0]?.length ?? 0) < 2 * last) {
      this.extendTo(last);
      this.turns = Array.from(this.weights, (_, j) => {
        const terms = new Float64Array(2 * last);
        for (let k = 0; k < last; k++) {
          terms[2 * k] = this.cosMinus1[k + 1][j];
          terms[2 * k + 1] = this.sin[k + 1][j];
        }
        return terms;
      });
    }
    return this.turns;
  }
}
