import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fillOf, patterns, swatch} from "../../../src/figures/drawing/status-fills.js";
import {unionOf, zoomBox} from "../../../src/figures/map/country-map.js";
import {ownFill, statusMap} from "../../../src/figures/map/chart.js";
import {svgText} from "../../../src/figures/drawing/svg.js";
import {decodeMap, type Box, type MapWire} from "../../../src/model/map-geometry.js";
import {encodeLine} from "../../../src/model/polyline.js";
import {shownOrder, type Shown} from "../../../src/model/status.js";
import {attributeOf, elementsOf, expectSoundFigure, expectWellFormed, hostile} from "../drawing/svg-check.js";

/** Two squares side by side with one border, and an inset of the left one. Units are tenths of a pixel. */
export const squares: MapWire = {
  width: 200,
  height: 100,
  unitsPerPixel: 10,
  arcs: [
    encodeLine([
      [1000, 0],
      [1000, 1000]
    ]),
    encodeLine([
      [1000, 1000],
      [0, 1000],
      [0, 0],
      [1000, 0]
    ]),
    encodeLine([
      [1000, 0],
      [2000, 0],
      [2000, 1000],
      [1000, 1000]
    ])
  ],
  municipalities: [
    ["0301", 500, 500, [[0, 1]]],
    ["5001", 1500, 500, [[2, ~0]]]
  ],
  helseplattformen: [[2, ~0]],
  insets: [
    {
      id: "oslo",
      frame: [0, 0, 1000, 1000],
      width: 50,
      height: 50,
      unitsPerPixel: 10,
      arcs: [
        encodeLine([
          [0, 0],
          [500, 0],
          [500, 500],
          [0, 500],
          [0, 0]
        ])
      ],
      municipalities: [["0301", 250, 250, [[0]]]]
    }
  ]
};

const geometry = decodeMap(squares);
const figure = {id: "m", title: hostile, subtitle: "", alt: hostile, source: ""};
const draw = (shown: ReadonlyMap<string, Shown>) =>
  statusMap({geometry, shown, words: {helseplattformen: [hostile, "b"], inset: hostile}}, figure);
const anyShown = fc.constantFrom(...shownOrder);

describe("the map", () => {
  test("is sound, and every place carries the fill of its status, in the inset too", () => {
    fc.assert(
      fc.property(anyShown, anyShown, (a, b) => {
        const svg = draw(
          new Map([
            ["0301", a],
            ["5001", b]
          ])
        );
        expectSoundFigure(svg, "m", figure);
        const byId = new Map(elementsOf(svg).map((each) => [attributeOf(each, "id"), each]));
        for (const [id, shown] of [
          ["m-0301", a],
          ["m-inset-0301", a],
          ["m-5001", b]
        ] as const) {
          expect(attributeOf(byId.get(id)!, "fill") ?? null).toBe(ownFill("m", shown));
        }
      })
    );
  });

  test("a place without a status is unknown, which is the fill of the whole", () => {
    const svg = draw(new Map());
    const land = elementsOf(svg).find((each) => attributeOf(each, "id") === "m-land")!;
    expect(attributeOf(land, "fill")).toBe(fillOf("m", "unknown"));
    expect(ownFill("m", "unknown")).toBeNull();
  });

  test("borders: one line between the two, and it is a county's", () => {
    expect(geometry.countyBorders).toBe("M1000 0l0 1000");
    expect(geometry.borders).toBe("");
    expect(geometry.neighbours).toEqual({"0301": ["5001"], "5001": ["0301"]});
  });
});

describe("fills", () => {
  test("no two statuses look the same: ground and pattern together", () => {
    const looks = shownOrder.map((shown) => {
      const definition = patterns("x", 1, [shown]);
      return definition.length === 0 ? fillOf("x", shown) : svgText(definition[0]).replaceAll(`x-${shown}`, "");
    });
    expect(new Set(looks).size).toBe(shownOrder.length);
  });

  test("only one status is told by colour alone", () => {
    expect(shownOrder.filter((shown) => patterns("x", 1, [shown]).length === 0)).toEqual(["signed"]);
  });

  test("swatches for one legend have ids of their own", () => {
    const legend = shownOrder.map((shown) => swatch(`legend-${shown}`, shown)).join("");
    expectWellFormed(legend);
    const ids = elementsOf(legend).flatMap((each) => attributeOf(each, "id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("swatches of different statuses under one id do not collide either", () => {
    const ids = elementsOf(shownOrder.map((shown) => swatch("same", shown)).join("")).flatMap(
      (each) => attributeOf(each, "id") ?? []
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("zooming", () => {
  const box = fc
    .tuple(
      fc.integer({min: 0, max: 1999}),
      fc.integer({min: 0, max: 999}),
      fc.integer({min: 1, max: 900}),
      fc.integer({min: 1, max: 900})
    )
    .map(([x, y, w, h]): Box => [x, y, x + w, y + h]);
  test("the view holds the box, in the figure's proportions", () => {
    fc.assert(
      fc.property(box, (each) => {
        const [x, y, width, height] = zoomBox(each, geometry).split(" ").map(Number);
        expect(width / height).toBeGreaterThan(0);
        expect(Math.abs(width - height * 2)).toBeLessThan(0.05);
        expect(x).toBeLessThanOrEqual(each[0] / 10 + 0.01);
        expect(y).toBeLessThanOrEqual(each[1] / 10 + 0.01);
        expect(x + width).toBeGreaterThanOrEqual(each[2] / 10 - 0.02);
        expect(y + height).toBeGreaterThanOrEqual(each[3] / 10 - 0.02);
      })
    );
  });

  test("the union holds every box", () => {
    fc.assert(
      fc.property(fc.array(box, {minLength: 1, maxLength: 6}), (list) => {
        const union = unionOf(list);
        expect(
          list.every((each) => union[0] <= each[0] && union[1] <= each[1] && union[2] >= each[2] && union[3] >= each[3])
        ).toBe(true);
      })
    );
  });
});
