import {describe, expect, test} from "vitest";
import {dashboardData} from "../../loaders/dashboard.js";
import {loadData} from "../../loaders/checks/all.js";
import {namedSentence} from "../../src/language/coverage.js";
import {marginText, verdictSentence} from "../../src/language/verdict.js";
import {mapFinding} from "../../src/figures/map/words.js";
import {leadText} from "../../src/parts/headline.js";
import {addDays} from "../../src/model/calendar.js";
import {factsOf, viewOf, type View} from "../../src/model/view.js";
import {folder} from "../loaders/real-data.js";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const facts = factsOf(dashboardData(loadData(folder)));
const rules = ["signed", "signed-or-decided"] as const;
const days = Array.from({length: 366}, (_, k) => addDays("2020-01-01", k));
const views = rules.flatMap((rule) => days.map((date) => viewOf(facts, {...facts.defaults, date, rule})));
const sentence = ({verdict}: View) => plain(verdictSentence(verdict, "2020-04-14", "2020-07-01"));
const on = (date: string) => sentence(viewOf(facts, {...facts.defaults, date}));

describe("was the target reached in time?", () => {
  test.each([
    ["2020-04-13", "13. april 2020: Kommunene var ikke spurt ennå. Brevet kom 14. april."],
    ["2020-04-14", "14. april 2020: Målet var ikke nådd. Det første publiserte tallet er 1,18 % senest 17. juni."],
    ["2020-06-16", "16. juni 2020: Målet var ikke nådd. Det første publiserte tallet er 1,18 % senest 17. juni."],
    ["2020-06-17", "17. juni 2020: Målet var ikke nådd. Kommuner med 1,18 % av innbyggerne hadde signert."],
    ["2020-06-23", "23. juni 2020: Målet var ikke nådd. 1,18 % senest 17. juni, 33,56 % per 24. juni."],
    ["2020-06-24", "24. juni 2020: Målet var ikke nådd. Kommuner med 33,56 % av innbyggerne hadde signert."],
    ["2020-06-25", "25. juni 2020: Vi vet ikke om målet var nådd. 33,56 % per 24. juni, 65 % per 8. juli."],
    ["2020-07-01", "1. juli 2020: Vi vet ikke om målet var nådd. 33,56 % en uke før, 65 % en uke etter."],
    ["2020-07-07", "7. juli 2020: Vi vet ikke om målet var nådd. 33,56 % per 24. juni, 65 % per 8. juli."],
    ["2020-07-08", "8. juli 2020: Målet var nådd. Om det skjedde før fristen 1. juli, vet vi ikke."],
    ["2020-10-08", "8. oktober 2020: Målet var nådd senest 8. juli. Om det skjedde før fristen 1. juli, vet vi ikke."]
  ])("%s", (date, said) => expect(on(date)).toBe(said));

  test("between 24 June and 8 July nobody can know, on any day or rule; on every other day the answer is settled", () => {
    for (const {state, verdict} of views) {
      const answer =
        state.date < "2020-04-14"
          ? "not-asked"
          : state.date <= "2020-06-24"
            ? "not-reached"
            : state.date < "2020-07-08"
              ? "unknown"
              : "reached";
      expect([state.date, verdict.answer]).toEqual([state.date, answer]);
    }
  });

  test("a total counted some day before its last says nothing of the days after its first", () => {
    const [interval] = facts.data.milestones;
    expect(interval.earliest < interval.latest).toBe(true);
    const only = factsOf({...facts.data, milestones: [interval]});
    const answer = (date: string) => viewOf(only, {...only.defaults, date}).verdict.answer;
    expect(["2020-04-14", "2020-05-01", "2020-06-17"].map(answer)).toEqual(["not-reached", "unknown", "unknown"]);
  });

  test("names alone can settle it: the whole of the largest municipalities known before the deadline", () => {
    const signed = [...facts.data.municipalities]
      .filter(({invited}) => invited)
      .sort((a, b) => b.population - a.population)
      .slice(0, 40)
      .map(({code}) => ({
        ...facts.data.events[0],
        municipality: code,
        kind: "signed" as const,
        earliest: "2020-06-01",
        latest: "2020-06-29"
      }));
    const known = factsOf({...facts.data, events: signed});
    const {verdict} = viewOf(known, {...known.defaults, date: "2020-07-01"});
    expect([verdict.answer, verdict.inTime]).toEqual(["reached", true]);
  });
});

/** Every percentage and every number of municipalities that was published, with the day it was true. */
const published = [
  {number: "1,18 %", days: ["2020-06-17"], said: ["17. juni"]},
  {number: "33,56 %", days: ["2020-06-24"], said: ["24. juni", "en uke før"]},
  {number: "65 %", days: ["2020-07-08"], said: ["8. juli", "en uke etter"]},
  {number: "16 av 291", days: ["2020-06-17"], said: ["17. juni"]},
  {number: "82 av 291", days: ["2020-06-24"], said: ["24. juni"]},
  {number: "176 av 291", days: ["2020-07-07"], said: ["7. juli"]},
  {number: "183 av 291", days: ["2020-07-08"], said: ["8. juli"]},
  {number: "185 av 291", days: ["2020-10-07"], said: ["7. oktober"]}
];

describe("each number is of its day, or carries its own day", () => {
  const textsOf = (view: View): string[] => [
    sentence(view),
    plain(leadText(view)),
    plain(mapFinding(view)),
    plain(namedSentence(view.counts.get("signed")!, view.counts.get("decided")!, view.totalOfDay))
  ];

  test("on every day of 2020, by both rules", () => {
    for (const view of views) {
      for (const text of textsOf(view).flatMap((all) => all.split(/(?<=[.!?]) (?=[A-ZÆØÅ0-9])/))) {
        for (const {number, days: own, said} of published) {
          if (!text.includes(number) || own.includes(view.state.date)) continue;
          expect(
            said.some((day) => text.includes(day)),
            `${view.state.date}: ${text}`
          ).toBe(true);
        }
        // Distances, rates and numbers without names are only said on a total's own day.
        if (/over målet|under målet|av de \d+ som|om dagen/.test(text)) {
          expect(view.totalOfDay?.latest, `${view.state.date}: ${text}`).toBe(view.state.date);
        }
      }
    }
  });

  test("the walk would find a number of another day", () => {
    expect(published.some(({number}) => on("2020-07-01").includes(number))).toBe(true);
    expect(textsOf(viewOf(facts, {...facts.defaults, date: "2020-06-25"})).join(" ")).not.toMatch(/(over|under) målet/);
  });
});

describe("parts add up", () => {
  test("every municipality and every inhabitant is in one part, on every day", () => {
    for (const {counts, inhabitants} of views) {
      expect([...counts.values()].reduce((a, b) => a + b, 0)).toBe(356);
      expect([...inhabitants.values()].reduce((a, b) => a + b, 0)).toBe(5_367_580);
    }
  });

  test("the numbers of the sentence about the map add up to 356", () => {
    for (const view of views) {
      const numbers = [
        ...plain(mapFinding(view))
          .replace(/^.*?: /, "")
          .matchAll(/\d+/g)
      ].map(([digits]) => Number(digits));
      expect(
        numbers.reduce((a, b) => a + b, 0),
        mapFinding(view)
      ).toBe(356);
    }
  });

  test("8 July: 42 signed and 1 decided, and nothing is unknown beside its source", () => {
    const {counts} = viewOf(facts, {...facts.defaults, date: "2020-07-08"});
    expect(Object.fromEntries([...counts].filter(([, number]) => number > 0))).toEqual({
      signed: 42,
      decided: 1,
      postponed: 3,
      "possibly-declined": 1,
      handled: 3,
      unknown: 241,
      "not-invited": 65
    });
  });
});

test("a range is rounded outwards to what it can bear; an exact number stays", () => {
  expect(plain(marginText({low: 2_987_779, high: 3_034_100}, 2_316_108))).toBe(
    "om lag 670 000–720 000 innbyggere over målet"
  );
  expect(plain(marginText({low: 54_714, high: 54_714}, 2_316_108))).toBe("2 261 394 innbyggere under målet");
  expect(marginText({low: 9, high: 11}, 10)).toContain("ikke viser");
});
