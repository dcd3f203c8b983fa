import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  checksum,
  escapeText,
  pack,
  packedLength,
  percentText,
  shareText,
  unescapeText,
  unpack
} from "../../src/scenario/address-digits.js";
import {plainDecimal} from "../../src/engine/file/checking.js";

const digits = fc
  .integer({min: 2, max: 102})
  .chain((radix) => fc.tuple(fc.constant(radix), fc.array(fc.nat(radix - 1), {maxLength: 400})));

describe("packing", () => {
  test("comes back, in as many characters as the information takes and no more", () => {
    fc.assert(
      fc.property(digits, ([radix, list]) => {
        const text = pack(list, radix);
        expect(unpack(text, list.length, radix)).toEqual(list);
        expect(text).toMatch(/^[A-Za-z0-9_-]*$/);
        const bits = list.length * Math.log2(radix);
        expect(text.length).toBe(packedLength(list.length, radix));
        expect(text.length).toBeGreaterThanOrEqual(Math.ceil(bits / 6 - 1e-9));
        expect(text.length).toBeLessThanOrEqual(Math.ceil(bits / 6 + 1e-9));
      })
    );
  });

  test("what was not packed is refused: another length, another character, a number too large", () => {
    expect(unpack("AAAA", 8, 3)).toBeNull();
    expect(unpack("A*A", 10, 3)).toBeNull();
    expect(unpack("___", 10, 3)).toBeNull();
    expect(unpack("", 0, 3)).toEqual([]);
    expect(packedLength(10, 1)).toBe(0);
  });
});

describe("the checksum", () => {
  test("is the CRC-24 of RFC 4880: B704CE for nothing, 21CF02 for 123456789", () => {
    const number = (text: string): number =>
      [...text].reduce(
        (sum, character) =>
          sum * 64 + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".indexOf(character),
        0
      );
    expect(number(checksum(""))).toBe(0xb704ce);
    expect(number(checksum("123456789"))).toBe(0x21cf02);
  });

  test("notices every change of one character", () => {
    fc.assert(
      fc.property(fc.string({minLength: 1}), fc.nat(), fc.string({minLength: 1, maxLength: 1}), (text, at, other) => {
        const i = at % text.length;
        fc.pre(text[i] !== other);
        expect(checksum(text.slice(0, i) + other + text.slice(i + 1))).not.toBe(checksum(text));
      })
    );
  });
});

describe("shares as percentages", () => {
  test.each([
    ["0.5", "50"],
    ["0", "0"],
    ["1", "100"],
    ["0.05", "5"],
    ["0.125", "12.5"],
    ["0.001", "0.1"],
    ["0.50", "50"],
    ["0.123456", "12.3456"]
  ])("%s is %s", (share, percent) => {
    expect(percentText(share)).toBe(percent);
    expect(Number(shareText(percent))).toBe(Number(share));
  });

  test("any number from 0 to 1 comes back the same", () => {
    fc.assert(
      fc.property(fc.double({min: 0, max: 1, noNaN: true}), (share) => {
        expect(Number(shareText(percentText(plainDecimal(share))))).toBe(share + 0);
      })
    );
  });

  test.each(["", "101", "100.1", "1e2", "-1", "5.", ".5", "0x5", "1000", " 5"])("%j is none", (text) =>
    expect(shareText(text)).toBeNull()
  );
});

test("any text comes back from its escaped form, which has only plain characters", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary"}), (text) => {
      expect(unescapeText(escapeText(text))).toBe(text);
      expect(escapeText(text)).toMatch(/^[A-Za-z0-9.*-]*$/);
    })
  );
  expect(unescapeText("*12")).toBeNull();
  expect(unescapeText("a_b")).toBeNull();
});
