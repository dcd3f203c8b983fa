// Widths against the font's own files, and lines that never are too wide.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import fc from "fast-check";
import * as fontkit from "fontkit";
import {describe, expect, test} from "vitest";
import {bold, regular, unitsPerEm} from "../../../src/figures/drawing/advance-widths.js";
import {textWidth, wrapText} from "../../../src/figures/drawing/text-width.js";

const {resolve} = createRequire(import.meta.url);

/** A font of the package's files; a letter is looked for in the first that has it. */
function advanceIn(weight: number): (letter: string) => number {
  const fonts = ["latin", "latin-ext"].map((subset) =>
    fontkit.create(readFileSync(resolve(`@fontsource/arimo/files/arimo-${subset}-${weight}-normal.woff2`)))
  );
  expect(fonts.map((font) => font.unitsPerEm)).toEqual([unitsPerEm, unitsPerEm]);
  return (letter) => {
    const point = letter.codePointAt(0)!;
    const font = fonts.find((each) => each.hasGlyphForCodePoint(point));
    return font ? font.glyphForCodePoint(point).advanceWidth : NaN;
  };
}

test.each([
  ["regular", 400, regular],
  ["bold", 700, bold]
] as const)("the %s widths are those of the font", (_, weight, groups) => {
  const advance = advanceIn(weight);
  for (const [width, letters] of Object.entries(groups)) {
    for (const letter of letters) expect([letter, advance(letter)]).toEqual([letter, Number(width)]);
  }
  const known = Object.values(groups).join("");
  for (const letter of "abcæøåÆØÅčđŋšŧžČĐŊŠŦŽáäöü0123456789 \u00a0–−«»%.,:;()…") expect(known).toContain(letter);
});

describe("lines", () => {
  const letters = fc.string({unit: fc.constantFrom(..."abcæøåWMil −–%0123\u00a0/?&".split("")), maxLength: 120});

  test("are no wider than they may be, and lose nothing but spaces", () => {
    fc.assert(
      fc.property(letters, fc.integer({min: 40, max: 400}), fc.integer({min: 8, max: 30}), (text, width, size) => {
        const lines = wrapText(text, width, size);
        for (const line of lines) expect(textWidth(line, size)).toBeLessThanOrEqual(width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      })
    );
  });

  test("break at spaces, not at no-break spaces, and in an address between its parts", () => {
    expect(wrapText("en to tre", textWidth("en to", 10), 10)).toEqual(["en to", "tre"]);
    expect(wrapText("65\u00a0% av", textWidth("65\u00a0%", 10), 10)).toEqual(["65\u00a0%", "av"]);
    expect(wrapText("https://example.org/akson/kart.html?v=1&dato=2020-06-24", 170, 10)).toEqual([
      "https://example.org/akson/kart.html",
      "?v=1&dato=2020-06-24"
    ]);
  });

  test("a question mark stays with its word", () => {
    const text = "Signert intensjonserklæringen om Akson?";
    for (let width = 150; width < 320; width += 3) expect(wrapText(text, width, 16).at(-1)).not.toBe("?");
  });

  test("too many end in an ellipsis that still fits", () => {
    fc.assert(
      fc.property(letters, fc.integer({min: 1, max: 3}), (text, most) => {
        const all = wrapText(text, 90, 12);
        const cut = wrapText(text, 90, 12, "regular", most);
        expect(cut.length).toBe(Math.min(all.length, most));
        if (all.length > most) expect(cut[most - 1].endsWith("…")).toBe(true);
        for (const line of cut) expect(textWidth(line, 12)).toBeLessThanOrEqual(90);
      })
    );
  });

  test("a word wider than the line is cut, and a line is never empty", () => {
    expect(wrapText("W".repeat(30), 100, 20).every((line) => line.length > 0 && textWidth(line, 20) <= 100)).toBe(true);
    expect(wrapText("W", 1, 20)).toEqual(["W"]);
    expect(wrapText("  ", 100, 20)).toEqual([]);
  });
});
