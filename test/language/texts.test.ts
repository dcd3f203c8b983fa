import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {capitalise, dayOfTotal, deadlineDistance, documentedRange, namedSentence} from "../../src/language/coverage.js";
import {dayAndMonth, longDate, longInterval, partialDate, shortDate, shortInterval} from "../../src/language/dates.js";
import {compareNames, searchKey} from "../../src/language/names.js";
import {badValue} from "../../src/language/notices.js";
import {eventName, evidenceName, statusName} from "../../src/language/statuses.js";
import {addDays, daysBetween} from "../../src/model/calendar.js";
import {shownOrder} from "../../src/model/status.js";
import {kinds, milestone} from "../model/arbitraries.js";

/** No-break spaces as plain ones, to read the expectations. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("dates", () => {
  test("in text, in tables, as intervals", () => {
    expect(plain(longDate("2020-07-01"))).toBe("1. juli 2020");
    expect(plain(dayAndMonth("2020-12-31"))).toBe("31. desember");
    expect(shortDate("2020-07-01")).toBe("01.07.2020");
    expect(plain(longInterval("2020-04-14", "2020-06-26"))).toBe("mellom 14. april og 26. juni 2020");
    expect(plain(longInterval("2019-12-31", "2020-01-01"))).toBe("mellom 31. desember 2019 og 1. januar 2020");
    expect(shortInterval("2020-04-14", "2020-06-26")).toBe("14.04.2020–26.06.2020");
    expect(shortInterval("2020-06-15", "2020-06-15")).toBe("15.06.2020");
  });

  test("agree with the browser's own Norwegian on every day of two years", () => {
    const format = new Intl.DateTimeFormat("nb", {day: "numeric", month: "long", year: "numeric", timeZone: "UTC"});
    for (let day = "2019-01-01"; day < "2021-01-01"; day = addDays(day, 1)) {
      expect(plain(longDate(day))).toBe(plain(format.format(Date.UTC(2019, 0, 1 + daysBetween("2019-01-01", day)))));
    }
  });

  test.each([
    ["", "uten dato"],
    ["2020", "2020"],
    ["2020-04", "april 2020"],
    ["2020-04-15", "15. april 2020"]
  ])("%j is %s", (text, said) => {
    expect(plain(partialDate(text))).toBe(said);
  });
});

describe("names", () => {
  test("Æ Ø Å last, and Aa as Å", () => {
    expect(["Ås", "Aasen", "Østre", "Ærfugl", "Alta", "Zeta", "Våler"].sort(compareNames)).toEqual([
      "Alta",
      "Våler",
      "Zeta",
      "Ærfugl",
      "Østre",
      "Ås",
      "Aasen"
    ]);
  });

  test.each([
    ["Ålesund", "alesund"],
    ["Sør-Varanger", "sor-varanger"],
    ["Kárášjohka", "karasjohka"],
    ["Unjárga", "unjarga"],
    ["Ærø", "aero"],
    ["Deatnu", "deatnu"],
    ["Guovdageaidnu", "guovdageaidnu"],
    ["Porsáŋgu", "porsangu"]
  ])("%s is found by %s", (name, key) => expect(searchKey(name)).toBe(key));

  test("a key of a key is itself, so that typing either finds it", () => {
    fc.assert(
      fc.property(fc.string({unit: "grapheme"}), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      })
    );
  });
});

describe("every status and event has its words, and no two the same", () => {
  test("statuses", () => {
    expect(Object.keys(statusName).sort()).toEqual([...shownOrder].sort());
    expect(new Set(Object.values(statusName)).size).toBe(shownOrder.length);
  });
  test("events", () => {
    expect(Object.keys(eventName).sort()).toEqual([...kinds].sort());
    expect(new Set(Object.values(eventName)).size).toBe(kinds.length);
  });
  test("evidence", () => expect(new Set(Object.values(evidenceName)).size).toBe(Object.keys(evidenceName).length));
});

describe("sentences on where things stand", () => {
  const documented = (minimum: number, maximum: number) => ({
    date: "2020-07-08",
    minimum: {population: minimum, denominator: 1000, count: 3, invited: 10},
    maximum: {population: maximum, denominator: 1000, count: 4, invited: 10}
  });
  const total = milestone({
    earliest: "2020-07-08",
    latest: "2020-07-08",
    signedCount: 183,
    share: 0.65,
    shareDigits: 2
  });

  test("a decision is not a signature, and a total is only compared with names of its own day", () => {
    expect(plain(namedSentence(42, 1, total))).toBe(
      "Vi har funnet navnet på 42 av de 183 som hadde signert. I tillegg hadde 1 vedtatt å signere."
    );
    expect(plain(namedSentence(42, 0, null))).toBe("Vi har funnet navnet på 42 som hadde signert.");
    expect(documentedRange(documented(100, 100))).toBe("");
    expect(plain(documentedRange(documented(100, 120)))).toBe("Med dem som kan ha signert allerede da, 12,0 %.");
  });

  test("a total known only by its last day is said so", () => {
    expect(plain(dayOfTotal(milestone({earliest: "2020-04-15", latest: "2020-06-17"})))).toBe("senest 17. juni 2020");
  });

  test("to the deadline, on it, past it", () => {
    expect([7, 1, 0, -1].map((days) => plain(deadlineDistance(days, "2020-07-01")))).toEqual([
      "7 dager til fristen 1. juli",
      "1 dag til fristen 1. juli",
      "Fristen er ute i dag, 1. juli",
      "1 dag etter fristen 1. juli"
    ]);
  });

  test("capitals beyond a to z", () => expect(["ål", "", "a"].map(capitalise)).toEqual(["Ål", "", "A"]));
});

test("a notice names the key and cuts a long value", () => {
  expect(badValue({key: "dato", value: "igår"})).toBe("dato «igår» er ikke en dag i 2020 på formen 2020-07-08.");
  expect(badValue({key: "kommune", value: "9".repeat(500)}).length).toBeLessThan(120);
});
