// Inside the curve: the box between two totals, "in time or too late?" on the target line, and totals without a share.
import {ground, official as blue, quietInk, target as targetColour} from "../drawing/palette.js";
import {element, patternElement, round, type Attributes, type SvgNode} from "../drawing/svg.js";
import {rising} from "../drawing/tile.js";
import type {IsoDate} from "../../model/types.js";
import {path, type Point} from "./steps.js";

/** Between two totals with a share, one on each side of the target: the share was in the box. */
export interface TotalsBox {
  from: {date: IsoDate; share: number};
  to: {date: IsoDate; share: number};
}

/** Text beside the box. */
export interface BoxLabels {
  inTime: string;
  tooLate: string;
  passed: readonly string[];
}

export const boxPattern = (id: string): SvgNode =>
  patternElement(`${id}-box`, {ground: "#eef1fb", size: 8, stroke: "#c3ccf0", strokeWidth: 1, families: [rising]}, 1);

export type Text = (attributes: Attributes, lines: string | readonly string[], lineHeight?: number) => SvgNode;

/** The box between two totals, and on the target line: in time, or too late? */
export function boxMarks(
  {from, to}: TotalsBox,
  place: {
    x: (day: IsoDate) => number;
    y: (share: number) => number;
    deadline: number;
    target: number;
    compact: boolean;
    text: Text;
    words: BoxLabels;
    id: string;
  }
): SvgNode[] {
  const {x, y, deadline, target, compact, text, words, id} = place;
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
    ...(isCut ? [thick(left, deadline - 2), thick(deadline + 2, right)] : [thick(left, right)]),
    ...(isCut && !compact
      ? [
          text(
            {x: deadline - 6, y: target - 8, "text-anchor": "end", fill: targetColour, "font-weight": 600},
            words.inTime
          ),
          text({x: deadline + 6, y: target - 8, fill: targetColour, "font-weight": 600}, words.tooLate)
        ]
      : []),
    text(
      {x: left - (compact ? 6 : 22), y: target + 20, "text-anchor": "end", fill: targetColour, "font-weight": 600},
      words.passed
    )
  ];
}

/** A total without a share: a diamond on a line over all heights that it may have. */
export function countMark(
  x: number,
  low: number,
  high: number,
  colour: string,
  label: readonly string[] | null,
  isLeft: boolean,
  text: Text
): SvgNode[] {
  const middle = low + (high - low) / 3;
  const side = isLeft ? -1 : 1;
  const anchor = {"text-anchor": isLeft ? "end" : "start", x: x + side * 26};
  return [
    element("line", {x1: x, x2: x, y1: low, y2: high, stroke: colour, "stroke-dasharray": "1 3", "stroke-width": 1.5}),
    element("path", {
      d: `M${round(x)} ${round(middle - 6)}l6 6l-6 6l-6-6Z`,
      fill: ground,
      stroke: colour,
      "stroke-width": 2
    }),
    ...(label === null
      ? []
      : [
          element("line", {x1: x + side * 8, x2: x + side * 22, y1: middle, y2: middle, stroke: colour}),
          text({...anchor, y: middle + 1, fill: colour, "font-weight": 600}, label[0]),
          text({...anchor, y: middle + 16, fill: quietInk}, label[1])
        ])
  ];
}
