// How many inhabitants a threshold takes, in integers. A share is a decimal as written ("0.55"), never a binary float:
// 0.07 of 100 is 7, not 8.

/** A share of the whole to be passed ("more than", strict) or met ("at least"). */
export interface Threshold {
  /** Decimal fraction as written in the source, e.g. "0.5". */
  share: string;
  comparison: "more than" | "at least";
}

/** A decimal text as an exact ratio of integers. @throws {RangeError} when the text is not a plain decimal ≥ 0. */
function exactRatio(decimal: string): {numerator: bigint; denominator: bigint} {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) throw new RangeError(`not a plain decimal: "${decimal}"`);
  const fraction = match[2] ?? "";
  return {numerator: BigInt(match[1] + fraction), denominator: 10n ** BigInt(fraction.length)};
}

/**
 * The smallest integer weight that passes a threshold.
 *
 * "More than" share s of W: ⌊s·W⌋ + 1. "At least": ⌈s·W⌉. Exact for every W ≤ 2⁵³ − 1.
 * `weightNeeded({share: "0.5", comparison: "more than"}, 4632214)` is 2316108.
 */
export function weightNeeded(threshold: Threshold, totalWeight: number): number {
  const {numerator, denominator} = exactRatio(threshold.share);
  const product = numerator * BigInt(totalWeight);
  const floor = product / denominator;
  if (threshold.comparison === "more than") return Number(floor + 1n);
  return Number(product % denominator === 0n ? floor : floor + 1n);
}
