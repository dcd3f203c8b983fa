// The whole law of a mixture on a coarse lattice: what a histogram and quantiles need where strong correlation leaves
// the characteristic function without decay.
//
// A weight of 3.4 cells counts as 3 cells with probability 0.6 and as 4 with 0.4: the mean stays, each member adds at
// most a quarter of a squared cell to the variance. Groups are mixed by dynamic programming and convolved. Nobody and
// everybody, which strong correlation makes likely, are kept as the single sums they are.
import type {MixtureGroup} from "./mixture.js";

/** The groups given one value of the national factor, and its weight. */
export interface Given {
  weight: number;
  groups: MixtureGroup[];
}

/** P(S = cell) of one group, and the chances that none or all of it join. */
interface GroupLaw {
  law: Float64Array;
  none: number;
  all: number;
}

function lawOfGroup({positions, nodes, chances}: MixtureGroup, weights: Float64Array, cell: number): GroupLaw {
  let size = 1;
  for (const position of positions) size += Math.ceil(weights[position] / cell);
  const law = new Float64Array(size);
  let [none, all] = [0, 0];
  const given = new Float64Array(size);
  for (let m = 0; m < nodes.length; m++) {
    given.fill(0);
    given[0] = nodes[m];
    let top = 0;
    let noneHere = nodes[m];
    let allHere = nodes[m];
    for (let i = 0; i < positions.length; i++) {
      const cells = weights[positions[i]] / cell;
      const low = Math.floor(cells);
      const p = chances[m][i];
      const upper = p * (cells - low);
      const lower = p - upper;
      top += upper > 0 ? low + 1 : low;
      for (let s = top; s > low; s--)
        given[s] = given[s] * (1 - p) + given[s - low] * lower + given[s - low - 1] * upper;
      given[low] = given[low] * (low === 0 ? 1 - p + lower : 1 - p) + (low === 0 ? 0 : given[0] * lower);
      for (let s = low - 1; s >= 0; s--) given[s] *= 1 - p;
      noneHere *= 1 - p;
      allHere *= p;
    }
    for (let s = 0; s <= top; s++) law[s] += given[s];
    none += noneHere;
    all += allHere;
  }
  return {law, none, all};
}

function convolve(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(a.length + b.length - 1);
  for (let s = 0; s < a.length; s++) {
    const mass = a[s];
    if (mass < 1e-18) continue;
    for (let t = 0; t < b.length; t++) sum[s + t] += mass * b[t];
  }
  return sum;
}

/** A law on a coarse lattice. */
export interface LatticeLaw {
  /** x ↦ P(S ≤ x), linear inside a cell. */
  at: (x: number) => number;
  /**
   * How far P(S ≤ x) may be off: the mass within three standard deviations of what the rounding of all weights
   * displaces. It covers the sums that are likely by themselves, which the lattice spreads out.
   */
  errorAt: (x: number) => number;
}

/**
 * The law of a mixture. O(national nodes · (members · group nodes · cells of a group + cells²)).
 * @param total Σ weights
 * @param cells in the whole range; with cells ≥ total the lattice is the exact one
 */
export function latticeLaw(
  national: readonly Given[],
  weights: Float64Array,
  total: number,
  cells: number
): LatticeLaw {
  const cell = Math.max(1, total / cells);
  let law: Float64Array = new Float64Array(1);
  let [none, all] = [0, 0];
  for (const {weight, groups} of national) {
    let given: Float64Array = Float64Array.of(weight);
    let [noneHere, allHere] = [weight, weight];
    for (const group of groups) {
      const found = lawOfGroup(group, weights, cell);
      given = given.length > found.law.length ? convolve(found.law, given) : convolve(given, found.law);
      noneHere *= found.none;
      allHere *= found.all;
    }
    if (given.length > law.length) {
      const wider = new Float64Array(given.length);
      wider.set(law);
      law = wider;
    }
    given.forEach((mass, s) => (law[s] += mass));
    none += noneHere;
    all += allHere;
  }
  law[0] -= none;
  // Everybody's sum lies in the last cell or between the last two: taken out where it was put, by its mean.
  const last = Math.min(law.length - 1, Math.round(total / cell));
  law[last] -= all;
  const below = new Float64Array(law.length + 1);
  law.forEach((mass, s) => (below[s + 1] = below[s] + mass));
  const at = (x: number): number => {
    // The exact lattice has its sums on the cells, the coarse one around them.
    const place = cell === 1 ? x + 1 : x / cell + 0.5;
    if (x < 0) return 0;
    const s = Math.min(law.length, Math.floor(place));
    const part = s < law.length ? (place - s) * law[s] : 0;
    return Math.min(1, Math.max(0, none + below[s] + part + (x >= total ? all : 0)));
  };
  const spread = cell === 1 ? 0 : cell * (1 + 1.5 * Math.sqrt(weights.length));
  return {at, errorAt: (x) => at(Math.min(total, x + spread)) - at(Math.max(0, x - spread)) + 1e-9};
}
