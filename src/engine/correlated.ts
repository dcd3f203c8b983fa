// Correlated members: which method answers, on which grid, and what the grid may err.
//
// A table of all sets where it can be afforded (about 14 members, 20 at most), else Fourier sums. Where the steps
// that are right for every event (grid.ts) and all frequencies are affordable they are taken, and the bound is
// proved. Else steps for a threshold are taken, and the same is asked a second time with steps that are {@link
// coarser} and fewer frequencies. The rule's error falls like e^{−c/h²} and a filtered sum's faster than any power of
// K, so that the second error is the larger by orders of magnitude, and the difference of the two bounds the first.
// Errors swing with the place of a threshold, so the largest difference counts: over neighbouring thresholds, over
// all members, over all bins.
import {Circle} from "./circle.js";
import {
  gridOf,
  layoutOf,
  pointCounts,
  stepsForEvents,
  stepsForThreshold,
  type Grid,
  type Layout,
  type Steps
} from "./grid.js";
import {Half} from "./halves.js";
import {mixtureCost, MixtureLaw} from "./mixture.js";
import {setTable, tableCost, TableLaw} from "./table.js";
import type {Correlation, Cumulative, Estimate, Law, Values} from "./types.js";

const tableEpsilon = 1e-13;
const mostTabled = 20;
/** Multiplications, 1 to 2 ns each. */
const mostTableWork = 2.5e9;
const mostTableCells = 4e7;
/** The second grid. */
const coarser = 1.25;
const fewerFrequencies = 0.7;
const mostProved = 30;
/** All frequencies of a small game may cost so many times as much: in a single answer, and in a node of a curve. */
const provedWorth = 10;
const nodeWorth = 5;
const mostFrequencies = 4096;
/**
 * With few different weights φ revives beyond any K, and fewer frequencies do not see it: all of them, or no answer.
 * Phases of d different weights are as good as independent, so that all lie within 1/8 of whole turns with 4^−d: among
 * N/2 ≤ 6e7 frequencies 5e-17 such places are expected for d = 40. A heuristic, as the phases are not random.
 */
const fewestWeights = 40;
/** Σ_{k>K} |φₖ|/k that shows weights like 101, 201, 301 …, of which φ revives, for what they are. */
const noRevival = 1e-3;
/**
 * A truncated sum is not known better than this: where a factor makes all chances small or large, φ revives a little.
 * The largest such error in the tests is 1e-7.
 */
const leastBound = 1e-6;
/** Reject answers with a larger bound. */
const useless = 0.2;

/** Multiplications of one Fourier law, about 1.5 ns each: of single answers, and of one node of a curve. */
const fine = 4.5e7;
const rough = 1e7;
/** Aims of the grid, tried in turn until as many frequencies as {@link enoughFrequencies} can be afforded. */
const aims = [1e-8, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2];
const enoughFrequencies = 160;
/** For the last two aims, and how many times as much they may cost. */
const leastFrequencies = 72;
const dearest = 6;
const mostUseful = 320;

/** The joint law of correlated members, at any share of the joiners. */
export class CorrelatedModel {
  private readonly layout: Layout;
  private readonly table: TableLaw | null;
  private readonly grids = new Map<string, Grid>();
  private readonly laws = new Map<string, Law | null>();
  private dying: boolean | null = null;

  /**
   * @param circle of the weights; null when they are too large for one
   * @param weights positive integers, ascending
   */
  constructor(
    private readonly circle: Circle | null,
    private readonly weights: Float64Array,
    private readonly p: Float64Array,
    groups: readonly (string | undefined)[],
    rho: Correlation
  ) {
    this.layout = layoutOf(p, groups, rho);
    this.table = this.tabled();
  }

  /** Answers at many shares cost little. */
  get cheap(): boolean {
    return this.table !== null && this.weights.length <= 14;
  }

  private tabled(): TableLaw | null {
    const {layout, weights, p} = this;
    if (weights.length > mostTabled) return null;
    const {error, ...steps} = stepsForEvents(layout, tableEpsilon);
    const sizes = layout.groups.map((members) => members.length);
    const {work, cells} = tableCost(pointCounts(layout, steps), sizes, weights.length);
    if (work > mostTableWork || cells > mostTableCells) return null;
    const {table, order, rounding} = setTable(gridOf(p, layout, steps));
    const half = new Half(Float64Array.from(order, (j) => weights[j]));
    return new TableLaw(half, order, table, error + rounding);
  }

  /** The law when this share of the joiners has signed; null: too dear. */
  at(share: number): Law | null {
    if (this.table) return share === 1 ? this.table : this.table.thinned(share);
    return this.kept(`${share}`, () => this.summed(share, fine, true));
  }

  /**
   * The same for one node of a curve, for what joiners do; without a second grid the bound says nothing of the
   * first.
   */
  nodeAt(share: number, judged: boolean): Law | null {
    return this.table ? this.at(share) : this.kept(`node ${share}`, () => this.summed(share, rough, judged, true));
  }

  private kept(key: string, make: () => Law | null): Law | null {
    let law = this.laws.get(key);
    if (law === undefined) this.laws.set(key, (law = make()));
    return law;
  }

  /**
   * Var S = Σ w²p(1 − p) + Σ_{i≠j} wᵢwⱼ Cov(Xᵢ, Xⱼ). Given the factors members are independent, so the covariances
   * are those of conditional means: Var E[S | z] + Σ over groups E Var(E[S_group | z, y] | z), less each member's own
   * part.
   */
  variance(): number {
    const {layout, weights, p} = this;
    const {z, blocks} = gridOf(p, layout, {z: 0.05, y: 0.05, reach: 7.5});
    const moment = (b: number): {mean: Float64Array; square: Float64Array} => {
      const {members, points, start, stride, weights: mix} = blocks[b];
      const means = points.map((chances) => members.reduce((sum, m, j) => sum + weights[m] * chances[j], 0));
      const own = points.map((chances) =>
        members.reduce((sum, m, j) => sum + weights[m] * weights[m] * chances[j] * (1 - chances[j]), 0)
      );
      const mixed = (of: (i: number) => number): Float64Array =>
        z.map((_, i) => mix.reduce((sum, weight, t) => sum + weight * of(start[i] + t * stride), 0));
      return {mean: mixed((i) => means[i]), square: mixed((i) => means[i] * means[i] + own[i])};
    };
    const total = p.reduce((sum, chance, j) => sum + weights[j] * chance, 0);
    const mean = new Float64Array(z.length).fill(-total);
    let variance = 0;
    blocks.forEach((_, b) => {
      const found = moment(b);
      z.forEach((weight, i) => {
        mean[i] += found.mean[i];
        variance += weight * (found.square[i] - found.mean[i] * found.mean[i]);
      });
    });
    return Math.max(
      0,
      z.reduce((sum, weight, i) => sum + weight * mean[i] * mean[i], variance)
    );
  }

  /** Do the weights let φ die, so that sums may stop early? Where no chance is small or large, by far.ts. */
  private get dies(): boolean {
    if (this.dying === null) {
      const enough = new Set(this.weights).size >= fewestWeights;
      const p = this.p.map((chance) => Math.min(0.75, Math.max(0.25, chance)));
      const wanted = {factor: 1, target: noRevival, acceptable: noRevival, judged: 0, most: mostUseful};
      this.dying = enough && this.circle !== null && this.circle.far.cutoff(p, wanted) !== null;
    }
    return this.dying;
  }

  private grid(steps: Steps): Grid {
    const {layout, p} = this;
    const key = `${steps.z} ${steps.y} ${steps.reach}`;
    const grid = this.grids.get(key) ?? gridOf(p, layout, steps);
    // The same at every share.
    this.grids.set(key, grid);
    return grid;
  }

  private summed(share: number, work: number, judged: boolean, forJoiners = false): Law | null {
    const {layout, weights, circle} = this;
    if (!circle) return null;
    const law = (steps: Steps, last: number): MixtureLaw => {
      const found = new MixtureLaw(circle, this.grid(steps), share, last);
      return forJoiners ? found.forJoiners() : found;
    };
    const worth = forJoiners ? nodeWorth : provedWorth;
    /** How many frequencies can be afforded. */
    const affordable = (steps: Steps): number =>
      Math.floor(work / mixtureCost(pointCounts(layout, steps), weights.length, layout.groups.length));
    if (weights.length <= mostProved) {
      const {error, ...steps} = stepsForEvents(layout, 1e-11);
      if (circle.half <= mostFrequencies && affordable(steps) * worth >= circle.half)
        return new CheckedLaw(law(steps, circle.half), null, error, circle.total);
    }
    for (const aim of aims) {
      const {error, ...steps} = stepsForThreshold(layout, weights, aim);
      const coarsest = aim >= 1e-3;
      const found = affordable(steps);
      const count =
        aim === aims.at(-1) && found * dearest >= leastFrequencies ? Math.max(found, leastFrequencies) : found;
      if (count < (coarsest ? leastFrequencies : enoughFrequencies) && count < circle.half) continue;
      // With few sums, take all frequencies where they are affordable.
      const all = circle.half <= Math.min(found * worth, mostFrequencies);
      if (!all && !this.dies) continue;
      const last = all ? circle.half : Math.min(count, mostUseful);
      const coarse = {...steps, z: steps.z * coarser, y: steps.y * coarser};
      const fewer = all ? last : Math.round(fewerFrequencies * last);
      const unseen = all ? 0 : leastBound;
      return new CheckedLaw(law(steps, last), judged ? law(coarse, fewer) : null, error + unseen, circle.total);
    }
    return null;
  }
}

/** A law on a grid, with the error of the grid in every bound; null where the bound is of no use. */
class CheckedLaw implements Law {
  /**
   * @param second on a coarser grid; null when `gridError` is proved
   * @param gridError of every event
   */
  constructor(
    private readonly first: MixtureLaw,
    private readonly second: MixtureLaw | null,
    private readonly gridError: number,
    private readonly total: number
  ) {}

  reach(need: number): Estimate | null {
    const found = this.first.reach(need);
    const {second, total, gridError} = this;
    let apart = gridError;
    if (second) {
      // The rule's error swings with the place of the step between two points: neighbouring thresholds tell its size.
      for (const aside of [0, -0.015, -0.007, 0.007, 0.015]) {
        const at = Math.min(total, Math.max(1, Math.round(need + aside * total)));
        apart = Math.max(apart, 1.5 * Math.abs(this.first.reach(at).value - second.reach(at).value));
      }
    }
    const errorBound = found.errorBound + apart;
    return errorBound > useless ? null : {...found, errorBound};
  }

  private checked(found: Values, other: Values | undefined): Values | null {
    let apart = this.gridError;
    if (other) found.values.forEach((value, j) => (apart = Math.max(apart, 1.5 * Math.abs(value - other.values[j]))));
    const errorBound = found.errorBound + apart;
    return errorBound > useless ? null : {...found, errorBound};
  }

  pivots(need: number, joined = false): Values | null {
    return this.checked(this.first.pivots(need, joined), this.second?.pivots(need, joined));
  }

  given(need: number): Values | null {
    return this.checked(this.first.given(need), this.second?.given(need));
  }

  cumulative(): Cumulative | null {
    const found = this.first.cumulative();
    let apart = this.gridError;
    const other = this.second?.cumulative();
    if (other) {
      for (let k = 0; k <= 100; k++) {
        const x = Math.round((k * this.total) / 100);
        apart = Math.max(apart, 1.5 * Math.abs(found.at(x) - other.at(x)));
      }
    }
    return {...found, errorBound: Math.min(1, found.errorBound + apart)};
  }
}
