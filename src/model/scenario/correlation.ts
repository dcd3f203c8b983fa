// Correlated members: a one-factor Gaussian copula with a national and a group factor, by Gauss–Hermite quadrature.
//
// Given the factors z and y_group, member j joins independently of the others with
// pⱼ(z, y) = Φ((Φ⁻¹(pⱼ) + √ρ₁z + √ρ₂y) / √(1 − ρ₁ − ρ₂)), which averages to pⱼ (Vasicek 1987; Li 2000). A member without
// company in its group feels y as noise of its own: Φ((Φ⁻¹(pⱼ) + √ρ₁z) / √(1 − ρ₁)), exactly.
// The quadrature error is estimated, not bounded: two orders are compared, and their difference is added to the bound.
import {cumulativeFromTerms} from "./fourier.js";
import {settledBy, type Cumulative, type Law, type Pivots} from "./law.js";
import {MixtureFourier} from "./mixture-fourier.js";
import {MixtureHalves} from "./mixture-halves.js";
import type {MixtureGroup} from "./mixture.js";
import {normalCdf, normalQuantile} from "./normal.js";
import {gaussHermite, type Rule} from "./quadrature.js";
import type {Precision} from "./tail-bound.js";
import type {CorrelatedModels, SigningModel} from "./signing-model.js";
import type {Correlation, Estimate, Method} from "./types.js";

/** National × group nodes, from quick to thorough. */
const orders: [national: number, group: number][] = [
  [8, 6],
  [12, 8],
  [20, 14],
  [32, 22],
  [48, 32],
  [72, 48]
];
/** Nodes of less weight than this are left out; what they hold is added to the bound. */
const negligible = 1e-15;
/** Elementary steps one answer may take: some half a second. */
const budget = 4e8;
/** What a node of weight ω may err is what the whole may, divided by ω; the outermost may answer anything. */
const precisionOf = (weight: number, acceptable = 1e-3): Precision => ({
  target: 1e-14 / weight,
  acceptable: acceptable / weight
});

interface NationalNode {
  weight: number;
  groups: MixtureGroup[];
}

/** What the engine is handed to answer correlated scenarios: `new Engine(members, {correlated})`. */
export const correlated: CorrelatedModels = (...args) => new CorrelatedModel(...args);

class CorrelatedModel implements SigningModel {
  readonly affordableNodes = 24;
  readonly mostNodes = 32;
  private readonly quantiles: Float64Array;
  /** Positions that share a group factor, and those that share none. */
  private readonly shared: number[][];
  private readonly single: number[];
  private readonly halves: MixtureHalves | null;
  private readonly method: Method;
  private readonly nodeLists = new Map<string, NationalNode[]>();
  /** Work of one question at one pair of nodes. */
  private readonly unitCost: number;
  private chosen = 1;

  /**
   * @param groups group by position; undefined for none
   * @param tolerance difference between two orders that ends the refinement
   */
  constructor(
    private readonly law: Law,
    private readonly p: Float64Array,
    groups: readonly (string | undefined)[],
    private readonly rho: Correlation,
    private readonly tolerance: number
  ) {
    this.quantiles = p.map(normalQuantile);
    const byGroup = new Map<string, number[]>();
    const single: number[] = [];
    groups.forEach((group, position) => {
      if (group === undefined || rho.group === 0) single.push(position);
      else byGroup.set(group, [...(byGroup.get(group) ?? []), position]);
    });
    this.shared = [...byGroup.values()].filter((positions) => positions.length > 1);
    for (const positions of byGroup.values()) if (positions.length === 1) single.push(...positions);
    this.single = single;
    const count = p.length;
    const {half} = law.fourier.lattice;
    const byHalves = count <= 14 || (count <= 30 && half > 512);
    this.halves = byHalves ? new MixtureHalves(law.weights, [...this.shared.flat(), ...single]) : null;
    this.method = byHalves ? "meet-in-the-middle" : "tilted-fourier";
    this.unitCost = byHalves ? 16 * 2 ** (count / 2) : 3 * count * Math.min(half, 60);
  }

  reach(need: number, share = 1): Estimate | null {
    const settled = settledBy(this.law.weights, this.p, need);
    if (settled !== null) return {value: settled, errorBound: 0, method: "decided"};
    const deepest = this.deepest(1);
    let coarse = this.atLevel(0, need, share);
    for (let level = 1; coarse; level++) {
      const fine = this.atLevel(level, need, share);
      if (!fine) return null;
      const gap = Math.abs(fine.value - coarse.value);
      if ((gap <= this.tolerance && level > 1) || level === deepest) {
        this.chosen = Math.max(level, this.chosen);
        return {value: fine.value, errorBound: fine.errorBound + gap, method: this.method};
      }
      coarse = fine;
    }
    return null;
  }

  inSeries(need: number, share: number): Estimate | null {
    const found = this.atLevel(Math.min(this.chosen, this.deepest(this.halves ? 60 : 50)), need, share);
    return found && {...found, method: this.method};
  }

  /** P(S ≥ need) with one pair of orders, without an estimate of the quadrature error. */
  private atLevel(level: number, need: number, share: number, acceptable?: number): {value: number; errorBound: number} | null {
    let value = 0;
    let errorBound = 1e-14;
    let lambda = 0;
    for (const {weight, groups} of this.national(level, share)) {
      const found = this.reachGiven(groups, need, precisionOf(weight, acceptable), lambda);
      if (!found) return null;
      lambda = found.lambda;
      value += weight * found.value;
      errorBound += weight * found.errorBound;
    }
    return {value: Math.min(1, value), errorBound};
  }

  influence(need: number): Pivots | null {
    return this.pivots(need, 1, false, this.deepest(this.halves ? 8 : 6));
  }

  tipping(need: number, share: number): Pivots | null {
    return this.pivots(need, share, true, this.deepest(this.halves ? 60 : 100));
  }

  cumulative(): Cumulative | null {
    const {law, halves} = this;
    const within = (at: (x: number) => number) => (x: number) => (x < 0 ? 0 : x >= law.total ? 1 : at(x));
    const level = Math.min(this.chosen + 1, this.deepest(halves ? 200 : 2));
    const national = this.national(level, 1);
    if (halves) {
      const at = within((x) => {
        let above = 0;
        for (const {weight, groups} of national) above += weight * halves.reach(groups, x + 1);
        return Math.max(0, 1 - above);
      });
      return {at, errorBound: halves.relativeError, method: this.method};
    }
    // Strong correlation: given the factors nearly all are decided, φ does not decay, and each value is tilted by itself.
    const oneByOne = (): Cumulative => {
      const quick = this.deepest(100);
      const known = new Map<number, number>();
      const at = (x: number): number => {
        const value = known.get(x) ?? 1 - (this.atLevel(quick, x + 1, 1, Infinity)?.value ?? 0);
        known.set(x, value);
        return value;
      };
      return {at: within(at), errorBound: 1e-3, method: this.method};
    };
    const mean: [number, number][] = [];
    let errorBound = 0;
    for (const {weight, groups} of national) {
      const found = new MixtureFourier(law.fourier, groups).terms(precisionOf(weight, 1e-6));
      if (!found) return oneByOne();
      errorBound += weight * found.errorBound;
      found.terms.forEach(([re, im], k) => {
        mean[k] ??= [0, 0];
        mean[k][0] += weight * re;
        mean[k][1] += weight * im;
      });
    }
    return {at: within(cumulativeFromTerms(mean, law.fourier.lattice.size)), errorBound, method: this.method};
  }

  moments(): {mean: number; variance: number} {
    const {weights} = this.law;
    let mean = 0;
    let square = 0;
    for (const {weight, groups} of this.national(4, 1)) {
      let conditionalMean = 0;
      let conditionalVariance = 0;
      for (const {positions, nodes, chances} of groups) {
        let first = 0;
        let second = 0;
        nodes.forEach((node, m) => {
          let sum = 0;
          let spread = 0;
          positions.forEach((position, i) => {
            const chance = chances[m][i];
            sum += weights[position] * chance;
            spread += weights[position] ** 2 * chance * (1 - chance);
          });
          first += node * sum;
          second += node * (spread + sum * sum);
        });
        conditionalMean += first;
        conditionalVariance += second - first * first;
      }
      mean += weight * conditionalMean;
      square += weight * (conditionalVariance + conditionalMean * conditionalMean);
    }
    return {mean, variance: Math.max(0, square - mean * mean)};
  }

  private pivots(need: number, share: number, joined: boolean, deepest: number): Pivots | null {
    const values = new Float64Array(this.law.weights.length);
    if (need <= 0 || need > this.law.total) return {values, errorBound: 0, method: "decided"};
    let errorBound = 1e-14;
    let lambda = 0;
    for (const {weight, groups} of this.national(Math.min(this.chosen, deepest), share)) {
      if (this.halves) {
        this.halves.addPivots(groups, need, values, weight, joined);
        continue;
      }
      const found =
        new MixtureFourier(this.law.fourier, groups).pivots(need, joined, precisionOf(weight), lambda);
      if (!found) return null;
      lambda = found.lambda;
      found.values.forEach((value, i) => (values[i] += weight * value));
      errorBound += weight * found.errorBound;
    }
    // Members' own chance in E[Xᵢ; …] carries the share, the derivative does not.
    if (joined) values.forEach((value, i) => (values[i] = value / share));
    return {values, errorBound, method: this.method};
  }

  private reachGiven(
    groups: MixtureGroup[],
    need: number,
    precision: Precision,
    start: number
  ): {value: number; errorBound: number; lambda: number} | null {
    if (need <= 0) return {value: 1, errorBound: 0, lambda: start};
    if (need > this.law.total) return {value: 0, errorBound: 0, lambda: start};
    if (this.halves) return {value: this.halves.reach(groups, need), errorBound: this.halves.relativeError, lambda: start};
    return new MixtureFourier(this.law.fourier, groups).reach(need, precision, start);
  }

  /** The finest level whose cost, `factor` times that of P(reach), stays within the budget. At least 1. */
  private deepest(factor: number): number {
    const nodes = ([national, group]: [number, number]): number =>
      (this.rho.national > 0 ? national : 1) * (this.shared.length > 0 ? group : 1);
    let level = 1;
    while (level + 1 < orders.length && nodes(orders[level + 1]) * this.unitCost * factor <= budget) level++;
    return level;
  }

  /** The nodes of the national factor, each with its groups; `share` multiplies every probability. */
  private national(level: number, share: number): NationalNode[] {
    const key = `${level} ${share}`;
    const known = this.nodeLists.get(key);
    if (known) return known;
    const {quantiles, rho} = this;
    const [nationalOrder, groupOrder] = orders[level];
    const one: Rule = {nodes: Float64Array.of(0), weights: Float64Array.of(1)};
    const z = rho.national > 0 ? gaussHermite(nationalOrder) : one;
    const y = this.shared.length > 0 ? gaussHermite(groupOrder) : one;
    const kept = Array.from(y.nodes, (node, m) => ({node, weight: y.weights[m]})).filter(({weight}) => weight > negligible);
    const nodeWeights = Float64Array.from(kept, ({weight}) => weight);
    const [a, b] = [Math.sqrt(rho.national), Math.sqrt(rho.group)];
    const own = Math.sqrt(1 - rho.national - rho.group);
    const ownAlone = Math.sqrt(1 - rho.national);
    const list: NationalNode[] = [];
    const cache = new Map<string, number>();
    const chance = (quantile: number, shift: number, scale: number): number => {
      const argument = `${quantile} ${shift}`;
      let value = cache.get(argument);
      if (value === undefined) cache.set(argument, (value = share * normalCdf((quantile + shift) / scale)));
      return value;
    };
    z.nodes.forEach((nationalValue, index) => {
      if (z.weights[index] <= negligible) return;
      const groups: MixtureGroup[] = this.shared.map((positions) => ({
        positions: Int32Array.from(positions),
        nodes: nodeWeights,
        chances: kept.map(({node}) =>
          Float64Array.from(positions, (position) => chance(quantiles[position], a * nationalValue + b * node, own))
        )
      }));
      cache.clear();
      if (this.single.length > 0) {
        groups.push({
          positions: Int32Array.from(this.single),
          nodes: Float64Array.of(1),
          chances: [Float64Array.from(this.single, (position) => chance(quantiles[position], a * nationalValue, ownAlone))]
        });
      }
      cache.clear();
      list.push({weight: z.weights[index], groups});
    });
    if (share === 1) this.nodeLists.set(key, list);
    return list;
  }
}
