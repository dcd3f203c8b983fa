import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {addDays, clampDate, daysBetween, earlierOf, isIsoDate, laterOf} from "../../src/model/calendar.js";

const anyDay = fc
  .integer({min: -200_000, max: 200_000})
  .map((k) => new Date(k * 86_400_000).toISOString().slice(0, 10))
  .filter((text) => text.length === 10);

/** The Gregorian rule in full, as an oracle that goes through no Date. */
function exists(year: number, month: number, date: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && date >= 1 && date <= lengths[month - 1];
}

describe("isIsoDate", () => {
  test("agrees with the rule of the calendar on every written day", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 100, max: 9999}),
        fc.integer({min: 0, max: 14}),
        fc.integer({min: 0, max: 33}),
        (year, month, date) => {
          const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
          expect(isIsoDate(text)).toBe(exists(year, month, date));
        }
      )
    );
  });

  test.each([
    "",
    "2020",
    "2020-7-1",
    "20200701",
    "2020-07-01 ",
    " 2020-07-01",
    "2020-07-01T00:00",
    "2020/07/01",
    "٢٠٢٠-٠٧-٠١",
    "-020-07-01",
    "2020-07-01\n"
  ])("%j is not one", (text) => expect(isIsoDate(text)).toBe(false));

  test("never throws on any text", () => {
    fc.assert(fc.property(fc.string({unit: "binary"}), (text) => typeof isIsoDate(text) === "boolean"));
  });
});

describe("arithmetic", () => {
  test("24 June to 1 July is 7 days; summer time changes nothing", () => {
    expect(daysBetween("2020-06-24", "2020-07-01")).toBe(7);
    expect(daysBetween("2020-03-28", "2020-03-30")).toBe(2);
    expect(daysBetween("2020-10-24", "2020-10-26")).toBe(2);
    expect(daysBetween("2020-02-28", "2020-03-01")).toBe(2);
  });

  test("adding and subtracting undo each other, and count", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({min: -10_000, max: 10_000}), (day, days) => {
        const later = addDays(day, days);
        expect(daysBetween(day, later)).toBe(days);
        expect(addDays(later, -days)).toBe(day);
        expect(isIsoDate(later)).toBe(true);
      })
    );
  });

  test("order of text is order in time", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
        expect([earlierOf(a, b), laterOf(a, b)]).toEqual([a, b].sort());
      })
    );
  });

  test("clamping stays inside and moves nothing that is inside", () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (date, a, b) => {
        const [first, last] = [a, b].sort();
        const clamped = clampDate(date, first, last);
        expect(clamped >= first && clamped <= last).toBe(true);
        if (date >= first && date <= last) expect(clamped).toBe(date);
        expect(clampDate(clamped, first, last)).toBe(clamped);
      })
    );
  });
});
