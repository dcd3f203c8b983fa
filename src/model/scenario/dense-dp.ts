// The exact law of S by dynamic programming over the integers: one array cell a possible sum.
//
// Members in ascending order of weight, so that only the prefix reached so far is touched; sums at or above the quota
// are never stored. All terms are positive: the relative error is at most about 3n·2⁻⁵³. Barlow & Heidtmann 1984 (equal
// weights); the weighted form is the knapsack recursion.
import {finish, type Steps} from "./steps.js";
import {RunningSum, sumOf} from "./sums.js";

const unit = 2 ** -53;

/** Cell updates of {@link shortMass}. */
export function denseUpdates(weights: Float64Array, need: number): number {
  let sum = 0;
  let updates = 0;
  for (const weight of weights) updates += Math.min((sum += weight), need - 1) + 1;
  return updates;
}

/** Add one member to a law in place. `top` is the largest cell in use afterwards. */
export function addMember(law: Float64Array, weight: number, p: number, top: number): void {
  const stay = 1 - p;
  for (let s = top; s >= weight; s--) law[s] = law[s] * stay + law[s - weight] * p;
  for (let s = Math.min(top, weight - 1); s >= 0; s--) law[s] *= stay;
}

/**
 * Point masses P(S = s) for 0 ≤ s < limit. O(n·limit) time, 8·limit bytes.
 * @param weights positive integers, ascending
 */
export const shortMass = (weights: Float64Array, p: ArrayLike<number>, limit: number): Float64Array =>
  finish(shortMassInSteps(weights, p, limit));

/** {@link shortMass}, a member a step. */
export function* shortMassInSteps(weights: Float64Array, p: ArrayLike<number>, limit: number): Steps<Float64Array> {
  yield;
  const law = new Float64Array(limit);
  law[0] = 1;
  let sum = 0;
  for (let j = 0; j < weights.length; j++) {
    sum = Math.min(sum + weights[j], limit - 1);
    addMember(law, weights[j], p[j], sum);
    yield;
  }
  return law;
}

/** Running totals in place: cell s becomes P(S ≤ s). Compensated. */
export function cumulate(law: Float64Array): Float64Array {
  const sum = new RunningSum();
  for (let s = 0; s < law.length; s++) {
    sum.add(law[s]);
    law[s] = sum.value;
  }
  return law;
}

/** Bound on the relative error of a law of `count` members: four roundings a member and the compensated sum. */
export const denseError = (count: number): number => unit * (4 * count + 24);

/** The shorter side of the quota: S < need, or the mirror image n − S ≤ total − need with p and 1 − p exchanged. */
function shorterSide(weights: Float64Array, p: ArrayLike<number>, need: number) {
  const total = sumOf(weights);
  const mirrored = need > total - need + 1;
  return {
    mirrored,
    limit: mirrored ? total - need + 1 : need,
    q: mirrored ? Float64Array.from(p, (value) => 1 - value) : Float64Array.from(p)
  };
}

/** P(S ≥ need), 1 ≤ need ≤ Σw, by the shorter of the two sides. */
export function denseReach(
  weights: Float64Array,
  p: ArrayLike<number>,
  need: number
): {value: number; errorBound: number} {
  const {mirrored, limit, q} = shorterSide(weights, p, need);
  const law = cumulate(shortMass(weights, q, limit));
  const below = law[limit - 1];
  return {value: Math.min(1, Math.max(0, mirrored ? below : 1 - below)), errorBound: denseError(weights.length)};
}

/**
 * All pivot probabilities from one law, by taking members out again.
 *
 * F(x) = (1 − p)F₋(x) + pF₋(x − w) unrolls to F₋(x) = Σₖ (−p/(1 − p))ᵏF(x − kw)/(1 − p): O(x/w) for the one value
 * that is needed, stable for p ≤ ½. For p > ½ the same from the other end, which needs the law above the quota too.
 * O(n·N) for the law, a member a step, Σ N/wᵢ for the pivots.
 */
export function* densePivotsInSteps(
  weights: Float64Array,
  p: ArrayLike<number>,
  need: number
): Steps<{values: Float64Array; errorBound: number}> {
  const total = sumOf(weights);
  const side = shorterSide(weights, p, need);
  const oneSided = side.q.every((value) => value <= 0.5);
  const [q, r] = oneSided ? [side.q, side.limit] : [Float64Array.from(p), need];
  const law = cumulate(yield* shortMassInSteps(weights, q, oneSided ? r : total + 1));
  const below = (x: number): number => (x < 0 ? 0 : law[Math.min(x, law.length - 1)]);
  let longest = 1;
  const known = new Map<string, number>();
  const values = Float64Array.from(weights, (w, i) => {
    const key = `${w} ${q[i]}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const [chance, stay] = [q[i], 1 - q[i]];
    let value: number;
    if (chance <= 0.5) {
      // P(r − w ≤ S₋ < r) = (F(r − 1) − F₋(r − 1 − w)) / (1 − p)
      let without = 0;
      let factor = 1 / stay;
      let steps = 0;
      for (let x = r - 1 - w; x >= 0 && factor !== 0; x -= w, factor *= -chance / stay, steps++)
        without += factor * below(x);
      longest = Math.max(longest, Math.min(steps, 1 / (1 - chance / stay + 1e-300)));
      value = (below(r - 1) - without) / stay;
    } else {
      // T(x) = P(S ≥ x): T₋(y) = Σₖ (−(1 − p)/p)ᵏT(y + (k + 1)w)/p; pivotal: T₋(r − w) − T₋(r), and T(r) joins them.
      const above = (x: number): number => 1 - below(x - 1);
      let without = 0;
      let factor = 1 / chance;
      let steps = 0;
      for (let x = r + w; x <= total && factor !== 0; x += w, factor *= -stay / chance, steps++)
        without += factor * above(x);
      longest = Math.max(longest, Math.min(steps, 1 / (1 - stay / chance + 1e-300)));
      value = (above(r) - without) / chance;
    }
    value = Math.min(1, Math.max(0, value));
    known.set(key, value);
    return value;
  });
  // Rounding of F is one error shared by neighbours; the alternating sum passes it on at most `longest` times over.
  return {values, errorBound: denseError(weights.length) * 4 + 4 * unit * longest};
}
