// Few correlated members: the probability of every set of joiners, 2ⁿ of them.
//
// One table answers everything: quotas, members, and any share, for each joiner has signed by then with that share,
// independently. So its error, one bound for every event (grid.ts), holds for the curve on every day too.
import type {Grid} from "./grid.js";
import {Half} from "./halves.js";
import {RunningSum} from "./sums.js";
import type {Cumulative, Estimate, Law, Method, Values} from "./types.js";

const unit = 2 ** -53;
const method: Method = "mixture-table";

/** Multiplications of {@link setTable}, about 1 ns each, and the cells it keeps. */
export function tableCost(counts: {z: number; y: number; line: number}, shared: readonly number[], members: number) {
  let [work, cells] = [counts.z * 3 * 2 ** members, 2 ** members];
  for (const count of shared) {
    work += (counts.z * counts.y + counts.line) * 2 ** count;
    cells += counts.line * 2 ** count;
  }
  return {work, cells};
}

/** Probabilities of all subsets of some independent members. Bit j of a mask is member j. */
function subsets(chances: Float64Array): Float64Array {
  const table = new Float64Array(2 ** chances.length);
  table[0] = 1;
  for (let j = 0; j < chances.length; j++) {
    const bit = 1 << j;
    for (let mask = 0; mask < bit; mask++) {
      table[mask | bit] = table[mask] * chances[j];
      table[mask] *= 1 - chances[j];
    }
  }
  return table;
}

/** P(exactly these join), by mask; and the members in the order of its bits. */
export function setTable({z, blocks}: Grid): {table: Float64Array; order: number[]; rounding: number} {
  const order = blocks.flatMap(({members}) => [...members]);
  const table = new Float64Array(2 ** order.length);
  const kept = blocks.map(({points, weights}) => (weights.length > 1 ? points.map(subsets) : null));
  z.forEach((weight, i) => {
    let product = Float64Array.of(weight);
    blocks.forEach(({points, start, stride, weights}, b) => {
      const size = 2 ** points[0].length;
      let mixed: Float64Array;
      const tables = kept[b];
      if (tables === null) mixed = subsets(points[start[i]]);
      else {
        mixed = new Float64Array(size);
        for (let t = 0; t < weights.length; t++) {
          const from = tables[start[i] + t * stride];
          const share = weights[t];
          for (let mask = 0; mask < size; mask++) mixed[mask] += share * from[mask];
        }
      }
      const next = b === blocks.length - 1 ? table : new Float64Array(product.length * size);
      const width = product.length;
      for (let high = 0; high < size; high++) {
        const share = mixed[high];
        if (share === 0) continue;
        const at = high * width;
        for (let low = 0; low < width; low++) next[at + low] += share * product[low];
      }
      product = next;
    });
  });
  const most = blocks.reduce((sum, {weights}) => Math.max(sum, weights.length), 1);
  // Relative: a chance errs by some 4e-15 (normal.ts), a product by its factors, a sum of positive terms by its length.
  return {table, order, rounding: unit * (50 * order.length + 2 * z.length + 2 * most + 60)};
}

export class TableLaw implements Law {
  private totals: Float64Array | null = null;

  /**
   * @param half the members in the order of the table's bits, sorted subsets (halves.ts)
   * @param order their positions in the game
   */
  constructor(
    private readonly half: Half,
    private readonly order: readonly number[],
    private readonly table: Float64Array,
    private readonly errorBound: number
  ) {}

  /** The law when only this share of the joiners has signed. O(n·2ⁿ). */
  thinned(share: number): TableLaw {
    const table = this.table.slice();
    for (let bit = 1; bit < table.length; bit *= 2) {
      for (let mask = 0; mask < table.length; mask++) {
        if (!(mask & bit)) continue;
        table[mask ^ bit] += (1 - share) * table[mask];
        table[mask] *= share;
      }
    }
    return new TableLaw(this.half, this.order, table, this.errorBound + 4 * unit * this.order.length);
  }

  /** Sums over the subsets in ascending order of weight: [i] of those from i on. */
  private above(): Float64Array {
    if (this.totals) return this.totals;
    const {half, table} = this;
    const totals = new Float64Array(table.length + 1);
    const sum = new RunningSum();
    for (let i = table.length - 1; i >= 0; i--) {
      sum.add(table[half.order[i]]);
      totals[i] = sum.value;
    }
    return (this.totals = totals);
  }

  /** P(S ≥ need). */
  reach(need: number): Estimate {
    const value = Math.min(1, this.above()[this.half.firstAtLeast(need)]);
    return {value, errorBound: this.errorBound, method};
  }

  cumulative(): Cumulative {
    const all = this.above()[0];
    const at = (x: number): number => Math.min(1, Math.max(0, all - this.above()[this.half.firstAtLeast(x + 1)]));
    return {at, errorBound: 2 * this.errorBound, method};
  }

  pivots(need: number, joined = false): Values {
    const {table, half} = this;
    return this.byMember((mask, bit) =>
      half.sums[mask] < need && half.sums[mask | bit] >= need ? table[mask | bit] + (joined ? 0 : table[mask]) : 0
    );
  }

  given(need: number): Values {
    const {table, half, errorBound} = this;
    const joins = this.byMember((mask, bit) => table[mask | bit]).values;
    const both = this.byMember((mask, bit) => (half.sums[mask | bit] >= need ? table[mask | bit] : 0)).values;
    return conditional(both, joins, errorBound, method, () => {
      const pivots = this.pivots(need).values;
      const {value} = this.reach(need);
      return pivots.map((pivot) => pivot + value);
    });
  }

  /** Σ over the sets without a member. O(n·2ⁿ). */
  private byMember(term: (mask: number, bit: number) => number): Values {
    const values = new Float64Array(this.order.length);
    this.order.forEach((position, j) => {
      const bit = 1 << j;
      const sum = new RunningSum();
      for (let mask = 0; mask < this.table.length; mask++) {
        if (mask & bit) continue;
        const value = term(mask, bit);
        if (value !== 0) sum.add(value);
      }
      values[position] = sum.value;
    });
    return {values, errorBound: this.errorBound, method};
  }
}

/** P(both)/P(joins) by member; `set` where the member never joins. */
export function conditional(
  both: Float64Array,
  joins: ArrayLike<number>,
  errorBound: number,
  by: Method,
  set: () => Float64Array
): Values {
  let least = 1;
  let fixed: Float64Array | null = null;
  const values = both.map((value, j) => {
    if (joins[j] === 0) return Math.min(1, (fixed ??= set())[j]);
    least = Math.min(least, joins[j]);
    return Math.min(1, Math.max(0, value / joins[j]));
  });
  // |a/b − a′/b′| ≤ (|a − a′| + |b − b′|)/b, as a′ ≤ b′.
  return {values, errorBound: Math.min(1, (2.01 * errorBound) / least), method: by};
}
