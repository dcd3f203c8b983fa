// The law of correlated members by its characteristic function: given the national factor, a group's part of φ is a mixture over the
// points of its own factor, and groups are independent. Columns of φ are made once for each point of a grid (factor-grid.ts) and
// serve every z that looks at it; for who is pivotal the sums over z come first, so that each member is divided out once a point.
//
// Averaged over the factors φ falls much sooner than given them, and its columns serve every quota. What is cut off is estimated: from
// the last terms where φ has fallen. Where it has not, strong correlation makes sums likely that nearly nobody or nearly everybody
// joins; these are far from where the quota is decided, so that a smooth filter leaves them out, and a shorter one tells what it
// costs. The circle of the lattice is wider than the sums, lest one end of them should leak into the other. Of the far frequencies
// it is bounded as in tail-bound.ts, or where that bound is useless estimated from a sample.
import type {FactorGrid} from "./factor-grid.js";
import {PivotKernel, TailKernel} from "./kernel.js";
import {sampledRows} from "./lattice-sample.js";
import type {MixtureTables, Rows} from "./mixture-tables.js";
import type {Pass} from "./tail-bound.js";

const unit = 2 ** -53;
const samples = 48;
/** A revival that large must be visited. */
const loud = 1e-3;

/** Complex numbers for k = 1, 2, …: real and imaginary parts by turns. */
type Terms = Float64Array;

/** By the fine rule of the groups and by the coarse one. */
type Both = [fine: Terms, coarse: Terms];

/** By group. */
type NodeTerms = Both[];

/** Something of the whole law: by the fine rules, with every second z, and with every second point of the groups. */
interface Nested<T> {
  fine: T;
  coarseZ: T;
  coarseY: T;
}

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

/** Where the sums over z of one point are made: Σ weight · φ of the other groups, and Σ weight; by the fine rules and the coarse ones. */
interface PointSums {
  terms: Both;
  weights: [fine: number, coarse: number];
}

/** The law on one grid when everybody's chances are multiplied by a share. */
export class MixtureFourier {
  /** How many frequencies are taken: k = 1 … last. */
  private last = 0;
  private readonly columns: Map<number, Terms>[];
  private readonly scaled: Map<number, Float64Array>[];
  private readonly nodes = new Map<number, NodeTerms>();
  /** φ averaged over z. */
  private whole: Nested<Terms> = {fine: new Float64Array(), coarseZ: new Float64Array(), coarseY: new Float64Array()};
  private farBounds: Float64Array | null = null;
  private farSamples: Float64Array | null = null;

  /**
   * @param total the members' weight
   * @param target what may be cut off, if it can be helped
   */
  constructor(
    private readonly tables: MixtureTables,
    private readonly grid: FactorGrid,
    private readonly share: number,
    private readonly total: number,
    private readonly target: number
  ) {
    this.columns = grid.groups.map(() => new Map());
    this.scaled = grid.groups.map(() => new Map());
    this.extend(this.most === tables.fourier.lattice.half ? this.most : tables.usual);
  }

  /** Frequencies that are taken so far. */
  get frequencies(): number {
    return this.last;
  }

  /**
   * P(S ≥ need), 1 ≤ need ≤ total, and how far the coarse rules are off there or close by, lest they agree by accident. O(K), and
   * O(points · members) for each frequency that is new.
   * @param most frequencies to take
   */
  reach(need: number, most = this.most): ReachOnGrid {
    const {factors, cutOff} = this.cut(need, most);
    let [z, y] = [0, 0];
    for (const x of this.closeBy(need)) {
      const {fine, coarseZ, coarseY} = this.sums(x, factors);
      z = Math.max(z, Math.abs(fine - coarseZ));
      y = Math.max(y, Math.abs(fine - coarseY));
    }
    return {value: this.sums(need, factors).fine, gaps: {z, y}, errorBound: cutOff + this.far(need) + this.rounding + this.grid.leftOut};
  }

  /**
   * Pivot probabilities of all members: with E = e^{iθw} the mean over z and the points of
   * φ · (E − 1)/(1 − p + pE), which is φ/(p − ½ − i·½cot(θw/2)). O(points · members · K).
   * @param joined E[pᵢ·P(i pivotal)] instead of E[P(i pivotal)]
   * @param nested by the coarse rules too? Else the bound leaves out the far frequencies as well.
   */
  pivots(need: number, joined: boolean, nested: boolean): NestedPivots & {errorBound: number} {
    // At a low share hardly anybody is pivotal.
    const {factors: cut, cutOff} = this.cut(need, nested ? this.most : Math.min(this.most, 2 * this.tables.usual));
    const {grid, tables, last} = this;
    const {lattice} = tables.fourier;
    const kernel = new PivotKernel(lattice.size, need, 0);
    const factors = new Float64Array(2 * last);
    for (let k = 0; k < last; k++) {
      kernel.next();
      factors[2 * k] = (cut[k] * kernel.re) / lattice.size;
      factors[2 * k + 1] = (cut[k] * kernel.im) / lattice.size;
    }
    const rules = nested ? [0, 1] : [0];
    const others = grid.nodes.map(({i}) => this.others(i, factors, rules));
    const count = grid.groups.reduce((sum, {positions}) => sum + positions.length, 0);
    const [fine, coarse] = rules.map(() => new Float64Array(count));
    grid.groups.forEach(({positions}, g) => {
      const sums = rules.map(() => new Float64Array(positions.length));
      for (const [point, here] of this.sumsByPoint(g, others, rules)) {
        for (const rule of rules) multiply(here.terms[rule], this.column(g, point));
        this.addQuotients(sums, g, point, here, joined);
      }
      positions.forEach((position, j) => {
        fine[position] = Math.min(1, Math.max(0, sums[0][j]));
        if (nested) coarse[position] = Math.min(1, Math.max(0, sums[1][j]));
      });
    });
    // A window of the law has two edges.
    return {fine, coarse: nested ? coarse : null, errorBound: 8 * cutOff + (nested ? 2 * this.far(need) : 0) + this.rounding + this.grid.leftOut};
  }

  private get most(): number {
    const {tail, lattice} = this.tables.fourier;
    return Math.min(tail.near, lattice.half);
  }

  private get rounding(): number {
    return unit * (8 * this.tables.fourier.weights.length + 100) * (3 + Math.log(this.last + 1));
  }

  /**
   * Factors for the frequencies, and what is cut off of P(S ≥ need). Sharply where φ has fallen: then at most ten times the last terms.
   * Else smoothly: then what a shorter filter changes there or close by.
   */
  private cut(need: number, most = this.most): {factors: Float64Array; cutOff: number} {
    const closeBy = this.closeBy(need);
    for (;;) {
      const {last, target} = this;
      const revives = this.tables.revival(last) > loud;
      const sharp = last === this.tables.fourier.lattice.half ? 0 : revives ? Infinity : 10 * this.largestOfLast;
      if (sharp <= target) return {factors: new Float64Array(last).fill(1), cutOff: sharp};
      const [factors, shorter] = [smoothly(last, last), smoothly(last, 0.7 * last)];
      const smooth = revives ? Infinity : closeBy.reduce((most, x) => Math.max(most, Math.abs(this.sums(x, factors).fine - this.sums(x, shorter).fine)), 0);
      if (smooth <= target || last >= most) return {factors, cutOff: smooth};
      this.extend(Math.min(most, Math.ceil(1.4 * last)));
    }
  }

  private closeBy(need: number): number[] {
    return [-8, -4, -1, 0, 1].map((side) => Math.min(this.total, Math.max(1, need + Math.round((side * this.total) / 64))));
  }

  /** The sum of those that are `need` or more, up to the middle of what the circle has to spare. */
  private sums(need: number, factors: Float64Array): Nested<number> {
    const {size} = this.tables.fourier.lattice;
    const from = new TailKernel(size, need, 0);
    const to = new TailKernel(size, Math.ceil((this.total + size) / 2), 0);
    const {whole} = this;
    const atZero = from.atZero - to.atZero;
    const sums = {fine: atZero, coarseZ: atZero, coarseY: atZero};
    factors.forEach((factor, at) => {
      from.next();
      to.next();
      const re = factor * (from.re - to.re);
      const im = factor * (from.im - to.im);
      const k = 2 * at;
      sums.fine += whole.fine[k] * re - whole.fine[k + 1] * im;
      sums.coarseZ += whole.coarseZ[k] * re - whole.coarseZ[k + 1] * im;
      sums.coarseY += whole.coarseY[k] * re - whole.coarseY[k + 1] * im;
    });
    return {fine: sums.fine / size, coarseZ: sums.coarseZ / size, coarseY: sums.coarseY / size};
  }

  /** What one point of a group adds to its members' values. */
  private addQuotients(sums: readonly Float64Array[], g: number, point: number, {terms, weights: pointWeights}: PointSums, joined: boolean): void {
    const {tables, last, share} = this;
    const {lattice, weights} = tables.fourier;
    const places = tables.places[g];
    const {halfCot} = tables.upTo(last)[g];
    const chances = this.grid.chances(g, point);
    const size = places.length;
    const fromHalf = new Float64Array(size);
    const fine = new Float64Array(size);
    const coarse = new Float64Array(size);
    for (let j = 0; j < size; j++) {
      fromHalf[j] = share * chances[j] - 0.5;
      const window = weights[places[j]] / lattice.size;
      fine[j] = pointWeights[0] * window;
      coarse[j] = pointWeights[1] * window;
    }
    const [fineTerms, coarseTerms] = terms;
    const nested = sums.length > 1 && pointWeights[1] > 0;
    for (let k = 0, at = 0; k < last; k++) {
      const re = fineTerms[2 * k];
      const im = fineTerms[2 * k + 1];
      if (!nested) {
        for (let j = 0; j < size; j++, at++) {
          const a = fromHalf[j];
          const b = halfCot[at];
          fine[j] += (re * a - im * b) / (a * a + b * b);
        }
        continue;
      }
      const coarseRe = coarseTerms[2 * k];
      const coarseIm = coarseTerms[2 * k + 1];
      for (let j = 0; j < size; j++, at++) {
        const a = fromHalf[j];
        const b = halfCot[at];
        const inverse = 1 / (a * a + b * b);
        fine[j] += (re * a - im * b) * inverse;
        coarse[j] += (coarseRe * a - coarseIm * b) * inverse;
      }
    }
    for (let j = 0; j < size; j++) {
      const factor = joined ? chances[j] : 1;
      sums[0][j] += factor * fine[j];
      if (nested) sums[1][j] += factor * coarse[j];
    }
  }

  private sumsByPoint(g: number, others: readonly NodeTerms[], rules: readonly number[]): Map<number, PointSums> {
    const {grid} = this;
    const found = new Map<number, PointSums>();
    const stencil = grid.stencilOf(grid.groups[g]);
    grid.nodes.forEach((z, at) => {
      for (const y of stencil) {
        const point = grid.zStride * z.i + y.offset;
        let here = found.get(point);
        if (!here) found.set(point, (here = {terms: [new Float64Array(2 * this.last), new Float64Array(rules.length > 1 ? 2 * this.last : 0)], weights: [0, 0]}));
        for (const rule of rules) {
          const weight = rule === 0 ? z.fine * y.fine : z.coarse * y.coarse;
          add(here.terms[rule], others[at][g][rule], weight);
          here.weights[rule] += weight;
        }
      }
    });
    return found;
  }

  /** On to more frequencies. */
  private extend(last: number): void {
    const from = this.last;
    this.last = last;
    const [fine, coarseZ, coarseY] = [0, 1, 2].map(() => new Float64Array(2 * (last - from)));
    for (const node of this.grid.nodes) {
      const made = this.mixed(node.i, from, last, (g, point) => this.column(g, point));
      const known = this.nodes.get(node.i);
      this.nodes.set(node.i, known ? made.map((both, g): Both => [joined(known[g][0], both[0]), joined(known[g][1], both[1])]) : made);
      const product: Both = [ones(last - from), ones(last - from)];
      for (const both of made) {
        multiply(product[0], both[0]);
        multiply(product[1], both[1]);
      }
      add(fine, product[0], node.fine);
      add(coarseZ, product[0], node.coarse);
      add(coarseY, product[1], node.fine);
    }
    const {whole} = this;
    this.whole = {fine: joined(whole.fine, fine), coarseZ: joined(whole.coarseZ, coarseZ), coarseY: joined(whole.coarseY, coarseY)};
  }

  /** φ of the groups given z from columns, for the frequencies from one place in them to another. */
  private mixed(i: number, from: number, to: number, column: (g: number, point: number) => Terms): NodeTerms {
    const {grid} = this;
    return grid.groups.map((group, g): Both => {
      const mixture: Both = [new Float64Array(2 * (to - from)), new Float64Array(2 * (to - from))];
      for (const {offset, fine, coarse} of grid.stencilOf(group)) {
        const terms = column(g, grid.zStride * i + offset);
        add(mixture[0], terms, fine, 2 * from);
        if (coarse > 0) add(mixture[1], terms, coarse, 2 * from);
      }
      return mixture;
    });
  }

  /** By group, `factors` times the product of all others: from both ends, since a group's mixture may vanish. */
  private others(i: number, factors: Terms, rules: readonly number[]): NodeTerms {
    const byGroup = this.nodes.get(i)!;
    const result = byGroup.map((): Both => [factors.slice(), factors.slice()]);
    for (const rule of rules) {
      const before = ones(this.last);
      const after = ones(this.last);
      for (let g = 0; g < byGroup.length; g++) {
        multiply(result[g][rule], before);
        multiply(before, byGroup[g][rule]);
      }
      for (let g = byGroup.length - 1; g >= 0; g--) {
        multiply(result[g][rule], after);
        multiply(after, byGroup[g][rule]);
      }
    }
    return result;
  }

  private column(g: number, point: number): Terms {
    const known = this.columns[g].get(point);
    if (known?.length === 2 * this.last) return known;
    const column = new Float64Array(2 * this.last);
    if (known) column.set(known);
    fillProducts(column, known ? known.length / 2 : 0, this.tables.upTo(this.last)[g], this.chancesAt(g, point));
    this.columns[g].set(point, column);
    return column;
  }

  private chancesAt(g: number, point: number): Float64Array {
    const {share} = this;
    if (share === 1) return this.grid.chances(g, point);
    const known = this.scaled[g].get(point);
    if (known) return known;
    const scaled = this.grid.chances(g, point).slice();
    for (let j = 0; j < scaled.length; j++) scaled[j] *= share;
    this.scaled[g].set(point, scaled);
    return scaled;
  }

  /** The largest |φ| of the last eight frequencies. */
  private get largestOfLast(): number {
    const {fine} = this.whole;
    let most = 0;
    for (let k = Math.max(0, this.last - 8); k < this.last; k++) most = Math.max(most, Math.hypot(fine[2 * k], fine[2 * k + 1]));
    return most;
  }

  /**
   * What the far frequencies may add to P(S ≥ need): at each z at most Σ |φₖ|/k, which counts as far as the sum is likely to come within
   * a standard deviation of `need` there.
   */
  private far(need: number): number {
    const {grid, share} = this;
    const sum = (bounds: Float64Array): number =>
      grid.nodes.reduce((sum, {i, fine}, at) => sum + fine * Math.exp(-0.5 * Math.max(0, Math.abs(grid.distance(i, need, share)) - 1) ** 2) * bounds[at], 0);
    const bounded = sum((this.farBounds ??= this.boundFar()));
    if (bounded <= this.target) return bounded;
    return sum((this.farSamples ??= this.sampleFar()).map((value, at) => Math.min(value, this.farBounds![at])));
  }

  /** By z, ≥ Σ |φₖ|/k over the far frequencies, also with any one member left out: tail-bound.ts, averaged over the points. */
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
      return passes.reduce((least, {floor, far}, at) => Math.min(least, far * Math.exp(Math.min(700, logs[at] - (tables.absent + 1) * floor))), most);
    });
  }

  /** By z, what a sample of the far frequencies suggests. */
  private sampleFar(): Float64Array {
    const {grid, tables} = this;
    const {lattice, tail} = tables.fourier;
    const sampled = sampledRows(lattice, tail.near, samples);
    const rows = grid.groups.map((_, g) => tables.gathered(sampled, g));
    const columns = grid.groups.map(() => new Map<number, Terms>());
    const column = (g: number, point: number): Terms => {
      const known = columns[g].get(point);
      if (known) return known;
      const made = new Float64Array(2 * sampled.length);
      fillProducts(made, 0, rows[g], this.chancesAt(g, point));
      columns[g].set(point, made);
      return made;
    };
    return Float64Array.from(grid.nodes, ({i}) => {
      const product = ones(sampled.length);
      for (const [fine] of this.mixed(i, 0, sampled.length, column)) multiply(product, fine);
      const mean = sampled.reduce((sum, _, at) => sum + Math.hypot(product[2 * at], product[2 * at + 1]), 0) / Math.max(1, sampled.length);
      return 3 * mean * Math.log(lattice.half / tail.near);
    });
  }
}

/** Π (1 − p + pe^{iθw}) over members, from one frequency on. Near half a turn the real part is small: it is put together from what is exact there. */
function fillProducts(into: Terms, from: number, {cosMinus1, sin, cosSquared}: Rows, chances: Float64Array): void {
  const count = chances.length;
  let at = from * count;
  for (let k = 2 * from; k < into.length; k += 2) {
    let re = 1;
    let im = 0;
    for (let j = 0; j < count; j++, at++) {
      const p = chances[j];
      const factorRe = cosSquared[at] + (p - 0.5) * cosMinus1[at];
      const factorIm = p * sin[at];
      const next = re * factorRe - im * factorIm;
      im = re * factorIm + im * factorRe;
      re = next;
    }
    into[k] = re;
    into[k + 1] = im;
  }
}

/** An exponential filter of order 8 that is next to nothing at `end`: what is smooth keeps its value (Gottlieb & Shu 1997). */
function smoothly(count: number, end: number): Float64Array {
  const factors = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const square = ((k + 1) / end) ** 2;
    factors[k] = Math.exp(-36 * square * square * square * square);
  }
  return factors;
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

function add(into: Float64Array, terms: Float64Array, factor: number, from = 0): void {
  if (factor === 0) return;
  for (let at = 0; at < into.length; at++) into[at] += factor * terms[from + at];
}

function multiply(into: Terms, by: Terms): void {
  for (let at = 0; at < into.length; at += 2) {
    const re = into[at] * by[at] - into[at + 1] * by[at + 1];
    into[at + 1] = into[at] * by[at + 1] + into[at + 1] * by[at];
    into[at] = re;
  }
}
