// The axis of days: a track with a notch at each published total, names of days below it, and the reader's day in a
// pill.
import {dayAndMonth} from "../../language/dates.js";
import type {IsoDate} from "../../model/types.js";
import {textWidth} from "../drawing/label-width.js";
import {ground, ink, quietInk} from "../drawing/palette.js";
import {element, textElement, type SvgNode} from "../drawing/svg.js";

const pillHeight = 22;
const gap = 10;

/** Starts and middles of months, in order. */
function candidateDays(first: IsoDate, last: IsoDate): IsoDate[] {
  const result: IsoDate[] = [];
  for (let month = first.slice(0, 7); month <= last.slice(0, 7); month = nextMonth(month))
    for (const day of ["01", "15"]) result.push(`${month}-${day}`);
  return result.filter((day) => day > first && day < last);
}

function nextMonth(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/**
 * The days that are named: the first one always, then as many as have room. Starts of months come before their
 * middles, and of starts every other, every third … where not all fit.
 */
function namedDays(
  first: IsoDate,
  last: IsoDate,
  right: number,
  x: (day: IsoDate) => number,
  widthOf: (day: IsoDate) => number
): IsoDate[] {
  const all = candidateDays(first, last);
  const starts = all.filter((day) => day.endsWith("01"));
  const sets = [all, ...[1, 2, 3, 4, 6].map((step) => starts.filter((_, index) => index % step === 0))];
  const clear = (set: readonly IsoDate[]) =>
    set.filter(
      (day) => x(day) - widthOf(day) / 2 > x(first) + widthOf(first) + gap && x(day) + widthOf(day) / 2 < right
    );
  const fits = (set: readonly IsoDate[]) =>
    set.every(
      (day, index) =>
        index === 0 || x(day) - widthOf(day) / 2 - (x(set[index - 1]) + widthOf(set[index - 1]) / 2) >= gap
    );
  return [first, ...(sets.map(clear).find(fits) ?? [])];
}

interface DayAxis {
  first: IsoDate;
  last: IsoDate;
  date: IsoDate;
  x: (day: IsoDate) => number;
  /** Where the reader's day is. */
  now: number;
  bottom: number;
  width: number;
  size: number;
  notches: readonly number[];
  pill: string;
}

export function dayLabels({first, last, x, now, bottom, width, size, notches, pill}: DayAxis): SvgNode[] {
  const half = textWidth(pill, size, true) / 2 + 12;
  const middle = Math.min(Math.max(now, half), width - half);
  const y = bottom + 18;
  const names = namedDays(first, last, width, x, (day) => textWidth(dayAndMonth(day), size))
    .filter((day) => {
      const start = day === first ? x(day) : x(day) - textWidth(dayAndMonth(day), size) / 2;
      return start > middle + half || start + textWidth(dayAndMonth(day), size) < middle - half;
    })
    .map((day) =>
      textElement(
        {x: x(day), y: bottom + 33, "text-anchor": day === first ? "start" : "middle", fill: quietInk},
        dayAndMonth(day)
      )
    );
  const end = x(last);
  return [
    element("line", {
      x1: now,
      x2: end,
      y1: bottom,
      y2: bottom,
      stroke: "#c2cad1",
      "stroke-width": 6,
      "stroke-linecap": "round"
    }),
    element("line", {
      x1: x(first),
      x2: now,
      y1: bottom,
      y2: bottom,
      stroke: ink,
      "stroke-width": 6,
      "stroke-linecap": "round"
    }),
    ...notches.map((at) =>
      element("line", {
        x1: at,
        x2: at,
        y1: bottom - 3,
        y2: bottom + 3,
        stroke: at <= now ? ground : ink,
        "stroke-width": 2
      })
    ),
    ...names,
    element("rect", {x: middle - half, y, width: 2 * half, height: pillHeight, rx: pillHeight / 2, fill: ink}),
    textElement({x: middle, y: y + 15.5, "text-anchor": "middle", fill: ground, "font-weight": 700}, pill)
  ];
}
