// Pattern fills as real lines. LibreOffice 7 draws the light parts of a pattern so faintly that two statuses look
// alike, Office has its own idea of patterns, and both fail at clip paths of many shapes. Plain strokes all draw alike.
import type {Rings} from "../figures/drawing/svg.js";
import type {Family, Tile} from "../figures/drawing/tile.js";
import {element} from "../figures/html.js";
import {boundsOf, insideAt} from "./rings.js";

/** Two decimals where a unit is about a pixel, none where it is a fraction of one. */
const writer =
  (size: number) =>
  (value: number): string =>
    String(size < 20 ? Math.round(value * 100) / 100 || 0 : Math.round(value) || 0);

/** A plane in which the lines of a slope are level: `level` there, `back` from a place along a line. */
function plane(slope: number): {
  level(rings: Rings): Rings;
  back(along: number, line: number): readonly [x: number, y: number];
} {
  if (slope === Infinity)
    return {level: (rings) => rings.map((ring) => ring.map(([x, y]) => [y, x])), back: (along, line) => [line, along]};
  return {
    level: (rings) => rings.map((ring) => ring.map(([x, y]) => [x, y - slope * x])),
    back: (along, line) => [along, line + slope * along]
  };
}

/** What two lists of parts have in common; both from left to right. */
function common(
  a: readonly (readonly [number, number])[],
  b: readonly (readonly [number, number])[]
): [number, number][] {
  return a.flatMap(([from, to]) =>
    b.flatMap(([left, right]): [number, number][] =>
      Math.max(from, left) < Math.min(to, right) ? [[Math.max(from, left), Math.min(to, right)]] : []
    )
  );
}

/**
 * Strokes of one family that lie inside a shape with their whole width: they need no clipping, at which programs
 * fail.
 */
function linesInside({slope, offset}: Family, {size, strokeWidth}: Tile, rings: Rings): string {
  const write = writer(size);
  const {level, back} = plane(slope);
  const turned = level(rings);
  const [, top, , bottom] = boundsOf(turned);
  const half = (strokeWidth / 2) * (Math.abs(slope) === 1 ? Math.SQRT2 : 1);
  const parts: string[] = [];
  for (let row = Math.ceil(top / size - offset); (row + offset) * size <= bottom; row += 1) {
    const line = (row + offset) * size;
    for (const [from, to] of common(
      common(insideAt(turned, line - half), insideAt(turned, line)),
      insideAt(turned, line + half)
    )) {
      // The corners of a slanting stroke's ends reach further than its middle.
      const [start, end] = Math.abs(slope) === 1 ? [from + half / 2, to - half / 2] : [from, to];
      if (end - start < strokeWidth * 0.2) continue;
      const [x1, y1] = back(start, line);
      const [x2, y2] = back(end, line);
      parts.push(`M${write(x1)} ${write(y1)}L${write(x2)} ${write(y2)}`);
    }
  }
  return parts.join("");
}

/** Dots of one family whose middle is inside a shape. */
function dotsInside({offset, dash}: Family, {size}: Tile, rings: Rings): string {
  const write = writer(size);
  const {from, length} = dash!;
  const [, top, , bottom] = boundsOf(rings);
  const parts: string[] = [];
  for (let row = Math.ceil(top / size - offset); (row + offset) * size <= bottom; row += 1) {
    const y = (row + offset) * size;
    for (const [left, right] of insideAt(rings, y)) {
      for (
        let column = Math.ceil(left / size - from - length / 2);
        (column + from + length / 2) * size <= right;
        column += 1
      ) {
        parts.push(`M${write((column + from) * size)} ${write(y)}h${write(length * size)}`);
      }
    }
  }
  return parts.join("");
}

/** What a tile draws over its ground in shapes. */
export function hatch(tile: Tile, shapes: readonly Rings[]): string {
  const draw = (family: Family, rings: Rings) =>
    family.dash === null ? linesInside(family, tile, rings) : dotsInside(family, tile, rings);
  const d = shapes.map((rings) => tile.families.map((family) => draw(family, rings)).join("")).join("");
  return d === "" ? "" : element("path", {d, fill: "none", stroke: tile.stroke, "stroke-width": tile.strokeWidth});
}
