// The words of the engine. A weighted voting game: members with integer weights, a quota in weight, the reader's
// choices, and for each undecided member the probability of joining.

/** One voter. The engine addresses members by position in the list it was opened with. */
export interface Member {
  id: string;
  /** Integer ≥ 0. The sum over all members is at most 2⁵³ − 1. */
  weight: number;
  name?: string;
  /**
   * Members of one group share the group factor of {@link Correlation}. A member without a group shares it with
   * nobody.
   */
  group?: string;
}

export type Choice = "in" | "out" | "undecided";

/**
 * Gaussian copula with a national and a group factor: ρ₁, ρ₂ ≥ 0 and ρ₁ + ρ₂ < 1. Given the factors, member j joins
 * with Φ((Φ⁻¹(pⱼ) + √ρ₁·z + √ρ₂·y_group) / √(1 − ρ₁ − ρ₂)), independently of the others.
 */
export interface Correlation {
  national: number;
  group: number;
}

/** The reader's scenario. Arrays are as long as the list of members; a probability counts only for the undecided. */
export interface Scenario {
  picks: readonly Choice[];
  /** P(member joins), in [0, 1]. */
  probability: ArrayLike<number>;
  correlation: Correlation;
}

/** Which algorithm answered. */
export type Method =
  | "decided" // nothing left to chance
  | "meet-in-the-middle"
  | "exact-dp"
  | "tilted-fourier"
  // The same where what is cut off is sampled: the bound is judged, not proved.
  | "sampled-fourier"
  // With correlation: an average over the common factors, a table with a proved bound or sums with a judged one.
  | "mixture-table"
  | "mixture-fourier"
  // An average over draws: the bound is three standard errors. The engine itself never answers so.
  | "drawn";

/** A probability with its bound: |true − value| ≤ errorBound. */
export interface Estimate {
  value: number;
  errorBound: number;
  method: Method;
}

/** One number for each member, one bound for all of them. */
export interface Values {
  values: Float64Array;
  errorBound: number;
  method: Method;
}

/** x ↦ P(S ≤ x). */
export interface Cumulative {
  at: (x: number) => number;
  errorBound: number;
  method: Method;
}

/** What the choices alone settle: `reached` by those in, `impossible` without those out, or `open`. */
export type Status = "reached" | "impossible" | "open";

/** The joint law of the members that can change the sum, in units of the game's divisor. Null: too dear. */
export interface Law {
  /** P(S ≥ need). */
  reach(need: number): Estimate | null;
  /** P(need − wᵢ ≤ S₋ᵢ < need), and with `joined` E[Xᵢ; i pivotal]: the part in which i itself joins. */
  pivots(need: number, joined?: boolean): Values | null;
  /**
   * P(S ≥ need | i joins): learnt, so that correlated members become likelier. Where i never joins: P(S ≥ need) with
   * i in.
   */
  given(need: number): Values | null;
  cumulative(): Cumulative | null;
}
