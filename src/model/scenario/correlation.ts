// Correlated members: a one-factor Gaussian copula with a national and a group factor, by the trapezoidal rule.
//
// Given the factors z and y_group, member j joins independently of the others with
// pⱼ(z, y) = Φ((Φ⁻¹(pⱼ) + √ρ₁z + √ρ₂y) / √(1 − ρ₁ − ρ₂)), which averages to pⱼ (Vasicek 1987; Li 2000). A member
// without company in its group feels y as noise of its own: Φ((Φ⁻¹(pⱼ) + √ρ₁z) / √(1 − ρ₁)), exactly.
// Steps are as fine as the rise of P(reach | z) from 0 to 1 asks for. The quadrature error is estimated, not bounded,
// from what every second node gives.
import {FactorGrid, type Fineness, type ZNode} from "./factor-grid.js";
import {settledBy, type Cumulative, type Law, type Pivots} from "./law.js";
import {MixtureFourier, type NestedPivots, type ReachOnGrid} from "./mixture-fourier.js";
import {MixtureHalves} from "./mixture-halves.js";
import {latticeLaw, type LatticeLaw} from "./mixture-lattice.js";
import {MixtureTables, widened} from "./mixture-tables.js";
import {normalCdf, normalQuantile} from "./normal.js";
import type {Passage, Range} from "./passage.js";
import {scaledPassage, type Tipping} from "./scaled-passage.js";
import {SharedPivots} from "./shared-pivots.js";
import {atOnce, type Steps} from "./steps.js";
import type {CorrelatedModels, SigningModel} from "./signing-model.js";
import type {Correlation, Estimate, Method} from "./types.js";

/** Work one answer may take, in members times frequencies at a point: some half a second. */
const budget = 2e8;
/** Cells of the coarse lattice that replaces Fourier's sums where those do not converge. */
const fineCells = 2048;
/** A bound that is worse than this is none. */
const acceptable = 1e-2;
/** Who may err by more than this asks for little. */
const laxest = 5e-4;
/** Steps that one standard deviation of a rise takes at least. */
const stepsPerWidth = {lax: 0.8, usual: 1};
/** Fineness is chosen in quarters, so that neighbouring questions share grids. */
const quarters = (fineness: number): number => Math.ceil(4 * fineness - 1e-9) / 4;
/** Frequencies that a whole distribution may take. */
const usual = 128;
/** Laws of one model that are kept. */
const mostKept = 100;
/** Halvings of the widest step at most. */
const finest: Fineness = {z: 8, y: 6};
/** Points at which two rules for a whole distribution are compared. */
const places = (total: number): number[] => Array.from({length: 48}, (_, i) => Math.floor(((i + 0.5) / 48) * total));

/** What the engine is handed to answer correlated scenarios: `new Engine(members, {correlated})`. */
export const correlated: CorrelatedModels = (law, p, groups, rho, {correlationTolerance, seriesTolerance}, together) =>
  new CorrelatedModel(law, p, groups, rho, correlationTolerance, seriesTolerance, together);

/**
 * What a rule may err whose every second node gives so much else. Where it converges its error is the square of that
 * or less; what it is put at is far more. Groups average out, so that it takes longer to tell whether their rules
 * converge.
 */
const quadratureError = {
  z: (gap: number): number => (gap > 0.03 ? 4 * gap : Math.max(4 * gap ** 2.5, gap / 100)),
  y: (gap: number): number => (gap > 0.03 ? 4 * gap : Math.max(4 * gap ** 2, gap / 20))
};

/** The law on one grid at one share, whichever way it is worked out. */
interface GridLaw {
  /** P(S ≥ need), 1 ≤ need ≤ total. @param most frequencies to take */
  reach(need: number, most?: number): ReachOnGrid & {method: Method};
  /** Null when nothing can be vouched for. */
  pivots(need: number, joined: boolean): (NestedPivots & {errorBound: number}) | null;
  /** Of {@link pivots}. */
  readonly method: Method;
  /** Is `reach` a matter of milliseconds there? */
  quick(need: number, most: number): boolean;
}

/** Few members: exact given the factors. */
class ByHalves implements GridLaw {
  readonly method = "mixture-halves";

  constructor(
    private readonly halves: MixtureHalves,
    private readonly grid: FactorGrid,
    private readonly share: number,
    private readonly count: number,
    private readonly nested: boolean
  ) {}

  reach(need: number): ReachOnGrid & {method: Method} {
    let [value, coarseZ, coarseY] = [0, 0, 0];
    for (const {i, fine, coarse} of this.grid.nodes) {
      const given = this.halves.reach(this.grid.mixtures(i, this.share, false), need);
      value += fine * given;
      coarseZ += coarse * given;
      coarseY += fine * this.halves.reach(this.grid.mixtures(i, this.share, true), need);
    }
    return {
      value,
      gaps: {z: Math.abs(value - coarseZ), y: Math.abs(value - coarseY)},
      errorBound: this.halves.relativeError + this.grid.leftOut,
      method: this.method
    };
  }

  quick(): boolean {
    return true;
  }

  pivots(need: number, joined: boolean): NestedPivots & {errorBound: number} {
    const {nested} = this;
    const [fine, coarse] = [new Float64Array(this.count), new Float64Array(this.count)];
    for (const node of this.grid.nodes) {
      this.halves.addPivots(this.grid.mixtures(node.i, this.share, false), need, fine, node.fine, joined);
      if (nested && node.coarse > 0)
        this.halves.addPivots(this.grid.mixtures(node.i, this.share, true), need, coarse, node.coarse, joined);
    }
    // Members' own chance in E[Xᵢ; …] carries the share, the derivative does not.
    const factor = joined ? 1 / this.share : 1;
    return {
      fine: fine.map((value) => factor * value),
      coarse: nested ? coarse.map((value) => factor * value) : null,
      errorBound: this.halves.relativeError + this.grid.leftOut
    };
  }
}

/** Many members: Fourier sums; where these do not converge, a coarse lattice. */
class ByFourier implements GridLaw {
  readonly method = "mixture-fourier";
  private lattices: [LatticeLaw, LatticeLaw, LatticeLaw] | null = null;

  constructor(
    private readonly fourier: MixtureFourier,
    private readonly tables: MixtureTables,
    private readonly grid: FactorGrid,
    private readonly share: number,
    private readonly weights: Float64Array,
    private readonly total: number
  ) {}

  reach(need: number, most?: number): ReachOnGrid & {method: Method} {
    const found = this.fourier.reach(need, most);
    if (this.share === 1) this.tables.usual = this.fourier.frequencies;
    if (found.errorBound <= acceptable) return {...found, method: this.method};
    const [fine, coarseZ, coarseY] = (this.lattices ??= this.onLattice());
    const value = 1 - fine.at(need - 1);
    return {
      value,
      gaps: {z: Math.abs(value - 1 + coarseZ.at(need - 1)), y: Math.abs(value - 1 + coarseY.at(need - 1))},
      errorBound: fine.errorAt(need - 1),
      method: "mixture-lattice"
    };
  }

  quick(need: number, most: number): boolean {
    return this.lattices !== null || this.fourier.reach(need, most).errorBound <= acceptable;
  }

  pivots(need: number, joined: boolean): (NestedPivots & {errorBound: number}) | null {
    const found = this.fourier.pivots(need, joined);
    // One node of a passage may know less.
    return found.errorBound <= (found.coarse ? 1 : 10) * acceptable ? found : null;
  }

  /** The whole law by the fine rules, with every second z, and with every second point of the groups. */
  private onLattice(): [fine: LatticeLaw, coarseZ: LatticeLaw, coarseY: LatticeLaw] {
    const {grid, share, weights, total} = this;
    const law = (weight: (node: ZNode) => number, coarse: boolean): LatticeLaw =>
      latticeLaw(
        grid.nodes
          .filter((node) => weight(node) > 0)
          .map((node) => ({weight: weight(node), groups: grid.mixtures(node.i, share, coarse)})),
        weights,
        total,
        fineCells
      );
    return [law(({fine}) => fine, false), law(({coarse}) => coarse, false), law(({fine}) => fine, true)];
  }
}

class CorrelatedModel implements SigningModel {
  private readonly quantiles: Float64Array;
  private readonly shared: number[][];
  private readonly single: number[] = [];
  private readonly together: readonly number[];
  private readonly grids = new Map<string, FactorGrid>();
  /** By share and fineness. */
  private readonly laws = new Map<string, GridLaw>();
  private madeTables: MixtureTables | null = null;
  private madeSource: SharedPivots | null = null;
  private readonly halves: MixtureHalves | null;
  /** What was fine enough for P(reach). */
  private chosen: Fineness = {z: 0, y: 0};

  /**
   * @param groups group by position; undefined for none
   * @param tolerance of the quadrature: when to stop making steps finer
   * @param seriesTolerance what one node of the passage may err
   * @param together needs that will be asked all; they may be settled
   */
  constructor(
    private readonly law: Law,
    private readonly p: Float64Array,
    groups: readonly (string | undefined)[],
    private readonly rho: Correlation,
    private readonly tolerance = 1e-9,
    private readonly seriesTolerance = 1e-10,
    together: readonly number[] = []
  ) {
    this.together = together.filter((need) => need > 0 && need <= law.total);
    const byGroup = new Map<string, number[]>();
    groups.forEach((group, position) => {
      if (group === undefined || rho.group === 0) this.single.push(position);
      else byGroup.set(group, [...(byGroup.get(group) ?? []), position]);
    });
    this.shared = [...byGroup.values()].filter((positions) => positions.length > 1);
    for (const positions of byGroup.values()) if (positions.length === 1) this.single.push(...positions);
    this.quantiles = p.map(normalQuantile);
    const count = p.length;
    const byHalves = count <= 14 || (count <= 30 && law.total > 1024);
    this.halves = byHalves ? new MixtureHalves(law.weights, [...this.shared.flat(), ...this.single]) : null;
  }

  /**
   * P(S ≥ need): steps are halved, in the direction that needs it, until the quadrature may err no more than the
   * tolerance, or than what else may be wrong.
   */
  reach(need: number, share = 1): Estimate {
    const settled = settledBy(
      this.law.weights,
      this.p.map((chance) => share * chance),
      need
    );
    if (settled !== null) return {value: settled, errorBound: 0, method: "decided"};
    for (let fineness = this.resolving(need, share, this.chosen); ;) {
      const law = this.at(fineness, share);
      const {value, gaps, errorBound, method} = law.reach(need);
      const errors = {z: quadratureError.z(gaps.z), y: quadratureError.y(gaps.y)};
      const enough = Math.max(this.tolerance, errorBound) / 2;
      const finer = {z: fineness.z + Number(errors.z > enough), y: fineness.y + Number(errors.y > enough)};
      if ((errors.z <= enough && errors.y <= enough) || !this.affordable(finer)) {
        if (share === 1) this.chosen = fineness;
        return {
          value: Math.min(1, Math.max(0, value)),
          errorBound: Math.min(1, errorBound + errors.z + errors.y),
          method
        };
      }
      fineness = finer;
    }
  }

  /** E[i pivotal]: P(reach | i in) − P(reach | i out). */
  influence(need: number): Pivots | null {
    const {weights, total} = this.law;
    if (need <= 0 || need > total) return {values: new Float64Array(weights.length), errorBound: 0, method: "decided"};
    for (let fineness = this.resolving(need, 1, this.chosen); ;) {
      const law = this.at(fineness, 1);
      const found = law.pivots(need, false);
      if (!found) return null;
      const gap = found.fine.reduce((most, value, i) => Math.max(most, Math.abs(value - found.coarse![i])), 0);
      // Both rules are coarse at once: which of them makes the difference is told by P(reach).
      const {gaps} = law.reach(need);
      const part = gaps.z + gaps.y > 0 ? gaps.z / (gaps.z + gaps.y) : 0.5;
      const error = quadratureError.z(part * gap) + quadratureError.y((1 - part) * gap);
      const finer = {z: fineness.z + Number(gaps.z > gaps.y), y: fineness.y + Number(gaps.y >= gaps.z)};
      if (error <= Math.max(2 * this.tolerance, found.errorBound) || !this.affordable(finer)) {
        return {values: found.fine, errorBound: found.errorBound + error + 1e-14, method: law.method};
      }
      fineness = finer;
    }
  }

  /** What Shapley–Shubik indices of quotas that are asked together share. */
  get source(): SharedPivots | undefined {
    return this.together.length > 1
      ? (this.madeSource ??= new SharedPivots(this.law, this.together, this.seriesTolerance))
      : undefined;
  }

  /**
   * By the tipping at some shares: passage.ts. What the quadrature errs there is put at what it would err at share 1;
   * that the tips sum to P(reach) is a check.
   */
  passage(need: number, whole: Estimate): Steps<Passage | null> {
    const tolerance = Math.max(this.tolerance, this.seriesTolerance);
    const {gaps} = this.at(this.chosen, 1).reach(need);
    const error = quadratureError.z(gaps.z) + quadratureError.y(gaps.y);
    const grid = this.chosen;
    const tipping = (share: number): Tipping | null => {
      const law = this.at(grid, share, false);
      const found = law.pivots(need, true);
      return (
        found && {
          values: found.fine,
          errorBound: found.errorBound + error,
          sumErrorBound: 10 * found.errorBound + 3 * error,
          method: law.method
        }
      );
    };
    return scaledPassage(
      (share) => atOnce(() => tipping(share)),
      this.rise(Math.min(need, ...this.together), 0.01 * tolerance),
      this.p.length,
      whole,
      tolerance
    );
  }

  /** x ↦ P(S ≤ x). The bound is the largest at points over the whole range. A step before what takes long. */
  *cumulative(): Steps<Cumulative> {
    const {total} = this.law;
    const law = this.at(this.resolving(total / 2, 1, this.chosen), 1);
    const known = new Map<number, number>();
    const at = (x: number): number => {
      if (x < 0 || x >= total) return Number(x >= total);
      const value = known.get(x) ?? Math.min(1, Math.max(0, 1 - law.reach(x + 1, usual).value));
      known.set(x, value);
      return value;
    };
    let most = 0;
    let {method}: {method: Method} = law;
    for (const x of places(total)) {
      if (!law.quick(x + 1, usual)) yield;
      const {gaps, errorBound, method: how} = law.reach(x + 1, usual);
      if (how !== law.method) method = how;
      most = Math.max(most, errorBound + quadratureError.z(gaps.z) + quadratureError.y(gaps.y));
    }
    return {at, errorBound: Math.min(1, most), method};
  }

  /** Exact but for 1e-9: factor-grid.ts. */
  moments(): {mean: number; variance: number} {
    return this.gridOf({z: 0, y: 0}).wholeMoments(this.p);
  }

  /**
   * Shares between which P(reach) rises, by the normal approximation; what it overlooks shows in the sum of the tips.
   */
  private rise(need: number, lost: number): Range {
    const grid = this.gridOf(this.chosen);
    const at = (share: number): number => {
      let sum = 0;
      for (const {i, fine} of grid.nodes) sum += fine * normalCdf(grid.distance(i, need, share));
      return sum;
    };
    const find = (level: number): number => {
      let [low, high] = [0, 1];
      while (high - low > 0.01) {
        const middle = (low + high) / 2;
        if (at(middle) < level) low = middle;
        else high = middle;
      }
      return low;
    };
    // Rounded, so that neighbouring quotas and picks share the laws.
    return {from: Math.floor(10 * find(lost)) / 10, to: 1};
  }

  private gridOf(fineness: Fineness): FactorGrid {
    const key = `${fineness.z} ${fineness.y}`;
    const known = this.grids.get(key);
    if (known) return known;
    const grid = new FactorGrid(
      this.law.weights,
      this.quantiles,
      this.shared,
      this.single,
      this.rho,
      fineness,
      0.01 * this.tolerance
    );
    this.grids.set(key, grid);
    return grid;
  }

  /** @param nested by the coarse rules too? */
  private at(fineness: Fineness, share: number, nested = true): GridLaw {
    const key = `${share} ${fineness.z} ${fineness.y} ${nested}`;
    const known = this.laws.get(key);
    if (known) return known;
    const {weights, total} = this.law;
    const grid = this.gridOf(fineness);
    const made = this.halves
      ? new ByHalves(this.halves, grid, share, weights.length, nested)
      : new ByFourier(
          new MixtureFourier(this.tables, grid, share, total, (share === 1 ? 0.01 : 0.05) * this.tolerance, nested),
          this.tables,
          grid,
          share,
          weights,
          total
        );
    if (this.laws.size > mostKept) this.laws.clear();
    this.laws.set(key, made);
    return made;
  }

  private get tables(): MixtureTables {
    const {host} = this.law;
    return (this.madeTables ??= new MixtureTables(
      widened(host?.fourier ?? this.law.fourier),
      host?.positions ?? null,
      this.gridOf({z: 0, y: 0}).groups.map((group) => group.positions),
      this.quantiles
    ));
  }

  /** Steps that resolve the rise of P(reach) in each direction, starting from what was fine enough before. */
  private resolving(need: number, share: number, start: Fineness): Fineness {
    const steps = this.tolerance > laxest ? stepsPerWidth.lax : stepsPerWidth.usual;
    let fineness = start;
    for (;;) {
      const grid = this.gridOf(fineness);
      const {z, y} = grid.widths(this.centreOf(grid, need, share), share);
      const missing = (width: number): number => Math.max(0, quarters(Math.log2(steps / width)));
      const finer = {z: Math.min(finest.z, fineness.z + missing(z)), y: Math.min(finest.y, fineness.y + missing(y))};
      if ((finer.z === fineness.z && finer.y === fineness.y) || !this.affordable(finer)) return fineness;
      fineness = finer;
    }
  }

  /** The first z at which the mean is no less than needed. */
  private centreOf(grid: FactorGrid, need: number, share: number): number {
    let [low, high] = [-grid.reach, grid.reach];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (share * grid.moments(middle).a >= need) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Is a grid worth trying, and not too dear? */
  private affordable(fineness: Fineness): boolean {
    if (fineness.z > finest.z || fineness.y > finest.y) return false;
    const {nodes, points, stencil} = this.gridOf(fineness).size;
    return this.halves
      ? nodes * stencil * 32 * 2 ** (this.p.length / 2) <= budget
      : points * this.p.length * 100 <= budget;
  }
}
