// The textbook: one array cell a sum, members as they come, nothing clever. Compensated summation at the end.

/** P(S = s) for every s. */
export function lawByPlainDp(weights: ArrayLike<number>, p: ArrayLike<number>): Float64Array {
  let total = 0;
  for (let j = 0; j < weights.length; j++) total += weights[j];
  let law = new Float64Array(total + 1);
  law[0] = 1;
  for (let j = 0; j < weights.length; j++) {
    const next = new Float64Array(total + 1);
    for (let s = 0; s <= total; s++) {
      next[s] = law[s] * (1 - p[j]) + (s >= weights[j] ? law[s - weights[j]] * p[j] : 0);
    }
    law = next;
  }
  return law;
}

/** Σ law[s] over s ≥ need, compensated. */
export function upperSum(law: Float64Array, need: number): number {
  let sum = 0;
  let lost = 0;
  for (let s = law.length - 1; s >= Math.max(0, need); s--) {
    const next = sum + law[s];
    lost += sum >= law[s] ? sum - next + law[s] : law[s] - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** P(S ≥ need). */
export function reachByPlainDp(weights: ArrayLike<number>, p: ArrayLike<number>, need: number): number {
  return upperSum(lawByPlainDp(weights, p), need);
}
