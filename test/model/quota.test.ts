import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {exactRatio, weightNeeded, type Threshold} from "../../src/model/quota.js";

const decimalShare = fc
  .tuple(fc.integer({min: 0, max: 1}), fc.string({unit: fc.constantFrom(..."0123456789"), maxLength: 6}))
  .map(([whole, digits]) => (digits === "" ? String(whole) : `${whole}.${digits}`));

/** Passes by cross-multiplication of integers: the definition, written once more and independently. */
function passes({share, comparison}: Threshold, weight: bigint, total: bigint): boolean {
  const [whole, fraction = ""] = share.split(".");
  const left = weight * 10n ** BigInt(fraction.length);
  const right = BigInt(whole + fraction) * total;
  return comparison === "more than" ? left > right : left >= right;
}

describe("weightNeeded", () => {
  test("the quota of the campaign", () => {
    expect(weightNeeded({share: "0.5", comparison: "more than"}, 4_632_214)).toBe(2_316_108);
  });

  test.each([
    [{share: "0.07", comparison: "at least"} as const, 100, 7],
    [{share: "0.07", comparison: "more than"} as const, 100, 8],
    [{share: "0.5", comparison: "more than"} as const, 3, 2],
    [{share: "0.55", comparison: "at least"} as const, 3, 2],
    [{share: "0", comparison: "at least"} as const, 9, 0],
    [{share: "0", comparison: "more than"} as const, 9, 1],
    [{share: "1", comparison: "at least"} as const, 9, 9]
  ])("%j of %d is %d", (threshold, total, quota) => expect(weightNeeded(threshold, total)).toBe(quota));

  test("is the smallest weight that passes, for any share and any total up to 2⁵³ − 1", () => {
    const comparison = fc.constantFrom<Threshold["comparison"]>("more than", "at least");
    fc.assert(
      fc.property(decimalShare, comparison, fc.maxSafeNat(), (share, chosen, total) => {
        const threshold = {share, comparison: chosen};
        fc.pre(BigInt(Math.ceil(Number(share))) * BigInt(total) < BigInt(Number.MAX_SAFE_INTEGER));
        const quota = BigInt(weightNeeded(threshold, total));
        expect(passes(threshold, quota, BigInt(total))).toBe(true);
        if (quota > 0n) expect(passes(threshold, quota - 1n, BigInt(total))).toBe(false);
      })
    );
  });

  test("brute force over small totals", () => {
    for (let total = 0; total <= 40; total += 1) {
      for (const share of ["0", "0.07", "0.1", "0.25", "0.33", "0.5", "0.55", "0.999", "1"]) {
        for (const comparison of ["more than", "at least"] as const) {
          let weight = 0;
          while (!passes({share, comparison}, BigInt(weight), BigInt(total))) weight += 1;
          expect(weightNeeded({share, comparison}, total)).toBe(weight);
        }
      }
    }
  });
});

describe("exactRatio", () => {
  test.each(["", ".", "0.", ".5", "-0.5", "+0.5", "1e-1", "0,5", " 0.5", "0.5\n", "NaN", "Infinity", "½"])(
    "%j is not a plain decimal",
    (text) => {
      expect(() => exactRatio(text)).toThrow(RangeError);
      expect(() => exactRatio(text)).toThrow(`"${text}"`);
    }
  );

  test("gives the number that was written", () => {
    expect(exactRatio("0.5")).toEqual({numerator: 5n, denominator: 10n});
    fc.assert(
      fc.property(decimalShare, (text) => {
        const {numerator, denominator} = exactRatio(text);
        expect(Number(numerator) / Number(denominator)).toBeCloseTo(Number(text), 12);
      })
    );
  });
});
