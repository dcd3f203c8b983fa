// Pattern fills as real lines. LibreOffice 7 draws the light parts of a pattern so faintly that two statuses look alike, and
// Office has its own idea of patterns. A clip path of many shapes it gets wrong too. Plain strokes every program draws alike.
import {element} from "../figures/drawing/svg.js";
import {boundsOf, insideAt, type Rings} from "./rings.js";

/** A square tile with a ground and strokes that run level, upright or at 45°, as `src/charts` writes them. */
export interface Tile {
  ground: string;
  /** Side, in units of the shapes it fills. */
  size: number;
  stroke: string;
  strokeWidth: number;
  families: readonly Family[];
}

/** Parallel lines, one a tile. `dash` is the drawn part of a tile and where it begins, for dots. */
interface Family {
  /** 0, 1, −1, or Infinity: upright. */
  slope: number;
  /** Where the line meets the tile's left edge (its upper, when upright), in tiles: [0, 1). */
  offset: number;
  dash: {from: number; length: number} | null;
}

const segment = /M\s*(-?[\d.]+)[ ,]*(-?[\d.]+)\s*([LhHvV])\s*(-?[\d.]+)(?:[ ,]*(-?[\d.]+))?/g;
const wrap = (value: number): number => ((value % 1) + 1) % 1;

/**
 * Lines of a tile's path. A stroke as long as the tile is a line without end; pieces that only round off the corners of such
 * a line fall together with it.
 * @throws when a stroke runs at another angle, or a dot is not level
 */
export function familiesOf(d: string, side: number): Family[] {
  const families = new Map<string, Family>();
  const pieces: [string, Family][] = [];
  const corners = new Set<string>();
  for (const [, a, b, command, c, e] of d.matchAll(segment)) {
    const [x, y] = [Number(a), Number(b)];
    const level = command === "h" || command === "H";
    const upright = command === "v" || command === "V";
    const x2 = command === "h" ? x + Number(c) : upright ? x : Number(c);
    const y2 = command === "v" ? y + Number(c) : level ? y : command === "V" ? Number(c) : Number(e);
    const slope = x2 === x ? Infinity : (y2 - y) / (x2 - x);
    if (slope !== 0 && slope !== 1 && slope !== -1 && slope !== Infinity)
      throw new Error(`a pattern's stroke with slope ${slope}`);
    const offset = wrap((slope === Infinity ? x : y - slope * x) / side);
    const length = Math.max(Math.abs(x2 - x), Math.abs(y2 - y)) / side;
    const key = `${slope} ${offset.toFixed(4)}`;
    if (length >= 1) families.set(key, {slope, offset, dash: null});
    else if (slope === 0) pieces.push([key, {slope, offset, dash: {from: wrap(Math.min(x, x2) / side), length}}]);
    else if (length > 0.5) throw new Error(`a pattern with a piece of a line: ${d}`);
    else corners.add(key);
  }
  for (const key of corners) if (!families.has(key)) throw new Error(`a pattern with a piece of a line: ${d}`);
  for (const [key, piece] of pieces) if (!families.has(key)) families.set(`${key} ${piece.dash?.from}`, piece);
  return [...families.values()];
}

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

/** Strokes of one family that lie inside a shape with their whole width: they need no clipping, at which programs fail. */
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
