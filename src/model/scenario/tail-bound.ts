// How much the Fourier sum loses when it stops at frequency K: a rigorous bound.
//
// Every kernel used here is at most 1/sin(θ/2) in size, so what is left out is at most Σ_{k>K} |φₖ|/k. "The last terms
// are small" proves nothing: with few members φ revives at high frequencies. But each factor obeys
// |1 − p + p·e^{iα}|² = 1 − κ·sin²(α/2) with κ = 4p(1 − p), which decreases in κ. So one pass over all frequencies at a
// common κ bounds every probability vector: a member with κⱼ < κ costs at most the ratio √((1 − κⱼ)/(1 − κ)), whatever
// the frequency, and that includes members who are decided (κⱼ = 0). far-sums.ts makes the passes over the far
// frequencies.
import type {Lattice} from "./lattice.js";

/** Where to stop, and what that costs at most. */
export interface Cutoff {
  last: number;
  bound: number;
}

/**
 * Logarithm of what members more extreme than the pass cost.
 * @param logSpread per member log|1 − 2p| = ½·log(1 − κⱼ): −∞ at p = ½, 0 when decided
 */
export function excess(logSpread: ArrayLike<number>, floor: number): number {
  let sum = 0;
  for (let j = 0; j < logSpread.length; j++) if (logSpread[j] > floor) sum += logSpread[j] - floor;
  return sum;
}

/** What is asked of a cutoff; absolute errors. */
export interface Precision {
  /** Of the near frequencies stop at this much. */
  target: number;
  /** A bound beyond which the caller has no use for the answer; with ∞ the near frequencies are given anyway. */
  acceptable: number;
}

/**
 * What the far frequencies may cost before a deeper pass is made. Their bound is far from sharp, unlike the near ones'.
 */
const farTarget = 1e-13;

/** A common probability at which everything has been bounded. */
export interface Pass {
  level: number;
  /** ½·log(1 − κ): the largest fall of log|φ| one member can cause. */
  floor: number;
  /** Logarithm of the mean factor: what a member typically contributes. */
  typical: number;
  kappa: number;
  /** near[K] ≥ Σ |φₖ|/k over K < k ≤ near. */
  near: Float64Array | null;
  /** ≥ Σ |φₖ|/k over k > near. */
  far: number;
}

/** A common probability, and Σ |φₖ|/k over the far frequencies there or more; in lists by falling probability. */
export type FarSum = [level: number, sum: number];

/** Where far sums come from: `farSums` of far-sums.ts, or what was prepared; [] when they would be too dear. */
export type FarSums = (weights: Float64Array, size: number, near: number) => readonly FarSum[];

/** Far sums made beforehand (prepared-bounds.ts). They depend on the weights only, and are as sharp as can be. */
export interface PreparedBounds {
  /** {@link digestOf} of the weights they were made for. */
  digest: number;
  /** By size of the lattice. */
  far: Record<number, FarSum[]>;
}

/** The last frequency that is treated by itself. */
export const nearest = (count: number, half: number): number =>
  Math.min(half, Math.max(192, Math.min(1024, Math.floor(3e5 / Math.max(1, count)))));

/** The values of these members. */
export const ofMembers = (values: Float64Array, members: Int32Array | null): Float64Array =>
  members ? Float64Array.from(members, (j) => values[j]) : values;

/** A number that two sets of weights hardly share: FNV-1a over their digits, 32 bits. */
export function digestOf(weights: Float64Array): number {
  let digest = 0x811c9dc5;
  for (const character of weights.join()) digest = Math.imul(digest ^ character.charCodeAt(0), 0x01000193);
  return digest >>> 0;
}

/** Bounds on truncated Fourier sums over one set of weights, or over some of its members, the others bounded by 1. */
export class TailBound {
  private known: readonly Pass[] | null = null;
  /** The last frequency that is treated by itself. */
  readonly near: number;

  /**
   * @param members by position; null: all
   * @param sums asked when first needed
   */
  constructor(
    private readonly lattice: Lattice,
    readonly members: Int32Array | null,
    private readonly sums: FarSums
  ) {
    this.near = nearest((members ?? lattice.weights).length, lattice.half);
  }

  /** By falling level. */
  get passes(): readonly Pass[] {
    const {lattice, members, near} = this;
    return (this.known ??= this.sums(ofMembers(lattice.weights, members), lattice.size, near).map(([level, far]) => {
      const kappa = 4 * level * (1 - level);
      const typical = Math.log((1 + Math.sqrt(1 - kappa)) / 2);
      return {level, kappa, floor: 0.5 * Math.log(1 - kappa), typical, near: null, far: lattice.half > near ? far : 0};
    }));
  }

  /**
   * Where to stop, with a bound on everything beyond.
   * @param logFactorAt logarithm of what multiplies Σ|φₖ|/k when the pass is made at ½·log(1 − κ) = floor: the size
   * of the   kernel and what the more extreme of {@link members} cost; see {@link excess}
   * @returns null when nothing acceptable can be vouched for
   */
  cutoff(logFactorAt: (floor: number) => number, {target, acceptable}: Precision): Cutoff | null {
    const {near} = this;
    const {half, weights} = this.lattice;
    let best: Cutoff | null = null;
    const candidates = this.passes
      .map((pass) => ({pass, log: logFactorAt(pass.floor)}))
      .sort((a, b) => a.log - b.log + weights.length * (a.pass.typical - b.pass.typical));
    for (const {pass, log} of candidates) {
      if (!(log < 300)) continue;
      const factor = Math.exp(log);
      const {far} = pass;
      if (factor * far > Math.min(acceptable, 1)) continue;
      const rests = this.nearRests(pass);
      // What the far ones cost anyway is no reason to go on among the near ones.
      const enough = Math.max(target, 0.001 * factor * far);
      let [low, high] = [0, near];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (factor * rests[middle] <= enough) high = middle;
        else low = middle + 1;
      }
      const bound = factor * (rests[low] + far);
      if (bound <= farTarget + target) return {last: low, bound};
      if (best === null || bound < best.bound) best = {last: low, bound};
    }
    if (half <= near && best === null) return {last: half, bound: 0};
    if (best === null && acceptable === Infinity) return {last: near, bound: Infinity};
    return best !== null && best.bound <= acceptable ? best : null;
  }

  private nearRests(pass: Pass): Float64Array {
    if (pass.near) return pass.near;
    const rests = new Float64Array(this.near + 1);
    this.lattice.extendTo(this.near);
    for (let k = this.near; k > 0; k--) {
      let product = 1;
      for (const cosMinus1 of ofMembers(this.lattice.cosMinus1[k], this.members))
        product *= 1 + (pass.kappa / 2) * cosMinus1;
      rests[k - 1] = rests[k] + (Math.sqrt(Math.max(product, 1e-300)) / k) * (1 + 1e-9);
    }
    return (pass.near = rests);
  }
}
