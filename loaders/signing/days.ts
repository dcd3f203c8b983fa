// A day, or an interval of days, as Norwegian spreadsheets and people write it.
import {isIsoDate} from "../../src/model/calendar.js";
import type {IsoDate} from "../../src/model/types.js";

const months = "januar februar mars april mai juni juli august september oktober november desember".split(" ");

const iso = (year: string, month: number, day: string): IsoDate | null => {
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? date : null;
};

/** Day 1 of Excel's calendar is 1 January 1900; it believes that 1900 was a leap year. */
function fromExcel(serial: number): IsoDate {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

/**
 * "24.06.2020", "24/6-20", "24. juni 2020", "2020-06-24", with a time of day behind it, or Excel's 44006. Null for
 * none.
 */
export function readDay(text: string): IsoDate | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[ t]\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?z?$/, "");
  if (isIsoDate(plain)) return plain;
  const numbers = /^(\d{1,2})[./](\d{1,2})[./-](\d{4}|\d{2})$/.exec(plain);
  if (numbers) return iso(numbers[3], Number(numbers[2]), numbers[1]);
  const words = /^(\d{1,2})\.? ([a-z]{3,9})\.? (\d{4})$/.exec(plain);
  if (words) {
    const found = months.filter((month) => month.startsWith(words[2]));
    return found.length === 1 ? iso(words[3], months.indexOf(found[0]) + 1, words[1]) : null;
  }
  return /^4[34]\d{3}$/.test(plain) ? fromExcel(Number(plain)) : null;
}

/** One day, or two with a dash or "til" between them. */
export function readDays(text: string): {earliest: IsoDate; latest: IsoDate} | null {
  const day = readDay(text);
  if (day !== null) return {earliest: day, latest: day};
  const ends = text.split(/\s*–\s*|\s+(?:til|to|-)\s+/);
  const [earliest, latest] = ends.map(readDay);
  return ends.length === 2 && earliest && latest ? {earliest, latest} : null;
}
