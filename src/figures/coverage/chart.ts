// Coverage over time: published totals as points, the box in which the share was between two of them, the band of
// those known by name, the target, the deadline, and the reader's day. What comes after the day is dimmed and called
// "later".
import {percent} from "../../language/numbers.js";
import {share, type DocumentedCoverage} from "../../model/coverage.js";
import {clampDate} from "../../model/calendar.js";
import type {IsoDate} from "../../model/types.js";
import {documented, ground, gridLine, ink, quietInk, target as targetColour} from "../drawing/palette.js";
import {days, linear} from "../drawing/scale.js";
import {fillOf, patterns} from "../drawing/status-fills.js";
import {element, figureRoot, textElement, type FigureText, type SvgNode} from "../drawing/svg.js";
import {textWidth} from "../drawing/label-width.js";
import {Labels, type Label} from "../drawing/labels.js";
import {boxLabels, boxMarks, boxPattern, type TotalsBox} from "./between.js";
import {dayLabels} from "./day-labels.js";
import {pointMarks, type OfficialPoint} from "./points.js";
import {corners, path} from "./steps.js";

export interface CoverageOverTimeData {
  first: IsoDate;
  last: IsoDate;
  /** Steps from `first` on, as {@link documentedSteps} gives them. */
  steps: readonly DocumentedCoverage[];
  official: readonly OfficialPoint[];
  box: TotalsBox | null;
  /** The reader's day. */
  date: IsoDate;
  /** Nothing is known after it. */
  endsToday?: boolean;
  deadline: IsoDate;
  target: number;
  words: CoverageLabels;
}

interface CoverageLabels {
  deadline: string;
  /** Long, and for a narrow figure. */
  target: readonly [string, string];
  date: string;
  after: string;
  later: string;
  inTime: string;
  tooLate: string;
  /** Beside the box: in two lines, and in three narrow ones. */
  passed: readonly (readonly string[])[];
  /** In the band of a narrow figure, which has no room for a legend beside it. */
  band: string;
  /** At the reader's day: share and municipalities known by name. */
  named: readonly string[];
  /** Totals after the last day shown. */
  beyond: readonly string[];
}

export interface CoverageOverTimeOptions extends FigureText {
  id: string;
  width: number;
  height: number;
}

/** Room around the plot, px. */
function marginsOf(width: number) {
  const compact = width < 480;
  return {top: 24, right: 14, bottom: 52, left: compact ? 40 : 48};
}

/** Where the axis of days is in a figure, as fractions of its size: the date control is laid over it. */
export function axisOf(width: number, height: number): {left: number; right: number; bottom: number} {
  const margin = marginsOf(width);
  return {left: margin.left / width, right: margin.right / width, bottom: margin.bottom / height};
}

const halo = {stroke: ground, "stroke-width": 3.5, "stroke-linejoin": "round", "paint-order": "stroke"} as const;
const laterOpacity = 0.45;

/** Top of the share axis: the next quarter above everything drawn. */
export function axisTop({
  target,
  steps,
  official
}: Pick<CoverageOverTimeData, "target" | "steps" | "official">): number {
  const highest = Math.max(
    target,
    ...steps.map((step) => share(step.maximum)),
    ...official.map((point) => point.share?.high ?? 0)
  );
  return Math.min(1, Math.ceil(highest * 4 + 1e-9) / 4);
}

/** The figure. Shares are fractions in [0, 1]; days outside [first, last] are clamped to the edge. */
export function coverageOverTime(data: CoverageOverTimeData, options: CoverageOverTimeOptions): SvgNode {
  const {id, width, height} = options;
  const {words, date, first, last, box} = data;
  const compact = width < 480;
  const size = compact ? 11.5 : 13;
  const margin = marginsOf(width);
  const bottom = height - margin.bottom;
  const right = width - margin.right;
  const x = days(first, last, margin.left, right);
  const y = linear(0, axisTop(data), bottom, margin.top);
  const at = (day: IsoDate) => x(clampDate(day, first, last));
  const now = at(date);
  const labels = new Labels(width, size, {fill: ink, ...halo});

  const after = element("rect", {
    x: now,
    y: margin.top,
    width: Math.max(0, right - now),
    height: bottom - margin.top,
    fill: "#eef1f4"
  });
  const grid = [0, 0.25, 0.5, 0.75, 1]
    .filter((value) => value <= axisTop(data))
    .map((value) => {
      const isTarget = value === data.target;
      return [
        element("line", {x1: margin.left, x2: right, y1: y(value), y2: y(value), stroke: gridLine}),
        textElement(
          {
            x: margin.left - 7,
            y: y(value) + 4,
            "text-anchor": "end",
            fill: isTarget ? targetColour : quietInk,
            "font-weight": isTarget ? 700 : null
          },
          percent(value, 0)
        )
      ];
    });

  const maximum = (span: readonly [IsoDate, IsoDate]) => corners(data.steps, span, (step) => share(step.maximum), x, y);
  const minimum = (span: readonly [IsoDate, IsoDate]) => corners(data.steps, span, (step) => share(step.minimum), x, y);
  const bandIn = (span: readonly [IsoDate, IsoDate], opacity: number | null) => {
    const band = [...maximum(span), ...minimum(span).toReversed()];
    const area = element("path", {d: `${path(band)}Z`, fill: fillOf(id, "possibly-signed")});
    return element(
      "g",
      {opacity},
      {...area, rings: () => [band]},
      element("path", {d: path(maximum(span)), fill: "none", stroke: documented, "stroke-dasharray": "3 2"}),
      element("path", {d: path(minimum(span)), fill: "none", stroke: documented, "stroke-width": 2.5})
    );
  };
  const today = clampDate(date, first, last);
  const band = [
    ...(today < last && !data.endsToday ? [bandIn([today, last], laterOpacity)] : []),
    ...(today > first ? [bandIn([first, today], null)] : [])
  ];

  const target = y(data.target);
  const deadline = at(data.deadline);
  const lines = [
    element("line", {x1: margin.left, x2: right, y1: target, y2: target, stroke: targetColour, "stroke-width": 1.5}),
    element("line", {
      x1: deadline,
      x2: deadline,
      y1: margin.top - 4,
      y2: bottom,
      stroke: ink,
      "stroke-width": 1.5,
      "stroke-dasharray": "4 3"
    })
  ];
  labels.place(
    [[[{x: deadline, y: margin.top - 9, "text-anchor": "middle", "font-weight": 600}, words.deadline]]],
    true
  );
  const points = pointMarks(
    data.official.filter((point) => point.latest >= first && point.latest <= last),
    {
      x: at,
      y,
      top: axisTop(data),
      bottom,
      width,
      size,
      box,
      date,
      deadline: data.deadline,
      target: data.target,
      later: words.later,
      labels
    }
  );
  const value = share((data.steps.findLast((step) => step.date <= today) ?? data.steps[0]).minimum);
  // As much as fits to the right of the day: both lines, the first, the first in two, or the share alone.
  const parts = words.named[0].split(/(?<=%) /);
  const fitting = [words.named, words.named.slice(0, 1), parts, parts.slice(0, 1)];
  // Right of the day, else left of it; above the line of the names, else below it.
  const named = (lines: readonly string[], side: number, isBelow: boolean): Label[] => {
    const above = y(value) - 10 - (lines.length - 1) * labels.lineHeight - (value > 0.05 ? 0 : 14);
    const anchor = {x: now + side * 10, "text-anchor": side > 0 ? "start" : "end"};
    return [[{...anchor, y: isBelow ? y(value) + size + 8 : above, fill: documented, "font-weight": 700}, lines]];
  };
  const heights = bottom - y(value) > 45 ? [false, true] : [false];
  const places = heights.flatMap((isBelow) =>
    [1, -1].flatMap((side) => fitting.map((lines) => named(lines, side, isBelow)))
  );
  // Else the share alone, as far up as it is free.
  const lifted = [2, 4, 6, 8].flatMap((lift) =>
    [1, -1].map((side) =>
      named(parts.slice(0, 1), side, false).map(([{y: base, ...at}, lines]): Label => {
        return [{...at, y: base - lift * labels.lineHeight}, lines];
      })
    )
  );
  labels.place([...places, ...lifted, named(parts.slice(0, 1), 1, false)], true);
  const inBox = box === null ? [] : boxMarks(box, {x: at, y, deadline, target, id});
  if (box !== null) boxLabels(box, {x: at, deadline, target, compact, words, labels});
  const targetLabel = (words: string, x: number, anchor: string): Label[] => [
    [{x, y: target - 7, "text-anchor": anchor, fill: targetColour, "font-weight": 700}, words]
  ];
  const [long, short] = words.target;
  labels.place(
    [
      ...(compact ? [] : [targetLabel(long, margin.left + 6, "start")]),
      targetLabel(short, margin.left + 6, "start"),
      targetLabel(short, right - 6, "end")
    ],
    true
  );
  const reader = [
    element("line", {x1: now, x2: now, y1: margin.top, y2: bottom, stroke: ink, "stroke-width": 2}),
    element("circle", {cx: now, cy: y(value), r: 4.5, fill: documented, stroke: ground, "stroke-width": 1.5})
  ];
  // What is said of the ground after the reader's day, where it is wide enough.
  const onAfter = (lines: readonly string[], y: number): void => {
    if (right - now > 12 + Math.max(...lines.map((line) => textWidth(line, size))))
      labels.place([[[{x: right - 6, y, "text-anchor": "end", fill: quietInk}, lines]]]);
  };
  onAfter([words.after], margin.top + 15);
  onAfter(words.beyond, bottom - 24);
  const notches = data.official.filter(({latest}) => latest >= first && latest <= last).map(({latest}) => at(latest));
  const firstNotch = Math.min(...notches, right);
  if (compact && share(data.steps[0].maximum) > 0.03 && margin.left + 14 + textWidth(words.band, size) < firstNotch)
    labels.place([[[{x: margin.left + 6, y: bottom - 12, fill: documented}, words.band]]]);

  return figureRoot(
    id,
    {width, height},
    options,
    {"font-size": size},
    element("defs", {}, patterns(id, 1, ["possibly-signed"]), boxPattern(id)),
    after,
    ...grid,
    ...band,
    ...lines,
    ...inBox,
    ...reader,
    ...points,
    ...labels.drawn,
    dayLabels({first, last, date, x, now, bottom, width, size, notches, pill: words.date})
  );
}
