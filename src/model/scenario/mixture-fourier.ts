// The tilted Fourier sums of fourier.ts for mixtures: a group's factor is Σ_nodes ω̃·Π_members instead of one product.
// The truncation bound carries over: the cost of extreme members is averaged over the nodes, group by group. Where strong
// correlation makes that bound useless, the high frequencies are sampled and what is cut off is estimated instead.
import type {FourierLaw} from "./fourier.js";
import {PivotKernel, TailKernel} from "./kernel.js";
import {sampledFrequencies} from "./lattice-sample.js";
import {mixtureSaddlepoint, tiltMixture, type MixtureGroup, type TiltedMixture} from "./mixture.js";
import {scales} from "./tilt.js";
import {excess, type Cutoff, type Precision} from "./tail-bound.js";

const unit = 2 ** -53;
/** Probability up to which members count as moderate: a revival would show there. */
const generic = 0.14;
type Complex = [re: number, im: number];

/** Groups for one value of the national factor, on prepared tables. */
export class MixtureFourier {
  constructor(
    private readonly law: FourierLaw,
    private readonly groups: readonly MixtureGroup[]
  ) {}

  /** P(S ≥ need). O(members · nodes · K). Null when the bound is worse than acceptable. */
  reach(need: number, precision: Precision, start = 0): {value: number; errorBound: number; lambda: number} | null {
    const {weights, lattice} = this.law;
    const {size} = lattice;
    const tilt = mixtureSaddlepoint(this.groups, weights, need, start);
    const {lambda, logMass} = tilt;
    const kernel = new TailKernel(size, need, lambda);
    const {upper, anchor} = kernel;
    const logScale = Math.min(0, logMass - lambda * anchor);
    // Chernoff: far out, or where nothing better can be vouched for.
    const chernoff = Math.exp(logScale) * (1 + 1e-9) + 4 * unit;
    const negligible = {value: upper ? 0 : 1, errorBound: chernoff, lambda};
    if (chernoff <= precision.target) return negligible;
    const cutoff = this.cutoff(tilt, logScale, precision, 0);
    if (!cutoff || cutoff.bound > chernoff) return chernoff <= precision.acceptable ? negligible : null;
    lattice.extendTo(cutoff.last);
    let sum = kernel.atZero;
    let absolute = sum;
    for (let k = 1; k <= cutoff.last; k++) {
      kernel.next();
      const [re, im] = this.product(tilt, k);
      sum += re * kernel.re - im * kernel.im;
      absolute += Math.sqrt((re * re + im * im) * (kernel.re * kernel.re + kernel.im * kernel.im));
    }
    const scale = Math.exp(logMass - lambda * anchor) / size;
    const tail = Math.min(1, Math.max(0, scale * sum));
    return {value: upper ? tail : 1 - tail, errorBound: cutoff.bound + this.rounding(tilt, anchor, scale * absolute), lambda};
  }

  /**
   * Pivot probabilities of all members, averaged over the nodes.
   * @param joined E[pᵢ(node)·pivotal] instead of E[pivotal]: what the member's own joining carries
   */
  pivots(
    need: number,
    joined: boolean,
    precision: Precision,
    start = 0
  ): {values: Float64Array; errorBound: number; lambda: number} | null {
    const {groups} = this;
    const {weights, lattice} = this.law;
    const {size} = lattice;
    const tilt = mixtureSaddlepoint(groups, weights, need, start);
    const {lambda, logMass} = tilt;
    let largest = 1;
    // By group and node, for each member: (E − 1)/m = up·(e^{iα} − 1) + difference.
    const windows = groups.map(({positions, chances}) =>
      chances.map((chance) => {
        const up = new Float64Array(positions.length);
        const difference = new Float64Array(positions.length);
        positions.forEach((position, i) => {
          const exponent = lambda * weights[position];
          const scale = scales(chance[i], exponent);
          const factor = joined ? chance[i] : 1;
          up[i] = factor * scale.up;
          difference[i] = factor * (lambda >= 0 ? -Math.expm1(-exponent) * scale.up : Math.expm1(exponent) * scale.down);
          largest = Math.max(largest, factor * scale.up, factor * scale.down);
        });
        return {up, difference};
      })
    );
    const logScale = logMass - lambda * need;
    const chernoff = Math.exp(logScale) * largest * (1 + 1e-9);
    const negligible = {values: new Float64Array(weights.length), errorBound: chernoff, lambda};
    if (chernoff <= precision.target) return negligible;
    const cutoff = this.cutoff(tilt, logScale + Math.log(largest), precision, 1);
    if (!cutoff || cutoff.bound > chernoff) return chernoff <= precision.acceptable ? negligible : null;
    lattice.extendTo(cutoff.last);
    const values = new Float64Array(weights.length);
    const scale = Math.exp(logScale) / size;
    const kernel = new PivotKernel(size, need, lambda);
    groups.forEach(({positions, chances}, g) => {
      positions.forEach((position, i) => {
        for (let m = 0; m < chances.length; m++) {
          const window = lambda === 0 ? (joined ? chances[m][i] : 1) * weights[position] : windows[g][m].difference[i] / kernel.gap;
          values[position] += scale * tilt.nodes[g][m] * window;
        }
      });
    });
    let absolute = 0;
    const nodeProducts: Complex[][] = groups.map(() => []);
    for (let k = 1; k <= cutoff.last; k++) {
      kernel.next();
      const factors = groups.map((_, g) => this.groupFactor(tilt, g, k, nodeProducts[g]));
      // Products of the other groups from both ends: a group's mixture may vanish, so nothing is divided out here.
      const before: Complex[] = [[1, 0]];
      factors.forEach((factor, g) => before.push(times(before[g], factor)));
      let after: Complex = [1, 0];
      const common: Complex = [scale * kernel.re, scale * kernel.im];
      absolute += Math.hypot(common[0], common[1]);
      const cosMinus1 = lattice.cosMinus1[k];
      const sin = lattice.sin[k];
      for (let g = groups.length - 1; g >= 0; g--) {
        const {positions} = groups[g];
        const others = times(common, times(before[g], after));
        for (let m = 0; m < groups[g].nodes.length; m++) {
          const node = tilt.nodes[g][m];
          const [re, im] = times(others, [node * nodeProducts[g][m][0], node * nodeProducts[g][m][1]]);
          const tilted = tilt.tilted[g][m];
          const {up, difference} = windows[g][m];
          for (let i = 0; i < positions.length; i++) {
            const c = cosMinus1[positions[i]];
            const s = sin[positions[i]];
            const factorRe = 1 + tilted[i] * c;
            const factorIm = tilted[i] * s;
            const windowRe = up[i] * c + difference[i];
            const windowIm = up[i] * s;
            const quotientRe = windowRe * factorRe + windowIm * factorIm;
            const quotientIm = windowIm * factorRe - windowRe * factorIm;
            values[positions[i]] += (re * quotientRe - im * quotientIm) / (factorRe * factorRe + factorIm * factorIm);
          }
        }
        after = times(after, factors[g]);
      }
    }
    return {values, errorBound: cutoff.bound + 4 * this.rounding(tilt, need, largest * (absolute + 1)), lambda};
  }

  /** φ(θₖ) of the untilted mixture for k = 1, 2, … as far as needed. Null when the bound is worse than acceptable. */
  terms(precision: Precision): {terms: Complex[]; errorBound: number} | null {
    const tilt = tiltMixture(this.groups, this.law.weights, 0);
    const cutoff = this.cutoff(tilt, 0, precision, 0);
    if (!cutoff) return null;
    this.law.lattice.extendTo(cutoff.last);
    const terms = Array.from({length: cutoff.last}, (_, index) => this.product(tilt, index + 1));
    return {terms, errorBound: cutoff.bound + this.rounding(tilt, 0, 10)};
  }

  private product(tilt: TiltedMixture, k: number): Complex {
    let product: Complex = [1, 0];
    for (let g = 0; g < this.groups.length; g++) product = times(product, this.groupFactor(tilt, g, k, null));
    return product;
  }

  /** Σ_nodes ω̃·Π_members of one group; the products by node are left in `keep`. */
  private groupFactor(tilt: TiltedMixture, g: number, k: number, keep: Complex[] | null): Complex {
    const {positions} = this.groups[g];
    const nodes = tilt.nodes[g];
    const cosMinus1 = this.law.lattice.cosMinus1[k];
    const sin = this.law.lattice.sin[k];
    let sumRe = 0;
    let sumIm = 0;
    for (let m = 0; m < nodes.length; m++) {
      const tilted = tilt.tilted[g][m];
      let re = 1;
      let im = 0;
      for (let i = 0; i < positions.length; i++) {
        const position = positions[i];
        const factorRe = 1 + tilted[i] * cosMinus1[position];
        const factorIm = tilted[i] * sin[position];
        const next = re * factorRe - im * factorIm;
        im = re * factorIm + im * factorRe;
        re = next;
      }
      if (keep) keep[m] = [re, im];
      sumRe += nodes[m] * re;
      sumIm += nodes[m] * im;
    }
    return [sumRe, sumIm];
  }

  /** Where to stop: by the rigorous bound, or by the estimate when that asks for too much. */
  private cutoff(tilt: TiltedMixture, logFactor: number, precision: Precision, removed: number): Cutoff | null {
    const bounded = this.bounded(tilt, logFactor, {...precision, acceptable: precision.acceptable / 1000}, removed);
    return bounded ?? this.estimated(tilt, Math.exp(logFactor), precision);
  }

  private bounded(tilt: TiltedMixture, logFactor: number, precision: Precision, removed: number): Cutoff | null {
    const spreads = tilt.tilted.map((nodes) => nodes.map((tilted) => tilted.map((p) => Math.log(Math.abs(1 - 2 * p)))));
    const decided = this.law.weights.length - this.groups.reduce((sum, {positions}) => sum + positions.length, 0);
    return this.law.tail.cutoff((floor) => {
      let log = logFactor - (removed + decided) * floor;
      spreads.forEach((nodes, g) => {
        let mean = 0;
        nodes.forEach((spread, m) => (mean += tilt.nodes[g][m] * Math.exp(excess(spread, floor))));
        log += Math.log(mean);
      });
      return log;
    }, precision);
  }

  /** Go on until φ̃ stays small, then look at 48 frequencies beyond. The estimate is ten times what they suggest. */
  private estimated(tilt: TiltedMixture, factor: number, {target, acceptable}: Precision): Cutoff | null {
    const {tail, lattice} = this.law;
    // A revival that comes from the weights alone (a common factor of nearly all, say) would show at a moderate level: the
    // pass there bounds every far frequency. Without one, sampled frequencies may speak for the others.
    if (tail.near < lattice.half && !tail.passes.some(({level, far}) => level <= generic && far <= 1e-3)) return null;
    let mean = 0;
    const frequencies = sampledFrequencies(lattice, tail.near, 48);
    for (const k of frequencies) {
      const [re, im] = this.product(tilt, k);
      mean += Math.hypot(re, im) / frequencies.length;
    }
    if (10 * factor * mean > acceptable) return null;
    const enough = Math.max(target, 0.1 * factor * mean);
    let last = 0;
    let size = 1;
    for (let small = 0; small < 8 && last < Math.min(tail.near, lattice.half); ) {
      lattice.extendTo(++last);
      const [re, im] = this.product(tilt, last);
      size = Math.hypot(re, im);
      small = factor * size <= enough ? small + 1 : 0;
    }
    if (last === lattice.half) return {last, bound: 0};
    const bound = factor * (10 * mean * Math.log(lattice.half / last + 1) + 10 * size);
    return bound <= acceptable ? {last, bound} : null;
  }

  private rounding(tilt: TiltedMixture, anchor: number, size: number): number {
    const exponent = (4 + this.groups.length) * (tilt.logSize + Math.abs(tilt.lambda * anchor));
    return unit * (5 * this.law.weights.length + 60 + exponent) * size + 4 * unit;
  }
}

function times(a: Complex, b: Complex): Complex {
  return [a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]];
}
