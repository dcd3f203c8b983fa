// Many correlated members: Fourier sums over a mixture.
//
// Given z the groups are independent, and each is a mixture over y: φ(θ | z) = Π over groups Σ_y weight·Π over members
// (1 − c + c·e^{iθw}). Products of a group's members ("columns") are made once per point of the line. Everything after them
// is the same as for independent members, untilted: P(S ≥ r) = (1/N) Σₖ φₖ·G(θₖ) on a circle a quarter wider than the sums.
//
// Stopping at K < N/2 would leave the ripples of a cut-off series wherever the law has a lump, so φₖ is multiplied by a filter
// that is 1 up to 0.4K and falls smoothly to 0 at K: g(k/K) = Φ(25(0.7 − k/K)). What that changes is judged by a second law on
// fewer frequencies (correlated.ts).
import type {Circle} from "./circle.js";
import {cumulativeOf} from "./fourier.js";
import type {Grid} from "./grid.js";
import {normalCdf} from "./normal.js";
import {conditional} from "./table.js";
import type {Cumulative, Estimate, Law, Values} from "./types.js";

const unit = 2 ** -53;
const method = "mixture-fourier";
/** Members and frequencies that are multiplied, and mixtures: the price of a law, about 2 ns each. */
export function mixtureCost({z, blocks}: Grid, frequencies: number): number {
  return blocks.reduce(
    (sum, {members, points, weights}) =>
      sum + frequencies * (2 * members.length * points.length + 2 * z.length * (weights.length + 3)),
    0
  );
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
    circle.extendTo(last);
    this.chances = blocks.map(({points}) =>
      share === 1 ? points : points.map((point) => point.map((c) => c * share))
    );
    this.columns = blocks.map(({members}, b) => this.columnsOf(members, this.chances[b]));
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

  private columnsOf(members: Int32Array, chances: Float64Array[]): Terms[] {
    const {circle, last} = this;
    const count = members.length;
    const cosines = new Float64Array(count * last);
    const sines = new Float64Array(count * last);
    for (let k = 0; k < last; k++) {
      const [c, s] = [circle.cosMinus1[k + 1], circle.sin[k + 1]];
      for (let j = 0; j < count; j++) {
        cosines[k * count + j] = c[members[j]];
        sines[k * count + j] = s[members[j]];
      }
    }
    return chances.map((p) => {
      const terms = new Float64Array(2 * last);
      for (let k = 0, at = 0; k < last; k++) {
        let re = 1;
        let im = 0;
        for (let j = 0; j < count; j++, at++) {
          const a = 1 + p[j] * cosines[at];
          const b = p[j] * sines[at];
          const next = re * a - im * b;
          im = re * b + im * a;
          re = next;
        }
        terms[2 * k] = re;
        terms[2 * k + 1] = im;
      }
      return terms;
    });
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

  /** The end of the upper sums: in the middle of the gap, so that what is smeared over it counts on both sides alike. */
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
    const {size, total} = this.circle;
    const upTo = cumulativeOf(this.phi, size);
    // What is smeared below 0 lies at the far end of the circle: counted from the middle of the gap, as in `reach`.
    const smeared = 1 - upTo(this.end - 1);
    const at = (x: number): number => (x < 0 ? 0 : x >= total ? 1 : Math.min(1, upTo(x) + smeared));
    return {at, errorBound: this.rounding, method};
  }

  pivots(need: number, joined = false): Values {
    const {circle} = this;
    const values = new Float64Array(circle.weights.length);
    this.perMember(this.kernel(need), joined ? "joined window" : "window", values, 1);
    const errorBound = 3 * this.rounding;
    return {values: values.map((value) => Math.min(1, Math.max(0, value))), errorBound, method};
  }

  given(need: number): Values {
    const {circle, end} = this;
    const both = new Float64Array(circle.weights.length);
    this.perMember(this.kernel(need), "tail", both, (end - need) / circle.size);
    this.perMember(this.kernel(end), "rest", both, 0);
    const errorBound = 3 * this.rounding;
    return conditional(both, this.joins(), errorBound, method, () => {
      const {value} = this.reach(need);
      return this.pivots(need).values.map((pivot) => pivot + value);
    });
  }

  /** P(i joins) on this grid. */
  private joins(): Float64Array {
    const sums = new Float64Array(this.circle.weights.length);
    const {z, blocks} = this.grid;
    blocks.forEach(({members, start, stride, weights}, b) =>
      z.forEach((zWeight, i) =>
        weights.forEach((weight, t) => {
          const chances = this.chances[b][start[i] + t * stride];
          members.forEach((m, j) => (sums[m] += zWeight * weight * chances[j]));
        })
      )
    );
    return sums;
  }

  /**
   * Sums over z and y of the kernel times everything but a member, times a factor of that member: window E − 1, joined
   * window c(E − 1), tail c·E, rest −c. Products of the other blocks are collected by point, then members are divided out.
   */
  private perMember(
    kernel: Terms,
    kind: "window" | "joined window" | "tail" | "rest",
    values: Float64Array,
    zero: number
  ) {
    const {grid, circle, last} = this;
    this.applyFilter(kernel);
    const collected = grid.blocks.map(({points}) => points.map((): Terms | null => null));
    const mass = grid.blocks.map(({points}) => new Float64Array(points.length));
    const product = new Float64Array(2 * last);
    grid.z.forEach((zWeight, i) => {
      const mixes = this.mixes.map((byZ) => byZ[i]);
      const before = [kernel];
      for (let b = 0; b + 1 < mixes.length; b++) {
        const next = before[b].slice();
        multiply(next, mixes[b]);
        before.push(next);
      }
      const after = ones(2 * last);
      for (let b = mixes.length - 1; b >= 0; b--) {
        product.set(before[b]);
        multiply(product, after);
        if (b > 0) multiply(after, mixes[b]);
        const {start, stride, weights} = grid.blocks[b];
        for (let t = 0; t < weights.length; t++) {
          const point = start[i] + t * stride;
          addScaled((collected[b][point] ??= new Float64Array(2 * last)), product, zWeight * weights[t]);
          mass[b][point] += zWeight * weights[t];
        }
      }
    });
    const [plain, turned] = kind === "rest" ? [-1, 0] : kind === "tail" ? [1, 1] : [0, 1];
    grid.blocks.forEach(({members}, b) =>
      collected[b].forEach((terms, point) => {
        if (!terms) return;
        multiply(terms, this.columns[b][point]);
        const p = this.chances[b][point];
        const sums = new Float64Array(members.length);
        for (let k = 0; k < last; k++) {
          const [cosines, sines] = [circle.cosMinus1[k + 1], circle.sin[k + 1]];
          const [re, im] = [terms[2 * k], terms[2 * k + 1]];
          for (let j = 0; j < members.length; j++) {
            const c = cosines[members[j]];
            const s = sines[members[j]];
            const a = 1 + p[j] * c;
            const d = p[j] * s;
            const top = plain + turned * c;
            const side = turned * s;
            sums[j] += (re * (top * a + side * d) - im * (side * a - top * d)) / (a * a + d * d);
          }
        }
        members.forEach((m, j) => {
          const w = circle.weights[m];
          const atZero = kind === "rest" ? 0 : kind === "tail" ? zero + w / circle.size : w / circle.size;
          values[m] += (kind === "window" ? 1 : p[j]) * (sums[j] + mass[b][point] * atZero);
        });
      })
    );
  }
}
