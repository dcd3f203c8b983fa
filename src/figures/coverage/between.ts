// Inside the curve: the box between two totals, and "in time or too late?" on the target line.
import type {Label, Labels} from "../drawing/labels.js";
import {official as blue, target as targetColour} from "../drawing/palette.js";
import {element, patternElement, type SvgNode} from "../drawing/svg.js";
import {rising} from "../drawing/tile.js";
import type {IsoDate} from "../../model/types.js";
import {path, type Point} from "./steps.js";

/** Between two totals with a share, one on each side of the target: the share was in the box. */
export interface TotalsBox {
  from: {date: IsoDate; share: number};
  to: {date: IsoDate; share: number};
}

/** Text beside the box. */
export interface BoxWords {
  inTime: string;
  tooLate: string;
  /** In two lines, and in three narrow ones. */
  passed: readonly (readonly string[])[];
}

export const boxPattern = (id: string): SvgNode =>
  patternElement(`${id}-box`, {ground: "#eef1fb", size: 8, stroke: "#c3ccf0", strokeWidth: 1, families: [rising]}, 1);

interface BoxPlace {
  x: (day: IsoDate) => number;
  /** Where the deadline and the target are. */
  deadline: number;
  target: number;
}

/** The box between two totals, and the target line in it, cut by the deadline. */
export function boxMarks(
  {from, to}: TotalsBox,
  {x, y, deadline, target, id}: BoxPlace & {y: (share: number) => number; id: string}
): SvgNode[] {
  const [left, right, top, bottom] = [x(from.date), x(to.date), y(to.share), y(from.share)];
  const corners: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom]
  ];
  const thick = (x1: number, x2: number) =>
    element("line", {x1, x2, y1: target, y2: target, stroke: targetColour, "stroke-width": 6});
  const isCut = left < deadline && deadline < right;
  return [
    {
      ...element("path", {
        d: `${path(corners)}Z`,
        fill: `url(#${id}-box)`,
        stroke: blue,
        "stroke-dasharray": "2 2",
        "stroke-opacity": 0.6
      }),
      rings: () => [corners]
    },
    ...(isCut ? [thick(left, deadline - 2), thick(deadline + 2, right)] : [thick(left, right)])
  ];
}

/** On the target line: in time, or too late? Beside the box: that the target was passed in it. */
export function boxLabels(
  {from, to}: TotalsBox,
  {x, deadline, target, compact, words, labels}: BoxPlace & {compact: boolean; words: BoxWords; labels: Labels}
): void {
  const [left, right] = [x(from.date), x(to.date)];
  const common = {fill: targetColour, "font-weight": 600};
  if (left < deadline && deadline < right && !compact)
    labels.place([
      [
        [{...common, x: deadline - 6, y: target - 8, "text-anchor": "end"}, words.inTime],
        [{...common, x: deadline + 6, y: target - 8}, words.tooLate]
      ]
    ]);
  const y = target + (compact ? 15 : 20);
  const space = compact ? 6 : 22;
  labels.place([
    ...words.passed.map((lines): Label[] => [[{...common, x: left - space, y, "text-anchor": "end"}, lines]]),
    ...words.passed.map((lines): Label[] => [[{...common, x: right + space, y}, lines]])
  ]);
}
