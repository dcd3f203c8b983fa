// Quadrature nodes of the common factors: where to look at the national factor, and what the members do there.
//
// Given z, P(reach | z) rises from 0 to 1, and strong correlation makes that a step. So the rise is bracketed, and equidistant
// nodes are laid on the bracket for integrands that vanish at both its ends: the midpoint rule converges exponentially there
// (Trefethen & Weideman 2014). The group factors average out over the groups and have Gauss–Hermite.
import {mixtureMoments, type MixtureGroup} from "./mixture.js";
import {normalCdf} from "./normal.js";
import {gaussHermite} from "./quadrature.js";
import type {Correlation} from "./types.js";

/**
 * By level, from quick to thorough: nodes of the national factor and of each group. Even and odd by turns: a step in the middle
 * divides every even rule into the same halves, and two of them would agree on a wrong answer.
 */
export const orders = [
  {national: 12, group: 4},
  {national: 19, group: 7},
  {national: 28, group: 10},
  {national: 45, group: 17},
  {national: 64, group: 26},
  {national: 97, group: 45}
] as const;

/** Nodes of less weight than this are left out; what they hold is less than 1e-14 in all. */
const negligible = 1e-15;
/** Beyond this the law of z holds 1e-16. */
export const farthest = 8.3;
/** Standard deviations of S between the mean and the quota at the ends of a bracket. */
const reachOfBracket = 8;

/** One value of the national factor, with the groups given it. */
export interface NationalNode {
  z: number;
  weight: number;
  groups: MixtureGroup[];
}

/** The part of the line on which the national factor decides. */
export interface Bracket {
  low: number;
  high: number;
}

/** The members of one correlated model and their conditional chances. */
export class FactorNodes {
  /**
   * @param weights of the members
   * @param quantiles Φ⁻¹(pⱼ)
   * @param shared positions of those who share a group factor, by group
   * @param single positions of those who share none
   */
  constructor(
    private readonly weights: Float64Array,
    private readonly quantiles: Float64Array,
    private readonly shared: readonly (readonly number[])[],
    private readonly single: readonly number[],
    private readonly rho: Correlation
  ) {}

  /** Groups whose members share a factor. */
  get groupCount(): number {
    return this.shared.length;
  }

  /** Nodes of each group at a level. */
  groupOrder(level: number): number {
    return this.shared.length > 0 ? orders[level].group : 1;
  }

  /** Pairs of nodes at a level: what a question costs there, in units of one. */
  pairs(level: number): number {
    return (this.rho.national > 0 ? orders[level].national : 1) * this.groupOrder(level);
  }

  /**
   * Does a group carry so much that the answer may be a step in its factor which the rule cannot see? A group of n equals
   * turns over within own/√(ρ₂n); the nodes lie π/√order apart.
   */
  unresolved(level: number): boolean {
    const {rho, shared, weights} = this;
    const own = Math.sqrt(1 - rho.national - rho.group);
    return shared.some((positions) => {
      let [sum, squares] = [0, 0];
      for (const position of positions) {
        sum += weights[position];
        squares += weights[position] ** 2;
      }
      return own / Math.sqrt((rho.group * sum * sum) / squares) < Math.PI / Math.sqrt(orders[level].group);
    });
  }

  /**
   * What the groups do at z. `share` multiplies every chance. O(members · nodes).
   * @param order nodes of each group
   */
  groupsAt(z: number, order: number, share: number): MixtureGroup[] {
    const {rho, shared, single} = this;
    const rule = shared.length > 0 ? gaussHermite(order) : {nodes: Float64Array.of(0), weights: Float64Array.of(1)};
    const kept = Array.from(rule.nodes.keys()).filter((m) => rule.weights[m] > negligible);
    const nodes = Float64Array.from(kept, (m) => rule.weights[m]);
    const common = Math.sqrt(rho.national) * z;
    const groups = shared.map(
      (positions): MixtureGroup => ({
        positions: Int32Array.from(positions),
        nodes,
        chances: kept.map((m) =>
          this.chances(positions, common + Math.sqrt(rho.group) * rule.nodes[m], Math.sqrt(1 - rho.national - rho.group), share)
        )
      })
    );
    if (single.length > 0) {
      groups.push({
        positions: Int32Array.from(single),
        nodes: Float64Array.of(1),
        chances: [this.chances(single, common, Math.sqrt(1 - rho.national), share)]
      });
    }
    return groups;
  }

  /**
   * Equidistant nodes of the national factor, one in the middle if there is no such factor. The integrand times the density of z
   * must vanish at both ends of the bracket.
   * @param count of the national factor
   * @param order of each group
   */
  nodes(count: number, order: number, share: number, {low, high}: Bracket): NationalNode[] {
    if (this.rho.national === 0) return [{z: 0, weight: 1, groups: this.groupsAt(0, order, share)}];
    const apart = (high - low) / count;
    return Array.from({length: count}, (_, i) => low + (i + 0.5) * apart)
      .map((z) => ({z, weight: (apart * Math.exp(-0.5 * z * z)) / Math.sqrt(2 * Math.PI)}))
      .filter(({weight}) => weight > negligible)
      .map(({z, weight}) => ({z, weight, groups: this.groupsAt(z, order, share)}));
  }

  /**
   * Where the quota is decided: from eight standard deviations below `from` to eight above `to`, by bisection on the
   * conditional mean, which increases in z. Some twenty evaluations of mean and variance.
   */
  bracket(from: number, to: number, share: number): Bracket {
    const crossing = (need: number, level: number, start: number): number => {
      const distance = (z: number): number => {
        const {mean, variance} = mixtureMoments(this.groupsAt(z, 4, share), this.weights);
        return (mean - need + 0.5) / Math.sqrt(variance + 1e-9);
      };
      let [low, high] = [start, farthest];
      if (distance(low) > level) return low;
      if (distance(high) < level) return high;
      for (let step = 0; step < 12 && high - low > 0.02 * (high - start) + 1e-3; step++) {
        const middle = (low + high) / 2;
        if (distance(middle) < level) low = middle;
        else high = middle;
      }
      // To the safe side: outwards.
      return level < 0 ? low : high;
    };
    const low = crossing(from, -reachOfBracket, -farthest);
    const high = crossing(to, reachOfBracket, low);
    return {low, high};
  }

  /**
   * Mean and variance of S. E[XᵢXⱼ] is E[ΦᵢΦⱼ] over the factors the two have in common, ρ₁ or in a group ρ₁ + ρ₂: integrals
   * over one normal variable, by the trapezoidal rule, which converges exponentially. O(members).
   */
  moments(p: Float64Array): {mean: number; variance: number} {
    const {weights, rho, shared, single} = this;
    const step = 0.1;
    let mean = 0;
    let square = 0;
    weights.forEach((weight, i) => {
      mean += weight * p[i];
      square += weight * weight * p[i];
    });
    for (let k = Math.floor(-farthest / step); k * step <= farthest; k++) {
      const z = k * step;
      const density = (step * Math.exp(-0.5 * z * z)) / Math.sqrt(2 * Math.PI);
      const sums = (positions: readonly number[], common: number): {sum: number; squares: number} => {
        const chances = this.chances(positions, Math.sqrt(common) * z, Math.sqrt(1 - common), 1);
        let [sum, squares] = [0, 0];
        positions.forEach((position, i) => {
          sum += weights[position] * chances[i];
          squares += (weights[position] * chances[i]) ** 2;
        });
        return {sum, squares};
      };
      const alone = sums(single, rho.national);
      let all = alone.sum;
      let same = alone.squares;
      for (const positions of shared) {
        const group = sums(positions, rho.national);
        const near = sums(positions, rho.national + rho.group);
        all += group.sum;
        // Pairs of one group have more in common than pairs of two groups; a member with itself is above.
        same += group.sum ** 2 - near.sum ** 2 + near.squares;
      }
      square += density * (all * all - same);
    }
    return {mean, variance: Math.max(0, square - mean * mean)};
  }

  /** Conditional chances of some members; neighbours of equal chance share the work. */
  private chances(positions: readonly number[], shift: number, scale: number, share: number): Float64Array {
    const chances = new Float64Array(positions.length);
    let last = Number.NaN;
    let value = 0;
    for (let i = 0; i < chances.length; i++) {
      const quantile = this.quantiles[positions[i]];
      if (quantile !== last) value = share * normalCdf((quantile + shift) / scale);
      last = quantile;
      chances[i] = value;
    }
    return chances;
  }
}
