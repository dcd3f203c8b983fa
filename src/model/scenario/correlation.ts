// Correlated members: a one-factor Gaussian copula with a national and a group factor, by Gauss quadrature.
//
// Given the factors z and y_group, member j joins independently of the others with
// pⱼ(z, y) = Φ((Φ⁻¹(pⱼ) + √ρ₁z + √ρ₂y) / √(1 − ρ₁ − ρ₂)), which averages to pⱼ (Vasicek 1987; Li 2000). A member without
// company in its group feels y as noise of its own: Φ((Φ⁻¹(pⱼ) + √ρ₁z) / √(1 − ρ₁)), exactly.
// The quadrature error is estimated, not bounded: orders are compared, and their difference is added to the bound.
import {FactorNodes, farthest, orders, type Bracket, type NationalNode} from "./factor-nodes.js";
import {cumulativeFromTerms} from "./fourier.js";
import {settledBy, type Cumulative, type Law, type Pivots} from "./law.js";
import {MixtureFourier} from "./mixture-fourier.js";
import {MixtureHalves} from "./mixture-halves.js";
import {latticeLaw} from "./mixture-lattice.js";
import {lowerTailBound, upperTailBound, type MixtureGroup} from "./mixture.js";
import {mixturePassage} from "./mixture-passage.js";
import {normalCdf, normalQuantile} from "./normal.js";
import type {Passage} from "./passage.js";
import {finish, type Steps} from "./steps.js";
import type {Precision} from "./tail-bound.js";
import type {CorrelatedModels, SigningModel} from "./signing-model.js";
import type {Correlation, Estimate, Method} from "./types.js";

/** Elementary steps one answer may take: some half a second. */
const budget = 4e8;
/** Below this a series of many answers, too, may take its time. */
const seriesTolerance = 1e-6;
/** Cells of the coarse lattice that replaces Fourier's sums where those do not converge. */
const fineCells = 2048;
/** Points at which two orders of a whole distribution are compared. */
const places = (total: number): number[] => Array.from({length: 48}, (_, i) => Math.floor(((i + 0.5) / 48) * total));

/** What the engine is handed to answer correlated scenarios: `new Engine(members, {correlated})`. */
export const correlated: CorrelatedModels = (...args) => new CorrelatedModel(...args);

/**
 * What a node of weight ω may err is what the whole may, divided by ω; the outermost may answer anything. Far finer than
 * the quadrature need not be.
 */
function precisionOf(tolerance: number, weight: number, acceptable = 1e-3): Precision {
  return {target: Math.max(1e-14, 1e-4 * tolerance) / weight, acceptable: acceptable / weight};
}

/**
 * A smooth step over the bracket whose mean over the factor is known: Φ((z − c)/s) has E = Φ(−c/√(1 + s²)). What is left of
 * P(reach | z) without it vanishes at both ends.
 */
function stepOn({low, high}: Bracket): {at: (z: number) => number; mean: number} {
  const [centre, scale] = [(low + high) / 2, (high - low) / 16];
  return {at: (z) => normalCdf((z - centre) / scale), mean: normalCdf(-centre / Math.sqrt(1 + scale * scale))};
}

/** A value with what is vouched for apart from the quadrature. */
interface AtLevel {
  value: number;
  errorBound: number;
}

class CorrelatedModel implements SigningModel {
  private readonly factors: FactorNodes;
  private readonly halves: MixtureHalves | null;
  private readonly method: Method;
  private readonly brackets = new Map<string, {bracket: Bracket; errorBound: number}>();
  private readonly nodeLists = new Map<string, NationalNode[]>();
  /** Work of one question at one pair of nodes. */
  private readonly unitCost: number;
  private readonly national: boolean;
  private chosen = 1;

  /**
   * @param groups group by position; undefined for none
   * @param tolerance difference between two orders that ends the refinement
   */
  constructor(
    private readonly law: Law,
    private readonly p: Float64Array,
    groups: readonly (string | undefined)[],
    rho: Correlation,
    private readonly tolerance: number
  ) {
    const byGroup = new Map<string, number[]>();
    const single: number[] = [];
    groups.forEach((group, position) => {
      if (group === undefined || rho.group === 0) single.push(position);
      else byGroup.set(group, [...(byGroup.get(group) ?? []), position]);
    });
    const shared = [...byGroup.values()].filter((positions) => positions.length > 1);
    for (const positions of byGroup.values()) if (positions.length === 1) single.push(...positions);
    this.factors = new FactorNodes(law.weights, p.map(normalQuantile), shared, single, rho);
    this.national = rho.national > 0;
    const count = p.length;
    const {half} = law.fourier.lattice;
    const byHalves = count <= 14 || (count <= 30 && half > 512);
    this.halves = byHalves ? new MixtureHalves(law.weights, [...shared.flat(), ...single]) : null;
    this.method = byHalves ? "meet-in-the-middle" : "tilted-fourier";
    this.unitCost = byHalves ? 16 * 2 ** (count / 2) : 3 * count * Math.min(half, 60);
  }

  /**
   * P(S ≥ need): levels are refined until the quadrature may err no more than the tolerance, or than what else may be wrong, or
   * the budget ends.
   *
   * What the quadrature may err is put at four times the last difference, but at no less than a thirtieth of the one before:
   * two orders can agree by accident. Where they fall slowly, four times the larger of the two; where a group may be a step
   * that neither saw, the one before counts too, the less the more groups smooth it.
   */
  reach(need: number, share = 1): Estimate {
    const settled = settledBy(this.law.weights, this.p, need);
    if (settled !== null) return {value: settled, errorBound: 0, method: "decided"};
    const deepest = this.deepest(1);
    let coarse = this.atLevel(0, need, share);
    let before = 1;
    for (let level = 1; ; level++) {
      const fine = this.atLevel(level, need, share);
      const gap = Math.abs(fine.value - coarse.value);
      const quadratureError = this.quadratureError(level, gap, before);
      if ((quadratureError <= Math.max(this.tolerance, fine.errorBound) && level > 1) || level === deepest) {
        this.chosen = Math.max(level, this.chosen);
        return {value: fine.value, errorBound: Math.min(1, fine.errorBound + quadratureError), method: this.method};
      }
      coarse = fine;
      before = gap;
    }
  }

  private quadratureError(level: number, gap: number, before: number): number {
    const {factors} = this;
    if (gap > before / 10) return 4 * Math.max(gap, before);
    return Math.max(4 * gap, factors.unresolved(level) ? (4 * before) / factors.groupCount : before / 30);
  }

  /** E[i pivotal]: P(reach | i in) − P(reach | i out). Two orders are compared; four times their difference is in the bound. */
  influence(need: number): Pivots | null {
    const level = Math.min(this.chosen, this.deepest(this.halves ? 8 : 6));
    const fine = finish(this.pivots(need, 1, false, level));
    const coarse = finish(this.pivots(need, 1, false, level - 1));
    if (!fine || !coarse) return null;
    const gap = fine.values.reduce((most, value, i) => Math.max(most, Math.abs(value - coarse.values[i])), 0);
    return {...fine, errorBound: fine.errorBound + 4 * gap};
  }

  /** By the tipping at some shares, in two orders: mixture-passage.ts. */
  passage(need: number, whole: Estimate): Steps<Passage | null> {
    const shares = this.tolerance > seriesTolerance ? 16 : 32;
    const level = Math.min(Math.max(2, this.chosen), this.deepest(4 * shares, this.tolerance > seriesTolerance ? 3 * budget : 6 * budget));
    const precision = Math.max(this.tolerance, seriesTolerance);
    const tipping = (level: number) => (share: number) => this.pivots(need, share, true, level, precision);
    return mixturePassage(tipping(level), tipping(level - 1), shares, whole);
  }

  /**
   * x ↦ P(S ≤ x), with the whole law of the national factor: its nodes are doubled until two rules agree to the tolerance or the
   * budget ends; the groups' orders are compared once. The largest differences at points over the whole range are in the bound.
   */
  *cumulative(): Steps<Cumulative> {
    const level = Math.min(this.chosen + 1, this.deepest(this.halves ? 200 : 2));
    const gapOf = (a: Cumulative, b: Cumulative): number => Math.max(...places(this.law.total).map((x) => Math.abs(a.at(x) - b.at(x))));
    let count = this.national ? orders[1].national : 1;
    let fine = this.cumulativeAt(count, level, fineCells);
    const step = this.halves ? 100 * this.unitCost : 1e6 * (1 + 0.5 * this.factors.groupOrder(level));
    const most = (this.tolerance > seriesTolerance ? 2 : 10) * (budget / step);
    let before = 1;
    let national = this.national ? 1 : 0;
    while (national > Math.max(this.tolerance, fine.errorBound) && 2 * count <= most) {
      const coarse = fine;
      yield;
      fine = this.cumulativeAt((count *= 2), level, fineCells);
      const gap = gapOf(fine, coarse);
      // Twice the nodes square the error: once that shows, the last difference is the error of the coarser rule.
      national = gap <= before / 10 ? gap / 3 : 4 * Math.max(gap, before);
      before = gap;
    }
    return {...fine, errorBound: Math.min(1, fine.errorBound + national + 4 * gapOf(fine, this.cumulativeAt(count, level - 1, fineCells / 2)))};
  }

  /** Exact but for 1e-9: factor-nodes.ts. */
  moments(): {mean: number; variance: number} {
    return this.factors.moments(this.p);
  }

  /** P(S ≥ need) with one pair of orders, without an estimate of the quadrature error. */
  private atLevel(level: number, need: number, share: number): AtLevel {
    const {bracket, errorBound: ends} = this.bracketFor(need, need, share);
    const step = this.national ? stepOn(bracket) : null;
    let value = step ? step.mean : 0;
    let errorBound = 1e-14 + ends;
    let lambda = 0;
    for (const {z, weight, groups} of this.nodes(orders[level].national, level, share, bracket)) {
      const found = this.reachGiven(groups, need, precisionOf(this.tolerance, weight), lambda) ?? this.roughly(groups, need, lambda);
      lambda = found.lambda;
      value += weight * (found.value - (step ? step.at(z) : 0));
      errorBound += weight * found.errorBound;
    }
    return {value: Math.min(1, Math.max(0, value)), errorBound};
  }

  /** P(S ≥ need) given the national factor, on the coarse lattice. */
  private roughly(groups: MixtureGroup[], need: number, lambda: number): AtLevel & {lambda: number} {
    const {weights, total} = this.law;
    const {at, errorAt} = latticeLaw([{weight: 1, groups}], weights, total, fineCells);
    return {value: 1 - at(need - 1), errorBound: errorAt(need - 1), lambda};
  }

  private *pivots(need: number, share: number, joined: boolean, level: number, tolerance = this.tolerance): Steps<Pivots | null> {
    const values = new Float64Array(this.law.weights.length);
    if (need <= 0 || need > this.law.total) return {values, errorBound: 0, method: "decided"};
    // A member that is as good as in makes the sum large and is pivotal all the same: its weight to both sides.
    const largest = this.law.weights[this.law.weights.length - 1];
    const {bracket, errorBound: ends} = this.bracketFor(need - largest, need + largest, share);
    let errorBound = 1e-14 + ends;
    let lambda = 0;
    for (const {weight, groups} of this.nodes(orders[level].national, level, share, bracket)) {
      yield;
      if (this.halves) {
        this.halves.addPivots(groups, need, values, weight, joined);
        continue;
      }
      const found = new MixtureFourier(this.law.fourier, groups).pivots(need, joined, precisionOf(tolerance, weight), lambda);
      if (!found) return null;
      lambda = found.lambda;
      found.values.forEach((value, i) => (values[i] += weight * value));
      errorBound += weight * found.errorBound;
    }
    // Members' own chance in E[Xᵢ; …] carries the share, the derivative does not.
    if (joined) values.forEach((value, i) => (values[i] = value / share));
    return {values, errorBound, method: this.method};
  }

  private cumulativeAt(count: number, level: number, cells: number): Cumulative {
    const {law, halves} = this;
    const within = (at: (x: number) => number) => (x: number) => (x < 0 ? 0 : x >= law.total ? 1 : at(x));
    const national = this.nodes(count, level, 1, {low: -farthest, high: farthest});
    if (halves) {
      const at = within((x) => {
        let above = 0;
        for (const {weight, groups} of national) above += weight * halves.reach(groups, x + 1);
        return Math.max(0, 1 - above);
      });
      return {at, errorBound: halves.relativeError, method: this.method};
    }
    const mean: [number, number][] = [];
    let errorBound = 0;
    for (const {weight, groups} of national) {
      const found = new MixtureFourier(law.fourier, groups).terms(precisionOf(this.tolerance, weight, 1e-6));
      if (!found) {
        // Strong correlation: given the factors nearly all are decided, and φ does not decay.
        const {at} = latticeLaw(national, law.weights, law.total, cells);
        return {at: within(at), errorBound: 1e-3, method: "rounded-lattice"};
      }
      errorBound += weight * found.errorBound;
      found.terms.forEach(([re, im], k) => {
        mean[k] ??= [0, 0];
        mean[k][0] += weight * re;
        mean[k][1] += weight * im;
      });
    }
    return {at: within(cumulativeFromTerms(mean, law.fourier.lattice.size)), errorBound, method: this.method};
  }

  /** P(S ≥ need) given the national factor. Null when φ does not decay and the tail is not negligible. */
  private reachGiven(groups: MixtureGroup[], need: number, precision: Precision, start: number): (AtLevel & {lambda: number}) | null {
    if (need <= 0) return {value: 1, errorBound: 0, lambda: start};
    if (need > this.law.total) return {value: 0, errorBound: 0, lambda: start};
    if (this.halves) return {value: this.halves.reach(groups, need), errorBound: this.halves.relativeError, lambda: start};
    return new MixtureFourier(this.law.fourier, groups).reach(need, precision, start);
  }

  /**
   * Where the national factor decides, and what both ends may hide:
   * P(S ≥ from | z) and P(S ≥ to | z) increase in z, so the first is at most its value at the low end below it, the second
   * at least its value at the high end above it.
   */
  private bracketFor(from: number, to: number, share: number): {bracket: Bracket; errorBound: number} {
    const key = `${from} ${to} ${share}`;
    const known = this.brackets.get(key);
    if (known) return known;
    const bracket = this.factors.bracket(from, to, share);
    const found = {bracket, errorBound: 0};
    if (this.national) {
      const enough = 1e-3 * this.tolerance;
      const step = Math.max(1, bracket.high - bracket.low) / 8;
      // Groups that move as one have longer tails than the bracket allows for: outwards until nothing is hidden.
      const settle = (end: "low" | "high"): number => {
        const sign = end === "low" ? -1 : 1;
        for (;;) {
          const beyond = normalCdf(-sign * bracket[end]);
          if (beyond < 1e-15) return beyond;
          const groups = this.factors.groupsAt(bracket[end], orders[2].group, share);
          const error = beyond * (end === "low" ? upperTailBound(groups, this.law.weights, from) : lowerTailBound(groups, this.law.weights, to - 1));
          if (error <= enough) return error;
          bracket[end] += sign * step;
        }
      };
      found.errorBound = settle("low") + settle("high");
    }
    this.brackets.set(key, found);
    return found;
  }

  /** The finest level whose cost, `factor` times that of P(reach), stays within the budget. At least 1. */
  private deepest(factor: number, most = budget): number {
    let level = 1;
    while (level + 1 < orders.length && this.factors.pairs(level + 1) * this.unitCost * factor <= most) level++;
    return level;
  }

  private nodes(count: number, level: number, share: number, bracket: Bracket): NationalNode[] {
    const key = `${count} ${level} ${bracket.low} ${bracket.high}`;
    const known = share === 1 ? this.nodeLists.get(key) : undefined;
    if (known) return known;
    const list = this.factors.nodes(count, orders[level].group, share, bracket);
    if (share === 1) this.nodeLists.set(key, list);
    return list;
  }
}
