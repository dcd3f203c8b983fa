import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {days, linear} from "../../../src/figures/drawing/scale.js";
import {element, figureRoot, round, svgText, textElement} from "../../../src/figures/drawing/svg.js";
import {addDays, daysBetween} from "../../../src/model/calendar.js";
import {attributeOf, elementsOf, expectSoundFigure, expectWellFormed, hostile, textOf} from "./svg-check.js";

/** Text a figure may be given: anything but control characters, which XML cannot hold at all. */
const text = fc.string({unit: "grapheme", maxLength: 30}).filter((each) => !/\p{Cc}/u.test(each));
const nasty = fc.oneof(text, fc.constantFrom(hostile, '"', "'", "&lt;", "</title>", "]]>", "<!--", "&#0;"));

describe("text comes back as it was given", () => {
  test("in elements and in attributes", () => {
    fc.assert(
      fc.property(nasty, nasty, (content, value) => {
        const svg = element("svg", {}, element("text", {"data-x": value}, content));
        expectWellFormed(svg);
        const [, read] = elementsOf(svg);
        expect([attributeOf(read, "data-x"), textOf(read)]).toEqual([value, content]);
        expect(elementsOf(svg)).toHaveLength(2);
      })
    );
  });

  test("as lines", () => {
    fc.assert(
      fc.property(fc.array(nasty, {minLength: 1, maxLength: 4}), (lines) => {
        const read = elementsOf(element("svg", {}, textElement({x: 3}, lines))).filter(
          (each) => each.tagName === "tspan"
        );
        expect(read.map(textOf)).toEqual(lines);
        expect(read.map((each) => attributeOf(each, "dy"))).toEqual(lines.map((_, k) => (k === 0 ? undefined : "16")));
      })
    );
  });

  test("as title and description of a figure", () => {
    fc.assert(
      fc.property(nasty, nasty, (title, alt) => {
        expectSoundFigure(figureRoot("f", {width: 10, height: 20}, {title, subtitle: "", alt, source: ""}, {}), "f", {
          title,
          alt
        });
      })
    );
  });
});

describe("attributes", () => {
  test("null, undefined and false are left out, true has no value, order is kept", () => {
    expect(svgText(element("a", {b: 1, c: null, d: undefined, e: false, f: true, g: ""}))).toBe('<a b="1" f g=""/>');
  });
});

describe("numbers", () => {
  test.each([
    [1.5, "1.5"],
    [1, "1"],
    [0.005, "0.01"],
    [-0.001, "0"],
    [1e-9, "0"],
    [1234.5678, "1234.57"]
  ])("%d is %s", (value, written) => expect(round(value)).toBe(written));

  test("are within a two-hundredth, short, and never in exponents", () => {
    fc.assert(
      fc.property(fc.double({min: -1e7, max: 1e7, noNaN: true}), (value) => {
        expect(Math.abs(Number(round(value)) - value)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(round(value)).toMatch(/^-?\d+(\.\d{1,2})?$/);
      })
    );
  });
});

describe("scales", () => {
  const finite = fc.double({min: -1e6, max: 1e6, noNaN: true});
  test("ends meet ends, and the middle the middle", () => {
    fc.assert(
      fc.property(finite, finite, finite, finite, (from, to, start, end) => {
        fc.pre(Math.abs(to - from) > 1e-3);
        const scale = linear(from, to, start, end);
        expect(scale(from)).toBeCloseTo(start, 4);
        expect(scale(to)).toBeCloseTo(end, 4);
        expect(scale((from + to) / 2)).toBeCloseTo((start + end) / 2, 4);
      })
    );
  });

  test("a domain of one value does not divide by zero", () => expect(linear(3, 3, 10, 20)(3)).toBe(10));

  test("days are evenly spaced, over the change to summer time too", () => {
    const x = days("2020-03-01", "2020-04-30", 0, daysBetween("2020-03-01", "2020-04-30"));
    for (let k = 0; k <= 60; k += 1) expect(x(addDays("2020-03-01", k))).toBeCloseTo(k, 9);
  });
});
