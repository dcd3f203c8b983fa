// Step lines of documented coverage.
import type {DocumentedCoverage} from "../../model/coverage.js";
import type {IsoDate} from "../../model/types.js";
import {round} from "../drawing/svg.js";

export type Point = readonly [x: number, y: number];
export const path = (points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");

/** Corners of a step line from `first` to `last`: level to the next change, then straight up. */
export function corners(
  steps: readonly DocumentedCoverage[],
  [first, last]: readonly [IsoDate, IsoDate],
  bound: (step: DocumentedCoverage) => number,
  x: (date: IsoDate) => number,
  y: (share: number) => number
): Point[] {
  return steps.flatMap((step, index): Point[] => {
    const from = step.date < first ? first : step.date;
    const next = steps[index + 1]?.date ?? last;
    const to = next > last ? last : next;
    if (to < from || (index > 0 && from > last)) return [];
    const level = y(bound(step));
    return [
      [x(from), level],
      [x(to), level]
    ];
  });
}
