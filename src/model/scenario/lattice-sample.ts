// A look into the high frequencies without visiting them all.
import {sine, type Lattice} from "./lattice.js";

const known = new WeakMap<Lattice, readonly number[]>();

/** a·b mod modulus, exact for integers below 2⁵³. */
export const multiplyModulo = (a: number, b: number, modulus: number): number => (a * b < 2 ** 53 ? (a * b) % modulus : Number((BigInt(a) * BigInt(b)) % BigInt(modulus)));

/**
 * Frequencies spread over ]from, N/2] evenly in log k, with their rows made (rows of other frequencies stay absent).
 * O(count · n) the first time, remembered.
 * @param from the last frequency that is treated by itself, at least 1
 * @param count most frequencies to choose
 */
export function sampledFrequencies(lattice: Lattice, from: number, count: number): readonly number[] {
  const seen = known.get(lattice);
  if (seen) return seen;
  const {weights, size, half} = lattice;
  const chosen = new Set<number>();
  for (let i = 0; i < count && half > from; i++) {
    chosen.add(Math.min(half, Math.ceil(from * (half / from) ** ((i + 0.5) / count))));
  }
  for (const k of chosen) {
    const phases = weights.map((weight) => multiplyModulo(k, weight, size));
    lattice.cosMinus1[k] = phases.map((phase) => -2 * Math.sin((Math.PI * phase) / size) ** 2);
    lattice.sin[k] = phases.map((phase) => sine(phase, size));
  }
  const list = [...chosen];
  known.set(lattice, list);
  return list;
}
