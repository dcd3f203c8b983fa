// Published totals in the curve: a ring with its share, or, without a share, a diamond on a line as tall as the share
// may be.
import {ground, ink, official as blue, quietInk} from "../drawing/palette.js";
import {textWidth} from "../drawing/label-width.js";
import type {Label, Labels} from "../drawing/labels.js";
import {element, round, type SvgNode} from "../drawing/svg.js";
import type {IsoDate} from "../../model/types.js";
import type {TotalsBox} from "./between.js";

/** A published total as drawn; without a share it has no height of its own. */
export interface OfficialPoint {
  earliest: IsoDate;
  latest: IsoDate;
  share: {value: number; low: number; high: number; printed: string} | null;
  /** Day and number of municipalities, and who said so. */
  label: string;
  by: string;
}

export interface PointsPlace {
  x: (day: IsoDate) => number;
  y: (share: number) => number;
  /** Top of the axis of shares. */
  top: number;
  bottom: number;
  width: number;
  size: number;
  box: TotalsBox | null;
  date: IsoDate;
  deadline: IsoDate;
  target: number;
  later: string;
  labels: Labels;
}

/** A total without a share: a diamond on a line over all heights that it may have. */
function countMark(point: OfficialPoint, place: PointsPlace, colour: string): SvgNode[] {
  const {x, y, top, width, box, labels} = place;
  const at = x(point.latest);
  // Between the totals beside it, or above the last one.
  const isInBox = box !== null && point.latest <= box.to.date;
  const [low, high] = (isInBox ? [box.from.share, box.to.share] : [box?.to.share ?? 0, top]).map(y);
  const middle = low + (high - low) / 3;
  const named = (side: number): Label[] => {
    const anchor = {"text-anchor": side < 0 ? "end" : "start", x: at + side * 26};
    return [
      [{...anchor, y: middle + 1, fill: colour, "font-weight": 600}, point.label],
      [{...anchor, y: middle + 16, fill: quietInk}, point.by]
    ];
  };
  const side = at > width - 200 ? -1 : 1;
  if (width >= 900) labels.place([named(side)]);
  return [
    element("line", {
      x1: at,
      x2: at,
      y1: low,
      y2: high,
      stroke: colour,
      "stroke-dasharray": "1 3",
      "stroke-width": 1.5
    }),
    element("path", {
      d: `M${round(at)} ${round(middle - 6)}l6 6l-6 6l-6-6Z`,
      fill: ground,
      stroke: colour,
      "stroke-width": 2
    }),
    ...(width < 900
      ? []
      : [element("line", {x1: at + side * 8, x2: at + side * 22, y1: middle, y2: middle, stroke: colour})])
  ];
}

/** A total with a share. */
function shareMark(point: OfficialPoint, place: PointsPlace, isLater: boolean, colour: string): SvgNode[] {
  const {x, y, top, bottom, width, size, deadline, target, later, labels} = place;
  const {value, low, high, printed} = point.share!;
  const [px, py] = [x(point.latest), y(value)];
  const compact = width < 480;
  const isLeft = point.latest < deadline || px + 15 + textWidth(point.label, size, true) > width;
  // Close to the axis the text goes above what is drawn there, with a line down to the point.
  const isLow = bottom - py < 50;
  const texts = (side: number): Label[] => {
    const textTop = isLow ? y(top / 3) + 6 : py - (side < 0 ? 12 : -2);
    // On a phone there may be too little room to the left of the point.
    const textAt = isLow ? Math.max(px - 5, textWidth(point.label, size, true) + 4) : px + side * 11;
    const anchor = {"text-anchor": side < 0 ? "end" : "start", x: textAt};
    const big = compact ? 15 : value > target ? 21 : 17;
    return [
      [
        {...anchor, y: textTop, fill: colour, "font-weight": 750, "font-size": big},
        isLater ? `${printed} ${later}` : printed
      ],
      [{...anchor, y: textTop + size + 2, fill: isLater ? quietInk : ink, "font-weight": 600}, point.label],
      [{...anchor, y: textTop + 2 * size + 4, fill: quietInk}, point.by]
    ];
  };
  const [own, other] = isLeft ? [texts(-1), texts(1)] : [texts(1), texts(-1)];
  labels.place([...(compact && isLow ? [] : [own]), own.slice(0, 2), other.slice(0, 2), own.slice(0, 1)], true);
  return [
    ...(isLow ? [element("line", {x1: px, x2: px, y1: y(top / 3) - 2, y2: py, stroke: colour})] : []),
    element("line", {x1: px, x2: px, y1: y(low), y2: y(high), stroke: colour, "stroke-width": 3}),
    element("circle", {cx: px, cy: py, r: 6, fill: ground, stroke: colour, "stroke-width": 3})
  ];
}

/** Those with a share first: their labels must be read. */
export function pointMarks(points: readonly OfficialPoint[], place: PointsPlace): SvgNode[] {
  return points
    .toSorted((a, b) => Number(a.share === null) - Number(b.share === null))
    .flatMap((point) => {
      const isLater = point.latest > place.date;
      const colour = isLater ? quietInk : blue;
      return point.share === null ? countMark(point, place, colour) : shareMark(point, place, isLater, colour);
    });
}
