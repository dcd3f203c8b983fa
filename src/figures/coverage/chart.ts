// Coverage over time: published totals as points, the box in which the share was between two of them, the band of
// those known by name, the target, the deadline, and the reader's day. What comes after the day is dimmed and called
// "later".
import {percent} from "../../language/numbers.js";
import {share, type DocumentedCoverage} from "../../model/coverage.js";
import {clampDate} from "../../model/calendar.js";
import type {IsoDate} from "../../model/types.js";
import {
  documented,
  ground,
  gridLine,
  ink,
  official as blue,
  quietInk,
  target as targetColour
} from "../drawing/palette.js";
import {days, linear} from "../drawing/scale.js";
import {fillOf, patterns} from "../drawing/status-fills.js";
import {element, figureRoot, textElement, type Attributes, type FigureText, type SvgNode} from "../drawing/svg.js";
import {textWidth} from "../drawing/label-width.js";
import {boxMarks, boxPattern, countMark, type TotalsBox} from "./between.js";
import {dayLabels} from "./day-labels.js";
import {corners, path} from "./steps.js";

/** A published total as drawn; without a share it has no height of its own. */
export interface OfficialPoint {
  earliest: IsoDate;
  latest: IsoDate;
  share: {value: number; low: number; high: number; printed: string} | null;
  /** Day and number of municipalities, and who said so. */
  label: string;
  by: string;
}

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
  /** Beside the box, two lines. */
  passed: readonly string[];
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
  const text = (attributes: Attributes, lines: string | readonly string[], lineHeight = size + 2) =>
    textElement({fill: ink, ...halo, ...attributes}, lines, lineHeight);

  const ground_ = [
    element("rect", {
      x: now,
      y: margin.top,
      width: Math.max(0, right - now),
      height: bottom - margin.top,
      fill: "#eef1f4"
    }),
    ...(right - now > textWidth(words.after, size) + 12
      ? [textElement({x: right - 6, y: margin.top + 15, "text-anchor": "end", fill: quietInk}, words.after)]
      : [])
  ];
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
    text({x: margin.left + 6, y: target - 7, fill: targetColour, "font-weight": 700}, words.target[compact ? 1 : 0]),
    element("line", {
      x1: deadline,
      x2: deadline,
      y1: margin.top - 4,
      y2: bottom,
      stroke: ink,
      "stroke-width": 1.5,
      "stroke-dasharray": "4 3"
    }),
    text({x: deadline, y: margin.top - 9, "text-anchor": "middle", "font-weight": 600}, words.deadline)
  ];
  const boxes = box === null ? [] : boxMarks(box, {x: at, y, deadline, target, compact, text, words, id});
  const later = (day: IsoDate) => day > date;
  const points = data.official
    .filter((point) => point.latest >= first && point.latest <= last)
    .map((point) => {
      const dim = later(point.latest);
      const colour = dim ? quietInk : blue;
      const px = at(point.latest);
      const isLeft = point.latest < data.deadline || px + 15 + textWidth(point.label, size, true) > width;
      const anchor = {"text-anchor": isLeft ? "end" : "start", x: px + (isLeft ? -11 : 11)};
      if (point.share === null) {
        // Its height is not known: between the totals beside it, or above the last one.
        const isInBox = box !== null && point.latest <= box.to.date;
        const [low, high] = isInBox ? [box.from.share, box.to.share] : [box?.to.share ?? 0, axisTop(data)];
        const label = width < 900 ? null : [point.label, point.by];
        return countMark(px, y(low), y(high), colour, label, px > width - 200, text);
      }
      const py = y(point.share.value);
      // Close to the axis the text goes above what is drawn there, with a line down to the point.
      const low = bottom - py < 50;
      const top = low ? y(axisTop(data) / 3) + 6 : py - (isLeft ? 12 : -2);
      // On a phone there may be too little room to the left of the point.
      const textAt = low ? Math.max(px - 5, textWidth(point.label, size, true) + 4) : anchor.x;
      const big = compact ? 15 : point.share.value > data.target ? 21 : 17;
      return [
        ...(low ? [element("line", {x1: px, x2: px, y1: top - 8, y2: py, stroke: colour})] : []),
        element("line", {
          x1: px,
          x2: px,
          y1: y(point.share.low),
          y2: y(point.share.high),
          stroke: colour,
          "stroke-width": 3
        }),
        element("circle", {cx: px, cy: py, r: 6, fill: ground, stroke: colour, "stroke-width": 3}),
        text(
          {...anchor, x: textAt, y: top, fill: colour, "font-weight": 750, "font-size": big},
          dim ? `${point.share.printed} ${words.later}` : point.share.printed
        ),
        text(
          {
            ...anchor,
            x: textAt,
            y: top + size + 2,
            fill: dim ? quietInk : ink,
            "font-weight": 600
          },
          point.label
        ),
        ...(compact && low ? [] : [text({...anchor, x: textAt, y: top + 2 * size + 4, fill: quietInk}, point.by)])
      ];
    });

  const value = share((data.steps.findLast((step) => step.date <= today) ?? data.steps[0]).minimum);
  // As much as fits to the right of the day: both lines, the first, the first in two, or the share alone.
  const parts = words.named[0].split(/(?<=%) /);
  const fitting = [words.named, words.named.slice(0, 1), parts, parts.slice(0, 1)];
  const fits = (lines: readonly string[]) =>
    lines.every((line) => now + 14 + textWidth(line, size, true) <= width) || now < width / 3;
  const label = fitting.find(fits) ?? parts;
  const isRight = fits(label);
  const reader = [
    element("line", {x1: now, x2: now, y1: margin.top, y2: bottom, stroke: ink, "stroke-width": 2}),
    element("circle", {cx: now, cy: y(value), r: 4.5, fill: documented, stroke: ground, "stroke-width": 1.5}),
    text(
      {
        x: now + (isRight ? 10 : -10),
        y: y(value) - 10 - (label.length - 1) * (size + 2) - (value > 0.05 ? 0 : 14),
        "text-anchor": isRight ? "start" : "end",
        fill: documented,
        "font-weight": 700
      },
      label
    ),
    ...(words.beyond.length > 0 && right - now > 12 + Math.max(...words.beyond.map((line) => textWidth(line, size)))
      ? [text({x: right - 6, y: bottom - 24, "text-anchor": "end", fill: quietInk}, words.beyond)]
      : [])
  ];
  const bandLabel =
    compact && share(data.steps[0].maximum) > 0.03
      ? [text({x: margin.left + 6, y: bottom - 12, fill: documented}, words.band)]
      : [];
  const notches = data.official.filter(({latest}) => latest >= first && latest <= last).map(({latest}) => at(latest));

  return figureRoot(
    id,
    {width, height},
    options,
    {"font-size": size},
    element("defs", {}, patterns(id, 1, ["possibly-signed"]), boxPattern(id)),
    ...ground_,
    ...grid,
    ...band,
    ...lines,
    ...boxes,
    ...bandLabel,
    ...reader,
    ...points,
    dayLabels({first, last, date, x, now, bottom, width, size, notches, pill: words.date})
  );
}
