// Coverage over time: the documented band as steps, official totals as points, the target, the deadline, the break-even.
import {dayAndMonth} from "../../language/dates.js";
import {percent} from "../../language/numbers.js";
import {share, type DocumentedCoverage} from "../../model/coverage.js";
import {clampDate} from "../../model/calendar.js";
import type {IsoDate} from "../../model/types.js";
import {
  breakEven as breakEvenColour,
  documented,
  documentedBand,
  gridLine,
  ground,
  ink,
  official as officialColour,
  quietInk,
  target as targetColour
} from "../drawing/palette.js";
import {days, linear} from "../drawing/scale.js";
import {element, figureRoot, round, textElement, type FigureText, type SvgNode} from "../drawing/svg.js";
import {textWidth} from "../drawing/label-width.js";

/** An official total as drawn: a point, with what the rounding and the dating leave open as whiskers. */
export interface OfficialPoint {
  earliest: IsoDate;
  latest: IsoDate;
  /** Null when the source gives only a number of municipalities; such a total is a tick below the axis. */
  share: {value: number; low: number; high: number; printed: string} | null;
  label: string;
}

export interface CoverageOverTimeData {
  first: IsoDate;
  last: IsoDate;
  /** Steps from `first` on, as {@link documentedSteps} gives them. */
  steps: readonly DocumentedCoverage[];
  official: readonly OfficialPoint[];
  /** The reader's day; marked, and the band is labelled with its value. */
  date: IsoDate;
  deadline: IsoDate;
  target: {share: number; label: readonly string[]};
  breakEven: {share: number; label: readonly string[]};
  words: {deadline: string; documented: string; noShare: string; band: readonly string[]};
}

export interface CoverageOverTimeOptions extends FigureText {
  id: string;
  width: number;
  height: number;
  /** Leave out what only fits a wide figure. */
  compact: boolean;
}

const monthStarts = (first: IsoDate, last: IsoDate): IsoDate[] => {
  const result: IsoDate[] = [];
  let year = Number(first.slice(0, 4));
  let month = Number(first.slice(5, 7));
  for (;;) {
    const day = `${year}-${String(month).padStart(2, "0")}-01`;
    if (day > last) return result;
    if (day >= first) result.push(day);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
};

/** Fewest months between two names, of those that divide a year. */
const monthSteps = [1, 2, 3, 4, 6];
const monthGap = 10;

/**
 * The months that are named: all, every other, every third …, as many as have room, each whole within [0, width].
 * @param x position of a day
 * @param widthOf width of its name
 */
export function namedMonths(
  starts: readonly IsoDate[],
  width: number,
  x: (day: IsoDate) => number,
  widthOf: (day: IsoDate) => number
): Set<IsoDate> {
  const whole = starts.filter((day) => x(day) - widthOf(day) / 2 >= 0 && x(day) + widthOf(day) / 2 <= width);
  const every = (step: number): IsoDate[] => whole.filter((_, index) => index % step === 0);
  const fits = (days: readonly IsoDate[]): boolean =>
    days.every(
      (day, index) =>
        index === 0 || x(day) - widthOf(day) / 2 - (x(days[index - 1]) + widthOf(days[index - 1]) / 2) >= monthGap
    );
  return new Set(monthSteps.map(every).find(fits) ?? whole.slice(0, 1));
}

type Bound = (step: DocumentedCoverage) => number;

/** Corners of a step line: horizontal to the next change, then vertical. */
function stepPoints(
  steps: readonly DocumentedCoverage[],
  last: IsoDate,
  bound: Bound,
  x: (date: IsoDate) => number,
  y: (share: number) => number
): [number, number][] {
  const points: [number, number][] = [];
  for (const [index, step] of steps.entries()) {
    const height = y(bound(step));
    points.push([x(step.date), height], [x(steps[index + 1]?.date ?? last), height]);
  }
  return points;
}

const path = (points: readonly [number, number][]): string =>
  points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");

/** Top of the share axis: the next quarter above everything drawn. */
function axisTop(data: CoverageOverTimeData): number {
  const highest = Math.max(
    data.breakEven.share,
    ...data.steps.map((step) => share(step.maximum)),
    ...data.official.map((point) => point.share?.high ?? 0)
  );
  return Math.min(1, Math.ceil(highest * 4 + 1e-9) / 4);
}

/** The figure. Shares are fractions in [0, 1]; days outside [first, last] are clamped to the edge. */
export function coverageOverTime(data: CoverageOverTimeData, options: CoverageOverTimeOptions): SvgNode {
  const {width, height, compact} = options;
  const size = compact ? 12 : 13;
  const margin = {top: 26, right: compact ? 12 : 128, bottom: 44, left: compact ? 36 : 44};
  const bottom = height - margin.bottom;
  const right = width - margin.right;
  const x = days(data.first, data.last, margin.left, right);
  const y = linear(0, axisTop(data), bottom, margin.top);
  const at = (date: IsoDate) => x(clampDate(date, data.first, data.last));

  const shares = [0, 0.25, 0.5, 0.75, 1].filter((value) => value <= axisTop(data));
  const grid = shares.map((value) => [
    element("line", {
      x1: margin.left,
      x2: right,
      y1: y(value),
      y2: y(value),
      stroke: value === 0 ? quietInk : gridLine
    }),
    textElement({x: margin.left - 6, y: y(value) + 4, "text-anchor": "end", fill: quietInk}, percent(value, 0))
  ]);
  const starts = monthStarts(data.first, data.last);
  const nameOf = (day: IsoDate): string => (compact ? dayAndMonth(day).slice(0, 6) : dayAndMonth(day));
  const named = namedMonths(starts, width, x, (day) => textWidth(nameOf(day), size));
  const months = starts.flatMap((day) => [
    element("line", {x1: x(day), x2: x(day), y1: bottom, y2: bottom + 5, stroke: quietInk}),
    named.has(day) ? textElement({x: x(day), y: bottom + 19, "text-anchor": "middle", fill: quietInk}, nameOf(day)) : ""
  ]);

  const maximum = stepPoints(data.steps, data.last, (step) => share(step.maximum), x, y);
  const minimum = stepPoints(data.steps, data.last, (step) => share(step.minimum), x, y);
  const band = [
    element("path", {d: `${path([...maximum, ...minimum.toReversed()])}Z`, fill: documentedBand}),
    element("path", {d: path(maximum), fill: "none", stroke: documented, "stroke-width": 1, "stroke-dasharray": "3 2"}),
    element("path", {d: path(minimum), fill: "none", stroke: documented, "stroke-width": 2.5})
  ];

  // A line with its name on it: beside the line where there is room, else above it.
  const threshold = (
    value: number,
    colour: string,
    label: readonly string[],
    dashes: string | null,
    above: boolean
  ) => [
    element("line", {
      x1: margin.left,
      x2: right,
      y1: y(value),
      y2: y(value),
      stroke: colour,
      "stroke-width": 1.5,
      "stroke-dasharray": dashes
    }),
    compact
      ? textElement(
          {x: margin.left + 4, y: y(value) + (above ? -5 : 14), fill: colour, "font-weight": 600},
          label.join(" ")
        )
      : textElement({x: right + 8, y: y(value) + (above ? -14 : 6), fill: colour, "font-weight": 600}, label, 15)
  ];
  const deadline = at(data.deadline);
  const lines = [
    threshold(data.breakEven.share, breakEvenColour, data.breakEven.label, "2 3", true),
    threshold(data.target.share, targetColour, data.target.label, null, false),
    element("line", {
      x1: deadline,
      x2: deadline,
      y1: margin.top - 6,
      y2: bottom,
      stroke: ink,
      "stroke-dasharray": "5 3"
    }),
    textElement({x: deadline, y: margin.top - 11, "text-anchor": "middle", fill: ink}, data.words.deadline)
  ];

  const points = data.official.map((point) => {
    if (point.latest < data.first || point.earliest > data.last) return "";
    const px = at(point.latest);
    if (point.share === null) {
      return [
        element("path", {d: `M${round(px)} ${round(bottom)}l-5 9h10Z`, fill: officialColour}),
        compact
          ? ""
          : textElement(
              {x: px, y: bottom + 36, "text-anchor": "middle", fill: officialColour},
              `${point.label} ${data.words.noShare}`
            )
      ];
    }
    const py = y(point.share.value);
    const left = point.latest < data.deadline || px + 110 > width;
    // Close to the axis the two lines of text go above everything that is drawn there.
    const low = bottom - py < 30;
    const label = {
      x: px + (left ? -10 : 10),
      y: py - (low ? 34 : 10),
      "text-anchor": left ? "end" : "start",
      fill: officialColour,
      stroke: ground,
      "stroke-width": 3,
      "paint-order": "stroke"
    };
    return [
      point.earliest < point.latest
        ? element("line", {
            x1: at(point.earliest),
            x2: px,
            y1: py,
            y2: py,
            stroke: officialColour,
            "stroke-dasharray": "1 3"
          })
        : "",
      element("line", {
        x1: px,
        x2: px,
        y1: y(point.share.low),
        y2: y(point.share.high),
        stroke: officialColour,
        "stroke-width": 3
      }),
      element("circle", {cx: px, cy: py, r: 5, fill: ground, stroke: officialColour, "stroke-width": 2.5}),
      textElement({...label, "font-weight": 700}, point.share.printed),
      textElement({...label, y: py - (low ? 19 : -5)}, point.label)
    ];
  });

  const now = data.steps.findLast((step) => step.date <= clampDate(data.date, data.first, data.last)) ?? data.steps[0];
  const value = share(now.minimum);
  const marker = at(data.date);
  const markerLeft = marker > (margin.left + right) / 2;
  const reader = [
    element("line", {
      x1: marker,
      x2: marker,
      y1: y(0),
      y2: y(share(now.maximum)) - 4,
      stroke: documented,
      "stroke-width": 1
    }),
    element("circle", {cx: marker, cy: y(value), r: 4.5, fill: documented, stroke: ground, "stroke-width": 1.5}),
    compact
      ? textElement(
          {
            x: marker + (markerLeft ? -8 : 8),
            y: y(Math.max(value, share(now.maximum))) - 8,
            "text-anchor": markerLeft ? "end" : "start",
            fill: documented,
            "font-weight": 700,
            stroke: ground,
            "stroke-width": 3,
            "paint-order": "stroke"
          },
          `${data.words.documented} ${percent(value, 1)}`
        )
      : textElement(
          {x: right + 8, y: y(value) - 2, fill: documented, "font-weight": 700},
          [...data.words.band, percent(value, 1)],
          15
        )
  ];

  return figureRoot(
    options.id,
    {width, height},
    options,
    {"font-size": size},
    ...grid,
    ...months,
    ...band,
    ...lines,
    ...points,
    ...reader
  );
}
