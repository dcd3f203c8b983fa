// Sums of many floats.

/** Σ values, plainly: exact for integers with a sum below 2⁵³. */
export const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/**
 * A running sum that carries along what rounding loses: the relative error of a sum of positive terms is 2·2⁻⁵³ however
 * many there are, where a plain sum would err by one rounding a term (Neumaier 1974).
 */
export class RunningSum {
  private sum = 0;
  private lost = 0;

  /** One term more. O(1). */
  add(value: number): void {
    const next = this.sum + value;
    this.lost += Math.abs(this.sum) >= Math.abs(value) ? this.sum - next + value : value - next + this.sum;
    this.sum = next;
  }

  /** The sum so far. */
  get value(): number {
    return this.sum + this.lost;
  }
}
