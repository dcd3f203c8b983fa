// How much the Fourier sum loses when it stops at frequency K: a rigorous bound.
//
// Every kernel used here is at most 1/sin(θ/2) in size, so what is left out is at most Σ_{k>K} |φₖ|/k. "The last terms
// are small" proves nothing: with few members φ revives at high frequencies. But each factor obeys
// |1 − p + p·e^{iα}|² = 1 − κ·sin²(α/2) with κ = 4p(1 − p), which decreases in κ. So one pass over all frequencies at a
// common κ bounds every probability vector: a member with κⱼ < κ costs at most the ratio √((1 − κⱼ)/(1 − κ)), whatever
// the frequency, and that includes members who are decided (κⱼ = 0).
//
// The pass does not visit N/2 frequencies one by one. On a block of neighbouring frequencies the phase of a light member
// hardly turns, so its factor is bounded on the whole block; light members alone usually finish a block off. Blocks that
// they do not finish are halved (branch and bound), down to single frequencies, where the bound is the value itself.
import {nextPhase} from "./lattice.js";

/** Common probabilities the pass is made at; more extreme members pay the ratio above. */
const levels = [0.45, 0.36, 0.27, 0.18, 0.12, 0.08];
/** How far down a pass pushes what lies beyond the near frequencies. Deeper passes cost more and forgive more. */
const depths = [1e-12, 1e-17, 1e-26, 1e-36];
const tableSize = 4096;

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

interface Pass {
  /** ½·log(1 − κ): the largest fall of log|φ| one member can cause. */
  floor: number;
  /** Mean of log|factor| in the sense of the mean factor: what a member typically contributes. */
  typical: number;
  kappa: number;
  /** For each depth: suffix[K] ≥ Σ_{k>K} |φₖ|/k, or null when the budget was too small. */
  suffixes: (Float64Array | null | undefined)[];
}

/** Bounds on truncated Fourier sums over one set of weights. */
export class TailBound {
  private readonly passes: Pass[];
  private readonly near: number;
  private readonly half: number;
  private squares: Float64Array[] | null = null;

  /**
   * @param weights positive integers, ascending
   * @param size number of lattice points N
   * @param budget factor evaluations a single pass may spend before it gives up
   */
  constructor(
    private readonly weights: Float64Array,
    private readonly size: number,
    private readonly budget = 2.5e7
  ) {
    this.half = Math.floor(size / 2);
    this.near = Math.min(this.half, Math.max(192, Math.min(1024, Math.floor(3e5 / Math.max(1, weights.length)))));
    this.passes = levels.map((level) => {
      const kappa = 4 * level * (1 - level);
      let mean = 0;
      for (let i = 0; i < 64; i++) mean += Math.sqrt(1 - kappa * Math.sin((Math.PI * (i + 0.5)) / 128) ** 2) / 64;
      return {kappa, floor: 0.5 * Math.log(1 - kappa), typical: Math.log(mean), suffixes: []};
    });
  }

  /**
   * The smallest K whose neglected rest is at most `target`, or the K with the least rest.
   * @param logFactorAt logarithm of what multiplies Σ|φₖ|/k when the pass is made at ½·log(1 − κ) = floor: the size of the
   *   kernel and what the more extreme members cost; see {@link excess}
   * @param acceptable a rest beyond which the caller has no use for the answer; with ∞ the near frequencies are given anyway
   * @returns null when nothing acceptable can be vouched for
   */
  cutoff(logFactorAt: (floor: number) => number, target: number, acceptable: number): Cutoff | null {
    const {half, near} = this;
    let best: Cutoff | null = half <= near ? {last: half, bound: 0} : null;
    const candidates = this.passes
      .map((pass) => ({pass, log: logFactorAt(pass.floor)}))
      .sort((a, b) => a.log - b.log + this.weights.length * (a.pass.typical - b.pass.typical))
      .slice(0, 2);
    for (const {pass, log} of candidates) {
      if (!(log < 300)) continue;
      const factor = Math.exp(log);
      const enough = depths.findIndex((depth) => factor * depth <= target);
      // The shallowest pass that can meet the target; failing that, shallower ones that may still be acceptable.
      for (let depth = enough < 0 ? depths.length - 1 : enough; depth >= 0; depth--) {
        if (half > near && factor * depths[depth] > acceptable) break;
        const suffix = this.suffix(pass, depth);
        if (!suffix) continue;
        if (factor * suffix[near] > target) {
          if (best === null || factor * suffix[near] < best.bound) best = {last: near, bound: factor * suffix[near]};
          break;
        }
        let [low, high] = [0, near];
        while (low < high) {
          const middle = (low + high) >> 1;
          if (factor * suffix[middle] <= target) high = middle;
          else low = middle + 1;
        }
        return {last: low, bound: factor * suffix[low]};
      }
    }
    if (best === null && acceptable === Infinity) return {last: near, bound: Infinity};
    return best !== null && best.bound <= acceptable ? best : null;
  }

  private suffix(pass: Pass, depth: number): Float64Array | null {
    const known = pass.suffixes[depth];
    if (known !== undefined) return known;
    const far = this.half > this.near ? this.far(pass, depths[depth]) : 0;
    let suffix: Float64Array | null = null;
    if (far !== null) {
      suffix = new Float64Array(this.near + 1);
      suffix[this.near] = far;
      const squares = this.nearSquares();
      for (let k = this.near; k > 0; k--) {
        let product = 1;
        for (const square of squares[k]) product *= 1 - pass.kappa * square;
        suffix[k - 1] = suffix[k] + (Math.sqrt(Math.max(product, 1e-300)) / k) * (1 + 1e-9);
      }
    }
    pass.suffixes[depth] = suffix;
    return suffix;
  }

  /** sin²(θₖwⱼ/2) for the frequencies treated one by one. */
  private nearSquares(): Float64Array[] {
    if (this.squares) return this.squares;
    const phases = new Float64Array(this.weights.length);
    this.squares = [];
    for (let k = 0; k <= this.near; k++) {
      this.squares.push(phases.map((phase) => Math.sin((Math.PI * phase) / this.size) ** 2));
      this.weights.forEach((weight, j) => (phases[j] = nextPhase(phases[j], weight, this.size)));
    }
    return this.squares;
  }

  /** Σ |φₖ|/k over near < k ≤ N/2 from above, or null when the budget runs out before it is small. */
  private far(pass: Pass, depth: number): number | null {
    const {weights, size, half, near} = this;
    const count = weights.length;
    const table = Float64Array.from({length: tableSize + 1}, (_, i) =>
      0.5 * Math.log(1 - pass.kappa * Math.sin((Math.PI * i) / (2 * tableSize)) ** 2)
    );
    const perFrequency = depth / Math.log(half / near + 1);
    const level = Math.log(perFrequency);
    const needed = Math.ceil(Math.min((1.3 * level) / pass.typical, 0.4 * count));
    const length = Math.max(1, Math.floor((0.15 * size) / weights[Math.min(needed, count - 1)]));
    if (count * pass.typical > level || ((half - near) / length) * needed > this.budget) return null;
    let spent = 0;
    const starts: number[] = [];
    const ends: number[] = [];
    let total = 0;
    for (let start = near + 1; start <= half; start += length) {
      starts.push(start);
      ends.push(Math.min(half, start + length - 1));
      while (starts.length > 0) {
        const a = starts.pop()!;
        const b = ends.pop()!;
        const width = (b - a) / size;
        const low = a / size;
        let log = 0;
        let j = 0;
        for (; j < count && log > level; j++) {
          const weight = weights[j];
          const span = weight * width;
          if (span >= 0.5) break;
          const turns = weight * low;
          const from = turns - Math.floor(turns);
          const to = from + span;
          if (to >= 1) continue; // passes through a whole turn, where the factor is 1
          const distance = (from < 1 - to ? from : 1 - to) - weight * 4e-16 - 1e-12;
          if (distance > 0) log += table[Math.floor(distance * 2 * tableSize)];
        }
        spent += j + 4;
        if (spent > this.budget) return null;
        if (log > level && b > a) {
          const middle = Math.floor((a + b) / 2);
          starts.push(middle + 1, a);
          ends.push(b, middle);
        } else total += Math.exp(log) * Math.log(b / (a - 1));
      }
    }
    return total * (1 + 1e-9);
  }
}
