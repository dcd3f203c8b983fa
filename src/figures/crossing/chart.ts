// When a quota is reached: the probability that it is by each day, a curve a quota, with the deadline.
//
// Of the engine's `crossing(quota, timing)`: `days` from `first` to `last`, each with `cumulativeOn(day)`;
// `byDeadline.value` is `cumulativeOn(deadline)`. A day stands for its start: what is signed on it comes after.
import {dayAndMonth} from "../../language/dates.js";
import {percent} from "../../language/numbers.js";
import {addDays, clampDate, daysBetween} from "../../model/calendar.js";
import type {IsoDate} from "../../model/types.js";
import {gridLine, ground, ink, quietInk, quotaColours} from "../drawing/palette.js";
import {days, linear} from "../drawing/scale.js";
import {element, figureRoot, round, textElement, type FigureText, type SvgNode} from "../drawing/svg.js";
import {textWidth} from "../drawing/label-width.js";

/** One quota's curve. */
interface CrossingCurve {
  /** Probability in [0, 1] by the start of each day; days ascending, at least one. */
  days: readonly (readonly [IsoDate, number])[];
  /** At the end of the curve, e.g. "Mer enn 50 %". */
  name: string;
  /** Beside the name: where the curve ends, as the caller words it. */
  end: string;
  /** At the deadline, e.g. "62 %". */
  atDeadline: string;
}

export interface CrossingCurveData {
  deadline: {date: IsoDate; label: string};
  curves: readonly CrossingCurve[];
  words: {vertical: string};
}

export interface CrossingCurveOptions extends FigureText {
  id: string;
  width: number;
  height: number;
  /** Leave out what only fits a wide figure; names stand below the curves instead of beside them. */
  compact: boolean;
}

/** Positions at least `gap` apart and within [low, high], as close to the wanted ones as that order allows. */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const placed = new Array<number>(wanted.length);
  let next = low;
  for (const index of order) {
    placed[index] = Math.max(wanted[index], next);
    next = placed[index] + gap;
  }
  let most = high;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index], most);
    most = placed[index] - gap;
  }
  return placed;
}

/**
 * Days evenly from first to last, both included: as many as have room for their names, six at most. The outer names
 * stand inside the ends, the others in the middle of their day.
 */
export function dayMarks(first: IsoDate, last: IsoDate, room: number, widthOf: (day: IsoDate) => number): IsoDate[] {
  const length = daysBetween(first, last);
  if (length === 0) return [first];
  for (let steps = Math.min(5, length); steps > 1; steps--) {
    const marks = Array.from({length: steps + 1}, (_, k) => addDays(first, Math.round((k * length) / steps)));
    const spans = marks.map((day, k) => {
      const start = (daysBetween(first, day) / length) * room - widthOf(day) * (k === 0 ? 0 : k === steps ? 1 : 0.5);
      return {start, end: start + widthOf(day)};
    });
    if (spans.every(({start}, k) => k === 0 || start >= spans[k - 1].end + 8)) return marks;
  }
  return [first, last];
}

export function probabilityAt(curve: CrossingCurve, day: IsoDate): number {
  const known = curve.days.findLast(([date]) => date <= day);
  return known ? known[1] : 0;
}

/** First and last day of all curves and the deadline. */
export function periodOf({curves, deadline}: CrossingCurveData): [first: IsoDate, last: IsoDate] {
  const dates = [...curves.flatMap((curve) => curve.days.map(([date]) => date)), deadline.date].sort();
  return [dates[0], dates[dates.length - 1]];
}

/** The figure. Days run over all curves and the deadline. */
export function crossingCurve(data: CrossingCurveData, options: CrossingCurveOptions): SvgNode {
  const {width, height, compact} = options;
  const size = compact ? 12 : 13;
  const [first, last] = periodOf(data);
  const beside = Math.max(
    0,
    ...data.curves.map(({name, end}) => Math.max(textWidth(name, size, true), textWidth(end, size)))
  );
  const margin = {
    top: 46,
    right: compact ? 14 : Math.min(200, beside + 18),
    bottom: compact ? 36 + 20 * data.curves.length : 36,
    left: compact ? 46 : 50
  };
  const [left, right, top, bottom] = [margin.left, width - margin.right, margin.top, height - margin.bottom];
  const x = days(first, last, left, right);
  const y = linear(0, 1, bottom, top);

  const grid = [0, 0.25, 0.5, 0.75, 1].map((value) => [
    element("line", {x1: left, x2: right, y1: y(value), y2: y(value), stroke: value === 0 ? quietInk : gridLine}),
    textElement({x: left - 6, y: y(value) + 4, "text-anchor": "end", fill: quietInk}, percent(value, 0))
  ]);
  const axis = dayMarks(first, last, right - left, (day) => textWidth(dayAndMonth(day), size)).map(
    (day, index, all) => [
      element("line", {x1: x(day), x2: x(day), y1: bottom, y2: bottom + 5, stroke: quietInk}),
      textElement(
        {
          x: x(day),
          y: bottom + 19,
          "text-anchor": index === 0 ? "start" : index === all.length - 1 ? "end" : "middle",
          fill: quietInk
        },
        dayAndMonth(day)
      )
    ]
  );

  const deadline = x(clampDate(data.deadline.date, first, last));
  const half = textWidth(data.deadline.label, size) / 2;
  const frist = [
    element("line", {x1: deadline, x2: deadline, y1: top - 8, y2: bottom, stroke: ink, "stroke-dasharray": "5 3"}),
    textElement(
      {x: Math.min(Math.max(deadline, half + 2), width - half - 2), y: top - 14, "text-anchor": "middle", fill: ink},
      data.deadline.label
    )
  ];

  const ends = data.curves.map((curve) => y(probabilityAt(curve, last)));
  const places = spread(ends, 38, top + 4, bottom - 18);
  const marked = data.curves.map((curve) => y(probabilityAt(curve, data.deadline.date)));
  const values = spread(
    marked.map((place) => place - 8),
    15,
    top + 16,
    bottom - 5
  );
  const drawn = data.curves.map((curve, index) => {
    const colour = quotaColours[Math.min(index, quotaColours.length - 1)];
    const dashes = [null, "2 3", "6 3"][Math.min(index, 2)];
    const points = curve.days.map(([day, probability]): [number, number] => [x(day), y(probability)]);
    // Where another curve goes on, this one has come to its end value.
    if (points.length > 0) points.push([right, points[points.length - 1][1]]);
    const path = points.map(([px, py], k) => `${k === 0 ? "M" : "L"}${round(px)} ${round(py)}`).join("");
    const before = deadline - left > textWidth(curve.atDeadline, size, true) + 10;
    const legend = bottom + 40 + 20 * index;
    return [
      element("path", {d: path, fill: "none", stroke: colour, "stroke-width": 2.5, "stroke-dasharray": dashes}),
      element("circle", {cx: deadline, cy: marked[index], r: 4.5, fill: colour, stroke: ground, "stroke-width": 1.5}),
      textElement(
        {
          x: deadline + (before ? -9 : 9),
          y: values[index],
          "text-anchor": before ? "end" : "start",
          fill: colour,
          "font-weight": 700,
          stroke: ground,
          "stroke-width": 3,
          "paint-order": "stroke"
        },
        curve.atDeadline
      ),
      compact
        ? [
            element("line", {
              x1: left,
              x2: left + 22,
              y1: legend - 4,
              y2: legend - 4,
              stroke: colour,
              "stroke-width": 2.5,
              "stroke-dasharray": dashes
            }),
            textElement({x: left + 28, y: legend, fill: colour, "font-weight": 600}, `${curve.name}: ${curve.end}`)
          ]
        : [
            textElement({x: right + 8, y: places[index], fill: colour, "font-weight": 700}, [curve.name]),
            textElement({x: right + 8, y: places[index] + 16, fill: colour}, curve.end)
          ]
    ];
  });

  return figureRoot(
    options.id,
    {width, height},
    options,
    {"font-size": size},
    ...grid,
    ...axis,
    textElement({x: 2, y: 14, fill: quietInk}, data.words.vertical),
    frist,
    ...drawn
  );
}
