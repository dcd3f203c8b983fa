// Many correlated members: Fourier sums over a mixture.
//
// Given z the groups are independent, and each is a mixture over y: φ(θ | z) = Π over groups Σ_y weight·Π over
// members (1 − c + c·e^{iθw}). Products of a group's members ("columns") are made once per point of the line.
// Everything after them is the same as for independent members, untilted: P(S ≥ r) = (1/N) Σₖ φₖ·G(θₖ) on a circle a
// quarter wider than the sums.
//
// Stopping at K < N/2 would leave the ripples of a cut-off series wherever the law has a lump, so φₖ is multiplied by
// a filter that is 1 up to 0.4K and falls smoothly to 0 at K: g(k/K) = Φ(25(0.7 − k/K)). What that changes is judged
// by a second law on fewer frequencies (correlated.ts).
import type {Circle} from "./circle.js";
import {cumulativeOf} from "./fourier.js";
import type {Grid} from "./grid.js";
import {normalCdf} from "./normal.js";
import {conditional} from "./table.js";
import type {Cumulative, Estimate, Law, Values} from "./types.js";

const unit = 2 ** -53;
const method = "mixture-fourier";
/** Points of less weight are left out of sums over members. */
const negligible = 1e-16;

/** Multiplications a frequency: members at every point, and mixtures. */
export function mixtureCost(counts: {z: number; y: number; line: number}, members: number, groups: number): number {
  return 4 * members * counts.line + 4 * counts.z * groups * (counts.y + 3);
}

/** re and im by turns. */
type Terms = Float64Array;

function multiply(into: Terms, by: Terms): void {
  for (let k = 0; k < into.length; k += 2) {
    const re = into[k] * by[k] - into[k + 1] * by[k + 1];
    into[k + 1] = into[k] * by[k + 1] + into[k + 1] * by[k];
    into[k] = re;
  }
}

function addScaled(into: Terms, terms: Terms, factor: number): void {
  for (let k = 0; k < into.length; k++) into[k] += factor * terms[k];
}

function ones(length: number): Terms {
  const terms = new Float64Array(length);
  for (let k = 0; k < length; k += 2) terms[k] = 1;
  return terms;
}

/** A law without one member, for every member: everything about members follows from it. */
interface Others {
  /** By member: E φ₋ⱼ, or E cⱼφ₋ⱼ of the part in which it joins. */
  terms: Terms[];
  /** By member: the same at frequency 0. */
  mass: Float64Array;
}

export class MixtureLaw implements Law {
  /** By block and point: products over its members. */
  private readonly columns: Terms[][];
  /** By block and z: the mixture over y. */
  private readonly mixes: Terms[][];
  private readonly phi: Terms;
  /** By frequency; null where nothing is cut off. */
  private readonly filter: Float64Array | null;
  private readonly rounding: number;
  private readonly chances: Float64Array[][];
  /** By member and frequency: e^{iθw} − 1, K of them or more. */
  private readonly turns: readonly Terms[];
  private around: {terms: Terms; mass: number}[][] | null = null;
  private readonly known = new Map<boolean, Others>();

  /**
   * @param circle of all members
   * @param share of the joiners that has signed
   * @param last K
   */
  constructor(
    private readonly circle: Circle,
    private readonly grid: Grid,
    share: number,
    private readonly last: number
  ) {
    const {blocks, z} = grid;
    this.turns = circle.byMember(last);
    this.chances = blocks.map(({points}) =>
      share === 1 ? points : points.map((point) => point.map((c) => c * share))
    );
    this.columns = blocks.map(({members}, b) => this.chances[b].map((chances) => this.column(members, chances)));
    this.filter =
      last < circle.half ? Float64Array.from({length: last}, (_, k) => normalCdf(25 * (0.7 - (k + 1) / last))) : null;
    this.mixes = blocks.map((_, b) => Array.from(z, (_weight, i) => this.mixed(b, i)));
    this.phi = new Float64Array(2 * last);
    z.forEach((weight, i) => {
      const product = ones(2 * last);
      blocks.forEach((_, b) => multiply(product, this.mixes[b][i]));
      addScaled(this.phi, product, weight);
    });
    this.applyFilter(this.phi);
    this.rounding = unit * (8 * circle.weights.length + 4 * z.length + 100) * (4 + 2 * Math.log(last + 1));
  }

  private applyFilter(terms: Terms): void {
    const {filter} = this;
    if (!filter) return;
    for (let k = 0; k < filter.length; k++) {
      terms[2 * k] *= filter[k];
      terms[2 * k + 1] *= filter[k];
    }
  }

  private column(members: Int32Array, chances: Float64Array): Terms {
    const terms = ones(2 * this.last);
    for (let j = 0; j < members.length; j++) {
      const turn = this.turns[members[j]];
      const p = chances[j];
      for (let k = 0; k < terms.length; k += 2) {
        const [re, im] = [terms[k], terms[k + 1]];
        const a = 1 + p * turn[k];
        const b = p * turn[k + 1];
        terms[k] = re * a - im * b;
        terms[k + 1] = re * b + im * a;
      }
    }
    return terms;
  }

  /** A block's mixture given the i-th z. */
  private mixed(b: number, i: number): Terms {
    const {start, stride, weights} = this.grid.blocks[b];
    const columns = this.columns[b];
    if (weights.length === 1) return columns[start[i]];
    const terms = new Float64Array(2 * this.last);
    for (let t = 0; t < weights.length; t++) addScaled(terms, columns[start[i] + t * stride], weights[t]);
    return terms;
  }

  /** e^{−iθr}/(1 − e^{−iθ}) doubled and over N, by frequency. */
  private kernel(need: number): Terms {
    const {size} = this.circle;
    const terms = new Float64Array(2 * this.last);
    for (let k = 1; k <= this.last; k++) {
      const half = 0.5 / Math.tan((Math.PI * k) / size);
      const phase = (2 * Math.PI * ((k * need) % size)) / size;
      const [c, s] = [Math.cos(phase), -Math.sin(phase)];
      const scale = (2 * k === size ? 1 : 2) / size;
      terms[2 * k - 2] = scale * (c / 2 + s * half);
      terms[2 * k - 1] = scale * (s / 2 - c * half);
    }
    return terms;
  }

  /**
   * The end of the upper sums: in the middle of the gap, so that what is smeared over it counts on both sides
   * alike.
   */
  private get end(): number {
    return Math.ceil((this.circle.total + this.circle.size) / 2);
  }

  /** P(S ≥ need). */
  reach(need: number): Estimate {
    const {phi, circle, end} = this;
    const [from, to] = [this.kernel(need), this.kernel(end)];
    let sum = (end - need) / circle.size;
    for (let k = 0; k < phi.length; k += 2) sum += phi[k] * (from[k] - to[k]) - phi[k + 1] * (from[k + 1] - to[k + 1]);
    return {value: Math.min(1, Math.max(0, sum)), errorBound: this.rounding, method};
  }

  cumulative(): Cumulative {
    // What is smeared below 0 comes back at the circle's end: counted from the middle of the gap, it belongs to the
    // lowest sums. What is smeared above the total belongs to the highest.
    const {size, total} = this.circle;
    const upTo = cumulativeOf(this.phi, size);
    const below = 1 - upTo(this.end - 1);
    const at = (x: number): number => (x < 0 ? 0 : x >= total ? 1 : Math.min(1, Math.max(0, upTo(x) + below)));
    return {at, errorBound: 2 * this.rounding, method};
  }

  /** The kernel times e^{iθw} − 1 is the window below the threshold that the member's weight fills. */
  pivots(need: number, joined = false): Values {
    const {circle, turns} = this;
    const {terms, mass} = this.others(joined);
    const kernel = this.kernel(need);
    this.applyFilter(kernel);
    const values = mass.map((whole, j) => {
      const [turn, own] = [turns[j], terms[j]];
      let sum = (whole * circle.weights[j]) / circle.size;
      for (let k = 0; k < kernel.length; k += 2) {
        const re = kernel[k] * turn[k] - kernel[k + 1] * turn[k + 1];
        const im = kernel[k] * turn[k + 1] + kernel[k + 1] * turn[k];
        sum += re * own[k] - im * own[k + 1];
      }
      return Math.min(1, Math.max(0, sum));
    });
    return {values, errorBound: 3 * this.rounding, method};
  }

  given(need: number): Values {
    const {circle, end} = this;
    const {terms, mass} = this.others(true);
    const [from, to] = [this.kernel(need), this.kernel(end)];
    [from, to].forEach((kernel) => this.applyFilter(kernel));
    // P(i joins, need ≤ S); S₋ᵢ + w ≥ need, and S₋ᵢ < end.
    const both = mass.map((whole, j) => {
      const [turn, own] = [this.turns[j], terms[j]];
      let sum = (whole * (end - need + circle.weights[j])) / circle.size;
      for (let k = 0; k < from.length; k += 2) {
        const re = from[k] * (1 + turn[k]) - from[k + 1] * turn[k + 1] - to[k];
        const im = from[k] * turn[k + 1] + from[k + 1] * (1 + turn[k]) - to[k + 1];
        sum += re * own[k] - im * own[k + 1];
      }
      return sum;
    });
    return conditional(both, mass, 3 * this.rounding, method, () => {
      const {value} = this.reach(need);
      return this.pivots(need).values.map((pivot) => pivot + value);
    });
  }

  /** By block and point of its line: φ given that point, times the weight of the point. */
  private byPoint(): {terms: Terms; mass: number}[][] {
    if (this.around) return this.around;
    const {grid, last} = this;
    const found = grid.blocks.map(({points}) => points.map(() => ({terms: new Float64Array(0), mass: 0})));
    grid.z.forEach((zWeight, i) => {
      const mixes = this.mixes.map((byZ) => byZ[i]);
      const before = [ones(2 * last)];
      for (let b = 0; b + 1 < mixes.length; b++) {
        const next = before[b].slice();
        multiply(next, mixes[b]);
        before.push(next);
      }
      const after = ones(2 * last);
      for (let b = mixes.length - 1; b >= 0; b--) {
        const product = before[b];
        multiply(product, after);
        if (b > 0) multiply(after, mixes[b]);
        const {start, stride, weights} = grid.blocks[b];
        for (let t = 0; t < weights.length; t++) {
          const point = found[b][start[i] + t * stride];
          const weight = zWeight * weights[t];
          if (weight < negligible) continue;
          if (point.mass === 0) point.terms = new Float64Array(2 * last);
          addScaled(point.terms, product, weight);
          point.mass += weight;
        }
      }
    });
    found.forEach((points, b) => points.forEach(({terms}, i) => multiply(terms, this.columns[b][i])));
    return (this.around = found);
  }

  /** Every member's factor divided out at every point: once for all thresholds. */
  private others(joined: boolean): Others {
    const known = this.known.get(joined);
    if (known) return known;
    const {circle, last, turns} = this;
    const terms = Array.from(circle.weights, () => new Float64Array(2 * last));
    const mass = new Float64Array(circle.weights.length);
    this.grid.blocks.forEach(({members}, b) =>
      this.byPoint()[b].forEach(({terms: all, mass: weight}, point) => {
        if (weight === 0) return;
        const chances = this.chances[b][point];
        members.forEach((m, j) => {
          const p = chances[j];
          const scale = joined ? p : 1;
          mass[m] += scale * weight;
          addDivided(terms[m], all, turns[m], p, scale);
        });
      })
    );
    const found = {terms, mass};
    this.known.set(joined, found);
    return found;
  }

  /** What answers about members need is worked out for joiners, and the rest is let go: for one of many laws. */
  forJoiners(): this {
    this.others(true);
    this.around = null;
    this.columns.length = this.mixes.length = 0;
    return this;
  }
}

/** into += scale·all/(1 + p(e^{iθw} − 1)). */
function addDivided(into: Terms, all: Terms, turn: Terms, p: number, scale: number): void {
  for (let k = 0; k < all.length; k += 2) {
    const a = 1 + p * turn[k];
    const d = p * turn[k + 1];
    const over = scale / (a * a + d * d);
    into[k] += (all[k] * a + all[k + 1] * d) * over;
    into[k + 1] += (all[k + 1] * a - all[k] * d) * over;
  }
}
