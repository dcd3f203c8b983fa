// The probability of each quota by how likely each undecided municipality is to sign, with the reader's own value
// marked.
import {percent} from "../../language/numbers.js";
import {gridLine, ground, ink, quietInk, quotaColours} from "../drawing/palette.js";
import {linear} from "../drawing/scale.js";
import {element, figureRoot, round, textElement, type FigureText, type SvgNode} from "../drawing/svg.js";
import {textWidth} from "../drawing/label-width.js";

interface AssumptionCurve {
  /** By the values of `assumed`. Null: too expensive. */
  reached: readonly (number | null)[];
  /** Beside the mark, e.g. "mer enn 50 %: 51,8 %". */
  label: string;
  /** At the mark; null when it is not known, or when members have values of their own. */
  now: number | null;
}

export interface AssumptionData {
  assumed: readonly number[];
  /** The reader's value. */
  chosen: number;
  curves: readonly AssumptionCurve[];
}

export interface AssumptionOptions extends FigureText {
  id: string;
  width: number;
  height: number;
}

/** From the edge of the drawing to 0 % and from 100 % to the edge: the slider below is as wide as the axis. */
export const sides = {left: 50, right: 22};

/** The figure. */
export function assumptionCurves({assumed, chosen, curves}: AssumptionData, options: AssumptionOptions): SvgNode {
  const {width, height} = options;
  const size = 13;
  const [left, right, top, bottom] = [sides.left, width - sides.right, 12, height - 28];
  const x = linear(0, 1, left, right);
  const y = linear(0, 1, bottom, top);
  const grid = [0, 0.5, 1].map((value) => [
    element("line", {x1: left, x2: right, y1: y(value), y2: y(value), stroke: value === 0 ? quietInk : gridLine}),
    textElement({x: left - 8, y: y(value) + 4, "text-anchor": "end", fill: quietInk}, percent(value, 0))
  ]);
  const axis = [0, 0.25, 0.5, 0.75, 1].map((value) =>
    textElement({x: x(value), y: bottom + 20, "text-anchor": "middle", fill: quietInk}, percent(value, 0))
  );
  const drawn = curves.map(({reached, label, now}, i) => {
    const colour = quotaColours[Math.min(i, quotaColours.length - 1)];
    const points = reached.flatMap((value, k) =>
      value === null ? [] : [`${round(x(assumed[k]))} ${round(y(value))}`]
    );
    const path = element("path", {
      d: points.length === 0 ? "M0 0" : `M${points.join("L")}`,
      fill: "none",
      stroke: colour,
      "stroke-width": 2.5,
      "stroke-dasharray": [null, "5 4", "2 3"][Math.min(i, 2)]
    });
    if (now === null) return path;
    // The first limit's words stand left of the mark, the others right of it, where there is room.
    const room = textWidth(label, size, true) + 12;
    const [toLeft, toRight] = [x(chosen) - left, right - x(chosen)];
    const before = i === 0 ? toLeft + left > Math.min(room, toRight) : toRight < Math.min(room, toLeft);
    const beside = x(chosen) + (before ? -10 : 10);
    // Where neither side has room for all of it, along the edge.
    const [least, most] = before ? [room - 10, width - 2] : [2, width + 10 - room];
    return [
      path,
      element("circle", {cx: x(chosen), cy: y(now), r: 5, fill: colour, stroke: ground, "stroke-width": 1.5}),
      textElement(
        {
          x: Math.min(Math.max(beside, least), Math.max(least, most)),
          y: Math.min(bottom - 6, Math.max(top + 12, y(now) + (i === 0 ? -4 : 14))),
          "text-anchor": before ? "end" : "start",
          fill: colour,
          "font-weight": 700,
          stroke: ground,
          "stroke-width": 4,
          "paint-order": "stroke"
        },
        label
      )
    ];
  });
  return figureRoot(
    options.id,
    {width, height},
    options,
    {"font-size": size},
    ...grid,
    ...axis,
    element("line", {x1: x(chosen), x2: x(chosen), y1: top, y2: bottom, stroke: ink, "stroke-width": 1.5}),
    ...drawn
  );
}
