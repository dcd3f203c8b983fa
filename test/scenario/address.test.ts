// A scenario in an address: comes back the same, is short, survives edits of the data, and damage never passes
// unnoticed.
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readScenario, writeScenario} from "../../src/scenario/address.js";
import {scenarioKeys} from "../../src/scenario/address-form.js";
import {
  effectivePicks,
  questionOf,
  scenarioFacts,
  setPick,
  withPicks,
  type Choice,
  type ScenarioState
} from "../../src/scenario/state.js";
import {withPreset} from "../../src/scenario/presets.js";
import {dashboard, defaults, facts, factsWith, memberCodes, scenarios, state} from "./world.js";

const addressOf = (of: ScenarioState, prefix = ""): string =>
  new URLSearchParams(writeScenario(of, defaults, facts, prefix)).toString();
const read = (search: string) => readScenario(search, defaults, facts);
const before: ScenarioState = {...defaults, base: "before"};
const handPicked = fc
  .array(fc.constantFrom<Choice>("in", "out", "undecided"), {minLength: 291, maxLength: 291})
  .map((list) => withPicks(before, new Map(list.map((one, i) => [memberCodes[i], one])), facts));

describe("there and back", () => {
  test("every scenario comes back the same, without a word", () => {
    fc.assert(
      fc.property(state, (of) => {
        expect(read(addressOf(of))).toEqual({state: of, problems: []});
      }),
      {numRuns: 300}
    );
  });

  test("the default is no address, and no address the default", () => {
    expect(writeScenario(defaults, defaults, facts)).toEqual([]);
    expect(read("")).toEqual({state: defaults, problems: []});
    expect(read("?v=1&dato=2020-06-24&kommune=0301&teller=signert")).toEqual({state: defaults, problems: []});
  });

  test("a second scenario fits in the same address", () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const search = `?v=1&dato=2020-06-24&${addressOf(a)}&${addressOf(b, "b-")}`;
        expect(read(search)).toEqual({state: a, problems: []});
        expect(readScenario(search, defaults, facts, "b-")).toEqual({state: b, problems: []});
      }),
      {numRuns: 50}
    );
  });

  test("keys are none of the page's own, and only deviations are written", () => {
    for (const key of ["v", "dato", "teller", "kommune", "utsnitt", "folketall"])
      expect(scenarioKeys).not.toContain(key);
    const keys = (of: ScenarioState): string[] => writeScenario(of, defaults, facts).map(([key]) => key);
    expect(keys(before)).toEqual(["s", "fra", "k"]);
    expect(keys({...defaults, propensity: {...defaults.propensity, common: 0.6}})).toEqual(["s", "fra", "sjanse", "k"]);
    expect(addressOf(setPick(before, ["0301"], "out", facts))).toMatch(/^s=3&fra=ingen&inn=&ut=0301&k=[\w-]{4}$/);
  });

  test("nothing in it needs percent signs but the name", () => {
    fc.assert(
      fc.property(state, (of) => {
        expect(addressOf({...of, name: ""})).not.toContain("%");
      }),
      {numRuns: 100}
    );
  });
});

describe("short", () => {
  test("any full hand-picked scenario of 291 takes less than 200 characters", () => {
    fc.assert(
      fc.property(handPicked, (of) => {
        expect(addressOf(of).length).toBeLessThan(130);
      }),
      {numRuns: 100}
    );
  });

  test("a few picks are readable codes, many are packed", () => {
    expect(addressOf(setPick(before, ["4601", "0301"], "in", facts))).toContain("inn=0301_4601&");
    expect(addressOf(setPick(before, memberCodes, "in", facts))).toContain("valg=");
  });

  test("all picks and a value of its own for each of 291: as long as the information is, give or take", () => {
    fc.assert(
      fc.property(handPicked, fc.array(fc.nat(20), {minLength: 291, maxLength: 291}), (of, values) => {
        const members = new Map(values.map((value, i) => [memberCodes[i], value / 20]));
        const full = {...of, propensity: {...of.propensity, members}};
        expect(addressOf(full).length).toBeLessThan(450);
        expect(read(addressOf(full)).state).toEqual(full);
      }),
      {numRuns: 20}
    );
  });
});

describe("edits of the data", () => {
  /** Everybody of whom nothing is known has signed. */
  const later = factsWith([
    ...dashboard.events,
    ...memberCodes
      .filter((code) => !facts.histories.has(code))
      .map((municipality) => ({
        municipality,
        kind: "signed" as const,
        earliest: "2020-06-20",
        latest: "2020-06-20",
        source: "dm-82",
        evidence: "press" as const,
        note: ""
      }))
  ]);

  test("a signature that becomes known later does not change what a link with picks says", () => {
    fc.assert(
      fc.property(state, (of) => {
        fc.pre(of.picks.size > 0);
        const opened = readScenario(addressOf(of), defaults, later);
        expect(opened.problems).toEqual([]);
        expect(effectivePicks(opened.state, later)).toEqual(effectivePicks(of, facts));
      }),
      {numRuns: 50}
    );
  });

  test("who turns out not to have been asked is left out and said; the rest stands", () => {
    const full = setPick(before, memberCodes, "in", facts);
    const changed = {...facts, members: facts.members.filter(({code}) => code !== "1815")};
    const {state: opened, problems} = readScenario(addressOf(full), defaults, changed);
    expect(problems).toEqual([{key: "valg", value: "1815", fault: "not-invited"}]);
    expect(effectivePicks(opened, changed)).toEqual(changed.members.map(() => "in"));
  });

  test("codes of 2024 are understood", () => {
    for (const [laterCode, code] of facts.laterCodes) {
      if (!memberCodes.includes(code) || facts.codes.includes(laterCode)) continue;
      const {state: opened} = read(`s=1&fra=ingen&inn=${laterCode}`);
      expect(effectivePicks(opened, facts)[memberCodes.indexOf(code)]).toBe("in");
    }
  });
});

/** Every way to change one character: another in its place, one left out, one put in. */
function* damages(text: string, characters: string): Generator<string> {
  for (let i = 0; i <= text.length; i++) {
    for (const character of characters) {
      if (i < text.length && text[i] !== character) yield text.slice(0, i) + character + text.slice(i + 1);
      yield text.slice(0, i) + character + text.slice(i);
    }
    if (i < text.length) yield text.slice(0, i) + text.slice(i + 1);
  }
}

describe("damage", () => {
  const samples = [
    setPick({...before, name: "Uten Oslo"}, ["0301"], "out", facts),
    withPreset(
      defaults,
      scenarios.presets.find(({id}) => id === "county-together")!,
      facts
    ),
    {
      ...setPick(defaults, ["4601", "5401"], "out", facts),
      propensity: {
        common: 0.35,
        by: "county" as const,
        groups: new Map([["42", 0.9]]),
        members: new Map([["1103", 0.125]])
      },
      correlation: {national: 0.1, group: 0.05},
      quotas: [{id: "mer60", comparison: "more than" as const, share: "0.6"}],
      timing: {
        deadline: "2020-08-01",
        profile: [
          ["2020-04-14", 0],
          ["2020-08-01", 1]
        ] as const
      }
    },
    {
      ...before,
      propensity: {...before.propensity, members: new Map(memberCodes.map((code, i) => [code, (i % 7) / 10]))}
    }
  ];

  test.each(samples.map((sample) => [addressOf(sample).slice(0, 60), sample] as const))(
    "no change of one character of %s… passes unnoticed and matters",
    (_, sample) => {
      const whole = addressOf(sample);
      // Letters and digits as in the address, and what structures it or is no part of it.
      for (const damaged of damages(whole, "0A_-.*&=%+# å")) {
        const {state: opened, problems} = read(damaged);
        if (problems.length > 0) continue;
        const missing = ![...new URLSearchParams(damaged).keys()].some(
          (key) => key !== "" && scenarioKeys.includes(key as never)
        );
        expect(
          missing || JSON.stringify(questionOf(opened, facts)) === JSON.stringify(questionOf(sample, facts)),
          damaged
        ).toBe(true);
        if (!missing) expect(opened, damaged).toEqual(sample);
      }
    }
  );

  test("a link cut off anywhere never throws, and is noticed from the first value on", () => {
    for (const sample of samples) {
      const whole = addressOf(sample);
      for (let length = 0; length < whole.length; length++) {
        const {problems} = read(whole.slice(0, length));
        if (length >= "s=".length) expect(problems.length, whole.slice(0, length)).toBeGreaterThan(0);
      }
    }
  });

  test("what is whole is kept when another part is not", () => {
    const whole = addressOf({...setPick(before, memberCodes, "in", facts), correlation: {national: 0.2, group: 0.1}});
    const {state: opened, problems} = read(whole.replace(/valg=.{9}/, "valg=AAAAAAAAA"));
    expect(problems.map(({key, fault}) => [key, fault])).toEqual([
      ["k", "check"],
      ["valg", "damaged"]
    ]);
    expect(opened.correlation).toEqual({national: 0.2, group: 0.1});
    expect(opened.base).toBe("before");
    expect(opened.picks.size).toBe(0);
  });

  test("any text at all is read", () => {
    const key = fc.constantFrom(...scenarioKeys);
    const value = fc.oneof(fc.string({unit: "binary"}), fc.stringMatching(/^[0-9A-Za-z_*.-]{0,40}$/));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), {maxLength: 8}), (pairs) => {
        const {state: opened} = read(new URLSearchParams(pairs.map(([a, b]) => [a, b])).toString());
        const {picks, probability, correlation} = questionOf(opened, facts);
        expect(picks.every((one) => ["in", "out", "undecided"].includes(one))).toBe(true);
        expect(probability.every((one) => one >= 0 && one <= 1)).toBe(true);
        expect(correlation.national + correlation.group).toBeLessThan(1);
        expect(opened.quotas.length).toBeGreaterThan(0);
      }),
      {numRuns: 500}
    );
  });

  test.each([
    ["s=2&fra=ingen&inn=9999&k=x", "inn", "9999", "municipality"],
    ["s=2&fra=ingen&inn=5001&k=x", "inn", "5001", "not-invited"],
    ["s=2&fra=ingen&inn=0301&ut=0301&k=x", "ut", "0301", "both"],
    ["s=2&fra=2020-02-30&k=x", "fra", "2020-02-30", "form"],
    ["s=2&sjanse=101&k=x", "sjanse", "101", "form"],
    ["s=2&fylke=99-20&k=x", "fylke", "99", "group"],
    ["s=2&fylke=42-20&storrelse=0-10&k=x", "storrelse", "0-10", "both"],
    ["s=2&fylke=42-20_42-30&k=x", "fylke", "42-30", "both"],
    ["s=2&storrelse=7-20&k=x", "storrelse", "7", "group"],
    ["s=2&samvar=60-40&k=x", "samvar", "60-40", "form"],
    ["s=2&samvar=60&k=x", "samvar", "60", "form"],
    ["s=2&kvote=over50&k=x", "kvote", "over50", "form"],
    ["s=2&kvote=mer50_mer50&k=x", "kvote", "mer50_mer50", "form"],
    ["s=2&frist=2020-13-01&k=x", "frist", "2020-13-01", "form"],
    ["s=2&takt=20200414-0_20200414-100&k=x", "takt", "20200414-0_20200414-100", "form"],
    ["s=2&takt=20200414-0_20200514-90&k=x", "takt", "20200414-0_20200514-90", "form"],
    ["s=2&egne=*AAAA&k=x", "egne", "*AAAA", "damaged"],
    ["s=2&egne=0301&k=x", "egne", "0301", "form"]
  ] as const)("%s: %s is left out and said", (search, key, value, fault) => {
    const {state: opened, problems} = read(search);
    expect(problems).toContainEqual({key, value, fault});
    expect(problems).toContainEqual({key: "k", value: "x", fault: "check"});
    if (key !== "ut" && key !== "storrelse" && key !== "fylke")
      expect(questionOf(opened, facts).correlation).toEqual(defaults.correlation);
  });
});

describe("versions", () => {
  test("version 1 is read: commas, shares, no check", () => {
    const {state: opened, problems} = read(
      "?s=1&navn=Uten+Oslo&fra=ingen&inn=4601,1103&ut=0301&sjanse=0.6&samvar=0.1,0.05"
    );
    expect(problems).toEqual([]);
    const wanted = setPick(
      setPick({...before, name: "Uten Oslo"}, ["4601", "1103"], "in", facts),
      ["0301"],
      "out",
      facts
    );
    expect(opened).toEqual({
      ...wanted,
      propensity: {...wanted.propensity, common: 0.6},
      correlation: {national: 0.1, group: 0.05}
    });
    expect(addressOf(opened)).toContain("s=3");
  });

  test("what version 1 did not have is said, not read", () => {
    const {state: opened, problems} = read("s=1&fra=ingen&ut=0301&sjanse=60&kvote=mer60&k=abcd");
    expect(problems.map(({key, fault}) => [key, fault])).toEqual([
      ["sjanse", "form"],
      ["kvote", "form"],
      ["k", "form"]
    ]);
    expect(opened).toEqual(setPick(before, ["0301"], "out", facts));
  });

  test("a version to come is not guessed at", () => {
    expect(read("s=4&inn=0301")).toEqual({state: defaults, problems: [{key: "s", value: "4", fault: "version"}]});
  });

  test("a link of version 2 says what it said: whoever had decided was in", () => {
    const earlier = scenarioFacts(dashboard, "signed-or-decided", facts.sizeClasses);
    for (const date of ["2020-06-24", "2020-07-08"]) {
      const {state: opened} = readScenario(`s=2&fra=${date}&sjanse=60&k=x`, defaults, facts, "", earlier);
      expect(effectivePicks(opened, facts)).toEqual(effectivePicks({...defaults, date}, earlier));
      const {state: today} = readScenario(`s=3&fra=${date}&sjanse=60&k=x`, defaults, facts, "", earlier);
      expect(effectivePicks(today, facts)).toEqual(effectivePicks({...defaults, date}, facts));
      expect(effectivePicks(today, facts)).not.toEqual(effectivePicks(opened, facts));
    }
  });

  test("without a version today's is tried, and said", () => {
    const {state: opened, problems} = read("fra=ingen&ut=0301");
    expect(problems.map(({fault}) => fault)).toEqual(["no-version", "check"]);
    expect(opened).toEqual(setPick(before, ["0301"], "out", facts));
  });
});
