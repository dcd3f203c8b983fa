// Where the simple shapes of the figures lie, and what is inside them. Only what `src/charts` writes: straight paths,
// rectangles, circles.

/** Left, top, right, bottom. */
export type Bounds = readonly [x0: number, y0: number, x1: number, y1: number];

type Corner = readonly [x: number, y: number];

/** Closed rings; a point is inside when a ray from it crosses them an odd number of times. */
export type Rings = readonly (readonly Corner[])[];

const token = /[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g;

/** Rings of a path of straight lines. @throws when there is a curve in it */
export function pathRings(d: string): Rings {
  const rings: Corner[][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let command = "";
  let first: number | null = null;
  for (const [text] of d.matchAll(token)) {
    if (/[A-Za-z]/.test(text)) {
      if (!/[MmLlHhVvZz]/.test(text)) throw new Error(`a path with "${text}": only straight lines are known here`);
      command = text;
      if (/[Zz]/.test(text)) [x, y] = [startX, startY];
      continue;
    }
    const value = Number(text);
    const relative = command === command.toLowerCase();
    if (/[Hh]/.test(command)) x = relative ? x + value : value;
    else if (/[Vv]/.test(command)) y = relative ? y + value : value;
    else if (first === null) {
      first = value;
      continue;
    } else {
      x = relative ? x + first : first;
      y = relative ? y + value : value;
      first = null;
      if (/[Mm]/.test(command)) {
        [startX, startY] = [x, y];
        rings.push([]);
        // What follows a move without a letter are lines.
        command = relative ? "l" : "L";
      }
    }
    rings[rings.length - 1]?.push([x, y]);
  }
  return rings;
}

const circleCorners = 32;

/** Rings of a shape by its attributes, a circle as a polygon; null for what is no shape. */
export function shapeRings(name: string, attributes: Readonly<Record<string, string>>): Rings | null {
  const of = (key: string) => Number(attributes[key] ?? 0);
  if (name === "path") return pathRings(attributes.d ?? "");
  if (name === "rect") {
    const [x0, y0, x1, y1] = [of("x"), of("y"), of("x") + of("width"), of("y") + of("height")];
    return [
      [
        [x0, y0],
        [x1, y0],
        [x1, y1],
        [x0, y1]
      ]
    ];
  }
  if (name !== "circle") return null;
  const corner = (k: number): Corner => {
    const angle = (2 * Math.PI * k) / circleCorners;
    return [of("cx") + of("r") * Math.cos(angle), of("cy") + of("r") * Math.sin(angle)];
  };
  return [Array.from({length: circleCorners}, (_, k) => corner(k))];
}

export function boundsOf(rings: Rings): Bounds {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [x, y] of ring) {
      x0 = Math.min(x0, x);
      x1 = Math.max(x1, x);
      y0 = Math.min(y0, y);
      y1 = Math.max(y1, y);
    }
  }
  return [x0, y0, x1, y1];
}

/** The parts of a level line that are inside, as pairs of ends from left to right. */
export function insideAt(rings: Rings, y: number): [from: number, to: number][] {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (const [k, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[(k + 1) % ring.length];
      if (ay <= y !== by <= y) crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
    }
  }
  crossings.sort((a, b) => a - b);
  return Array.from({length: Math.floor(crossings.length / 2)}, (_, k) => [crossings[2 * k], crossings[2 * k + 1]]);
}
