// A probability as it depends on an assumption: one curve a state of knowledge, and a line where it turned out.
//
// Of the back-test (model/back-test.ts): `curve` of each basis, `realised` as the line.
import {percent} from "../../language/numbers.js";
import {documented, gridLine, ink, official, quietInk, target} from "../drawing/palette.js";
import {linear} from "../drawing/scale.js";
import {element, figureRoot, round, textElement, type FigureText, type SvgNode} from "../drawing/svg.js";
import {narrow} from "../figure.js";
import {textWidth} from "../drawing/label-width.js";

interface AssumptionCurve {
  /** Assumed value and probability, both in [0, 1]; assumed values ascending, at least one. */
  points: readonly (readonly [number, number])[];
  /** In the legend. */
  name: string;
}

export interface ProbabilityByAssumptionData {
  curves: readonly AssumptionCurve[];
  /** How it turned out, between `low` and `high`; labelled above. */
  realised: {low: number; high: number; label: string};
  words: {horizontal: string; vertical: string};
}

export interface ProbabilityByAssumptionOptions extends FigureText {
  id: string;
  width: number;
  /** The plot takes what the rest leaves of it. */
  height: number;
}

const looks: readonly [colour: string, dashes: string | null][] = [
  [documented, null],
  [official, "7 3"],
  [ink, "2 3"]
];

const margin = {top: 48, right: 24, left: 50};
const leastPlot = 180;
const below = (curves: number): number => 52 + 20 * curves;

/** Height at a width, where it is free. */
export const heightAt = (width: number, curves: number): number =>
  margin.top + (width < narrow ? leastPlot : 230) + below(curves);

/** The figure. The legend stands below, a row a curve. */
export function probabilityByAssumption(
  data: ProbabilityByAssumptionData,
  options: ProbabilityByAssumptionOptions
): SvgNode {
  const {width} = options;
  const size = width < narrow ? 12 : 13;
  const plot = Math.max(leastPlot, options.height - margin.top - below(data.curves.length));
  const bottom = margin.top + plot;
  const right = width - margin.right;
  const values = data.curves.flatMap(({points}) => points.map(([value]) => value));
  // At least a hundredth wide, so that a single assumption has an axis too.
  const first = values.length > 0 ? Math.min(...values) : 0;
  const last = values.length > 0 ? Math.max(first + 0.01, ...values) : 1;
  const x = linear(first, last, margin.left, right);
  const y = linear(0, 1, bottom, margin.top);
  const grid = [0, 0.25, 0.5, 0.75, 1].map((value) => [
    element("line", {
      x1: margin.left,
      x2: right,
      y1: y(value),
      y2: y(value),
      stroke: value === 0 ? quietInk : gridLine
    }),
    textElement({x: margin.left - 6, y: y(value) + 4, "text-anchor": "end", fill: quietInk}, percent(value, 0))
  ]);
  const tenths = Array.from({length: 11}, (_, k) => k / 10).filter(
    (value) => value >= first - 1e-9 && value <= last + 1e-9
  );
  // A label is some 36 pixels wide.
  const every = tenths.length > 1 && x(tenths[1]) - x(tenths[0]) < 40 ? 2 : 1;
  const axis = tenths.map((value, k) => [
    element("line", {x1: x(value), x2: x(value), y1: bottom, y2: bottom + 5, stroke: quietInk}),
    k % every === 0
      ? textElement({x: x(value), y: bottom + 19, "text-anchor": "middle", fill: quietInk}, percent(value, 0))
      : null
  ]);
  const {label} = data.realised;
  const [low, high] = [data.realised.low, data.realised.high].map((value) => Math.min(Math.max(value, first), last));
  const middle = x((low + high) / 2);
  const half = textWidth(label, size, true) / 2;
  const band = [
    element("rect", {
      x: x(low),
      y: margin.top - 8,
      width: Math.max(2, x(high) - x(low)),
      height: plot + 8,
      fill: target,
      "fill-opacity": 0.25
    }),
    textElement(
      {
        x: Math.min(Math.max(middle, half + 2), width - half - 2),
        y: margin.top - 13,
        "text-anchor": "middle",
        fill: target,
        "font-weight": 600
      },
      label
    )
  ];
  const curves = data.curves.map(({points, name}, index) => {
    const [colour, dashes] = looks[Math.min(index, looks.length - 1)];
    const path = points
      .map(([value, probability], k) => `${k === 0 ? "M" : "L"}${round(x(value))} ${round(y(probability))}`)
      .join("");
    const row = bottom + 62 + 20 * index;
    return [
      element("path", {d: path, fill: "none", stroke: colour, "stroke-width": 2.5, "stroke-dasharray": dashes}),
      element("line", {
        x1: margin.left,
        x2: margin.left + 26,
        y1: row - 4,
        y2: row - 4,
        stroke: colour,
        "stroke-width": 2.5,
        "stroke-dasharray": dashes
      }),
      textElement({x: margin.left + 34, y: row, fill: colour, "font-weight": 600}, name)
    ];
  });
  return figureRoot(
    options.id,
    {width, height: bottom + below(data.curves.length)},
    options,
    {"font-size": size},
    textElement({x: 2, y: 14, fill: quietInk}, data.words.vertical),
    ...grid,
    ...axis,
    textElement(
      {x: (margin.left + right) / 2, y: bottom + 38, "text-anchor": "middle", fill: quietInk},
      data.words.horizontal
    ),
    band,
    ...curves
  );
}
