// What the scenario engine speaks. A weighted voting game: members with integer weights, a quota in weight, the
// reader's picks, and for everybody undecided the probability of joining. The municipalities are one such game.

/** One voter. The engine addresses members by position in the list it was opened with. */
export interface Member {
  id: string;
  /** Integer ≥ 0. The sum over all members is at most 2⁵³ − 1. */
  weight: number;
  name?: string;
  /**
   * Members of one group share the group factor of {@link Correlation}; without a group a member shares it with nobody.
   */
  group?: string;
}

export type Pick = "in" | "out" | "undecided";

/**
 * One-factor Gaussian copula with a national and a group factor: ρ₁, ρ₂ ≥ 0 and ρ₁ + ρ₂ < 1.
 * Given the factors, member j joins with Φ((Φ⁻¹(pⱼ) + √ρ₁·z + √ρ₂·y_group) / √(1 − ρ₁ − ρ₂)), independently of the
 * others.
 */
export interface Correlation {
  national: number;
  group: number;
}

/** The reader's scenario. Arrays are as long as the list of members; a probability counts only for the undecided. */
export interface Scenario {
  picks: readonly Pick[];
  /** P(member joins), in [0, 1]. */
  probability: ArrayLike<number>;
  correlation: Correlation;
}

/** Which algorithm answered. */
export type Method =
  | "decided" // nothing left to chance
  | "meet-in-the-middle"
  | "exact-dp"
  | "sparse-dp"
  | "tilted-fourier"
  | "rounded-lattice" // value by Fourier, vouched for only by a bracket on coarser weights
  // With correlation: an average over the common factors, whose error is estimated; given them as above.
  | "mixture-halves"
  | "mixture-fourier"
  | "mixture-lattice";

/**
 * A probability the engine vouches for: |true − value| ≤ errorBound. With correlation the bound contains an estimate.
 */
export interface Estimate {
  value: number;
  errorBound: number;
  method: Method;
}

/** What the picks alone settle: `reached` by those in, `impossible` without those out, or `open`. */
export type Status = "reached" | "impossible" | "open";
