// Classes of a measure and the fills of the scenario's map.
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {svgText} from "../../../src/figures/drawing/svg.js";
import {
  measureBounds,
  measureClass,
  scenarioFill,
  scenarioSwatch,
  type MeasureClass
} from "../../../src/figures/scenario-map/chart.js";
import {fillOf} from "../../../src/figures/drawing/status-fills.js";

const classes: readonly MeasureClass[] = [0, 1, 2, 3, 4];

describe("bounds of the classes", () => {
  test("rise, are one or three times a power of ten, and the largest value is above them all", () => {
    fc.assert(
      fc.property(fc.double({min: 1e-9, max: 1, noNaN: true}), (most) => {
        const bounds = measureBounds(most);
        for (let i = 1; i < bounds.length; i += 1) expect(bounds[i]).toBeGreaterThan(bounds[i - 1]);
        for (const bound of bounds)
          expect([1, 3]).toContain(Number((bound / 10 ** Math.floor(Math.log10(bound) + 1e-9)).toFixed(6)));
        expect(measureClass(most, bounds)).toBe(4);
        // A round number near the largest value, not far below it.
        expect(bounds[3]).toBeGreaterThan(most / 5);
      })
    );
  });

  test("a value equal to a bound belongs above it; zero to the lowest class", () => {
    const bounds = measureBounds(0.5);
    bounds.forEach((bound, i) => expect(measureClass(bound, bounds)).toBe(i + 1));
    expect(measureClass(0, bounds)).toBe(0);
  });

  test("nothing to measure: everything in the lowest class", () => {
    expect(measureClass(0, measureBounds(0))).toBe(0);
    expect(measureClass(0, measureBounds(Number.NaN))).toBe(0);
  });
});

/** Relative luminance of "#rrggbb", as WCAG defines it. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((from) => parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe("fills", () => {
  test("the classes darken step by step, each told from the next without colour", () => {
    const light = classes.map((look) => luminance(scenarioFill("k", look)!));
    for (let i = 1; i < light.length; i += 1)
      expect((light[i - 1] + 0.05) / (light[i] + 0.05), `class ${i}`).toBeGreaterThan(1.3);
  });

  test("those set to sign are lined, since the darkest class is as dark; the undecided stand on the group", () => {
    expect([scenarioFill("k", "in"), scenarioFill("k", "out"), scenarioFill("k", "not-invited")]).toEqual([
      fillOf("k", "set-in"),
      fillOf("k", "declined"),
      fillOf("k", "not-invited")
    ]);
    expect(scenarioFill("k", "undecided")).toBeNull();
  });

  test("a swatch shows its fill and is hidden from screen readers: the words stand beside it", () => {
    for (const look of [...classes, "in", "out", "undecided", "not-invited"] as const)
      expect(svgText(scenarioSwatch("k", look))).toContain('aria-hidden="true"');
    expect(svgText(scenarioSwatch("k", 4))).toContain(scenarioFill("k", 4)!);
  });
});
