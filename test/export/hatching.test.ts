// Patterns as strokes: every stroke lies inside the shape it belongs to, and the dots where a pattern would have them.
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {familiesOf, hatch, type Tile} from "../../src/export/hatching.js";
import {plainDrawing} from "../../src/export/presentation-attributes.js";
import {boundsOf, insideAt, pathRings, shapeRings, type Rings} from "../../src/export/rings.js";

describe("rings", () => {
  test("relative and absolute, with moves that go on as lines", () => {
    const square = [
      [1, 2],
      [4, 2],
      [4, 5],
      [1, 5]
    ];
    expect(pathRings("M1 2h3v3h-3Z")).toEqual([square]);
    expect(pathRings("M1,2L4,2L4,5L1,5z")).toEqual([square]);
    expect(pathRings("m1 2 3 0 0 3-3 0zm1 1 1 0 0 1z")).toEqual([
      square,
      [
        [2, 3],
        [3, 3],
        [3, 4]
      ]
    ]);
    expect(() => pathRings("M0 0C1 1 2 2 3 3")).toThrow('a path with "C"');
  });
  test("a hole is outside", () => {
    const ring = pathRings("M0 0H10V10H0ZM3 3H7V7H3Z");
    expect(insideAt(ring, 5)).toEqual([
      [0, 3],
      [7, 10]
    ]);
    expect(insideAt(ring, 1)).toEqual([[0, 10]]);
    expect(insideAt(ring, 11)).toEqual([]);
    expect(boundsOf(ring)).toEqual([0, 0, 10, 10]);
  });
  test("a circle is as wide as it should be", () => {
    const [[from, to]] = insideAt(shapeRings("circle", {cx: "5", cy: "5", r: "4"})!, 5.0001);
    expect([from, to].map((value) => Math.round(value))).toEqual([1, 9]);
  });
});

describe("families of lines", () => {
  test("slanting strokes with their corners are one line a tile", () => {
    expect(familiesOf("M0 8L8 0M-2 2L2-2M6 10L10 6", 8)).toEqual([{slope: -1, offset: 0, dash: null}]);
    expect(familiesOf("M0 0L8 8M-2 6L2 10M6-2L10 2", 8)).toEqual([{slope: 1, offset: 0, dash: null}]);
  });
  test("level strokes, crosses, dots", () => {
    expect(familiesOf("M0 2H8M0 6H8", 8)).toEqual([
      {slope: 0, offset: 0.25, dash: null},
      {slope: 0, offset: 0.75, dash: null}
    ]);
    expect(familiesOf("M0 0L8 8M8 0L0 8", 8).map(({slope}) => slope)).toEqual([1, -1]);
    expect(familiesOf("M2 2h1", 8)).toEqual([{slope: 0, offset: 0.25, dash: {from: 0.25, length: 0.125}}]);
  });
  test("what it does not know it says", () => {
    expect(() => familiesOf("M0 0L8 4", 8)).toThrow("slope 0.5");
    expect(() => familiesOf("M0 0L3 3", 8)).toThrow("a piece of a line");
  });
});

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
  const patterns = ["M0 8L8 0M-2 2L2-2M6 10L10 6", "M0 0L8 8M8 0L0 8", "M0 2H8M0 6H8", "M1.5 2h1.4M5.5 6h1.4"];
  test("never leave the shape", () => {
    fc.assert(
      fc.property(
        fc.array(corner, {minLength: 3, maxLength: 7}),
        fc.constantFrom(...patterns),
        fc.integer({min: 5, max: 15}),
        (corners, d, size) => {
          const rings: Rings = [corners.map(({x, y}) => [x + 0.013, y + 0.017] as const)];
          const tile: Tile = {ground: "#fff", size, stroke: "#000", strokeWidth: 1.5, families: familiesOf(d, 8)};
          for (const [x1, y1, x2, y2] of strokesOf(hatch(tile, [rings])))
            expect(inside(rings, (x1 + x2) / 2, (y1 + y2) / 2)).toBe(true);
        }
      )
    );
  });

  test("fill a square evenly", () => {
    const square = pathRings("M0 0H80V80H0Z");
    const lines = hatch({ground: "#fff", size: 8, stroke: "#000", strokeWidth: 1, families: familiesOf("M0 2H8", 8)}, [
      square
    ]);
    expect(strokesOf(lines)).toEqual(Array.from({length: 10}, (_, k) => [0, 8 * k + 2, 80, 8 * k + 2]));
    const dots = hatch({ground: "#fff", size: 8, stroke: "#000", strokeWidth: 1, families: familiesOf("M1 2h2", 8)}, [
      square
    ]);
    expect(strokesOf(dots)).toHaveLength(100);
  });
});

describe("in a drawing", () => {
  const pattern =
    '<defs><pattern id="p" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#eee"/><path d="M0 2H8" stroke="#123" stroke-width="1" fill="none"/></pattern></defs>';
  const draw = (inner: string, attributes = "") =>
    plainDrawing(
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40" ${attributes}>${pattern}${inner}</svg>`,
      "x-"
    ).content;

  test("a shape has the ground, and the strokes of its own or its group's pattern over it", () => {
    const own = draw('<rect width="16" height="16" fill="url(#p)" stroke="#000"/>');
    const groups = draw(
      '<g fill="url(#p)"><rect width="16" height="16" stroke="#000"/><rect x="20" width="4" height="4" fill="#456"/></g>'
    );
    for (const content of [own, groups]) {
      expect(content).toContain('<rect width="16" height="16" stroke="#000"'.slice(0, 29));
      expect(content).toContain('fill="#eee"');
      expect(content).toContain('<path d="M0 2L16 2M0 10L16 10" fill="none" stroke="#123" stroke-width="1"/>');
      expect(content).not.toMatch(/pattern|url\(/);
    }
    expect(groups).toContain('<rect x="20" width="4" height="4" fill="#456"/>');
  });

  test("classes, styles, scripts, links and what is not drawn are gone; halos are drawn below", () => {
    const content = draw(
      '<script>alert(1)</script><a href="https://x.example"><text>lenke</text></a><image href="https://x.example/a.png"/><text class="c" style="fill:red" onload="x()" x="1" y="2" fill="currentColor" stroke="#fff" stroke-width="3" paint-order="stroke">Ord</text>'
    );
    expect(content).not.toMatch(/script|href|image|class|style|onload|currentColor|paint-order|lenke/);
    expect(content.match(/<text[^>]*>Ord<\/text>/g)).toEqual([
      expect.stringContaining('stroke="#fff"'),
      expect.not.stringContaining("stroke=")
    ]);
  });

  test("only ids that are referred to stay, with the prefix", () => {
    const content = draw(
      '<defs><clipPath id="k"><rect width="5" height="5"/></clipPath></defs><g id="u" clip-path="url(#k)"><path id="v" d="M0 0h5"/></g>'
    );
    expect([...content.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])).toEqual(["x-k"]);
    expect(content).toContain('clip-path="url(#x-k)"');
  });

  test("broken XML is an error, not half a picture", () =>
    expect(() => plainDrawing("<svg><g></svg>", "x-")).toThrow());
});
