// Norwegian dates: "1. juli 2020" in text, "01.07.2020" in tables, never slashes.
import type {IsoDate} from "../model/types.js";

const months = [
  "januar",
  "februar",
  "mars",
  "april",
  "mai",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "desember"
];
const noBreakSpace = "\u00a0";

function parts(date: IsoDate): {year: string; month: number; day: number} {
  return {year: date.slice(0, 4), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10))};
}

/** "1. juli". */
export function dayAndMonth(date: IsoDate): string {
  const {month, day} = parts(date);
  return `${day}.${noBreakSpace}${months[month - 1]}`;
}

/** "1. juli 2020". */
export function longDate(date: IsoDate): string {
  return `${dayAndMonth(date)}${noBreakSpace}${parts(date).year}`;
}

/** "01.07.2020". */
export function shortDate(date: IsoDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** A day known as an interval: "15. juni 2020" or "mellom 14. april og 26. juni 2020". */
export function longInterval(earliest: IsoDate, latest: IsoDate): string {
  if (earliest === latest) return longDate(latest);
  const start = earliest.slice(0, 4) === latest.slice(0, 4) ? dayAndMonth(earliest) : longDate(earliest);
  return `mellom ${start} og ${longDate(latest)}`;
}

/** "15.06.2020" or "14.04.2020–26.06.2020", for tables. */
export function shortInterval(earliest: IsoDate, latest: IsoDate): string {
  return earliest === latest ? shortDate(latest) : `${shortDate(earliest)}–${shortDate(latest)}`;
}

/** As precise as given: "2020", "april 2020" or "15. april 2020"; "uten dato" when empty. */
export function partialDate(text: string): string {
  if (text === "") return "uten dato";
  if (text.length === 4) return text;
  if (text.length === 7) return `${months[Number(text.slice(5, 7)) - 1]} ${text.slice(0, 4)}`;
  return longDate(text);
}

/** "Juli, dag ukjent". */
export function monthOnly(month: string): string {
  const name = months[Number(month.slice(5, 7)) - 1];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}, dag ukjent`;
}
