// Tables for correlated members: trigonometric rows by group, on a lattice wider than the sums.
import {FourierLaw} from "./fourier.js";
import type {SampledRow} from "./lattice-sample.js";
import {sumOf} from "./sums.js";

/** Probability at which members count as moderate: a revival would show there. */
const generic = 0.14;
/** Frequencies to begin with, where not all are near. */
const fewest = 12;

/** Points of a lattice that is a quarter wider than the sums. */
export const wideSize = (weights: Float64Array): number => Math.ceil(1.25 * (sumOf(weights) + 1));

const known = new WeakMap<FourierLaw, FourierLaw>();

/** A law's tables on a wide lattice, made when first asked for. */
export function widened(fourier: FourierLaw): FourierLaw {
  let wide = known.get(fourier);
  if (!wide) known.set(fourier, (wide = new FourierLaw(fourier.weights, fourier.sums, wideSize(fourier.weights))));
  return wide;
}

/** Trigonometric rows of one group's members, one after the other from k = 1. */
export interface Rows {
  cosMinus1: Float64Array;
  sin: Float64Array;
  /** cos²(θw/2), accurate where it is next to nothing. */
  cosSquared: Float64Array;
  /** ½cot(θw/2): 1/(e^{iθw} − 1) = −½ − i·½cot(θw/2). */
  halfCot: Float64Array;
}

/** Some members of a Fourier law by group: serves every grid and share. The law's other members are decided. */
export class MixtureTables {
  /** Where each group's members stand in the law. */
  readonly places: readonly Int32Array[];
  /** Frequencies to begin with. */
  usual = fewest;
  private made = 0;
  private readonly rows: Rows[];
  private revivals: Float64Array | null = null;

  /**
   * @param positions where the members stand in the law; null: they are the law's
   * @param groups the members of each group
   */
  constructor(
    readonly fourier: FourierLaw,
    positions: Int32Array | null,
    groups: readonly Int32Array[]
  ) {
    this.places = groups.map((group) => group.map((position) => (positions ? positions[position] : position)));
    this.rows = groups.map(() => this.gathered([], 0));
  }

  /** By group, rows for k = 1 … last at least. */
  upTo(last: number): readonly Rows[] {
    if (last > this.made) {
      const {lattice} = this.fourier;
      lattice.extendTo(last);
      const sources = Array.from({length: last}, (_, k) => ({cosMinus1: lattice.cosMinus1[k + 1], sin: lattice.sin[k + 1]}));
      this.places.forEach((_, g) => (this.rows[g] = this.gathered(sources, g)));
      this.made = last;
    }
    return this.rows;
  }

  /** The members of a group out of rows of all. */
  gathered(sources: readonly SampledRow[], g: number): Rows {
    const places = this.places[g];
    const length = sources.length * places.length;
    const [cosMinus1, sin, cosSquared, halfCot] = [0, 1, 2, 3].map(() => new Float64Array(length));
    let at = 0;
    for (const source of sources) {
      for (let j = 0; j < places.length; j++, at++) {
        const c = source.cosMinus1[places[j]];
        const s = source.sin[places[j]];
        cosMinus1[at] = c;
        sin[at] = s;
        cosSquared[at] = c > -1 ? 1 + c / 2 : (s * s) / (-2 * c);
        // A whole turn: next to infinite.
        halfCot[at] = c === 0 ? 1e150 : s / (-2 * c);
      }
    }
    return {cosMinus1, sin, cosSquared, halfCot};
  }

  /** How many of the law's members are decided. */
  get absent(): number {
    return this.places.reduce((absent, group) => absent - group.length, this.fourier.weights.length);
  }

  /**
   * Σ |φₖ|/k over k > last were these members alone, all moderate: where weights alone make φ large again (a common factor of nearly
   * all, say) it shows. O(near · n) the first time.
   */
  revival(last: number): number {
    const {lattice, tail} = this.fourier;
    if (!this.revivals) {
      const {near, passes} = tail;
      const kappa = 4 * generic * (1 - generic);
      const rests = new Float64Array(Math.min(near, lattice.half) + 1);
      lattice.extendTo(rests.length - 1);
      if (near < lattice.half) rests[near] = passes.reduce((least, {level, far}) => (level <= generic ? Math.min(least, far) : least), Infinity);
      for (let k = rests.length - 1; k > 0; k--) {
        const row = lattice.cosMinus1[k];
        let product = 1;
        for (const group of this.places) for (const place of group) product *= 1 + (kappa / 2) * row[place];
        rests[k - 1] = rests[k] + Math.sqrt(Math.max(0, product)) / k;
      }
      this.revivals = rests;
    }
    return this.revivals[last];
  }
}
