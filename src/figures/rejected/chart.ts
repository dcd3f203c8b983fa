// Chance by inhabitants, on a logarithmic axis: a band of all rules that do not favour the small, and two of them.
import {integer, percent} from "../../language/numbers.js";
import type {RulePoint} from "../../model/calibration-data.js";
import {gridLine, ink, quietInk} from "../drawing/palette.js";
import {linear} from "../drawing/scale.js";
import {element, figureRoot, round, textElement, type FigureText, type SvgNode} from "../drawing/svg.js";

export const bandColour = "#d3dbe3";
export const rulesColour = "#1f6db0";

export interface RejectedData {
  points: readonly RulePoint[];
  flat: number;
  words: {horizontal: string; flat: string};
}

const ticks = [500, 2000, 5000, 20_000, 60_000, 280_000];

/** The figure. */
export function chanceBySize(
  {points, flat, words}: RejectedData,
  {width, ...options}: FigureText & {id: string; width: number}
): SvgNode {
  const margin = {top: 14, right: 34, left: 52, bottom: 50};
  const height = Math.round(Math.min(340, 180 + width * 0.2));
  const bottom = height - margin.bottom;
  const ends = [points[0][0], points[points.length - 1][0]].map(Math.log);
  const position = linear(ends[0], ends[1], margin.left + 6, width - margin.right - 6);
  const x = (population: number) => position(Math.log(population));
  const y = linear(0, 1, bottom, margin.top);
  const right = width - margin.right;
  const line = (value: number) => [
    element("line", {
      x1: margin.left,
      x2: right,
      y1: y(value),
      y2: y(value),
      stroke: value === 0 ? quietInk : gridLine
    }),
    textElement({x: margin.left - 6, y: y(value) + 4, "text-anchor": "end", fill: quietInk}, percent(value, 0))
  ];
  const at = (population: number, value: number) => `${round(x(population))} ${round(y(value))}`;
  const upper = points.map(([population, , most]) => at(population, most));
  const lower = points.map(([population, least]) => at(population, least)).reverse();
  const inside = ticks.filter((value) => value >= points[0][0] && value <= points[points.length - 1][0] * 1.01);
  // On a phone every other one, from the right.
  const shown = inside.filter((_, index) => width >= 480 || (inside.length - 1 - index) % 2 === 0);
  return figureRoot(
    options.id,
    {width, height},
    options,
    {"font-size": 13},
    element("path", {d: `M${[...upper, ...lower].join("L")}Z`, fill: bandColour}),
    ...[0, 0.25, 0.5, 0.75, 1].map(line),
    ...points.map(([population, , , alike, logSize]) =>
      element("line", {
        x1: x(population),
        x2: x(population),
        y1: y(Math.max(alike, logSize)) - 1,
        y2: y(Math.min(alike, logSize)) + 1,
        stroke: rulesColour,
        "stroke-width": 1.6
      })
    ),
    element("line", {x1: margin.left, x2: right, y1: y(flat), y2: y(flat), stroke: ink, "stroke-dasharray": "5 3"}),
    textElement(
      {
        x: margin.left + 8,
        y: y(flat) - 7,
        fill: ink,
        stroke: "#ffffff",
        "stroke-width": 3,
        "paint-order": "stroke"
      },
      words.flat
    ),
    ...shown.map((value) => [
      element("line", {x1: x(value), x2: x(value), y1: bottom, y2: bottom + 5, stroke: quietInk}),
      textElement({x: x(value), y: bottom + 19, "text-anchor": "middle", fill: quietInk}, integer(value))
    ]),
    textElement({x: right, y: height - 8, "text-anchor": "end", fill: quietInk}, words.horizontal)
  );
}
