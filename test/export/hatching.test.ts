// Patterns as strokes: every stroke lies inside the shape it belongs to, and the dots where a pattern would have them.
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {element, patternElement, type Attributes, type Drawn, type Rings} from "../../src/figures/drawing/svg.js";
import {dots, falling, familyPath, level, rising, upright, type Tile} from "../../src/figures/drawing/tile.js";
import {hatch} from "../../src/export/hatching.js";
import {plainDrawing} from "../../src/export/presentation-attributes.js";
import {boundsOf, insideAt, shapeRings} from "../../src/export/rings.js";

const square = (x: number, y: number, side: number): Rings => [
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side]
  ]
];

describe("rings", () => {
  test("a hole is outside", () => {
    const ring = [...square(0, 0, 10), ...square(3, 3, 4)];
    expect(insideAt(ring, 5)).toEqual([
      [0, 3],
      [7, 10]
    ]);
    expect(insideAt(ring, 1)).toEqual([[0, 10]]);
    expect(insideAt(ring, 11)).toEqual([]);
    expect(boundsOf(ring)).toEqual([0, 0, 10, 10]);
  });
  test("a circle is as wide as it should be", () => {
    const [[from, to]] = insideAt(shapeRings(element("circle", {cx: 5, cy: 5, r: 4})), 5.0001);
    expect([from, to].map((value) => Math.round(value))).toEqual([1, 9]);
  });
});

test("a path that does not state its corners cannot be hatched, and says so", () =>
  expect(() => shapeRings(element("path", {d: "M0 0H5V5Z"}))).toThrow("a path is filled with a pattern"));

const strokesOf = (svg: string): [number, number, number, number][] =>
  [...svg.matchAll(/M(-?[\d.]+) (-?[\d.]+)(?:L(-?[\d.]+) (-?[\d.]+)|h([\d.]+))/g)].map(([, x, y, x2, y2, h]) => [
    Number(x),
    Number(y),
    x2 === undefined ? Number(x) + Number(h) : Number(x2),
    y2 === undefined ? Number(y) : Number(y2)
  ]);

const inside = (rings: Rings, x: number, y: number) =>
  insideAt(rings, y).some(([from, to]) => x >= from - 0.02 && x <= to + 0.02);

describe("strokes", () => {
  const corner = fc.record({x: fc.integer({min: 0, max: 100}), y: fc.integer({min: 0, max: 100})});
  const patterns = [[rising], [falling, rising], [level(0.25), level(0.75)], [dots(0.25, 0.1, 0.2)], [upright(0.5)]];
  test("never leave the shape", () => {
    fc.assert(
      fc.property(
        fc.array(corner, {minLength: 3, maxLength: 7}),
        fc.constantFrom(...patterns),
        fc.integer({min: 5, max: 15}),
        (corners, families, size) => {
          const rings: Rings = [corners.map(({x, y}) => [x + 0.013, y + 0.017] as const)];
          const tile: Tile = {ground: "#fff", size, stroke: "#000", strokeWidth: 1.5, families};
          for (const [x1, y1, x2, y2] of strokesOf(hatch(tile, [rings])))
            expect(inside(rings, (x1 + x2) / 2, (y1 + y2) / 2)).toBe(true);
        }
      )
    );
  });

  test("fill a square evenly", () => {
    const tile = {ground: "#fff", size: 8, stroke: "#000", strokeWidth: 1};
    const lines = hatch({...tile, families: [level(0.25)]}, [square(0, 0, 80)]);
    expect(strokesOf(lines)).toEqual(Array.from({length: 10}, (_, k) => [0, 8 * k + 2, 80, 8 * k + 2]));
    expect(strokesOf(hatch({...tile, families: [dots(0.25, 0.125, 0.25)]}, [square(0, 0, 80)]))).toHaveLength(100);
  });
});

describe("in a drawing", () => {
  const tile = {ground: "#eee", size: 8, stroke: "#123", strokeWidth: 1, families: [level(0.25)]};
  const draw = (...inside: Drawn[]) =>
    plainDrawing(
      element("svg", {width: 40, height: 40}, element("defs", {}, patternElement("p", tile, null)), inside),
      "x-"
    ).content;
  const rect = (attributes: Attributes) => element("rect", attributes);

  test("a shape has the ground, and the strokes of its own or its group's pattern over it", () => {
    const own = draw(rect({width: 16, height: 16, fill: "url(#p)", stroke: "#000"}));
    const groups = draw(
      element(
        "g",
        {fill: "url(#p)"},
        rect({width: 16, height: 16, stroke: "#000"}),
        rect({x: 20, width: 4, height: 4, fill: "#456"})
      )
    );
    for (const content of [own, groups]) {
      expect(content).toContain('<rect width="16" height="16"');
      expect(content).toContain('fill="#eee"');
      expect(content).toContain('<path d="M0 2L16 2M0 10L16 10" fill="none" stroke="#123" stroke-width="1"/>');
      expect(content).not.toMatch(/pattern|url\(/);
    }
    expect(groups).toContain('<rect x="20" width="4" height="4" fill="#456"/>');
  });

  test("what only a page can read is gone; halos are drawn below", () => {
    const halo = {
      class: "c",
      style: "fill:red",
      onload: "x()",
      stroke: "#fff",
      "stroke-width": 3,
      "paint-order": "stroke"
    };
    const content = draw(element("title", {}, "borte"), element("text", {...halo, x: 1, y: 2, fill: "#123"}, "Ord"));
    expect(content).not.toMatch(/class|style|onload|paint-order|borte/);
    expect(content.match(/<text[^>]*>Ord<\/text>/g)).toEqual([
      expect.stringContaining('stroke="#fff"'),
      expect.not.stringContaining("stroke=")
    ]);
  });

  test("only ids that are referred to stay, with the prefix", () => {
    const content = draw(
      element("defs", {}, element("clipPath", {id: "k"}, rect({width: 5, height: 5}))),
      element("g", {id: "u", "clip-path": "url(#k)"}, element("path", {id: "v", d: "M0 0h5"}))
    );
    expect([...content.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])).toEqual(["x-k"]);
    expect(content).toContain('clip-path="url(#x-k)"');
  });
});

test("the path a browser fills with draws the same lines as the file", () => {
  const bounds = [rising, falling, level(0.25), upright(0.5), dots(0.25, 0.125, 0.25)].map((each) =>
    familyPath(each, 8)
  );
  expect(bounds).toEqual([
    "M0 8L8 0M-2 2L2 -2M6 10L10 6",
    "M0 0L8 8M-2 6L2 10M6 -2L10 2",
    "M0 2H8",
    "M4 0V8",
    "M1 2h2"
  ]);
});
