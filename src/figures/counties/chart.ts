// Small multiples: the documented band of each county on the same axes, so that shapes can be compared.
import {dayAndMonth} from "../../language/dates.js";
import {percent} from "../../language/numbers.js";
import {clampDate} from "../../model/calendar.js";
import {share, type DocumentedCoverage} from "../../model/coverage.js";
import type {IsoDate} from "../../model/types.js";
import {documented, documentedBand, gridLine, ground, ink, quietInk} from "../drawing/palette.js";
import {days, linear} from "../drawing/scale.js";
import {element, figureRoot, round, textElement, type FigureText, type SvgNode} from "../drawing/svg.js";
import {textWidth} from "../drawing/label-width.js";

export interface CountyPanel {
  name: string;
  steps: readonly DocumentedCoverage[];
}

export interface CountyMultiplesData {
  first: IsoDate;
  last: IsoDate;
  date: IsoDate;
  deadline: IsoDate;
  panels: readonly CountyPanel[];
}

export interface CountyMultiplesOptions extends FigureText {
  id: string;
  width: number;
  columns: number;
}

const gap = 18;
const left = 50;
const panelHeight = 92;

/** Where everything stands, by the width of the figure and the number of columns. */
function grid(panels: number, width: number, columns: number) {
  const panelWidth = (width - left - gap * (columns - 1)) / columns;
  // Where a panel is too narrow for the name and the number, they stand on two lines.
  const stacked = panelWidth < 220;
  const headHeight = stacked ? 40 : 26;
  const rowHeight = panelHeight + headHeight + 20;
  return {panelWidth, stacked, headHeight, rowHeight, height: Math.ceil(panels / columns) * rowHeight + 22};
}

/** Height of the figure for a number of panels, in pixels. */
export const countyMultiplesHeight = (panels: number, width: number, columns: number): number =>
  grid(panels, width, columns).height;

/** The figure. Every panel has the share axis 0–100 %. */
export function countyMultiples(data: CountyMultiplesData, options: CountyMultiplesOptions): SvgNode {
  const {columns, width} = options;
  const {panelWidth, stacked, headHeight, rowHeight, height} = grid(data.panels.length, width, columns);
  const panels = data.panels.map((panel, index) => {
    const column = index % columns;
    const x0 = left + column * (panelWidth + gap);
    const y0 = Math.floor(index / columns) * rowHeight + headHeight;
    const x = days(data.first, data.last, x0, x0 + panelWidth);
    const y = linear(0, 1, y0 + panelHeight, y0);
    const points = (bound: (step: DocumentedCoverage) => number) =>
      panel.steps.flatMap((step, k): [number, number][] => {
        const level = y(bound(step));
        return [
          [x(step.date), level],
          [x(panel.steps[k + 1]?.date ?? data.last), level]
        ];
      });
    const line = (list: readonly [number, number][]) =>
      list.map(([px, py], k) => `${k === 0 ? "M" : "L"}${round(px)} ${round(py)}`).join("");
    const minimum = points((step) => share(step.minimum));
    const maximum = points((step) => share(step.maximum));
    const day = clampDate(data.date, data.first, data.last);
    // A name that is wider than its panel reaches into the gap, never over the edge of the figure.
    const inwards = column === columns - 1 && textWidth(panel.name, 12, true) > panelWidth;
    const now = panel.steps.findLast((step) => step.date <= day) ?? panel.steps[0];
    return [
      textElement(
        {
          x: inwards ? x0 + panelWidth : x0,
          y: y0 - (stacked ? 23 : 9),
          "text-anchor": inwards ? "end" : null,
          fill: ink,
          "font-weight": 600
        },
        panel.name
      ),
      textElement(
        {
          x: stacked ? x0 : x0 + panelWidth,
          y: y0 - 9,
          "text-anchor": stacked ? "start" : "end",
          fill: documented,
          "font-weight": 700
        },
        percent(share(now.minimum), 1)
      ),
      ...[0, 0.5, 1].map((value) => [
        element("line", {
          x1: x0,
          x2: x0 + panelWidth,
          y1: y(value),
          y2: y(value),
          stroke: value === 0 ? quietInk : gridLine
        }),
        column === 0
          ? textElement({x: left - 6, y: y(value) + 4, "text-anchor": "end", fill: quietInk}, percent(value, 0))
          : ""
      ]),
      element("path", {d: `${line([...maximum, ...minimum.toReversed()])}Z`, fill: documentedBand}),
      element("path", {d: line(minimum), fill: "none", stroke: documented, "stroke-width": 2}),
      element("line", {
        x1: x(data.deadline),
        x2: x(data.deadline),
        y1: y0,
        y2: y0 + panelHeight,
        stroke: quietInk,
        "stroke-dasharray": "4 3"
      }),
      element("line", {x1: x(day), x2: x(day), y1: y0, y2: y0 + panelHeight, stroke: documented, "stroke-width": 1}),
      element("circle", {cx: x(day), cy: y(share(now.minimum)), r: 3.5, fill: documented, stroke: ground}),
      textElement({x: x0, y: y0 + panelHeight + 15, fill: quietInk, "font-size": 11}, dayAndMonth(data.first)),
      textElement(
        {x: x0 + panelWidth, y: y0 + panelHeight + 15, "text-anchor": "end", fill: quietInk, "font-size": 11},
        dayAndMonth(data.last)
      )
    ];
  });
  return figureRoot(options.id, {width, height}, options, {"font-size": 12}, ...panels);
}
