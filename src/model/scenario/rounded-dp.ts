// Pivots from a law on a coarser lattice, with a rigorous bound: for the many nodes of a quadrature that need only so
// much.
//
// Weights are rounded to multiples of a step δ. S′ = Σ w′ⱼXⱼ differs from S by D = Σ dⱼXⱼ, |dⱼ| ≤ δ/2, whose mean is
// known and whose tails Chernoff bounds: outside mean ± a with probability ε at most. So P(S < y) lies between
// P(S′ < y + mean − a) − ε and P(S′ < y + mean + a) + ε, and what S′ has in that window bounds the error. Where few
// sign, little lies in it, and that is where Fourier's bound (fourier.ts) gives way. Of the upper cells, those whose
// mass is too small to matter are dropped on the way, which leaves the light members a short law.
import {sumOf} from "./sums.js";

const firstCells = 1500;
/** Updates that an attempt may cost in any case: some 20 ms. */
const mostUpdates = 2e7;
/** Beyond this probability a member is not taken out of a law again: rounding would grow. */
const mostRemoved = 0.4;

/** Values by member, and a bound on each. */
interface RoundedPivots {
  values: Float64Array;
  errorBound: number;
}

/**
 * P(need − wᵢ ≤ S₋ᵢ < need) by member to `tolerance`, absolute. The first attempt is coarse and tells how fine the next
 * must be. O(n·cells) time, cells some 10³–10⁵; memory 8·cells.
 * @param weights positive integers, ascending
 * @param p P(signs), all at most 0.4 or all at least 0.6
 * @param need 1 … Σw
 * @param dearest updates of cells that another method would take
 * @returns null where that would be too dear, or probabilities are of both kinds
 */
export function roundedPivots(
  weights: Float64Array,
  p: ArrayLike<number>,
  need: number,
  tolerance: number,
  dearest = mostUpdates
): RoundedPivots | null {
  const lower = Float64Array.from(p);
  const mirrored = lower.some((chance) => chance > mostRemoved);
  // Who stays out instead: need̄ − wᵢ ≤ S̄₋ᵢ < need̄ with need̄ = Σw − need + 1 is the same event.
  const q = mirrored ? lower.map((chance) => 1 - chance) : lower;
  if (mirrored && q.some((chance) => chance > mostRemoved)) return null;
  const short = mirrored ? sumOf(weights) - need + 1 : need;
  for (let cells = Math.min(firstCells, short); ;) {
    const {updates, ...found} = attempt(weights, q, short, short / cells, tolerance / 50);
    if (found.errorBound <= tolerance) return found;
    // The bound falls faster than the step where the window holds few sums. Steps of 1 are exact.
    let finer = Math.max(1.5, (1.25 * found.errorBound) / tolerance);
    if (2 * finer * cells > short) finer = short / cells;
    if (finer <= 1 || finer * updates > Math.min(dearest, mostUpdates)) return null;
    cells = Math.min(8 * cells, finer * cells);
    if (2 * cells > short) cells = short;
  }
}

/** Cells for P(S′ = s), the largest in use last, mass dropped in all ≤ `mass`. */
function prunedMass(coarse: Float64Array, q: Float64Array, limit: number, mass: number) {
  const law = new Float64Array(limit);
  law[0] = 1;
  let top = 0;
  let dropped = 0;
  let updates = 0;
  coarse.forEach((weight, j) => {
    if (weight === 0) return;
    const [join, stay] = [q[j], 1 - q[j]];
    top = Math.min(limit - 1, top + weight);
    updates += top;
    for (let s = top; s >= weight; s--) law[s] = law[s] * stay + law[s - weight] * join;
    for (let s = Math.min(top, weight - 1); s >= 0; s--) law[s] *= stay;
    if (top === limit - 1) return;
    for (let left = mass / coarse.length - law[top]; left >= 0 && top > 0; left -= law[top]) {
      dropped += law[top];
      law[top--] = 0;
    }
  });
  return {law, dropped, updates};
}

function attempt(
  weights: Float64Array,
  q: Float64Array,
  need: number,
  step: number,
  epsilon: number
): RoundedPivots & {updates: number} {
  const coarse = weights.map((weight) => Math.round(weight / step));
  const off = coarse.map((weight, j) => weight * step - weights[j]);
  const mean = sumOf(off.map((d, j) => d * q[j]));
  const variance = sumOf(off.map((d, j) => d * d * q[j] * (1 - q[j])));
  // Chernoff with the best t of a normal law, which is as good as any. Taking a member out makes the tails lighter
  // (Jensen).
  const log = -Math.log(epsilon);
  const t = Math.sqrt((2 * log) / (variance + 1e-300));
  const reach = (sign: number): number =>
    (sumOf(off.map((d, j) => Math.log1p(q[j] * Math.expm1(sign * t * d)) - sign * t * q[j] * d)) + log) / t +
    1e-9 * need;
  const [above, below] = [reach(1), reach(-1)];
  const limit = Math.ceil((need + Math.abs(mean) + Math.max(above, below) + step) / step) + 2;
  const {law, dropped, updates} = prunedMass(coarse, q, limit, epsilon);
  for (let s = 1; s < limit; s++) law[s] += law[s - 1];
  // P(S′ < x) and P(S′·step < y), up to what was dropped.
  const first = (x: number): number => (x <= 0 ? 0 : law[Math.min(limit, x) - 1]);
  const under = (y: number): number => first(Math.ceil(y / step));
  const values = new Float64Array(weights.length);
  let widest = 0;
  for (let i = 0; i < weights.length; i++) {
    const stay = 1 - q[i];
    const shift = mean - off[i] * q[i];
    // F₋(x) = Σₖ (−q/(1 − q))ᵏF(x − kw)/(1 − q), as in dense-dp.ts.
    const without = (y: number): number => {
      if (coarse[i] === 0) return under(y);
      let sum = 0;
      let x = Math.ceil(y / step);
      for (let factor = 1 / stay; x > 0 && Math.abs(factor) > 1e-3 * epsilon; x -= coarse[i], factor *= -q[i] / stay)
        sum += factor * first(x);
      return sum;
    };
    const window = (y: number): number => Math.max(under(y + above) - under(y), under(y) - under(y - below)) / stay;
    const [to, from] = [need + shift, need - weights[i] + shift];
    values[i] = Math.min(1, Math.max(0, without(to) - without(from)));
    widest = Math.max(widest, window(to) + window(from));
  }
  // Mass that was dropped is missing in a value and in a window, at either end.
  return {
    values,
    errorBound: widest + 2 * epsilon + (4 * dropped) / (1 - 2 * mostRemoved) + 1e-2 * epsilon + 1e-12,
    updates
  };
}
