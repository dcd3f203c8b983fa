// P(S ≥ x) at many x from one characteristic function: a Fourier series whose terms are made once.
//
// On a circle wider than the sums, S ≥ x is the arc from x to the middle of what there is to spare. Terms are taken
// as they are, or smoothly ever less of them: then what a shorter filter gives tells what is cut off.

/** Complex numbers for k = 1, 2, …: real and imaginary parts by turns. */
export type Terms = Float64Array;

/** P(S ≥ x) by each law, and how far the first one changes with a shorter filter. */
export interface TailSums {
  values: readonly number[];
  cutOff: number;
}

/** Where the shorter filter ends. */
const shorter = 0.7;

/**
 * An exponential filter of order 8 that is next to nothing at its end: what is smooth keeps its value (Gottlieb & Shu
 * 1997).
 */
const filter = (part: number): number => Math.exp(-36 * part ** 8);

/** What is taken of one law. */
interface Series {
  /** φₖ/(1 − e^{−iθ}), filtered. */
  terms: Terms;
  /** Σ of the terms at the far end of the arc. */
  atEnd: number;
}

/** The series of some laws on one circle. */
export class TailSeries {
  /** What is left of each term. */
  factors: Float64Array = new Float64Array();
  private readonly end: number;
  private laws: readonly Series[] = [];
  private short: Series | null = null;
  private turns: Terms = new Float64Array();
  private readonly known = new Map<number, TailSums>();

  /**
   * @param size points of the circle
   * @param total largest sum, < size
   */
  constructor(
    private readonly size: number,
    total: number
  ) {
    this.end = Math.ceil((total + size) / 2);
  }

  /**
   * Take these laws. O(K).
   * @param laws characteristic functions for k = 1 … K
   * @param smooth filtered?
   */
  take(laws: readonly Terms[], smooth: boolean): void {
    const count = laws[0].length / 2;
    const {size} = this;
    // 1/(1 − e^{−iθ}) = ½ − i·½cot(θ/2)
    const kernel = new Float64Array(2 * count);
    for (let k = 1; k <= count; k++) {
      const factor = (2 * k === size ? 1 : 2) / size;
      kernel[2 * k - 2] = factor / 2;
      kernel[2 * k - 1] = -factor / (2 * Math.tan((Math.PI * k) / size));
    }
    const factors = (end: number): Float64Array =>
      Float64Array.from({length: count}, (_, at) => (smooth ? filter((at + 1) / end) : 1));
    this.turns = new Float64Array(2 * count);
    const atEnd = this.turnsAt(this.end);
    const seriesOf = (law: Terms, left: Float64Array): Series => {
      const terms = new Float64Array(2 * count);
      for (let at = 0; at < count; at++) {
        const [re, im, by, byIm] = [law[2 * at], law[2 * at + 1], kernel[2 * at], kernel[2 * at + 1]];
        terms[2 * at] = left[at] * (re * by - im * byIm);
        terms[2 * at + 1] = left[at] * (re * byIm + im * by);
      }
      return {terms, atEnd: realProduct(terms, atEnd)};
    };
    this.factors = factors(count);
    this.laws = laws.map((law) => seriesOf(law, this.factors));
    this.short = smooth ? seriesOf(laws[0], factors(shorter * count)) : null;
    this.known.clear();
  }

  /** O(K) the first time. @param x from 1 to the total */
  at(x: number): TailSums {
    const known = this.known.get(x);
    if (known) return known;
    const turns = this.turnsAt(x);
    const atZero = (this.end - x) / this.size;
    const sum = ({terms, atEnd}: Series): number => atZero + realProduct(terms, turns) - atEnd;
    const values = this.laws.map(sum);
    const made = {values, cutOff: this.short ? Math.abs(values[0] - sum(this.short)) : 0};
    this.known.set(x, made);
    return made;
  }

  /** e^{−iθₖx}, turned on from each to the next: each turn errs by 2⁻⁵². */
  private turnsAt(x: number): Terms {
    const {turns, size} = this;
    const angle = (2 * Math.PI * x) / size;
    const [cos, sin] = [Math.cos(angle), -Math.sin(angle)];
    let [re, im] = [1, 0];
    for (let at = 0; at < turns.length; at += 2) {
      const next = re * cos - im * sin;
      im = re * sin + im * cos;
      re = next;
      turns[at] = re;
      turns[at + 1] = im;
    }
    return turns;
  }
}

/** Re Σ aₖbₖ. */
function realProduct(a: Terms, b: Terms): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 2) sum += a[at] * b[at] - a[at + 1] * b[at + 1];
  return sum;
}
