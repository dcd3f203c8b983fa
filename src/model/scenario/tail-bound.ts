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
const levels = [0.45, 0.36, 0.27, 0.18, 0.12, 0.08, 0.05, 0.03];
/** How far down a pass pushes what lies beyond the near frequencies. Deeper passes cost more and forgive more. */
const depths = [1e-3, 1e-7, 1e-12, 1e-17, 1e-26, 1e-36];
/** The level (by position) that {@link TailBound.generic} looks at. */
const generic = 4;
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

/** What is asked of a cutoff; absolute errors. */
export interface Precision {
  /** Of the near frequencies stop at this much. */
  target: number;
  /** A bound beyond which the caller has no use for the answer; with ∞ the near frequencies are given anyway. */
  acceptable: number;
}

/** What the far frequencies may cost before a deeper pass is made. Their bound is far from sharp, unlike the near ones'. */
const farTarget = 1e-13;

interface Pass {
  /** ½·log(1 − κ): the largest fall of log|φ| one member can cause. */
  floor: number;
  /** Logarithm of the mean factor: what a member typically contributes. */
  typical: number;
  kappa: number;
  /** near[K] ≥ Σ |φₖ|/k over K < k ≤ near. */
  near: Float64Array | null;
  /** By depth: ≥ Σ |φₖ|/k over k > near, or null when the budget was too small. */
  far: (number | null | undefined)[];
}

/**
 * Far bounds made beforehand (prepared-bounds.ts), by level and depth; null where none was found. They depend on the
 * weights only, and making them is most of what a first answer costs.
 */
export interface PreparedBounds {
  /** {@link digestOf} of the weights they were made for. */
  digest: number;
  far: (number | null)[][];
}

/** A number that two sets of weights hardly share: FNV-1a over their digits, 32 bits. */
export function digestOf(weights: Float64Array): number {
  let digest = 0x811c9dc5;
  for (const character of weights.join()) digest = Math.imul(digest ^ character.charCodeAt(0), 0x01000193);
  return digest >>> 0;
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
   * @param prepared far bounds made beforehand; disregarded when made for other weights
   * @param budget factor evaluations a single pass may spend before it gives up
   */
  constructor(
    private readonly weights: Float64Array,
    private readonly size: number,
    prepared: PreparedBounds | null = null,
    private readonly budget = 1e7
  ) {
    this.half = Math.floor(size / 2);
    this.near = Math.min(this.half, Math.max(192, Math.min(1024, Math.floor(3e5 / Math.max(1, weights.length)))));
    const known = prepared?.digest === digestOf(weights) ? prepared.far : [];
    this.passes = levels.map((level, i) => {
      const kappa = 4 * level * (1 - level);
      let mean = 0;
      for (let i = 0; i < 64; i++) mean += Math.sqrt(1 - kappa * Math.sin((Math.PI * (i + 0.5)) / 128) ** 2) / 64;
      return {kappa, floor: 0.5 * Math.log(1 - kappa), typical: Math.log(mean), near: null, far: [...(known[i] ?? [])]};
    });
  }

  /**
   * Where to stop, with a bound on everything beyond.
   * @param logFactorAt logarithm of what multiplies Σ|φₖ|/k when the pass is made at ½·log(1 − κ) = floor: the size of the
   *   kernel and what the more extreme members cost; see {@link excess}
   * @returns null when nothing acceptable can be vouched for
   */
  cutoff(logFactorAt: (floor: number) => number, {target, acceptable}: Precision): Cutoff | null {
    const {half, near} = this;
    let best: Cutoff | null = null;
    const candidates = this.passes
      .map((pass) => ({pass, log: logFactorAt(pass.floor)}))
      .sort((a, b) => a.log - b.log + this.weights.length * (a.pass.typical - b.pass.typical))
      .slice(0, 3);
    for (const {pass, log} of candidates) {
      if (!(log < 300)) continue;
      const factor = Math.exp(log);
      const far = this.farWithin(pass, factor, Math.min(acceptable, 1));
      if (far === null) continue;
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

  /**
   * Has φ no revival that comes from the weights alone (a common factor of nearly all, say)? A pass at moderate κ tells:
   * it bounds every far frequency. Where this holds, sampled frequencies may speak for the others.
   */
  get generic(): boolean {
    const pass = this.passes[generic];
    return this.half <= this.near || this.farWithin(pass, 1, 1e-3) !== null;
  }

  /** The last frequency that is treated by itself. */
  get nearest(): number {
    return this.near;
  }

  /** All far bounds of these weights, for {@link PreparedBounds}. */
  prepare(): PreparedBounds {
    const far = this.passes.map((pass) => depths.map((depth) => this.far(pass, depth)));
    return {digest: digestOf(this.weights), far};
  }

  /** The far frequencies' sum, by the shallowest pass that suffices; failing that, by one that is acceptable. */
  private farWithin(pass: Pass, factor: number, acceptable: number): number | null {
    if (this.half <= this.near) return 0;
    const enough = depths.findIndex((depth) => factor * depth <= farTarget);
    for (let depth = enough < 0 ? depths.length - 1 : enough; depth >= 0; depth--) {
      if (factor * depths[depth] > acceptable) return null;
      if (pass.far[depth] === undefined) pass.far[depth] = this.far(pass, depths[depth]);
      const far = pass.far[depth];
      if (far !== null && far !== undefined) return far;
    }
    return null;
  }

  private nearRests(pass: Pass): Float64Array {
    if (pass.near) return pass.near;
    const rests = new Float64Array(this.near + 1);
    const squares = this.nearSquares();
    for (let k = this.near; k > 0; k--) {
      let product = 1;
      for (const square of squares[k]) product *= 1 - pass.kappa * square;
      rests[k - 1] = rests[k] + (Math.sqrt(Math.max(product, 1e-300)) / k) * (1 + 1e-9);
    }
    return (pass.near = rests);
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
        // The cost is spread evenly: what is spent so far foretells the rest.
        if (spent > this.budget * Math.min(1, 0.1 + (1.2 * a) / half)) return null;
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
