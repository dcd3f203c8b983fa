// Where the shapes of a drawing lie, and what is inside them.
import {attributeText, type Rings, type SvgNode} from "../figures/drawing/svg.js";

/** Left, top, right, bottom. */
export type Bounds = readonly [x0: number, y0: number, x1: number, y1: number];

const circleCorners = 32;

/** What a shape's corners are, a circle's as a polygon. @throws when it is a path that does not state them */
export function shapeRings({name, attributes, rings}: SvgNode): Rings {
  const of = (key: string) => Number(attributeText(attributes[key]) ?? 0);
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
  if (name === "circle") {
    const corner = (k: number): readonly [number, number] => {
      const angle = (2 * Math.PI * k) / circleCorners;
      return [of("cx") + of("r") * Math.cos(angle), of("cy") + of("r") * Math.sin(angle)];
    };
    return [Array.from({length: circleCorners}, (_, k) => corner(k))];
  }
  if (!rings) throw new Error(`a ${name} is filled with a pattern and does not state its corners`);
  return rings();
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
