// The law of correlated members by its characteristic function: given the national factor, a group's part of φ is a
// mixture over the points of its own factor, and groups are independent. Columns of φ are made once for each point of
// a grid (factor-grid.ts) and serve every z that looks at it; for who is pivotal the sums over z come first, so that
// each member is divided out once a point.
//
// Averaged over the factors φ falls much sooner than given them, and its columns serve every quota. What is cut off
// is estimated: from the last terms where φ has fallen. Where it has not, strong correlation makes sums likely that
// nearly nobody or nearly everybody joins; these are far from where the quota is decided, so that a smooth filter
// leaves them out, and a shorter one tells what it costs. The circle of the lattice is wider than the sums, lest one
// end of them should leak into the other. Of the far frequencies it is bounded as in tail-bound.ts, or where that
// bound is useless estimated from a sample.
import type {FactorGrid, ZNode} from "./factor-grid.js";
import {add, fillProducts, mixed, type Both, type GroupTerms} from "./group-terms.js";
import {PivotKernel} from "./kernel.js";
import {sampledRows} from "./lattice-sample.js";
import type {MixtureTables} from "./mixture-tables.js";
import {coefficientsAt, momentsOf, radius, roomForMoments, seriesAt} from "./quotient-series.js";
import type {Pass} from "./tail-bound.js";
import {TailSeries, type Terms} from "./tail-series.js";

const unit = 2 ** -53;
const samples = 48;
/** What a filter leaves out may be so many times what a shorter one gives else. */
const caution = 4;
/** A revival that large must be visited. */
const loud = 1e-3;

/** P(S ≥ need) on one grid. */
export interface ReachOnGrid {
  value: number;
  /** What every second z, and every second point of the groups, gives else. */
  gaps: {z: number; y: number};
  /** Apart from the quadrature. */
  errorBound: number;
}

/** Values by member, by the fine rules and, if asked for, by the coarse ones. */
export interface NestedPivots {
  fine: Float64Array;
  coarse: Float64Array | null;
}

/** Of one point: Σ weight · φ of the other groups over z, and Σ weight. */
interface PointSum {
  terms: Terms;
  weight: number;
}

/** The law on one grid when everybody's chances are multiplied by a share. */
export class MixtureFourier {
  /** How many frequencies are taken: k = 1 … last. */
  private last = 0;
  private readonly groups: readonly GroupTerms[];
  /** φ averaged over z: by the fine rules, with every second z, and with every second point of the groups. */
  private whole: [fine: Terms, coarseZ: Terms, coarseY: Terms] = [
    new Float64Array(),
    new Float64Array(),
    new Float64Array()
  ];
  private readonly series: TailSeries;
  private readonly moments = roomForMoments();
  private readonly coefficients = roomForMoments();
  /** θw up to which members are small. */
  private readonly mostSmall: number;
  /** What is cut off where φ has fallen, or else ∞. */
  private sharp = Infinity;
  private farBounds: Float64Array | null = null;
  private farSamples: Float64Array | null = null;

  /**
   * @param total the members' weight
   * @param target what may be cut off, if it can be helped
   * @param nested by the coarse rules too?
   */
  constructor(
    private readonly tables: MixtureTables,
    private readonly grid: FactorGrid,
    private readonly share: number,
    private readonly total: number,
    private readonly target: number,
    private readonly nested: boolean
  ) {
    this.mostSmall = radius(target);
    this.series = new TailSeries(tables.fourier.lattice.size, total);
    this.groups = tables.termsOn(grid, share, nested);
    this.extend(this.most === tables.fourier.lattice.half ? this.most : tables.usual);
  }

  /** Frequencies that are taken so far. */
  get frequencies(): number {
    return this.last;
  }

  /**
   * P(S ≥ need), 1 ≤ need ≤ total, and how far the coarse rules are off there or close by, lest they agree by
   * accident. O(K), and O(points · members) for each frequency that is new.
   * @param most frequencies to take
   */
  reach(need: number, most = this.most): ReachOnGrid {
    const cutOff = this.cut(need, most);
    let [z, y] = [0, 0];
    for (const x of this.closeBy(need)) {
      const [fine, coarseZ, coarseY] = this.series.at(x).values;
      z = Math.max(z, Math.abs(fine - coarseZ));
      y = Math.max(y, Math.abs(fine - coarseY));
    }
    return {
      value: this.series.at(need).values[0],
      gaps: {z, y},
      errorBound: cutOff + this.far(need) + this.rounding + this.grid.leftOut
    };
  }

  /**
   * Pivot probabilities of all members: with E = e^{iθw} the mean over z and the points of
   * φ · (E − 1)/(1 − p + pE), which is φ/(p − ½ − i·½cot(θw/2)). O(points · members · K).
   * Without the coarse rules the bound leaves out the far frequencies as well.
   * @param joined E[pᵢ·P(i pivotal)] instead of E[P(i pivotal)]
   */
  pivots(need: number, joined: boolean): NestedPivots & {errorBound: number} {
    const {nested} = this;
    // At a low share hardly anybody is pivotal.
    const cutOff = this.cut(need, nested ? this.most : Math.min(this.most, 2 * this.tables.usual));
    const {grid, tables, last} = this;
    const {factors: cut} = this.series;
    const {lattice} = tables.fourier;
    const kernel = new PivotKernel(lattice.size, need, 0);
    const factors = new Float64Array(2 * last);
    for (let k = 0; k < last; k++) {
      kernel.next();
      factors[2 * k] = (cut[k] * kernel.re) / lattice.size;
      factors[2 * k + 1] = (cut[k] * kernel.im) / lattice.size;
    }
    const count = grid.groups.reduce((sum, {positions}) => sum + positions.length, 0);
    const {nodes, leftOut} = this.pivotalNodes(need);
    const [fine, coarse] = this.rules.map((rule) => {
      const values = new Float64Array(count);
      this.sumsByPoint(nodes, factors, rule).forEach((points, g) => {
        const sums = new Float64Array(grid.groups[g].positions.length);
        for (const [point, {terms, weight}] of points) {
          multiply(terms, this.groups[g].column(point, last));
          this.addQuotients(sums, g, point, terms, weight, joined);
        }
        grid.groups[g].positions.forEach((position, j) => (values[position] = Math.min(1, Math.max(0, sums[j]))));
      });
      return values;
    });
    // A window of the law has two edges.
    return {
      fine,
      coarse: coarse ?? null,
      errorBound:
        8 * cutOff + this.target + leftOut + (nested ? 2 * this.far(need) : 0) + this.rounding + this.grid.leftOut
    };
  }

  /**
   * The z where anybody may be pivotal. Who is, has S within his weight of `need`; of laws with that mean and
   * variance none comes there with more than 1/(1 + d²), d standard deviations away (Cantelli's inequality).
   */
  private pivotalNodes(need: number): {nodes: ZNode[]; leftOut: number} {
    const {grid, share, tables} = this;
    const {weights} = tables.fourier;
    const heaviest = tables.groups.reduce(
      (most, {places}) => places.reduce((sofar, place) => Math.max(sofar, weights[place]), most),
      0
    );
    const likely = ({i, fine, coarse}: ZNode): number => {
      const away = Math.max(0, grid.distance(i, need + heaviest, share), -grid.distance(i, need - heaviest, share));
      return Math.max(fine, coarse) / (1 + away * away);
    };
    let left = this.target / 4;
    const kept = grid.nodes
      .map((node) => ({node, mass: likely(node)}))
      .sort((a, b) => a.mass - b.mass)
      .filter(({mass}) => (left -= mass) < 0);
    const dropped = grid.nodes.length - kept.length;
    return {nodes: kept.map(({node}) => node).sort((a, b) => a.i - b.i), leftOut: dropped > 0 ? this.target / 4 : 0};
  }

  private get rules(): readonly (0 | 1)[] {
    return this.nested ? [0, 1] : [0];
  }

  private get most(): number {
    const {tail, lattice} = this.tables.fourier;
    return Math.min(tail.near, lattice.half);
  }

  private get rounding(): number {
    return unit * ((8 * this.tables.fourier.weights.length + 100) * (3 + Math.log(this.last + 1)) + 8 * this.last);
  }

  /**
   * What is cut off of P(S ≥ need). Sharply where φ has fallen: then at most ten times the last terms. Else smoothly:
   * then a few times what a shorter filter changes there or close by.
   */
  private cut(need: number, most = this.most): number {
    for (;;) {
      if (this.sharp <= this.target) return this.sharp;
      const cutOff = this.revives
        ? Infinity
        : this.closeBy(need).reduce((most, x) => Math.max(most, this.series.at(x).cutOff), 0);
      if (cutOff <= this.target || this.last >= most) return caution * cutOff;
      this.extend(Math.min(most, Math.ceil(1.4 * this.last)));
    }
  }

  /** Would φ be large again further out? */
  private get revives(): boolean {
    return this.tables.revival(this.last) > loud;
  }

  private closeBy(need: number): number[] {
    return [-8, -4, -1, 0, 1].map((side) =>
      Math.min(this.total, Math.max(1, need + Math.round((side * this.total) / 64)))
    );
  }

  /** Add what one point of a group gives to its members' values: by a series for the small ones, who come first. */
  private addQuotients(
    sums: Float64Array,
    g: number,
    point: number,
    terms: Terms,
    weight: number,
    joined: boolean
  ): void {
    const {tables, last, share, moments, coefficients} = this;
    const {lattice, weights} = tables.fourier;
    const {places} = tables.groups[g];
    const chances = this.grid.chances(g, point);
    const step = (2 * Math.PI) / lattice.size;
    const small = places.findIndex((place) => step * last * weights[place] > this.mostSmall);
    const few = small < 0 ? places.length : small;
    if (few > 0) momentsOf(terms, last, step, moments);
    let known = Number.NaN;
    for (let j = 0; j < few; j++) {
      const chance = chances[j];
      if (chance !== known) coefficientsAt(share * chance, moments, coefficients);
      known = chance;
      const w = weights[places[j]];
      sums[j] += (joined ? chance : 1) * (seriesAt(w, coefficients) + (weight * w) / lattice.size);
    }
    const {halfCot} = tables.groups[g].upTo(last);
    const count = places.length;
    for (let j = few; j < count; j++) {
      const fromHalf = share * chances[j] - 0.5;
      const square = fromHalf * fromHalf;
      let sum = (weight * weights[places[j]]) / lattice.size;
      for (let k = 0, at = j; k < last; k++, at += count) {
        const b = halfCot[at];
        sum += (terms[2 * k] * fromHalf - terms[2 * k + 1] * b) / (square + b * b);
      }
      sums[j] += (joined ? chances[j] : 1) * sum;
    }
  }

  /**
   * By group and point of it, the sum over z of `factors` times the product of all other groups: from both ends,
   * since a group's mixture may vanish.
   */
  private sumsByPoint(nodes: readonly ZNode[], factors: Terms, rule: 0 | 1): Map<number, PointSum>[] {
    const {grid, groups, last} = this;
    const sums = groups.map(() => new Map<number, PointSum>());
    const before = groups.map(() => new Float64Array(2 * last));
    const other = new Float64Array(2 * last);
    const after = new Float64Array(2 * last);
    for (const z of nodes) {
      const zWeight = rule === 0 ? z.fine : z.coarse;
      if (zWeight === 0) continue;
      const mixtures = groups.map((group) => group.mixture(z.i, last)[rule]);
      before.forEach((terms, g) => {
        terms.set(g === 0 ? factors : before[g - 1]);
        if (g > 0) multiply(terms, mixtures[g - 1]);
      });
      for (let at = 0; at < after.length; at++) after[at] = at % 2 === 0 ? 1 : 0;
      for (let g = groups.length - 1; g >= 0; g--) {
        other.set(before[g]);
        multiply(other, after);
        multiply(after, mixtures[g]);
        for (const {offset, fine, coarse} of grid.stencilOf(grid.groups[g])) {
          const weight = zWeight * (rule === 0 ? fine : coarse);
          if (weight === 0) continue;
          const point = grid.zStride * z.i + offset;
          let sum = sums[g].get(point);
          if (!sum) sums[g].set(point, (sum = {terms: new Float64Array(2 * last), weight: 0}));
          add(sum.terms, other, weight);
          sum.weight += weight;
        }
      }
    }
    return sums;
  }

  /** On to more frequencies. */
  private extend(last: number): void {
    const from = this.last;
    this.last = last;
    const added = this.whole.map(() => new Float64Array(2 * (last - from)));
    for (const node of this.grid.nodes) {
      const product: Both = [ones(last - from), ones(last - from)];
      for (const group of this.groups) {
        const mixture = group.mixture(node.i, last);
        for (const rule of this.rules) multiply(product[rule], mixture[rule], 2 * from);
      }
      add(added[0], product[0], node.fine);
      if (!this.nested) continue;
      add(added[1], product[0], node.coarse);
      add(added[2], product[1], node.fine);
    }
    this.whole = this.whole.map((terms, rule) => joined(terms, added[rule])) as typeof this.whole;
    const fallen = last === this.tables.fourier.lattice.half ? 0 : this.revives ? Infinity : 10 * this.largestOfLast;
    this.sharp = fallen <= this.target ? fallen : Infinity;
    this.series.take(this.nested ? this.whole : [this.whole[0]], this.sharp === Infinity);
  }

  /** The largest |φ| of the last eight frequencies. */
  private get largestOfLast(): number {
    const [fine] = this.whole;
    let most = 0;
    for (let k = Math.max(0, this.last - 8); k < this.last; k++)
      most = Math.max(most, Math.hypot(fine[2 * k], fine[2 * k + 1]));
    return most;
  }

  /**
   * What the far frequencies may add to P(S ≥ need): at each z at most Σ |φₖ|/k, which counts as far as the sum is
   * likely to come within a standard deviation of `need` there.
   */
  private far(need: number): number {
    const {grid, share} = this;
    const sum = (bounds: Float64Array): number =>
      grid.nodes.reduce(
        (sum, {i, fine}, at) =>
          sum + fine * Math.exp(-0.5 * Math.max(0, Math.abs(grid.distance(i, need, share)) - 1) ** 2) * bounds[at],
        0
      );
    const bounded = sum((this.farBounds ??= this.boundFar()));
    if (bounded <= this.target) return bounded;
    return sum((this.farSamples ??= this.sampleFar()).map((value, at) => Math.min(value, this.farBounds![at])));
  }

  /**
   * By z, ≥ Σ |φₖ|/k over the far frequencies, also with any one member left out: tail-bound.ts, averaged over the
   * points.
   */
  private boundFar(): Float64Array {
    const {grid, tables, share} = this;
    const {tail, lattice} = tables.fourier;
    const {passes, near} = tail;
    const most = Math.max(0, Math.log(lattice.half / near));
    if (most === 0) return new Float64Array(grid.nodes.length);
    const excesses = grid.groups.map(() => new Map<number, Float64Array>());
    const excess = (g: number, point: number): Float64Array => {
      const known = excesses[g].get(point);
      if (known) return known;
      const made = excessFactors(passes, grid.chances(g, point), share);
      excesses[g].set(point, made);
      return made;
    };
    return Float64Array.from(grid.nodes, ({i}) => {
      const logs = new Float64Array(passes.length);
      grid.groups.forEach((group, g) => {
        const means = new Float64Array(passes.length);
        for (const {offset, fine} of grid.stencilOf(group)) add(means, excess(g, grid.zStride * i + offset), fine);
        for (let at = 0; at < means.length; at++) logs[at] += Math.log(means[at]);
      });
      return passes.reduce(
        (least, {floor, far}, at) =>
          Math.min(least, far * Math.exp(Math.min(700, logs[at] - (tables.absent + 1) * floor))),
        most
      );
    });
  }

  /** By z, what a sample of the far frequencies suggests. */
  private sampleFar(): Float64Array {
    const {grid, tables} = this;
    const {lattice, tail} = tables.fourier;
    const sampled = sampledRows(lattice, tail.near, samples);
    const columnsOf = grid.groups.map((_, g) => {
      const rows = tables.groups[g].gathered(sampled);
      const columns = new Map<number, Terms>();
      return (point: number): Terms => {
        let column = columns.get(point);
        if (!column) {
          columns.set(point, (column = new Float64Array(2 * sampled.length)));
          fillProducts(column, 0, rows, this.groups[g].chances(point));
        }
        return column;
      };
    });
    return Float64Array.from(grid.nodes, ({i}) => {
      const product = ones(sampled.length);
      columnsOf.forEach((column, g) => multiply(product, mixed(grid, g, i, column, 2 * sampled.length, false)[0]));
      const mean =
        sampled.reduce((sum, _, at) => sum + Math.hypot(product[2 * at], product[2 * at + 1]), 0) /
        Math.max(1, sampled.length);
      return 3 * mean * Math.log(lattice.half / tail.near);
    });
  }
}

/** By pass, what a group's more extreme members cost, as a factor. */
function excessFactors(passes: readonly Pass[], chances: Float64Array, share: number): Float64Array {
  const factors = new Float64Array(passes.length);
  let [last, spread] = [Number.NaN, 0];
  for (const chance of chances) {
    if (chance !== last) spread = Math.log(Math.abs(1 - 2 * share * chance));
    last = chance;
    // By falling level, so by rising floor.
    for (let at = 0; at < passes.length && passes[at].floor < spread; at++) factors[at] += spread - passes[at].floor;
  }
  for (let at = 0; at < factors.length; at++) factors[at] = Math.exp(Math.min(700, factors[at]));
  return factors;
}

function ones(frequencies: number): Terms {
  const terms = new Float64Array(2 * frequencies);
  for (let at = 0; at < terms.length; at += 2) terms[at] = 1;
  return terms;
}

function joined(before: Terms, after: Terms): Terms {
  const both = new Float64Array(before.length + after.length);
  both.set(before);
  both.set(after, before.length);
  return both;
}

/** @param from where in the factors to begin */
function multiply(into: Terms, by: Terms, from = 0): void {
  for (let at = 0, k = from; at < into.length; at += 2, k += 2) {
    const re = into[at] * by[k] - into[at + 1] * by[k + 1];
    into[at + 1] = into[at] * by[k + 1] + into[at + 1] * by[k];
    into[at] = re;
  }
}
