// Two squares side by side and a third below the right one, in three municipalities of two counties, plus an island.
//
//   a───┬───┐      0301 left, 0302 right, 0401 below the right one
//   │ 0 │ 1 │
//   └───┼───┤
//       │ 2 │
//       └───┘
import {describe, expect, it} from "vitest";
import {decodeLayer, decodeMap, type MapWire} from "../../src/model/map-geometry.js";
import {encodeLines, type Point} from "../../src/model/polyline.js";

const lines: Point[][] = [
  [
    [10, 0],
    [10, 10]
  ], // 0: between 0301 and 0302, down
  [
    [10, 10],
    [0, 10],
    [0, 0],
    [10, 0]
  ], // 1: the rest of 0301
  [
    [10, 0],
    [20, 0],
    [20, 10]
  ], // 2: the rest of 0302
  [
    [20, 10],
    [10, 10]
  ], // 3: between 0302 and 0401, leftwards
  [
    [10, 10],
    [10, 20],
    [20, 20],
    [20, 10]
  ], // 4: the rest of 0401
  [
    [30, 30],
    [31, 30],
    [31, 31],
    [30, 30]
  ] // 5: an island of 0401
];

const wire: MapWire = {
  width: 4,
  height: 4,
  unitsPerPixel: 10,
  arcs: encodeLines(lines),
  municipalities: [
    ["0301", 5, 5, [[0, 1]]],
    ["0302", 15, 5, [[2, 3, ~0]]],
    ["0401", 15, 15, [[~3, ~4], [5]]]
  ],
  helseplattformen: [[~3, ~4]],
  insets: [
    {
      id: "corner",
      frame: [0, 0, 20, 20],
      width: 2,
      height: 2,
      unitsPerPixel: 10,
      arcs: encodeLines([lines[5]]),
      municipalities: [["0401", 30, 30, [[0]]]]
    }
  ]
};

const map = decodeMap(wire);
const shape = (code: string) => map.municipalities.find((one) => one.code === code)!;

describe("decodeMap", () => {
  it("joins arcs to rings, forwards and backwards, as relative paths", () => {
    expect(shape("0301").path).toBe("M10 0l0 10-10 0 0-10z");
    expect(shape("0302").path).toBe("M10 0l10 0 0 10-10 0z");
    expect(shape("0401").path).toBe("M10 10l10 0 0 10-10 0zM30 30l1 0 0 1z");
  });

  it("has boxes over all parts and keeps the label points", () => {
    expect(shape("0401").box).toEqual([10, 10, 31, 31]);
    expect(shape("0401").label).toEqual([15, 15]);
  });

  it("tells county borders from others, each drawn once", () => {
    expect(map.borders).toBe("M10 0l0 10");
    expect(map.countyBorders).toBe("M20 10l-10 0");
  });

  it("knows who borders on whom", () => {
    expect(map.neighbours).toEqual({"0301": ["0302"], "0302": ["0301", "0401"], "0401": ["0302"]});
  });

  it("has the merged outline and the inset in its own plane", () => {
    expect(map.helseplattformen).toBe("M10 10l10 0 0 10-10 0z");
    expect(map.insets[0]).toMatchObject({
      id: "corner",
      width: 2,
      borders: "",
      municipalities: [{code: "0401", path: "M30 30l1 0 0 1z"}]
    });
  });
});

describe("decodeLayer", () => {
  it("is the map without its extras", () => {
    const {width, height, unitsPerPixel, municipalities, borders, countyBorders} = map;
    const stated = (layer: object) => JSON.parse(JSON.stringify(layer)) as unknown;
    expect(stated(decodeLayer(wire))).toEqual(
      stated({width, height, unitsPerPixel, municipalities, borders, countyBorders})
    );
  });

  it("states the corners of its paths", () => {
    for (const {path, rings} of map.municipalities) {
      const starts = [...path.matchAll(/M(-?\d+) (-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
      expect(rings().map(([first]) => first)).toEqual(starts);
    }
  });
});
