// A look into the high frequencies without visiting them all.
import {sine, type Lattice} from "./lattice.js";

/** Trigonometric rows of one frequency. */
export interface SampledRow {
  cosMinus1: Float64Array;
  sin: Float64Array;
}

const known = new WeakMap<Lattice, readonly SampledRow[]>();

/** a·b mod modulus, exact for integers below 2⁵³. */
const multiplyModulo = (a: number, b: number, modulus: number): number =>
  a * b < 2 ** 53 ? (a * b) % modulus : Number((BigInt(a) * BigInt(b)) % BigInt(modulus));

/**
 * Rows of frequencies spread over ]from, N/2] evenly in log k. O(count · n) the first time, remembered.
 * @param from the last frequency that is treated by itself, at least 1
 * @param count most frequencies to choose
 */
export function sampledRows(lattice: Lattice, from: number, count: number): readonly SampledRow[] {
  const seen = known.get(lattice);
  if (seen) return seen;
  const {weights, size, half} = lattice;
  const chosen = new Set<number>();
  for (let i = 0; i < count && half > from; i++) {
    chosen.add(Math.min(half, Math.ceil(from * (half / from) ** ((i + 0.5) / count))));
  }
  const rows = Array.from(chosen, (k): SampledRow => {
    const phases = weights.map((weight) => multiplyModulo(k, weight, size));
    return {
      cosMinus1: phases.map((phase) => -2 * Math.sin((Math.PI * phase) / size) ** 2),
      sin: phases.map((phase) => sine(phase, size))
    };
  });
  known.set(lattice, rows);
  return rows;
}
