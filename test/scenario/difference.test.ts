import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {differences, type Difference} from "../../src/scenario/difference.js";
import {scenarioFile} from "../../src/scenario/file.js";
import {effectivePicks, questionOf, setPick, type ScenarioState} from "../../src/scenario/state.js";
import {defaults, facts, memberCodes, state} from "./world.js";

const before: ScenarioState = {...defaults, base: "before"};

/** What the answers depend on, chances of the decided apart: those do not matter. */
function asked(of: ScenarioState): unknown {
  const {picks, probability, correlation} = questionOf(of, facts);
  const thresholds = of.quotas.map(({comparison, share}) => `${comparison} ${share}`).sort();
  return [
    picks,
    [...probability].map((chance, i) => (picks[i] === "undecided" ? chance : null)),
    correlation,
    [...new Set(thresholds)],
    of.timing
  ];
}

describe("differences", () => {
  test("none between a scenario and itself", () => {
    fc.assert(
      fc.property(state, (of) => {
        expect(differences(of, {...of, name: "Et annet navn"}, facts)).toEqual([]);
      }),
      {numRuns: 50}
    );
  });

  test("some whenever the answers may differ, and the picks and chances told are those that differ, each once", () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const found = differences(a, b, facts);
        if (JSON.stringify(asked(a)) !== JSON.stringify(asked(b))) expect(found.length).toBeGreaterThan(0);
        const [was, is] = [effectivePicks(a, facts), effectivePicks(b, facts)];
        const told = found.filter((one): one is Difference & {kind: "picks"} => one.kind === "picks");
        const differing = memberCodes.filter((_, i) => was[i] !== is[i]);
        expect(told.flatMap(({members}) => members).sort()).toEqual(differing);
        for (const {from, to, members} of told) {
          for (const code of members)
            expect([was[memberCodes.indexOf(code)], is[memberCodes.indexOf(code)]]).toEqual([from, to]);
        }
      }),
      {numRuns: 50}
    );
  });

  test("the other way round, everything is turned", () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const sizes = (list: Difference[]): string[] =>
          list.map(({kind, ...rest}) => `${kind} ${"members" in rest ? rest.members.join() : ""}`).sort();
        expect(sizes(differences(b, a, facts))).toEqual(sizes(differences(a, b, facts)));
      }),
      {numRuns: 50}
    );
  });

  test("are named: largest municipalities first, groups by what changed", () => {
    const after = {
      ...setPick(setPick(before, ["1101", "1106"], "out", facts), ["4601"], "in", facts),
      propensity: {
        ...before.propensity,
        common: 0.6,
        members: new Map([
          ["1103", 0.9],
          ["1101", 0.1]
        ])
      },
      correlation: {national: 0.1, group: 0},
      quotas: [before.quotas[0], {id: "x", comparison: "at least" as const, share: "0.6"}],
      timing: {...before.timing, deadline: "2020-08-01"}
    };
    expect(differences(before, after, facts)).toEqual([
      {kind: "picks", from: "undecided", to: "in", members: ["4601"]},
      {kind: "picks", from: "undecided", to: "out", members: ["1106", "1101"]},
      {kind: "common", from: 0.5, to: 0.6},
      {kind: "probability", from: 0.5, to: 0.9, members: ["1103"]},
      {kind: "correlation", part: "national", from: 0, to: 0.1},
      {kind: "quota", change: "only-first", quota: before.quotas[1]},
      {kind: "quota", change: "only-second", quota: after.quotas[1]},
      {kind: "deadline", from: "2020-07-01", to: "2020-08-01"}
    ]);
    expect(differences(before, defaults, facts)[0]).toEqual({
      kind: "base",
      from: {base: "before", date: "2020-06-24"},
      to: {base: "documented", date: "2020-06-24"}
    });
    expect(differences(before, {...before, date: "2020-06-24"}, facts)).toEqual([]);
  });

  test("a chance of somebody who is settled in both is none; the same threshold under two names is one", () => {
    const settled = setPick(before, ["0301"], "in", facts);
    expect(
      differences(settled, {...settled, propensity: {...settled.propensity, members: new Map([["0301", 0.1]])}}, facts)
    ).toEqual([]);
    const [target] = before.quotas;
    expect(differences(before, {...before, quotas: [...before.quotas, {...target, id: "again"}]}, facts)).toEqual([]);
    const other = {id: "a", comparison: "more than" as const, share: "0.6"};
    expect(
      differences(before, {...before, quotas: [...before.quotas, other, {...other, id: "b"}]}, facts)
    ).toHaveLength(1);
  });

  test("picks count as they are in effect: the same by hand as from the base is no difference but of base", () => {
    const documented: ScenarioState = {...defaults, date: "2020-06-24"};
    const byHand = scenarioFile(documented, facts);
    const same = setPick(setPick(before, byHand.in, "in", facts), byHand.out, "out", facts);
    expect(differences(documented, same, facts).map(({kind}) => kind)).toEqual(["base"]);
  });
});
