// Where to look at the common factors, and what the members do there.
//
// Given the factors, member j of a group feels s = √ρ₁z + √ρ₂y only, so that z and every group's y share one
// equidistant line of points: z stands at each `zStride`-th, and the law of y around it is a stencil at every
// `yStride`-th. What the members do is worked out once a point, whichever z looks at it. The trapezoidal rule
// converges exponentially for integrands like these, in both directions (Trefethen & Weideman 2014), and every second
// node is a rule of its own: the coarse one, at no further cost.
import type {MixtureGroup} from "./mixture.js";
import {normalCdf} from "./normal.js";
import type {Correlation} from "./types.js";

/** Beyond this the law of a factor holds 1e-16. */
const farthest = 8.3;
/**
 * Distance of neighbouring nodes at the coarsest, in standard deviations: a smooth integrand's rule errs by some 1e-5
 * there.
 */
const widest = 1.25;

/** Members that share a factor, or all who share none. */
export interface FactorGroup {
  positions: Int32Array;
  /** √ρ₂ and √(1 − ρ₁ − ρ₂), for those who share none 0 and √(1 − ρ₁): Φ((Φ⁻¹(p) + s)/own). */
  shared: boolean;
  own: number;
}

/** A z with its weight, and with its weight where only every second one counts. Each sort sums to 1. */
export interface ZNode {
  i: number;
  fine: number;
  coarse: number;
}

/** One node of the law of y around z. Weights sum to 1, the coarse ones too. */
interface StencilNode {
  offset: number;
  fine: number;
  coarse: number;
}

/** Sums over the members of a group at a point: Σwp, Σw²p, Σw²p². */
type PointSums = [first: number, second: number, squares: number];

/**
 * What the sum of the weights does at one z, everybody having had the time: at a share F it has mean F·a, variance
 * F·b + F²·c.
 */
export interface Moments {
  a: number;
  b: number;
  c: number;
}

/** How fine a grid is: 1 more halves the distance. */
export interface Fineness {
  z: number;
  y: number;
}

/** The members of one correlated model on one grid of factors. */
export class FactorGrid {
  readonly groups: readonly FactorGroup[];
  /** The z that count, in order. */
  readonly nodes: readonly ZNode[];
  readonly reach: number;
  /** What points and weights depend on. */
  readonly key: string;
  readonly zStride: number;
  /** What the law of z, and of each group's factor, holds beyond the nodes. */
  readonly leftOut: number;
  private readonly zStep: number;
  private readonly yStep: number;
  private readonly base: number;
  private readonly stencil: readonly StencilNode[];
  private readonly alone: readonly StencilNode[] = [{offset: 0, fine: 1, coarse: 1}];
  private readonly chancesAt: Map<number, Float64Array>[];
  private readonly sumsAt: Map<number, PointSums>[];
  private readonly momentsAt = new Map<number, Moments>();

  /**
   * @param weights of the members
   * @param quantiles Φ⁻¹(pⱼ)
   * @param shared positions of those who share a group factor, by group
   * @param single positions of those who share none
   * @param tail what a node may hold and be left out
   */
  constructor(
    private readonly weights: Float64Array,
    private readonly quantiles: Float64Array,
    shared: readonly (readonly number[])[],
    single: readonly number[],
    private readonly rho: Correlation,
    {z, y}: Fineness,
    tail: number
  ) {
    this.key = [rho.national, rho.group, z, y, tail, shared.length > 0].join();
    const own = Math.sqrt(1 - rho.national - rho.group);
    this.groups = [
      ...shared.map((positions): FactorGroup => ({positions: Int32Array.from(positions), shared: true, own})),
      ...(single.length > 0
        ? [{positions: Int32Array.from(single), shared: false, own: Math.sqrt(1 - rho.national)}]
        : [])
    ];
    const national = Math.sqrt(rho.national);
    const group = shared.length > 0 ? Math.sqrt(rho.group) : 0;
    this.zStep = widest / 2 ** z;
    const [u, v] = [national * this.zStep, (group * widest) / 2 ** y];
    // The point's distance divides both.
    this.zStride = u === 0 ? 0 : v === 0 || u < v ? 1 : Math.ceil(u / v - 1e-9);
    const yStride = u === 0 || v === 0 || u >= v ? 1 : Math.floor(v / u + 1e-9);
    this.base = this.zStride > 0 ? u / this.zStride : v;
    const outermost = Math.min(farthest, Math.sqrt(-2 * Math.log(tail)));
    this.reach = u === 0 ? 0 : Math.floor(outermost / this.zStep);
    this.yStep = group > 0 ? (this.base * yStride) / group : 0;
    const {yStep} = this;
    const arm = group > 0 ? Math.floor(outermost / yStep) : 0;
    this.leftOut =
      2 * (u === 0 ? 0 : normalCdf(-(this.reach + 0.5) * this.zStep)) +
      2 * shared.length * (group === 0 ? 0 : normalCdf(-(arm + 0.5) * yStep));
    const densities = Array.from({length: 2 * arm + 1}, (_, j) => Math.exp(-0.5 * ((j - arm) * yStep) ** 2));
    const sum = densities.reduce((a, b) => a + b);
    const every = densities.reduce((a, b, j) => a + ((j - arm) % 2 === 0 ? b : 0), 0);
    this.stencil = densities.map((density, j): StencilNode => ({
      offset: (j - arm) * yStride,
      fine: density / sum,
      coarse: (j - arm) % 2 === 0 ? density / every : 0
    }));
    const nodes = Array.from({length: 2 * this.reach + 1}, (_, k) => ({
      i: k - this.reach,
      density: Math.exp(-0.5 * ((k - this.reach) * this.zStep) ** 2)
    }));
    const [all, even] = [
      nodes.reduce((a, b) => a + b.density, 0),
      nodes.reduce((a, b) => a + (b.i % 2 === 0 ? b.density : 0), 0)
    ];
    this.nodes = nodes.map(({i, density}): ZNode => ({
      i,
      fine: density / all,
      coarse: i % 2 === 0 ? density / even : 0
    }));
    this.chancesAt = this.groups.map(() => new Map());
    this.sumsAt = this.groups.map(() => new Map());
  }

  /** The law of y around a z, for a group. */
  stencilOf({shared}: FactorGroup): readonly StencilNode[] {
    return shared ? this.stencil : this.alone;
  }

  /** Chances of a group's members at a point. O(members) the first time. */
  chances(g: number, point: number): Float64Array {
    const known = this.chancesAt[g].get(point);
    if (known) return known;
    const {positions, own} = this.groups[g];
    const {quantiles} = this;
    const chances = new Float64Array(positions.length);
    let last = Number.NaN;
    let value = 0;
    // Neighbours of equal chance share the work.
    for (let i = 0; i < chances.length; i++) {
      const quantile = quantiles[positions[i]];
      if (quantile !== last) value = normalCdf((quantile + this.base * point) / own);
      last = quantile;
      chances[i] = value;
    }
    this.chancesAt[g].set(point, chances);
    return chances;
  }

  /** Moments of the sum at z number i. O(points · members) the first time. */
  moments(i: number): Moments {
    const known = this.momentsAt.get(i);
    if (known) return known;
    const moments = {a: 0, b: 0, c: 0};
    this.groups.forEach((group, g) => {
      let [first, second, squares, between] = [0, 0, 0, 0];
      for (const {offset, fine} of this.stencilOf(group)) {
        const sums = this.sums(g, this.zStride * i + offset);
        first += fine * sums[0];
        second += fine * sums[1];
        squares += fine * sums[2];
        between += fine * sums[0] * sums[0];
      }
      moments.a += first;
      moments.b += second;
      moments.c += Math.max(0, between - first * first) - squares;
    });
    this.momentsAt.set(i, moments);
    return moments;
  }

  /** Standard deviations from `need` to the mean at z number i, when the share F has signed. */
  distance(i: number, need: number, share: number): number {
    const {a, b, c} = this.moments(i);
    return (share * a - need) / Math.sqrt(Math.max(1e-9, share * b + share * share * c));
  }

  /** How much work the grid is: z, points of a group, and nodes of its stencil. */
  get size(): {nodes: number; points: number; stencil: number} {
    return {
      nodes: this.nodes.length,
      points: 2 * (this.reach * this.zStride + this.stencil[this.stencil.length - 1].offset) + 1,
      stencil: this.stencil.length
    };
  }

  /**
   * How many steps the integrand takes to rise around z number i, in z and in the factor of the group that moves it
   * most: the law of the factor times P(reach), which rises while the mean moves by a standard deviation of the sum.
   */
  widths(i: number, share: number): {z: number; y: number} {
    const {b, c} = this.moments(i);
    const variance = share * b + share * share * c;
    const slope = this.zStride === 0 ? 0 : (share * (this.moments(i + 1).a - this.moments(i - 1).a)) / 2;
    // One member's own rise takes own/√ρ; a little wider a step resolves it.
    const {rho, zStep} = this;
    const alone = this.groups.reduce((least, {own}) => Math.min(least, own), 1);
    let y = (1.2 * alone) / Math.sqrt(rho.group) / this.yStep;
    this.groups.forEach((group, g) => {
      if (!group.shared) return;
      const stencil = this.stencilOf(group);
      let [steepest, mean, square] = [0, 0, 0];
      stencil.forEach(({offset, fine}, j) => {
        const [sum] = this.sums(g, this.zStride * i + offset);
        mean += fine * sum;
        square += fine * sum * sum;
        if (j === 0 || fine < 1e-4) return;
        steepest = Math.max(steepest, sum - this.sums(g, this.zStride * i + stencil[j - 1].offset)[0]);
      });
      // What else moves the sum.
      const rest = variance - share * share * Math.max(0, square - mean * mean);
      y = Math.min(y, Math.sqrt(Math.max(0, rest)) / (share * steepest));
    });
    const z = Math.min(Math.sqrt(variance) / slope, (1.2 * alone) / Math.sqrt(rho.national) / zStep);
    // Widths of two factors of the integrand, the law's is 1.
    const together = (steps: number, step: number): number => 1 / Math.hypot(step, 1 / steps);
    return {z: together(z, zStep), y: together(y, this.yStep)};
  }

  /** The groups at z number i as mixtures, by the fine rule or the coarse one. */
  mixtures(i: number, share: number, coarse: boolean): MixtureGroup[] {
    return this.groups.map((group, g): MixtureGroup => {
      const kept = this.stencilOf(group).filter((node) => !coarse || node.coarse > 0);
      return {
        positions: group.positions,
        nodes: Float64Array.from(kept, (node) => (coarse ? node.coarse : node.fine)),
        chances: kept.map(({offset}) => this.chances(g, this.zStride * i + offset).map((chance) => share * chance))
      };
    });
  }

  /**
   * Mean and variance of S. E[XᵢXⱼ] is E[ΦᵢΦⱼ] over the factors the two have in common, ρ₁ or in a group ρ₁ + ρ₂:
   * integrals over one normal variable, by the trapezoidal rule. O(members).
   */
  wholeMoments(p: Float64Array): {mean: number; variance: number} {
    const {weights, quantiles, rho, groups} = this;
    let mean = 0;
    let square = 0;
    weights.forEach((weight, i) => {
      mean += weight * p[i];
      square += weight * weight * p[i];
    });
    const both = rho.national + rho.group;
    const step = Math.min(0.5, 0.4 * Math.sqrt((1 - both) / both));
    for (let k = Math.floor(-farthest / step); k * step <= farthest; k++) {
      const density = (step * Math.exp(-0.5 * (k * step) ** 2)) / Math.sqrt(2 * Math.PI);
      const sums = (positions: Int32Array, common: number): {sum: number; squares: number} => {
        let [sum, squares, last, chance] = [0, 0, Number.NaN, 0];
        for (const position of positions) {
          const quantile = quantiles[position];
          if (quantile !== last) chance = normalCdf((quantile + Math.sqrt(common) * k * step) / Math.sqrt(1 - common));
          last = quantile;
          sum += weights[position] * chance;
          squares += (weights[position] * chance) ** 2;
        }
        return {sum, squares};
      };
      let all = 0;
      let same = 0;
      for (const {positions, shared} of groups) {
        const group = sums(positions, rho.national);
        all += group.sum;
        if (!shared) {
          same += group.squares;
          continue;
        }
        // Pairs of one group have more in common than pairs of two groups; a member with itself is above.
        const near = sums(positions, both);
        same += group.sum ** 2 - near.sum ** 2 + near.squares;
      }
      square += density * (all * all - same);
    }
    return {mean, variance: Math.max(0, square - mean * mean)};
  }

  private sums(g: number, point: number): PointSums {
    const known = this.sumsAt[g].get(point);
    if (known) return known;
    const {positions} = this.groups[g];
    const chances = this.chances(g, point);
    const sums: PointSums = [0, 0, 0];
    for (let i = 0; i < positions.length; i++) {
      const weight = this.weights[positions[i]];
      const chance = chances[i];
      sums[0] += weight * chance;
      sums[1] += weight * weight * chance;
      sums[2] += weight * weight * chance * chance;
    }
    this.sumsAt[g].set(point, sums);
    return sums;
  }
}
