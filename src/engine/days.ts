// Calendar days as strings. No clock and no time zone: a day is a name, and arithmetic goes through UTC.

/** `YYYY-MM-DD`. */
export type Day = string;

const dayLength = 86_400_000;
const utc = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));

/** Is this text a day that exists? `2020-02-30` is not. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;
}

export function addDays(day: Day, days: number): Day {
  const time = utc(day) + days * dayLength;
  return Number.isNaN(time) ? "" : new Date(time).toISOString().slice(0, 10);
}

/** Negative when `end` comes first. */
export const daysBetween = (start: Day, end: Day): number => Math.round((utc(end) - utc(start)) / dayLength);
