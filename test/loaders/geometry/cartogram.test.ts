// The people's map on the real data: area is inhabitants, nobody is covered, and it is the same each time.
import {beforeAll, describe, expect, test} from "vitest";
import {svgText} from "../../../src/figures/drawing/svg.js";
import {checkFiles, requireValid} from "../../../loaders/checks/all.js";
import {dashboardData} from "../../../loaders/dashboard.js";
import {dataFolder, readFolder} from "../../../loaders/data.js";
import {cartogram} from "../../../loaders/geometry/cartogram.js";
import {mapData} from "../../../loaders/geometry/map-data.js";
import {cartogramFigure} from "../../../src/figures/cartogram/chart.js";
import {decodeCartogram, encodeCartogram, type Cartogram} from "../../../src/model/cartogram.js";
import {decodeMap} from "../../../src/model/map-geometry.js";
import {expectWellFormed} from "../../figures/drawing/svg-check.js";

const data = requireValid(checkFiles(readFolder(dataFolder())));
const {municipalities} = dashboardData(data);
const inhabitants = new Map(municipalities.map(({code, population}) => [code, population]));
const geometry = decodeMap(mapData(data.boundaries, new Set()));
let drawn: Cartogram;
beforeAll(() => {
  drawn = cartogram(geometry, inhabitants);
});

test("356 circles whose area follows the inhabitants", () => {
  expect(drawn.circles.map(({code}) => code)).toEqual(municipalities.map(({code}) => code));
  const perInhabitant = drawn.circles.map(({code, r}) => r ** 2 / inhabitants.get(code)!);
  expect(Math.max(...perInhabitant) / Math.min(...perInhabitant)).toBeCloseTo(1, 9);
});

test("no two overlap by more than a pixel, none leaves the picture", () => {
  for (const [index, a] of drawn.circles.entries()) {
    expect(a.x - a.r >= 0 && a.x + a.r <= drawn.width && a.y - a.r >= 0 && a.y + a.r <= drawn.height, a.code).toBe(
      true
    );
    for (const b of drawn.circles.slice(index + 1))
      expect(a.r + b.r - Math.hypot(a.x - b.x, a.y - b.y), `${a.code} ${b.code}`).toBeLessThan(1);
  }
});

test("the same each time; a municipality without inhabitants is left out", () => {
  // Of one county: the whole country takes seconds.
  const rogaland = new Map([...inhabitants].filter(([code]) => code.startsWith("11")));
  const circles = cartogram(geometry, rogaland);
  expect(circles.circles).toHaveLength(23);
  expect(cartogram(geometry, rogaland)).toEqual(circles);
});

describe("on the wire and as a figure", () => {
  test("a tenth of a pixel is kept", () => {
    const back = decodeCartogram(encodeCartogram(drawn));
    back.circles.forEach(({x, y, r}, index) => {
      const {x: x0, y: y0, r: r0} = drawn.circles[index];
      expect(Math.max(Math.abs(x - x0), Math.abs(y - y0), Math.abs(r - r0))).toBeLessThanOrEqual(0.0501);
    });
  });
  test("well-formed, a hostile name is text", () => {
    const svg = svgText(
      cartogramFigure(
        {cartogram: drawn, shown: new Map([["0301", "declined"]]), names: new Map([["0301", "<b>"]])},
        {id: "folk", title: "t", subtitle: "s", alt: "a", source: "k"}
      )
    );
    expectWellFormed(svg);
    expect(svg).toContain("&lt;b&gt;");
    expect(svg).toMatch(/id="folk-0301"[^>]*fill="url\(#folk-declined\)"/);
  });
});
