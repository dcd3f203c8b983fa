// The two scales the figures need. d3-scale would do this too, at 15 kB compressed in the first view.
import {daysBetween} from "../../model/calendar.js";
import type {IsoDate} from "../../model/types.js";

/** A linear map from [from, to] to [start, end]; not clamped. */
export function linear(from: number, to: number, start: number, end: number): (value: number) => number {
  const slope = to === from ? 0 : (end - start) / (to - from);
  return (value) => start + (value - from) * slope;
}

/** Days to positions: `first` at `start`, `last` at `end`. */
export function days(first: IsoDate, last: IsoDate, start: number, end: number): (date: IsoDate) => number {
  const position = linear(0, daysBetween(first, last), start, end);
  return (date) => position(daysBetween(first, date));
}
