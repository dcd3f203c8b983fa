// The adoption ramp: three courses by year. What is stated in text is a filled point; what was read off a chart is an
// open
// point with its margin of error, and a broken line.
import {gridLines, lineThrough, ticksBelow} from "../drawing/axes.js";
import {textWidth} from "../drawing/label-width.js";
import {breakEven, documented, ground, ink, official, quietInk} from "../drawing/palette.js";
import {linear} from "../drawing/scale.js";
import {element, figureRoot, textElement, type FigureText, type SvgNode} from "../drawing/svg.js";
import type {RampPoint} from "../../model/adoption.js";

export interface AdoptionRampData {
  /** In the order high, base, low. */
  series: readonly {name: string; points: readonly RampPoint[]}[];
  breakEven: {share: number; label: string};
  words: {vertical: string; share(value: number): string};
}

export interface ChartSize extends FigureText {
  id: string;
  width: number;
  height: number;
}

export const colours = [official, documented, ink] as const;

export function adoptionRampChart(data: AdoptionRampData, options: ChartSize): SvgNode {
  const {id, width, height} = options;
  const compact = width < 480;
  const size = compact ? 12 : 13;
  const nameWidth = Math.max(...data.series.map(({name}) => textWidth(name, size, true)));
  const [left, right, top, bottom] = [50, width - (compact ? 18 : nameWidth + 22), 30, height - 34];
  const years = data.series.flatMap(({points}) => points.map(({year}) => year));
  const x = linear(Math.min(...years), Math.max(...years), left, right);
  const y = linear(0, 1, bottom, top);
  const drawn = data.series.map(({name, points}, index) => {
    const colour = colours[Math.min(index, colours.length - 1)];
    const last = points[points.length - 1];
    // On a phone the name stands on the line, in the middle of the rise.
    const isLowest = index === data.series.length - 1;
    const anchor = compact ? points[Math.min(points.length - 1, 4)] : last;
    return [
      element("path", {
        d: lineThrough(points.map(({year, value}) => [x(year), y(value)] as const)),
        fill: "none",
        stroke: colour,
        "stroke-width": 2,
        "stroke-dasharray": "5 3"
      }),
      points.map(({year, value, exact, low, high}) => {
        const range = exact
          ? null
          : element("line", {x1: x(year), x2: x(year), y1: y(low), y2: y(high), stroke: colour, "stroke-width": 1.5});
        return [
          range,
          element("circle", {
            cx: x(year),
            cy: y(value),
            r: exact ? 5.5 : 4,
            fill: exact ? colour : ground,
            stroke: colour,
            "stroke-width": 2
          })
        ];
      }),
      textElement(
        {
          x: x(anchor.year) + (compact ? (isLowest ? 8 : -10) : 12),
          y: y(anchor.value) + (compact ? (isLowest ? 24 : -10) : 5),
          "text-anchor": compact && !isLowest ? "end" : "start",
          fill: colour,
          "font-weight": 600,
          stroke: ground,
          "stroke-width": 3,
          "paint-order": "stroke"
        },
        name
      )
    ];
  });
  return figureRoot(
    id,
    {width, height},
    options,
    {"font-size": size},
    textElement({x: 2, y: 14, fill: quietInk}, data.words.vertical),
    gridLines({values: [0, 0.25, 0.5, 0.75, 1], position: y, label: data.words.share}, left, right),
    ticksBelow({values: compact ? [2024, 2027, 2030, 2033] : [...new Set(years)], position: x, label: String}, bottom),
    element("line", {
      x1: left,
      x2: right,
      y1: y(data.breakEven.share),
      y2: y(data.breakEven.share),
      stroke: breakEven,
      "stroke-width": 2
    }),
    textElement(
      {
        x: compact ? right : left + 6,
        y: y(data.breakEven.share) - 6,
        "text-anchor": compact ? "end" : "start",
        fill: breakEven,
        "font-weight": 600
      },
      data.breakEven.label
    ),
    ...drawn
  );
}
