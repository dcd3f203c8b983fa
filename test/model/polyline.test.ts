import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {decodeLine, decodeLines, encodeLine, encodeLines, type Point} from "../../src/model/polyline.js";

const coordinate = fc.integer({min: -(2 ** 28), max: 2 ** 28});
const point: fc.Arbitrary<Point> = fc.tuple(coordinate, coordinate);
const line = fc.array(point, {maxLength: 12});

describe("encoded lines", () => {
  it("come back as they were, from any origin", () => {
    fc.assert(
      fc.property(line, point, (points, origin) => {
        expect(decodeLine(encodeLine(points, origin), origin)).toEqual(points);
      })
    );
  });

  it("come back one after the other", () => {
    const lines = fc.array(fc.array(point, {minLength: 1, maxLength: 6}), {maxLength: 6});
    fc.assert(
      fc.property(lines, (list) => {
        expect(decodeLines(encodeLines(list))).toEqual(list);
      })
    );
  });

  it("are printable and need no escape in JSON", () => {
    fc.assert(
      fc.property(line, (points) => {
        const text = encodeLine(points);
        expect(JSON.stringify(text)).toBe(`"${text}"`);
        expect(text).toMatch(/^[\x20-\x7e]*$/);
      })
    );
  });

  it("are two characters for a step below 16, and for a line that goes on where the last one ended", () => {
    expect(encodeLine([[0, 0]])).toBe("##");
    expect(encodeLine([[15, -16]])).toHaveLength(2);
    expect(
      encodeLines([
        [
          [1000, 1000],
          [1001, 1001]
        ],
        [
          [1001, 1001],
          [1002, 1002]
        ]
      ])[1]
    ).toBe("##%%");
  });
});
