// Independent members: which algorithm answers.
//
// Members with chance 0 or 1 are settled and only shift the sum. Of the others, up to 28 are met in the middle; more by
// tilted Fourier sums where their bound is small; else by the exact DP; else up to 40 by halves after all. Otherwise
// null.
import {Circle} from "./circle.js";
import {dpUpdates, ExactSums, pivotUpdates} from "./dp.js";
import {FourierSums} from "./fourier.js";
import {HalvesLaw} from "./halves.js";
import {sumOf} from "./sums.js";
import type {Cumulative, Estimate, Law, Values} from "./types.js";

const halved = 28;
const mostHalved = 40;

/** What depends on the weights only. */
export class Weights {
  private readonly circles = new Map<string, Circle>();
  private readonly halves = new Map<string, HalvesLaw>();

  /** @param all integers ≥ 0, ascending */
  constructor(readonly all: Float64Array) {}

  /** Of some members, named by a key. */
  circle(key: string, weights: Float64Array): Circle {
    return remembered(this.circles, key, () => new Circle(weights));
  }

  halvesOf(key: string, weights: Float64Array): HalvesLaw {
    return remembered(this.halves, key, () => new HalvesLaw(weights));
  }
}

function remembered<T>(store: Map<string, T>, key: string, make: () => T): T {
  let found = store.get(key);
  if (found === undefined) {
    found = make();
    store.set(key, found);
    if (store.size > 4) store.delete(store.keys().next().value!);
  }
  return found;
}

/** What many laws of one question may cost together. A law that would take a third of it is too dear at once. */
export class Budget {
  private last: IndependentLaw | null = null;
  private left: number;

  /** @param cells that exact methods may touch */
  constructor(private readonly cells: number) {
    this.left = cells;
  }

  /** The next law; the one before it is done with. */
  law(weights: Weights, p: Float64Array, acceptable: number, judged: number): IndependentLaw {
    this.left -= this.last?.spent ?? 0;
    return (this.last = new IndependentLaw(weights, p, Math.min(this.left, this.cells / 3), acceptable, judged));
  }
}

export class IndependentLaw implements Law {
  /** Members that are left to chance, by position. */
  private readonly open: number[] = [];
  /** Weight of those with chance 1. */
  private readonly sure: number;
  private readonly weights: Float64Array;
  private readonly total: number;
  private readonly halves: HalvesLaw | null;
  private readonly fourier: FourierSums | null;
  private readonly chances: Float64Array;
  private readonly key: string;
  private dp: ExactSums | null = null;
  /** Cells that exact methods have touched. */
  spent = 0;

  /**
   * @param mostUpdates cells that one answer may touch by an exact method, about 2 ns each; see dp.ts
   * @param acceptable proved truncation of a Fourier sum, before an exact method is taken
   * @param judged the same, where it is sampled; see far.ts
   */
  constructor(
    private readonly shared: Weights,
    readonly p: Float64Array,
    private readonly mostUpdates: number,
    acceptable = 1e-9,
    judged = 0
  ) {
    let sure = 0;
    p.forEach((chance, j) => {
      if (chance === 1) sure += shared.all[j];
      else if (chance > 0 && shared.all[j] > 0) this.open.push(j);
    });
    this.sure = sure;
    this.weights = Float64Array.from(this.open, (j) => shared.all[j]);
    this.chances = Float64Array.from(this.open, (j) => p[j]);
    this.total = sumOf(this.weights);
    const key = this.open.length === p.length ? "all" : this.open.join();
    const count = this.open.length;
    this.halves = count > 0 && count <= halved ? shared.halvesOf(key, this.weights) : null;
    this.fourier =
      count > halved && this.total < 2 ** 26
        ? new FourierSums(shared.circle(key, this.weights), this.chances, acceptable, judged)
        : null;
    this.key = key;
  }

  private affords(cells: number): boolean {
    if (cells > this.mostUpdates) return false;
    this.spent += cells;
    return true;
  }

  /** @param times how often all subsets of a half are gone through */
  private lastResort(times: number): HalvesLaw | null {
    const {length} = this.open;
    return length <= mostHalved && this.affords(times * 2 ** Math.ceil(length / 2))
      ? this.shared.halvesOf(this.key, this.weights)
      : null;
  }

  /** With small chances sums up to `need` are enough. */
  private exact(need = this.total): ExactSums | null {
    const cap = this.chances.every((chance) => chance <= 0.5) ? need : this.total;
    if ((this.dp?.cap ?? -1) < cap) {
      if (!this.affords(dpUpdates(this.weights, cap))) return null;
      this.dp = new ExactSums(this.weights, this.chances, cap);
    }
    return this.dp;
  }

  reach(need: number): Estimate | null {
    const left = need - this.sure;
    if (left <= 0 || left > this.total) return {value: left <= 0 ? 1 : 0, errorBound: 0, method: "decided"};
    if (this.halves) return {...this.halves.reach(this.chances, left), method: "meet-in-the-middle"};
    const found = this.fourier?.reach(left) ?? this.exact(left)?.reach(left);
    const last = found ? null : this.lastResort(10);
    return found ?? (last && {...last.reach(this.chances, left), method: "meet-in-the-middle"});
  }

  pivots(need: number, joined = false): Values | null {
    const found = this.pivotsOfOpen(need - this.sure);
    if (!found) return null;
    const values = new Float64Array(this.p.length);
    this.open.forEach((j, i) => (values[j] = found.values[i]));
    let {errorBound} = found;
    if (this.open.length < values.length) {
      // A settled member is pivotal when the sum of the others falls into its window.
      const law = this.cumulative();
      if (!law) return null;
      errorBound = Math.max(errorBound, 2 * law.errorBound);
      this.p.forEach((chance, j) => {
        const w = this.shared.all[j];
        if (chance === 0) values[j] = law.at(need - 1) - law.at(need - 1 - w);
        else if (chance === 1) values[j] = law.at(need - 1 + w) - law.at(need - 1);
      });
    }
    if (joined) values.forEach((_, j) => (values[j] *= this.p[j]));
    return {values, errorBound, method: found.method};
  }

  private exactPivots(left: number): Values | null {
    const dp = this.exact(left);
    return dp && this.affords(pivotUpdates(this.weights, this.chances, dp.cap)) ? dp.pivots(left) : null;
  }

  private pivotsOfOpen(left: number): Values | null {
    if (left <= 0 || left > this.total)
      return {values: new Float64Array(this.open.length), errorBound: 0, method: "decided"};
    if (this.halves) return {...this.halves.pivots(this.chances, left), method: "meet-in-the-middle"};
    const found = this.fourier?.pivots(left) ?? this.exactPivots(left);
    const last = found ? null : this.lastResort(10 + 4 * this.open.length);
    return found ?? (last && {...last.pivots(this.chances, left), method: "meet-in-the-middle"});
  }

  /** P(S ≥ need | i in) = P(S ≥ need) + (1 − pᵢ)·P(i pivotal). */
  given(need: number): Values | null {
    const whole = this.reach(need);
    const pivots = this.pivots(need);
    if (!whole || !pivots) return null;
    const values = pivots.values.map((pivot, j) => Math.min(1, whole.value + (1 - this.p[j]) * pivot));
    return {values, errorBound: whole.errorBound + pivots.errorBound, method: pivots.method};
  }

  cumulative(): Cumulative | null {
    const {sure, total, halves, chances} = this;
    const shifted = ({at, ...rest}: Cumulative): Cumulative => ({
      ...rest,
      at: (x) => (x < sure ? 0 : x - sure >= total ? 1 : at(x - sure))
    });
    if (this.open.length === 0) return shifted({at: () => 1, errorBound: 0, method: "decided"});
    const byHalves = (law: HalvesLaw): Cumulative => ({
      at: (x) => law.short(chances, x + 1).value,
      errorBound: law.relativeError,
      method: "meet-in-the-middle"
    });
    if (halves) return shifted(byHalves(halves));
    const found = this.fourier?.cumulative() ?? this.exact()?.cumulative();
    const last = found ? null : this.lastResort(10);
    return found ? shifted(found) : last && shifted(byHalves(last));
  }
}
