// Tables for correlated members: trigonometric rows by group, on a lattice wider than the sums.
import type {FactorGrid} from "./factor-grid.js";
import {FourierLaw} from "./fourier.js";
import {GroupTerms} from "./group-terms.js";
import type {SampledRow} from "./lattice-sample.js";
import type {Lattice} from "./lattice.js";
import {SizedCache} from "./sized-cache.js";
import {sumOf} from "./sums.js";

/** Probability at which members count as moderate: a revival would show there. */
const generic = 0.14;
/** Frequencies to begin with, where not all are near. */
const fewest = 12;
/** Numbers that are kept of each kind from one question to the next: 16 MB. */
const mostNumbers = 2e6;

/** Points of a lattice that is a quarter wider than the sums. */
export const wideSize = (weights: Float64Array): number => Math.ceil(1.25 * (sumOf(weights) + 1));

/** A law on a wide lattice, and what has been worked out of some of its members. */
export interface WideLaw {
  fourier: FourierLaw;
  rows: SizedCache<GroupRows>;
  terms: SizedCache<GroupTerms>;
}

const known = new WeakMap<FourierLaw, WideLaw>();

/** A law's tables on a wide lattice, made when first asked for. */
export function widened(fourier: FourierLaw): WideLaw {
  let wide = known.get(fourier);
  if (!wide) {
    const law = new FourierLaw(fourier.weights, fourier.sums, wideSize(fourier.weights));
    known.set(fourier, (wide = {fourier: law, rows: new SizedCache(mostNumbers), terms: new SizedCache(mostNumbers)}));
  }
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

let rowsMade = 0;

/** Some members of a Fourier law, side by side. */
export class GroupRows {
  readonly id = (rowsMade += 1);
  private made = 0;
  private rows: Rows;

  /** @param places where they stand in the law */
  constructor(
    private readonly lattice: Lattice,
    readonly places: Int32Array
  ) {
    this.rows = this.gathered([]);
  }

  /** Numbers held. */
  get size(): number {
    return 4 * this.made * this.places.length;
  }

  /** For k = 1 … last at least. */
  upTo(last: number): Rows {
    if (last > this.made) {
      const {lattice} = this;
      lattice.extendTo(last);
      this.rows = this.gathered(
        Array.from({length: last}, (_, k) => ({cosMinus1: lattice.cosMinus1[k + 1], sin: lattice.sin[k + 1]}))
      );
      this.made = last;
    }
    return this.rows;
  }

  /** These members out of rows of all. */
  gathered(sources: readonly SampledRow[]): Rows {
    const {places} = this;
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
}

/** Some members of a wide law by group: serves every grid and share. The law's other members are decided. */
export class MixtureTables {
  readonly fourier: FourierLaw;
  readonly groups: readonly GroupRows[];
  /** Frequencies to begin with. */
  usual = fewest;
  private readonly keys: readonly string[];
  private readonly terms: SizedCache<GroupTerms>;
  private revivals: Float64Array | null = null;

  /**
   * @param positions where the members stand in the law; null: they are the law's
   * @param groups the members of each group
   * @param quantiles of the members' chances
   */
  constructor(
    {fourier, rows, terms}: WideLaw,
    positions: Int32Array | null,
    groups: readonly Int32Array[],
    quantiles: Float64Array
  ) {
    rows.trim();
    terms.trim();
    this.fourier = fourier;
    this.terms = terms;
    this.groups = groups.map((group) => {
      const places = group.map((position) => (positions ? positions[position] : position));
      return rows.get(places.join(), () => new GroupRows(fourier.lattice, places));
    });
    this.keys = groups.map((group, g) => {
      const first = quantiles[group[0]];
      return `${this.groups[g].id} ${group.every((position) => quantiles[position] === first) ? first : Array.from(group, (position) => quantiles[position]).join()}`;
    });
  }

  /**
   * By group, what it gives to φ on a grid.
   * @param nested by the coarse rules too?
   */
  termsOn(grid: FactorGrid, share: number, nested: boolean): GroupTerms[] {
    return this.groups.map((rows, g) =>
      this.terms.get(
        `${this.keys[g]} ${grid.groups[g].shared} ${grid.key} ${share} ${nested}`,
        () => new GroupTerms(rows, grid, g, share, nested)
      )
    );
  }

  /** How many of the law's members are decided. */
  get absent(): number {
    return this.groups.reduce((absent, {places}) => absent - places.length, this.fourier.weights.length);
  }

  /**
   * Σ |φₖ|/k over k > last were these members alone, all moderate: where weights alone make φ large again (a common
   * factor of nearly all, say) it shows. O(near · n) the first time.
   */
  revival(last: number): number {
    const {lattice, tail} = this.fourier;
    if (!this.revivals) {
      const {near, passes} = tail;
      const kappa = 4 * generic * (1 - generic);
      const rests = new Float64Array(Math.min(near, lattice.half) + 1);
      lattice.extendTo(rests.length - 1);
      if (near < lattice.half)
        rests[near] = passes.reduce(
          (least, {level, far}) => (level <= generic ? Math.min(least, far) : least),
          Infinity
        );
      for (let k = rests.length - 1; k > 0; k--) {
        const row = lattice.cosMinus1[k];
        let product = 1;
        for (const {places} of this.groups) for (const place of places) product *= 1 + (kappa / 2) * row[place];
        rests[k - 1] = rests[k] + Math.sqrt(Math.max(0, product)) / k;
      }
      this.revivals = rests;
    }
    return this.revivals[last];
  }
}
