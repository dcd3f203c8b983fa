// Who signs: the joint law of the undecided, independent or correlated, behind one interface.
//
// `share` scales every probability: of those that sign, the share that has by some day (crossing.ts).
import type {Law, Cumulative, Pivots} from "./law.js";
import {passageOf, type Passage} from "./passage.js";
import type {PivotSource} from "./power.js";
import type {Steps} from "./steps.js";
import type {Correlation, Estimate} from "./types.js";

/** What the engine asks of a joint law of the undecided. Weights and `need` are in units of the game's divisor. */
export interface SigningModel {
  /** P(S ≥ need). Null when nothing can vouch for it. */
  reach(need: number, share?: number): Estimate | null;
  /** P(reach | i in) − P(reach | i out): the pick is set from outside, the factors keep their law. */
  influence(need: number): Pivots | null;
  /** The probability that all members have in common, if they have. */
  readonly common?: number;
  /** `reach` at every share, and who tips it. @param whole `reach(need)` */
  passage(need: number, whole: Estimate): Steps<Passage | null>;
  /** What Shapley–Shubik indices of quotas that are asked together share, if they share more than the law. */
  readonly source?: PivotSource;
  /** x ↦ P(S ≤ x). */
  cumulative(): Steps<Cumulative | null>;
  /** Mean and variance of S. */
  moments(): {mean: number; variance: number};
}

/**
 * Makes the model of correlated members. The engine is handed one (`correlated` of correlation.ts), so that who asks
 * only for independent members need not load it.
 * @param groups group by position; undefined for none
 * @param tolerances of the quadrature, 1e-9 by default, and of one node of the passage
 * @param together needs that will be asked all; they may be settled
 */
export type CorrelatedModels = (
  law: Law,
  p: Float64Array,
  groups: readonly (string | undefined)[],
  rho: Correlation,
  tolerances: {correlationTolerance?: number; seriesTolerance?: number},
  together: readonly number[]
) => SigningModel;

/** Independent members: each question goes to the switch of law.ts, with the bounds it gives. */
export class IndependentModel implements SigningModel {
  constructor(
    private readonly law: Law,
    private readonly p: Float64Array,
    /** Bounds that suffice; see engine.ts. */
    private readonly options: {tolerance?: number; seriesTolerance?: number} = {}
  ) {}

  get common(): number | undefined {
    return this.p.every((chance) => chance === this.p[0]) ? this.p[0] : undefined;
  }

  reach(need: number, share = 1): Estimate | null {
    return this.law.reach(share === 1 ? this.p : this.p.map((p) => p * share), need, this.options.tolerance);
  }

  passage(need: number, whole: Estimate): Steps<Passage | null> {
    return passageOf(this.law, this.p, need, whole, this.options.seriesTolerance);
  }

  influence(need: number): Pivots | null {
    return this.law.pivots(this.p, need, undefined, this.options.tolerance);
  }

  cumulative(): Steps<Cumulative | null> {
    return this.law.cumulative(this.p, this.options.tolerance);
  }

  moments(): {mean: number; variance: number} {
    let mean = 0;
    let variance = 0;
    this.law.weights.forEach((w, i) => {
      mean += w * this.p[i];
      variance += w * w * this.p[i] * (1 - this.p[i]);
    });
    return {mean, variance};
  }
}
