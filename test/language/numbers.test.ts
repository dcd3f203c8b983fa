import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  between,
  count,
  decimal,
  digitsWithin,
  integer,
  percent,
  printedShare,
  range
} from "../../src/language/numbers.js";

const S = "\u00a0";

describe("integers", () => {
  test.each([
    [0, "0"],
    [-0, "0"],
    [4999, "4999"],
    [9999, "9999"],
    [10_000, `10${S}000`],
    [4_632_214, `4${S}632${S}214`],
    [-3, "−3"],
    [-12_345, `−12${S}345`],
    [-0.4, "0"]
  ])("%d is %s", (value, text) => expect(integer(value)).toBe(text));

  test("removing the spaces gives the digits back", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(Number(integer(value).replaceAll(S, "").replace("−", "-"))).toBe(value);
      })
    );
  });

  test("groups of three from the right, from five digits on", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        const groups = integer(value).split(S);
        if (value < 10_000) expect(groups).toHaveLength(1);
        else expect(groups.slice(1).every((group) => group.length === 3) && groups[0].length <= 3).toBe(true);
      })
    );
  });
});

describe("decimals", () => {
  test.each([
    [3.14159, 2, "3,14"],
    [0.005, 2, "0,01"],
    [1.005, 2, "1,01"],
    [-1.005, 2, "−1,01"],
    [-0.001, 2, "0,00"],
    [0.5, 0, "1"],
    [12_345.678, 1, `12${S}345,7`],
    [0, 1, "0,0"]
  ])("%d with %d decimals is %s", (value, digits, text) => expect(decimal(value, digits)).toBe(text));

  test("is within half a unit of the last digit", () => {
    fc.assert(
      fc.property(fc.double({min: -1e6, max: 1e6, noNaN: true}), fc.integer({min: 0, max: 4}), (value, digits) => {
        const text = decimal(value, digits);
        const back = Number(text.replaceAll(S, "").replace("−", "-").replace(",", "."));
        expect(Math.abs(back - value)).toBeLessThanOrEqual(0.5 / 10 ** digits + 1e-9 * Math.max(1, Math.abs(value)));
        expect(text.split(",")[1]?.length ?? 0).toBe(digits);
        expect(text).not.toMatch(/[.\-e]/);
      })
    );
  });
});

describe("shares", () => {
  test.each([
    [0.3356, 4, `33,56${S}%`],
    [0.65, 2, `65${S}%`],
    [0.0118, 4, `1,18${S}%`]
  ])("%d printed with %d digits is %s", (share, digits, text) => expect(printedShare(share, digits)).toBe(text));

  test("a printed share is what its source printed, for every share of up to six digits", () => {
    fc.assert(
      fc.property(fc.integer({min: 2, max: 6}), fc.double({min: 0, max: 1, noNaN: true}), (digits, at) => {
        const printed = Math.round(at * 10 ** digits);
        const text = printedShare(printed / 10 ** digits, digits)
          .replace(`${S}%`, "")
          .replace(",", "");
        expect(Number(text)).toBe(printed);
      })
    );
  });

  test("percent", () => expect(percent(0.512, 1)).toBe(`51,2${S}%`));
});

test("ranges", () => {
  expect([range(1, 2), range(3, 3), between(1, 2), between(3, 3)]).toEqual(["1–2", "3", "mellom 1 og 2", "3"]);
});

test("counts", () => {
  expect([count(1, "kommune", "kommuner"), count(0, "kommune", "kommuner"), count(12_000, "dag", "dager")]).toEqual([
    `1${S}kommune`,
    `0${S}kommuner`,
    `12${S}000${S}dager`
  ]);
});

describe("decimals of a percentage that a bound leaves sure", () => {
  test.each([
    [0, 2, 2],
    [1e-9, 2, 2],
    [5e-5, 2, 2],
    [6e-5, 2, 1],
    [5e-4, 2, 1],
    [6e-4, 1, 0],
    [0.2, 1, 0]
  ])("bound %d, at most %d: %d", (bound, most, digits) => expect(digitsWithin(bound, most)).toBe(digits));
});
