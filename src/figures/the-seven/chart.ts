// The seven that made the letter, a row each: when something happened, as far as the sources know, and what came of it.
import {documented, gridLine, ground, ink, quietInk, target} from "../drawing/palette.js";
import {days} from "../drawing/scale.js";
import {element, figureRoot, textElement, type FigureText, type SvgNode} from "../drawing/svg.js";
import type {EventKind, IsoDate} from "../../model/types.js";

interface SevenRow {
  name: string;
  /** What came of it, in words. */
  outcome: string;
  events: readonly {kind: EventKind; earliest: IsoDate; latest: IsoDate; label: string; isLater: boolean}[];
}

export interface TheSevenData {
  rows: readonly SevenRow[];
  first: IsoDate;
  last: IsoDate;
  deadline: {date: IsoDate; label: string};
  months: readonly {date: IsoDate; label: string}[];
}

export interface ChartSize extends FigureText {
  id: string;
  width: number;
  height: number;
}

const rowHeight = 46;
const top = 40;
export const sevenHeight = (rows: number): number => top + rows * rowHeight + 24;

/** A bar from the first to the last day it can have been. Fill is never the only difference: it has a sign. */
const looks: Record<EventKind, {fill: string; sign: string; ink: string}> = {
  signed: {fill: documented, sign: "✓", ink: ground},
  decided: {fill: "#b9d8cc", sign: "✓", ink},
  postponed: {fill: "#fff3d6", sign: "…", ink},
  declined: {fill: "#471f00", sign: "✕", ink: ground},
  withdrawn: {fill: "#471f00", sign: "✕", ink: ground},
  considered: {fill: ground, sign: "?", ink}
};

export const swatchOf = (kind: EventKind): {fill: string; sign: string; ink: string} => looks[kind];

export function theSevenChart(data: TheSevenData, options: ChartSize): SvgNode {
  const {id, width} = options;
  const compact = width < 480;
  const height = sevenHeight(data.rows.length);
  const [left, right] = [compact ? 4 : 250, width - 12];
  const x = days(data.first, data.last, left + 8, right - 8);
  const bottom = top + data.rows.length * rowHeight;
  const rows = data.rows.map(({name, outcome, events}, row) => {
    const y = top + row * rowHeight;
    const middle = compact ? y + 32 : y + rowHeight / 2;
    const words = compact
      ? element(
          "text",
          {x: 4, y: y + 16, fill: ink},
          element("tspan", {"font-weight": 700}, name),
          element("tspan", {}, `: ${outcome}`)
        )
      : [
          textElement({x: 2, y: y + 20, fill: ink, "font-weight": 700}, name),
          textElement({x: 2, y: y + 37, fill: quietInk}, outcome)
        ];
    const bars = events.map(({kind, earliest, latest, isLater}) => {
      const {fill, sign, ink: signInk} = looks[kind];
      const from = x(earliest);
      const wide = Math.max(16, x(latest) - from);
      return element("g", {opacity: isLater ? 0.45 : null}, [
        element("rect", {
          x: from,
          y: middle - 8,
          width: wide,
          height: 16,
          rx: 3,
          fill,
          stroke: quietInk,
          "stroke-dasharray": kind === "considered" ? "3 2" : null
        }),
        textElement(
          {
            x: from + wide / 2,
            y: middle + 4.5,
            "text-anchor": "middle",
            fill: signInk,
            "font-size": 12,
            "font-weight": 700
          },
          sign
        )
      ]);
    });
    return [element("line", {x1: 0, x2: width, y1: y, y2: y, stroke: gridLine}), words, bars];
  });
  return figureRoot(
    id,
    {width, height},
    options,
    {"font-size": compact ? 12 : 13},
    ...data.months.map(({date, label}) => [
      element("line", {x1: x(date), x2: x(date), y1: top, y2: bottom, stroke: gridLine}),
      textElement({x: x(date) + 3, y: bottom + 16, fill: quietInk}, label)
    ]),
    element("line", {
      x1: x(data.deadline.date),
      x2: x(data.deadline.date),
      y1: top - 8,
      y2: bottom,
      stroke: target,
      "stroke-width": 2
    }),
    textElement(
      {x: x(data.deadline.date) - 5, y: top - 12, "text-anchor": "end", fill: target, "font-weight": 600},
      data.deadline.label
    ),
    ...rows
  );
}
