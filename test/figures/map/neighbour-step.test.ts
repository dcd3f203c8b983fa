import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {stepFrom, type Direction} from "../../../src/figures/map/neighbour-step.js";
import type {MapGeometry, MunicipalityShape} from "../../../src/model/map-geometry.js";

const directions: readonly Direction[] = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

function world(points: readonly (readonly [number, number])[], neighbours: Record<string, string[]>): MapGeometry {
  const municipalities = points.map(([x, y], k): MunicipalityShape => ({
    code: String(k),
    path: "",
    rings: () => [],
    label: [x, y],
    box: [x, y, x, y]
  }));
  return {
    width: 100,
    height: 100,
    unitsPerPixel: 1,
    municipalities,
    borders: "",
    countyBorders: "",
    helseplattformen: "",
    insets: [],
    neighbours
  };
}

/** 0 in the middle, 1 above, 2 below, 3 left, 4 right; 5 far to the right, over water. */
const cross = world(
  [
    [50, 50],
    [50, 20],
    [50, 80],
    [20, 50],
    [80, 50],
    [99, 50]
  ],
  {0: ["1", "2", "3", "4"], 1: ["0"], 2: ["0"], 3: ["0"], 4: ["0"], 5: []}
);

describe("a step", () => {
  test.each([
    ["ArrowUp", "1"],
    ["ArrowDown", "2"],
    ["ArrowLeft", "3"],
    ["ArrowRight", "4"]
  ] as const)("%s goes to %s", (direction, to) => expect(stepFrom("0", direction, cross)).toBe(to));

  test("over the water where no neighbour lies that way", () => {
    expect(stepFrom("4", "ArrowRight", cross)).toBe("5");
    expect(stepFrom("5", "ArrowLeft", cross)).toBe("4");
  });

  test("nowhere at the edge, and for a code that is not there", () => {
    expect(stepFrom("1", "ArrowUp", cross)).toBe("1");
    expect(stepFrom("9999", "ArrowUp", cross)).toBe("9999");
  });
});

describe("in any world", () => {
  const point = fc.tuple(fc.integer({min: 0, max: 100}), fc.integer({min: 0, max: 100}));
  const points = fc.uniqueArray(point, {minLength: 1, maxLength: 12, selector: ([x, y]) => `${x} ${y}`});

  test("a step goes the way of the arrow, or stays", () => {
    fc.assert(
      fc.property(points, fc.constantFrom(...directions), (list, direction) => {
        const geometry = world(list, {});
        const to = list[Number(stepFrom("0", direction, geometry))];
        if (to === list[0]) return;
        const along = {
          ArrowUp: list[0][1] - to[1],
          ArrowDown: to[1] - list[0][1],
          ArrowLeft: list[0][0] - to[0],
          ArrowRight: to[0] - list[0][0]
        }[direction];
        expect(along).toBeGreaterThan(0);
      })
    );
  });

  test("so walking one way always ends", () => {
    fc.assert(
      fc.property(points, fc.constantFrom(...directions), (list, direction) => {
        const geometry = world(list, {});
        let at = "0";
        for (let steps = 0; steps <= list.length; steps += 1) {
          const next = stepFrom(at, direction, geometry);
          if (next === at) return;
          at = next;
        }
        expect.unreachable();
      })
    );
  });

  test("the four arrows reach every place: none is cut off from a reader without a mouse", () => {
    fc.assert(
      fc.property(points, (list) => {
        const geometry = world(list, {});
        const seen = new Set(["0"]);
        for (const code of seen) for (const direction of directions) seen.add(stepFrom(code, direction, geometry));
        // A place can be hidden behind nearer ones; search and list reach it then. From where it lies, a step leads
        // back.
        for (const code of list.keys()) {
          const ways = directions.map((direction) => stepFrom(String(code), direction, geometry));
          if (list.length > 1) expect(ways.some((way) => way !== String(code))).toBe(true);
        }
        expect(seen.size).toBeGreaterThan(Math.min(1, list.length - 1));
      })
    );
  });
});
