import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  baseName,
  correlationExample,
  correlationSentence,
  differenceSentence,
  followWords,
  keptTogether,
  listNames,
  outcomeSentence,
  quotaGoal,
  quotaPhrase,
  setPercent,
  sharePercent,
  sizeClassName
} from "../../src/scenario/words.js";
import {fileProblem} from "../../src/scenario/file-notice-words.js";
import {linkProblem} from "../../src/scenario/notice-words.js";
import {parseText} from "../../src/engine/file/parse-text.js";
import {scenarioKeys, type LinkFault} from "../../src/scenario/address-form.js";
import {stateOfFile} from "../../src/scenario/file.js";
import {differences, type Difference} from "../../src/scenario/difference.js";
import {followingAtHalf} from "../../src/engine/concordance.js";
import {Engine} from "../../src/engine/engine.js";
import {engineMembers, questionOf, quotaWeight} from "../../src/scenario/state.js";
import {defaults, facts, scenarios, state} from "./world.js";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const target = {id: "target", comparison: "more than", share: "0.5"} as const;
const nameOf = (code: string): string => facts.members.find((one) => one.code === code)!.displayName;

describe("quotas", () => {
  test.each([
    [{comparison: "more than", share: "0.5"}, "mer enn 50 %", "mer enn halvparten av innbyggerne"],
    [{comparison: "at least", share: "0.55"}, "minst 55 %", "minst 55 % av innbyggerne"],
    [{comparison: "at least", share: "0.625"}, "minst 62,5 %", "minst 62,5 % av innbyggerne"],
    [{comparison: "more than", share: "0.50"}, "mer enn 50 %", "mer enn halvparten av innbyggerne"]
  ] as const)("%j", (quota, short, long) => {
    expect([quotaPhrase(quota), quotaGoal(quota)].map(plain)).toEqual([short, long]);
  });
  test("shares and settings", () => {
    expect(["0.5", "0.055", "1", "0"].map((one) => plain(sharePercent(one)))).toEqual([
      "50 %",
      "5,5 %",
      "100 %",
      "0 %"
    ]);
    expect([0.07, 0.125, 0.29, 1].map((one) => plain(setPercent(one)))).toEqual(["7 %", "12,5 %", "29 %", "100 %"]);
  });
});

describe("what the picks settle", () => {
  test.each([
    [
      {status: "reached", inside: 2_400_000, undecided: 100},
      "Nådd: De som signerer, har 83 892 innbyggere mer enn det mer enn halvparten av innbyggerne krever."
    ],
    [
      {status: "reached", inside: 2_316_108, undecided: 0},
      "Nådd på innbyggeren: De som signerer, har nøyaktig de 2 316 108 innbyggerne som mer enn halvparten av innbyggerne krever."
    ],
    [
      {status: "impossible", inside: 2_316_107, undecided: 0},
      "Ikke nådd: Det mangler 1 innbygger på mer enn halvparten av innbyggerne."
    ],
    [
      {status: "impossible", inside: 1_000_000, undecided: 1_000_000},
      "Kan ikke nås: Selv om alle som ikke er bestemt, signerer, mangler det 316 108 innbyggere på mer enn halvparten av innbyggerne."
    ],
    [
      {status: "open", inside: 2_000_000, undecided: 1_000_000},
      "Åpent: Det mangler 316 108 innbyggere på mer enn halvparten av innbyggerne, og de som ikke er bestemt, har 1 000 000."
    ]
  ] as const)("%j", (outcome, text) => {
    expect(plain(outcomeSentence({...outcome, quota: target, needed: 2_316_108}))).toBe(text);
  });

  test("agrees with the engine in every scenario: the inhabitants named are those that are missing or to spare", () => {
    const engine = new Engine(engineMembers(facts));
    fc.assert(
      fc.property(state, (of) => {
        const answers = engine.at(questionOf(of, facts));
        const needed = quotaWeight(target, facts);
        const undecided = answers.undecided.reduce((sum, i) => sum + facts.members[i].population, 0);
        const status = answers.status(needed);
        const text = plain(outcomeSentence({status, quota: target, needed, inside: answers.inWeight, undecided}));
        const [word] = text.split(":");
        expect(word).toBe(
          answers.inWeight >= needed
            ? "Nådd"
            : answers.inWeight + undecided < needed
              ? undecided === 0
                ? "Ikke nådd"
                : "Kan ikke nås"
              : "Åpent"
        );
        expect(text).not.toMatch(/[−-]\d/);
      }),
      {numRuns: 40}
    );
  });
});

describe("correlation", () => {
  test("in plain words, more with more", () => {
    expect(correlationSentence({national: 0, group: 0})).toBe("Hver kommune bestemmer seg uavhengig av de andre.");
    expect(correlationSentence({national: 0.05, group: 0.3})).toBe(
      "Kommuner i ulike fylker følger hverandre litt, kommuner i samme fylke mye."
    );
    expect(correlationSentence({national: 0.2, group: 0})).toContain("verken mer eller mindre");
    expect(new Set([0, 0.05, 0.2, 0.5, 0.9].map(followWords)).size).toBe(5);
  });

  test("the example is what the engine's copula gives for two", () => {
    for (const group of [0, 0.1, 0.25, 0.5, 0.8]) {
      const pair = new Engine([
        {id: "a", weight: 1, group: "g"},
        {id: "b", weight: 1, group: "g"}
      ]);
      const both = pair
        .at({picks: ["undecided", "undecided"], probability: [0.5, 0.5], correlation: {national: 0, group}})
        .probability(2)!;
      expect(Math.abs(followingAtHalf(group) - 2 * both.value)).toBeLessThanOrEqual(2 * both.errorBound + 1e-9);
    }
    expect(plain(correlationExample({national: 0, group: 0.5}))).toContain(
      "67 % i samme fylke og 50 % i et annet fylke"
    );
  });
});

describe("names", () => {
  test("of size classes", () => {
    const names = scenarios.sizeClasses.map((one) => plain(sizeClassName(one, scenarios.sizeClasses)));
    expect(names).toEqual(["under 2000", "2000–4999", "5000–9999", "10 000–19 999", "20 000–49 999", "50 000 og over"]);
  });
  test.each([
    [[], ""],
    [["A"], "A"],
    [["A", "B"], "A og B"],
    [["A", "B", "C", "D"], "A, B, C og D"],
    [["A", "B", "C", "D", "E"], "A, B, C og 2 andre kommuner"]
  ])("%j", (names, text) => {
    expect(plain(listNames(names))).toBe(text);
  });
  test("of the base, and numbers in texts from the data", () => {
    expect(baseName({base: "before", date: "2020-07-08"})).toBe("før kampanjen");
    expect(plain(baseName({base: "documented", date: "2020-06-24"}))).toBe("dokumentert 24. juni 2020");
    expect(keptTogether("Bare de under 10 000, 24. juni 2020")).toBe("Bare de under 10\u00a0000, 24. juni 2020");
  });
});

describe("differences", () => {
  test.each<[Difference, string]>([
    [
      {kind: "base", from: {base: "before", date: "2020-07-08"}, to: {base: "documented", date: "2020-06-24"}},
      "Utgangspunktet er dokumentert 24. juni 2020, ikke før kampanjen."
    ],
    [{kind: "picks", from: "undecided", to: "out", members: ["0301"]}, "Oslo: signerer ikke, før ikke bestemt."],
    [{kind: "common", from: 0.5, to: 0.6}, "Felles sannsynlighet for å signere er 60 %, før 50 %."],
    [
      {kind: "probability", from: 0.5, to: 0.125, members: ["1103", "4601"]},
      "Stavanger og Bergen: sannsynlighet 12,5 %, før 50 %."
    ],
    [
      {kind: "correlation", part: "group", from: 0, to: 0.1},
      "Den ekstra samvariasjonen i samme fylke er 10 %, før 0 %."
    ],
    [
      {kind: "quota", change: "only-second", quota: {id: "x", comparison: "at least", share: "0.6"}},
      "Kvoten minst 60 % er bare med i det andre."
    ],
    [{kind: "deadline", from: "2020-07-01", to: "2020-08-01"}, "Fristen er 1. august 2020, før 1. juli 2020."],
    [{kind: "profile", from: defaults.timing.profile, to: []}, "Antakelsen om når kommunene signerer, er en annen."]
  ])("%#", (difference, text) => expect(plain(differenceSentence(difference, nameOf))).toBe(text));

  test("of any two scenarios are told, each in its own sentence", () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const told = differences(a, b, facts).map((one) => differenceSentence(one, nameOf));
        expect(new Set(told).size).toBe(told.length);
        for (const text of told) expect(text).toMatch(/^[\p{Lu}].*\.$/u);
      }),
      {numRuns: 40}
    );
  });
});

describe("notices", () => {
  test("say every fault of a link in a sentence, with the part's Norwegian name", () => {
    const faults: LinkFault[] = [
      "version",
      "no-version",
      "check",
      "form",
      "damaged",
      "municipality",
      "not-invited",
      "both",
      "group"
    ];
    for (const fault of faults) expect(linkProblem({key: "inn", value: "x", fault})).toMatch(/^[A-ZÆØÅ].*\.$/);
    for (const key of scenarioKeys)
      if (key !== "s" && key !== "k") expect(linkProblem({key, value: "x", fault: "form"})).not.toContain(`«${key}»`);
    expect(linkProblem({key: "b-inn", value: "9999", fault: "municipality"})).toBe(
      "Kommunene som signerer i det andre scenarioet: «9999» er ikke et kommunenummer, og er ikke brukt."
    );
    expect(linkProblem({key: "valg", value: "A".repeat(90), fault: "damaged"}).length).toBeLessThan(130);
  });

  test("translate everything a file's reader can say", () => {
    const said = (document: unknown): string[] =>
      stateOfFile(document, defaults, facts).problems.map((problem) => fileProblem(problem));
    const bad = [
      {
        version: 2,
        members: "x",
        foo: 1,
        in: [0, "", "9999", "0301", "0301"],
        out: ["0301"],
        answers: ["a", "power", "power", "crossing"]
      },
      {version: 1, members: [{id: "a", weight: -1}, {id: "a", weight: 1}, 7]},
      {
        version: 1,
        members: [
          {id: "a", weight: 2 ** 53 - 1},
          {id: "b", weight: 2 ** 53 - 1}
        ]
      },
      {version: 1, members: [{id: "a", weight: 1}]},
      {version: 1, members: []},
      {
        members: "municipalities-2020",
        quotas: [],
        correlation: {national: 0.7, group: 0.3},
        probability: {default: 2, groups: {"99": 0.1}, members: {"9999": 0.1}}
      },
      {
        version: 1,
        members: "municipalities-2020",
        quotas: [{id: "q"}, {id: "q", moreThanShare: 2}, {id: "r", atLeastShare: "x"}, {id: "t", atLeastWeight: 1.5}]
      },
      {
        version: 1,
        members: "municipalities-2020",
        quotas: [
          {id: "q", atLeastWeight: 5_000_000},
          {id: "r", moreThanShare: 0.1234567890123456}
        ]
      },
      {version: 1, members: "municipalities-2020", timing: {deadline: "1. juli", profile: [["2020-04-14", 0.1]]}},
      {
        version: 1,
        members: "municipalities-2020",
        timing: {deadline: "2020-07-01", profile: [["2020-04-14", 0.5], ["2020-04-13", 0.4], 3]}
      },
      []
    ];
    for (const document of bad) {
      const lines = said(document);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line).not.toMatch(/kan ikke brukes|expected|found|must|\bthe\b/);
    }
    for (const text of ["{", '{"version":1,"version":2}']) {
      const {problems} = parseText(text);
      expect(problems.map(fileProblem).join()).toMatch(/JSON|to ganger/);
    }
    expect(fileProblem({path: "", message: "something new"})).toBe("Kan ikke brukes.");
  });
});
