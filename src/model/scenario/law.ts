// The switch: which algorithm answers for a set of weights and probabilities. Independent members.
//
//   few members                 meet in the middle      exact
//   few possible sums           dense DP                exact
//   many members, not extreme   tilted Fourier          rigorous bound, some 0.1 ms
//   the bound refuses           DP on rounded weights, where little is asked; a bound on the undecided alone
//   still                       dense DP or halves, whichever is cheaper
//   sums too large for that     sparse DP over open sums, within a budget
//   nothing exact is feasible   Fourier, vouched for by a bracket on rounded weights
//
// Each gives a bound that is never below the true error; the next is tried when a bound is not good enough.
import {cumulate, denseError, densePivotsInSteps, denseReach, denseUpdates, shortMassInSteps} from "./dense-dp.js";
import {FourierLaw} from "./fourier.js";
import {HalvesLaw} from "./halves.js";
import {atOnce, finish, type Steps} from "./steps.js";
import {sumOf} from "./sums.js";
import type {Estimate, Method} from "./types.js";

const fewMembers = 26;
const mostHalved = 40;
const cheapUpdates = 3e5;
const dearestUpdates = 2.5e9;
const mostCells = 2 ** 25;
const sparseBudget = 2e7;
/** Who may err by less than this is not served by rounded weights. */
const leastRounded = 1e-8;
/**
 * Cell updates of one answer from which far sums of the undecided alone are worth their making, a tenth of a second;
 * of a rough one.
 */
const worthSums = {precise: 1.5e6, rough: 3e7};
/** Who may err by more than this is rough. */
const rough = 1e-4;
/** A Fourier value whose bound is worse than this gives way to an exact method. */
const acceptable = 1e-10;
/** The same for all pivots at once. */
const acceptablePivot = 1e-9;

/** Pivot probabilities of all members, with one bound on each of them. */
export interface Pivots {
  /** P(i pivotal) by member, in the order of the weights. */
  values: Float64Array;
  errorBound: number;
  method: Method;
}

/** A distribution function with a bound on every value. */
export interface Cumulative {
  /** P(S ≤ x) for integers x. */
  at: (x: number) => number;
  errorBound: number;
  method: Method;
}

/** Methods for particular games, handed over, so that who does not need them need not load them: further-methods.ts. */
export interface FurtherMethods {
  /** DP on rounded weights, where a lax tolerance suffices. `dearest`: updates of cells it may cost. */
  roundedPivots?: (
    weights: Float64Array,
    p: ArrayLike<number>,
    need: number,
    tolerance: number,
    dearest: number
  ) => Values | null;
  /** DP over open sums, for weights too large for a cell each. `budget`: states it may visit. */
  sparseReach?: (
    weights: Float64Array,
    p: ArrayLike<number>,
    need: number,
    budget: number
  ) => {value: number; errorBound: number} | null;
  sparsePivots?: (weights: Float64Array, p: ArrayLike<number>, need: number, budget: number) => Values | null;
  /** Two laws on coarser weights that enclose the answer, where nothing else is feasible. */
  bracket?: (law: Law, p: ArrayLike<number>, need: number) => Estimate | null;
}

interface Values {
  values: Float64Array;
  errorBound: number;
}

/** A larger game whose Fourier tables serve this one too: its other members are decided. */
export interface Host {
  fourier: FourierLaw;
  /** Where this law's members stand in the host's. */
  positions: Int32Array;
}

/**
 * Fourier tables to try, with the probabilities in their order; `positions`: where this law's members stand in them.
 */
interface Tables {
  fourier: FourierLaw;
  chances: ArrayLike<number>;
  positions: Int32Array | null;
}

/** One question, answered by each algorithm. */
interface Ways<T> {
  halves: () => T;
  dense: () => Steps<T>;
  fourier: (tables: Tables) => (T & {lambda: number}) | null;
  sparse: () => T | null | undefined;
  /** @param updates cells it may cost at most */
  rounded?: (updates: number) => T | null;
}

/** P(S ≥ need) when members with p = 0 or 1 leave nothing open, else null. */
export function settledBy(weights: Float64Array, p: ArrayLike<number>, need: number): 0 | 1 | null {
  let sure = 0;
  let possible = 0;
  for (let j = 0; j < weights.length; j++) {
    if (p[j] > 0) possible += weights[j];
    if (p[j] >= 1) sure += weights[j];
  }
  return need <= sure ? 1 : need > possible ? 0 : null;
}

/** The law of S = Σ wⱼXⱼ for one set of weights; probabilities come with each question. */
export class Law {
  readonly total: number;
  private halvesLaw: HalvesLaw | null = null;
  private ownFourier: FourierLaw | null = null;
  /** λ of the last question, a start for the next. */
  private lambda = 0;
  /** The host has been asked to bound these members by themselves. */
  private focused = false;

  /** @param weights positive integers, ascending, with a sum of at most 2⁵³ − 1 */
  constructor(
    readonly weights: Float64Array,
    readonly host: Host | null = null,
    private readonly further: FurtherMethods = {}
  ) {
    this.total = sumOf(weights);
  }

  /** Sorted halves, made when first asked for. O(2^{n/2}). */
  get halves(): HalvesLaw {
    return (this.halvesLaw ??= new HalvesLaw(this.weights));
  }

  /** Fourier tables of these weights alone, made when first asked for. */
  get fourier(): FourierLaw {
    return (this.ownFourier ??= new FourierLaw(this.weights));
  }

  /** So few that halves are the quickest, whatever the weights. */
  get fewMembers(): boolean {
    return this.weights.length <= fewMembers;
  }

  /**
   * P(S ≥ need), by the first method of the list above that can vouch for it; cost and bound are that method's.
   * @param tolerance bound that suffices when the answer is one term of a sum (a quadrature node of small weight)
   * @returns null when no method can vouch for an answer
   */
  reach(p: ArrayLike<number>, need: number, tolerance = acceptable): Estimate | null {
    const settled = settledBy(this.weights, p, need);
    if (settled !== null) return {value: settled, errorBound: 0, method: "decided"};
    const found = finish(
      this.choose(p, need, tolerance, {
        halves: () => this.halves.reach(p, need),
        dense: () => atOnce(() => denseReach(this.weights, p, need)),
        fourier: ({fourier, chances}) =>
          fourier.reach(chances, need, {target: Math.min(tolerance, 1e-14), acceptable: tolerance}, this.lambda),
        sparse: () => this.further.sparseReach?.(this.weights, p, need, sparseBudget)
      })
    );
    return found
      ? {value: found.value, errorBound: found.errorBound, method: found.method}
      : (this.further.bracket?.(this, p, need) ?? null);
  }

  /**
   * P(i pivotal) for every member: need − wᵢ ≤ S₋ᵢ < need. Null when no method can vouch for them.
   * @param target absolute error to aim at
   * @param tolerance bound that suffices; a node of a quadrature needs less than an answer of its own
   */
  pivots(p: ArrayLike<number>, need: number, target?: number, tolerance?: number): Pivots | null {
    return finish(this.pivotsInSteps(p, need, target, tolerance));
  }

  /** {@link pivots}; no steps but where it takes a large DP, or far sums are made. */
  *pivotsInSteps(
    p: ArrayLike<number>,
    need: number,
    target = 1e-15,
    tolerance = acceptablePivot
  ): Steps<Pivots | null> {
    const nobody = (): Pivots => ({values: new Float64Array(this.weights.length), errorBound: 0, method: "decided"});
    if (need <= 0 || need > this.total) return nobody();
    const found = yield* this.choose(p, need, tolerance, {
      halves: () => this.halves.pivots(p, need),
      dense: () => densePivotsInSteps(this.weights, p, need),
      fourier: ({fourier, chances, positions}) => {
        const all = fourier.pivots(chances, need, {target, acceptable: tolerance}, this.lambda, positions);
        return (
          all && {
            ...all,
            values: positions ? Float64Array.from(positions, (position) => all.values[position]) : all.values
          }
        );
      },
      sparse: () => this.further.sparsePivots?.(this.weights, p, need, sparseBudget),
      rounded: (updates) =>
        (tolerance > leastRounded && this.further.roundedPivots?.(this.weights, p, need, tolerance, updates)) || null
    });
    return found && {values: found.values, errorBound: found.errorBound, method: found.method};
  }

  /** The switch. Null when only a bracket is left. */
  private *choose<T extends object>(
    p: ArrayLike<number>,
    need: number,
    tolerance: number,
    ways: Ways<T>
  ): Steps<(T & {method: Method}) | null> {
    const by = (method: Method, found: T) => ({...found, method});
    if (this.fewMembers) return by("meet-in-the-middle", ways.halves());
    const updates = this.denseCost(need);
    if (updates <= cheapUpdates) return by("exact-dp", finish(ways.dense()));
    let rounded: T | null | undefined;
    for (const way of this.fouriers(p, updates >= (tolerance > rough ? worthSums.rough : worthSums.precise))) {
      if (!way) {
        yield;
        continue;
      }
      const found = ways.fourier(way);
      if (found) {
        this.lambda = found.lambda;
        return by("tilted-fourier", found);
      }
      if (rounded === undefined && (rounded = ways.rounded?.(updates / 4) ?? null))
        return by("rounded-lattice", rounded);
    }
    const halving = this.weights.length <= mostHalved ? 60 * 2 ** (this.weights.length / 2) : Infinity;
    if (Math.min(updates, halving) < Infinity) {
      return updates <= halving ? by("exact-dp", yield* ways.dense()) : by("meet-in-the-middle", ways.halves());
    }
    const sparse = ways.sparse();
    return sparse ? by("sparse-dp", sparse) : null;
  }

  /** x ↦ P(S ≤ x). Null when no method can vouch for it. No steps but where it takes a large DP. */
  *cumulative(p: ArrayLike<number>, tolerance = acceptable): Steps<Cumulative | null> {
    const {total, weights} = this;
    const within = (at: (x: number) => number) => (x: number) => (x < 0 ? 0 : x >= total ? 1 : at(x));
    const byHalves = (): Cumulative => ({
      at: within((x) => 1 - this.halves.reach(p, x + 1).value),
      errorBound: this.halves.relativeError,
      method: "meet-in-the-middle"
    });
    const byCells = function* (): Steps<Cumulative> {
      const law = cumulate(yield* shortMassInSteps(weights, p, total + 1));
      return {at: within((x) => Math.min(1, law[x])), errorBound: denseError(weights.length), method: "exact-dp"};
    };
    if (weights.length * total <= 3 * cheapUpdates) return finish(byCells());
    if (this.fewMembers) return byHalves();
    for (const tables of this.fouriers(p, weights.length * total >= worthSums.precise)) {
      if (!tables) {
        yield;
        continue;
      }
      const found = tables.fourier.cumulative(tables.chances, {target: 1e-14, acceptable: tolerance});
      if (found) return {at: within(found.at), errorBound: found.errorBound, method: "tilted-fourier"};
    }
    if (total < mostCells && weights.length * total <= dearestUpdates) return yield* byCells();
    return weights.length <= 34 ? byHalves() : null;
  }

  /** Cell updates of a dense DP; ∞ when it is too dear. */
  private denseCost(need: number): number {
    const limit = Math.min(need, this.total - need + 1);
    const updates = limit > mostCells ? Infinity : denseUpdates(this.weights, limit);
    return updates > dearestUpdates ? Infinity : updates;
  }

  /**
   * The host's tables: they exist already. Its other members are decided, which is p = 0 there. Then the same with a
   * bound on these members alone, whose making has steps. Without a host, tables of their own.
   * @param worth is another method so dear that tables or sums may be made?
   */
  private *fouriers(p: ArrayLike<number>, worth: boolean): Generator<Tables | void> {
    const {host} = this;
    if (host) {
      const {fourier, positions} = host;
      const chances = new Float64Array(fourier.weights.length);
      positions.forEach((position, j) => (chances[position] = p[j]));
      const tables = {fourier, chances, positions};
      yield tables;
      if (!worth || this.focused || positions.length === fourier.weights.length) return;
      yield* fourier.focus(positions);
      this.focused = true;
      yield tables;
    } else if (worth && this.total < 2 ** 53 - 1) yield {fourier: this.fourier, chances: p, positions: null};
  }
}
