// Grid lines with their values on the left, and ticks with their values below.
import {gridLine, quietInk} from "./palette.js";
import {element, textElement, type Drawn} from "./svg.js";

interface Axis {
  values: readonly number[];
  position(value: number): number;
  label(value: number): string;
}

/** @param strong the value whose line is darker, e.g. zero */
export function gridLines({values, position, label}: Axis, left: number, right: number, strong = 0): Drawn {
  return values.map((value) => {
    const y = position(value);
    const stroke = value === strong ? quietInk : gridLine;
    return [
      element("line", {x1: left, x2: right, y1: y, y2: y, stroke}),
      textElement({x: left - 6, y: y + 4, "text-anchor": "end", fill: quietInk}, label(value))
    ];
  });
}

export function ticksBelow({values, position, label}: Axis, bottom: number): Drawn {
  return values.map((value) => {
    const x = position(value);
    return [
      element("line", {x1: x, x2: x, y1: bottom, y2: bottom + 5, stroke: quietInk}),
      textElement({x, y: bottom + 19, "text-anchor": "middle", fill: quietInk}, label(value))
    ];
  });
}

/** Path through points. */
export const lineThrough = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], k) => `${k === 0 ? "M" : "L"}${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`).join("");
