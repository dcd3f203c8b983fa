// What a correlation means to somebody who knows no statistics: how much one member's signature says about another's.

/**
 * P(one signs | another does) when each signs with ½, under the Gaussian copula with this correlation between the two
 * (ρ₁ across the country, ρ₁ + ρ₂ within a group): ½ + arcsin(ρ)/π. From the orthant probability of two normal
 * variables, ¼ + arcsin(ρ)/2π (Sheppard, 1899).
 */
export function followingAtHalf(correlation: number): number {
  return 0.5 + Math.asin(Math.min(1, correlation)) / Math.PI;
}
