import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {propensityOf, withCommon, withGroup, withGrouping, withOwn} from "../../src/scenario/propensity.js";
import {
  basePick,
  campaignProfile,
  clearPicks,
  cyclePick,
  effectivePicks,
  engineMembers,
  questionOf,
  quotaWeight,
  scenarioFacts,
  setPick,
  withBase,
  withPicks,
  type Choice,
  type ScenarioState
} from "../../src/scenario/state.js";
import {highestOf, sizeClassOf} from "../../src/scenario/size-classes.js";
import {statusOn} from "../../src/model/status.js";
import {countyCodes, dashboard, defaults, facts, memberCodes, picks, pick as anyPick, state} from "./world.js";

const pickOf = (of: ScenarioState, code: string): Choice => effectivePicks(of, facts)[memberCodes.indexOf(code)];
const someCodes = fc.uniqueArray(fc.constantFrom(...memberCodes), {maxLength: 10});

describe("the base", () => {
  test("before the campaign nobody is settled", () => {
    expect(new Set(effectivePicks({...defaults, base: "before"}, facts))).toEqual(new Set(["undecided"]));
  });

  test("documented: signed is in, refused is out, decided as the rule counts it, the rest undecided", () => {
    const lax = scenarioFacts(dashboard, "signed-or-decided", facts.sizeClasses);
    for (const date of ["2020-04-13", "2020-06-17", "2020-06-24", "2020-07-08", "2020-12-31"]) {
      for (const member of facts.members) {
        const {status} = statusOn(member, facts.histories.get(member.code), date);
        const expected = (decided: Choice): Choice =>
          status === "signed" ? "in" : status === "decided" ? decided : status === "declined" ? "out" : "undecided";
        expect(basePick("documented", date, member, lax)).toBe(expected("in"));
        expect(basePick("documented", date, member, facts)).toBe(expected("undecided"));
      }
    }
    expect(pickOf({...defaults, date: "2020-12-31"}, "0301")).toBe("out");
    expect(pickOf({...defaults, date: "2020-06-24"}, "0301")).toBe("undecided");
  });
});

describe("picks", () => {
  test("are in effect as asked for, and kept only where they deviate from the base", () => {
    fc.assert(
      fc.property(state, picks, (before, wanted) => {
        const after = withPicks(before, new Map(wanted), facts);
        const [was, is] = [effectivePicks(before, facts), effectivePicks(after, facts)];
        const asked = new Map(wanted);
        facts.members.forEach((member, i) => {
          expect(is[i]).toBe(asked.get(member.code) ?? was[i]);
          expect(after.picks.has(member.code)).toBe(is[i] !== basePick(after.base, after.date, member, facts));
        });
      }),
      {numRuns: 30}
    );
  });

  test("three clicks on one are none; the state itself is never changed", () => {
    fc.assert(
      fc.property(state, fc.constantFrom(...memberCodes), (before, code) => {
        const frozen = JSON.stringify([...before.picks]);
        const seen = [before];
        for (let i = 0; i < 3; i++) seen.push(cyclePick(seen[i], [code], facts));
        expect(new Set(seen.slice(1).map((one) => pickOf(one, code))).size).toBe(3);
        expect(effectivePicks(seen[3], facts)).toEqual(effectivePicks(before, facts));
        expect(JSON.stringify([...before.picks])).toBe(frozen);
      }),
      {numRuns: 30}
    );
  });

  test("undecided, in, out, in this order", () => {
    const before: ScenarioState = {...defaults, base: "before"};
    const [once, twice] = [
      cyclePick(before, ["4601"], facts),
      cyclePick(cyclePick(before, ["4601"], facts), ["4601"], facts)
    ];
    expect([pickOf(once, "4601"), pickOf(twice, "4601")]).toEqual(["in", "out"]);
  });

  test("a county decides together: those that differ all become in", () => {
    const agder = memberCodes.filter((code) => code.startsWith("42"));
    const mixed = setPick({...defaults, base: "before"}, [agder[0], "4204"], "out", facts);
    const together = cyclePick(mixed, agder, facts);
    expect(new Set(agder.map((code) => pickOf(together, code)))).toEqual(new Set(["in"]));
    expect(new Set(agder.map((code) => pickOf(cyclePick(together, agder, facts), code)))).toEqual(new Set(["out"]));
    expect(effectivePicks(together, facts).filter((one) => one !== "undecided")).toHaveLength(agder.length);
  });

  test("of none, or of who was not asked, change nothing", () => {
    expect(cyclePick(defaults, [], facts)).toBe(defaults);
    expect(setPick(defaults, ["5001", "1811", "9999"], "in", facts)).toBe(defaults);
    expect(cyclePick(defaults, ["5001"], facts)).toBe(defaults);
    expect(clearPicks(defaults)).toBe(defaults);
  });

  test("cleared, the base is back", () => {
    fc.assert(
      fc.property(state, (before) => {
        expect(effectivePicks(clearPicks(before), facts)).toEqual(
          facts.members.map((member) => basePick(before.base, before.date, member, facts))
        );
      }),
      {numRuns: 30}
    );
  });

  test("another base keeps the reader's own picks", () => {
    fc.assert(
      fc.property(someCodes, anyPick, (codes, wanted) => {
        const before = setPick({...defaults, base: "before"}, codes, wanted, facts);
        const after = withBase(before, "documented", "2020-07-08", facts);
        for (const code of before.picks.keys()) expect(pickOf(after, code)).toBe(wanted);
        facts.members.forEach(
          (member) =>
            after.picks.has(member.code) &&
            expect(after.picks.get(member.code)).not.toBe(basePick("documented", "2020-07-08", member, facts))
        );
      })
    );
    expect(withBase(defaults, defaults.base, defaults.date, facts)).toBe(defaults);
  });
});

describe("propensity", () => {
  const oslo = facts.members.find(({code}) => code === "0301")!;
  const chance = (propensity: ScenarioState["propensity"]): number => propensityOf(propensity, oslo, facts.sizeClasses);

  test("a member's own value beats its group's, which beats the common one", () => {
    let propensity = withCommon(defaults.propensity, 0.3);
    expect(chance(propensity)).toBe(0.3);
    propensity = withGroup(withGrouping(propensity, "county"), "03", 0.4);
    expect(chance(propensity)).toBe(0.4);
    propensity = withOwn(propensity, ["0301"], 0);
    expect(chance(propensity)).toBe(0);
    expect(chance(withOwn(propensity, ["0301"], null))).toBe(0.4);
    expect(chance(withGroup(withOwn(propensity, ["0301"], null), "03", null))).toBe(0.3);
    const bySize = withGrouping(propensity, "size");
    expect(bySize.groups.size).toBe(0);
    expect(chance(withOwn(withGroup(bySize, "50000", 0.9), ["0301"], null))).toBe(0.9);
  });

  test("no share, no value", () => {
    for (const bad of [-0.01, 1.01, Number.NaN]) {
      expect(() => withCommon(defaults.propensity, bad)).toThrow(RangeError);
      expect(() => withOwn(defaults.propensity, ["0301"], bad)).toThrow(RangeError);
      expect(() => withGroup(withGrouping(defaults.propensity, "size"), "0", bad)).toThrow(RangeError);
    }
    expect(withGroup(defaults.propensity, "03", 0.4)).toBe(defaults.propensity);
  });

  test("every member is in one size class, whose bounds hold its inhabitants", () => {
    for (const {population} of facts.members) {
      const sizeClass = sizeClassOf(population, facts.sizeClasses)!;
      expect(population).toBeGreaterThanOrEqual(sizeClass.lowest);
      expect(population).toBeLessThanOrEqual(highestOf(sizeClass, facts.sizeClasses) ?? Infinity);
    }
    expect(sizeClassOf(-1, facts.sizeClasses)).toBeNull();
  });
});

describe("the engine's question", () => {
  test("has the members, their picks and chances, one for one", () => {
    fc.assert(
      fc.property(state, (of) => {
        const {picks: asked, probability, correlation} = questionOf(of, facts);
        expect(asked).toEqual(effectivePicks(of, facts));
        expect([...probability]).toEqual(
          facts.members.map((member) => propensityOf(of.propensity, member, facts.sizeClasses))
        );
        expect(correlation).toEqual(of.correlation);
      }),
      {numRuns: 20}
    );
    expect(engineMembers(facts).map(({id, group}) => [id, group])).toEqual(
      facts.members.map(({code, county}) => [code, county.code])
    );
    expect(engineMembers(facts).reduce((sum, {weight}) => sum + weight, 0)).toBe(4_632_214);
  });

  test("both published quotas", () => {
    expect(defaults.quotas.map((quota) => [quota.id, quotaWeight(quota, facts)])).toEqual([
      ["target", 2_316_108],
      ["break-even", 2_547_718]
    ]);
  });
});

test("the campaign's own pace: from the letter to the last total, rising from 0 to 1, each total counted from the next day", () => {
  const profile = campaignProfile(dashboard.milestones, dashboard.campaign.letter.value);
  expect(profile[0]).toEqual(["2020-04-14", 0]);
  expect(profile.at(-1)).toEqual(["2020-10-08", 1]);
  profile.slice(1).forEach(([day, share], i) => {
    expect(day > profile[i][0] && share >= profile[i][1]).toBe(true);
    const total = dashboard.milestones.find(({signedCount}) => Math.abs(signedCount / 185 - share) < 0.0006)!;
    expect(total.latest < day).toBe(true);
  });
  expect(countyCodes).toHaveLength(9);
});
