// What one group gives to the characteristic function: a column for each point of the grid, and given z their mixture.
//
// They depend on the group's members, their chances and the grid, not on the other groups nor on the quota, so that
// they are kept from one question to the next: a pick changes one group.
import type {FactorGrid} from "./factor-grid.js";
import type {GroupRows, Rows} from "./mixture-tables.js";
import type {Terms} from "./tail-series.js";

/** By the fine rule of the groups and by the coarse one. */
export type Both = [fine: Terms, coarse: Terms];

/** One group on one grid, everybody's chances multiplied by a share. */
export class GroupTerms {
  /** Numbers held. */
  size = 0;
  private readonly columns = new Map<number, Terms>();
  private readonly mixtures = new Map<number, Both>();
  private readonly scaled = new Map<number, Float64Array>();

  /**
   * @param g its number in the grid
   * @param nested by the coarse rule too?
   */
  constructor(
    private readonly rows: GroupRows,
    private readonly grid: FactorGrid,
    private readonly g: number,
    private readonly share: number,
    private readonly nested: boolean
  ) {}

  /** Π (1 − p + pe^{iθw}) at a point, for k = 1 … last or more. O(last · members) the first time. */
  column(point: number, last: number): Terms {
    const known = this.columns.get(point);
    if (known && known.length >= 2 * last) return known;
    const column = new Float64Array(2 * last);
    if (known) column.set(known);
    fillProducts(column, known ? known.length / 2 : 0, this.rows.upTo(last), this.chances(point));
    this.columns.set(point, column);
    this.size += column.length - (known?.length ?? 0);
    return column;
  }

  /** φ given z number i, for k = 1 … last or more. O(stencil · last) the first time. */
  mixture(i: number, last: number): Both {
    const known = this.mixtures.get(i);
    if (known && known[0].length >= 2 * last) return known;
    const made = mixed(this.grid, this.g, i, (point) => this.column(point, last), 2 * last, this.nested);
    this.mixtures.set(i, made);
    this.size += made[0].length + made[1].length - (known ? known[0].length + known[1].length : 0);
    return made;
  }

  /** Chances at a point, times the share. */
  chances(point: number): Float64Array {
    const {share} = this;
    if (share === 1) return this.grid.chances(this.g, point);
    const known = this.scaled.get(point);
    if (known) return known;
    const scaled = this.grid.chances(this.g, point).map((chance) => share * chance);
    this.scaled.set(point, scaled);
    return scaled;
  }
}

/**
 * The columns of a group mixed as the factor is likely given z number i; the coarse rule's are empty if not asked for.
 */
export function mixed(
  grid: FactorGrid,
  g: number,
  i: number,
  column: (point: number) => Terms,
  length: number,
  nested: boolean
): Both {
  const mixture: Both = [new Float64Array(length), new Float64Array(nested ? length : 0)];
  for (const {offset, fine, coarse} of grid.stencilOf(grid.groups[g])) {
    const terms = column(grid.zStride * i + offset);
    add(mixture[0], terms, fine);
    if (nested && coarse > 0) add(mixture[1], terms, coarse);
  }
  return mixture;
}

/**
 * Π (1 − p + pe^{iθw}) over members, from one frequency on. Near half a turn the real part is small: it is put
 * together from what is exact there.
 */
export function fillProducts(
  into: Terms,
  from: number,
  {cosMinus1, sin, cosSquared}: Rows,
  chances: Float64Array
): void {
  const count = chances.length;
  const even = count - (count % 2);
  let at = from * count;
  for (let k = 2 * from; k < into.length; k += 2) {
    // Two running products, so that the processor need not wait for one.
    let [re, im, re2, im2] = [1, 0, 1, 0];
    for (let j = 0; j < even; j += 2, at += 2) {
      const p = chances[j];
      const aRe = cosSquared[at] + (p - 0.5) * cosMinus1[at];
      const aIm = p * sin[at];
      const q = chances[j + 1];
      const bRe = cosSquared[at + 1] + (q - 0.5) * cosMinus1[at + 1];
      const bIm = q * sin[at + 1];
      const next = re * aRe - im * aIm;
      im = re * aIm + im * aRe;
      re = next;
      const next2 = re2 * bRe - im2 * bIm;
      im2 = re2 * bIm + im2 * bRe;
      re2 = next2;
    }
    if (even < count) {
      const p = chances[even];
      const aRe = cosSquared[at] + (p - 0.5) * cosMinus1[at];
      const aIm = p * sin[at];
      const next = re * aRe - im * aIm;
      im = re * aIm + im * aRe;
      re = next;
      at += 1;
    }
    into[k] = re * re2 - im * im2;
    into[k + 1] = re * im2 + im * re2;
  }
}

/** @param terms as many as there is room for */
export function add(into: Terms, terms: Terms, factor: number): void {
  if (factor === 0) return;
  for (let at = 0; at < into.length; at++) into[at] += factor * terms[at];
}
