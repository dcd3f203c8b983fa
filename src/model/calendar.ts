// Calendar days as strings. No clock and no time zone: a day is a name, and arithmetic goes through UTC.
import type {IsoDate} from "./types.js";

const dayLength = 86_400_000;

function utc(date: IsoDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

/** Is this text a day that exists, written `YYYY-MM-DD`? `2020-02-30` is not. */
export function isIsoDate(text: string): text is IsoDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && toIsoDate(utc(text)) === text;
}

function toIsoDate(milliseconds: number): IsoDate {
  return Number.isNaN(milliseconds) ? "" : new Date(milliseconds).toISOString().slice(0, 10);
}

/** The day `days` after (before, when negative) `date`. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return toIsoDate(utc(date) + days * dayLength);
}

/** Days from `start` to `end`; negative when `end` comes first. `daysBetween("2020-06-24", "2020-07-01")` is 7. */
export function daysBetween(start: IsoDate, end: IsoDate): number {
  return Math.round((utc(end) - utc(start)) / dayLength);
}

/** The earlier of two days. */
export function earlierOf(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

/** The later of two days. */
export function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

/** The day itself when it lies in [first, last], else the nearer end. */
export function clampDate(date: IsoDate, first: IsoDate, last: IsoDate): IsoDate {
  return date < first ? first : date > last ? last : date;
}
