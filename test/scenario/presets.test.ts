// The presets on the real data: each means what its description says.
import {describe, expect, test} from "vitest";
import {decodeScenarios, isPresetOf, pickedBy, withPreset, type Preset} from "../../src/scenario/presets.js";
import {effectivePicks, setPick, type Choice, type ScenarioState} from "../../src/scenario/state.js";
import {statusOn} from "../../src/model/status.js";
import {defaults, facts, factsWith, scenarios, dashboard} from "./world.js";

const preset = (id: string): Preset => scenarios.presets.find((one) => one.id === id)!;
/** Nothing decided. */
const nothing: ScenarioState = {...defaults, base: "before"};
const put = (id: string, state: ScenarioState = nothing): ScenarioState => withPreset(state, preset(id), facts);
const named = (of: ScenarioState, wanted: Choice): string[] =>
  facts.members.filter((_, i) => effectivePicks(of, facts)[i] === wanted).map(({name}) => name);
const others = (of: ScenarioState): number => named(of, "undecided").length;

describe("the presets", () => {
  test("the seven municipalities that drafted the letter", () => {
    const state = put("seven-drafters");
    expect(named(state, "in").sort()).toEqual([
      "Bergen",
      "Bodø",
      "Bærum",
      "Kristiansand",
      "Oslo",
      "Stavanger",
      "Vinje"
    ]);
    expect(others(state)).toBe(291 - 7);
  });

  test("24 June is the documented base of that day", () => {
    const state = put("24-june");
    expect([state.base, state.date, state.picks.size]).toEqual(["documented", "2020-06-24", 0]);
    const signed = facts.members.filter(
      (member) => statusOn(member, facts.histories.get(member.code), "2020-06-24").status === "signed"
    );
    expect(named(state, "in")).toEqual(signed.map(({name}) => name));
    expect(signed.length).toBeGreaterThan(0);
  });

  test("without Oslo", () => {
    expect([named(put("without-oslo"), "out"), named(put("without-oslo"), "in")]).toEqual([["Oslo"], []]);
  });

  test("the ten largest have ten in, each at least as large as every other", () => {
    const state = put("ten-largest");
    const inside = new Set(named(state, "in"));
    expect(inside.size).toBe(10);
    const smallest = Math.min(...facts.members.filter(({name}) => inside.has(name)).map(({population}) => population));
    for (const {name, population} of facts.members)
      if (!inside.has(name)) expect(population).toBeLessThanOrEqual(smallest);
  });

  test("Agder decides together: all 25", () => {
    const state = put("county-together");
    expect(facts.members.filter(({county}) => county.name === "Agder").map(({name}) => name)).toEqual(
      named(state, "in")
    );
    expect(named(state, "in")).toHaveLength(25);
  });

  test("only those under 10 000: everybody is settled", () => {
    const state = put("under-10000");
    expect(others(state)).toBe(0);
    const inside = new Set(named(state, "in"));
    for (const {name, population} of facts.members)
      if (!["Herøy", "Våler"].includes(name)) expect(inside.has(name)).toBe(population < 10_000);
  });

  test("all but documented refusals: a postponement is none, and one that is found later counts", () => {
    const state = put("all-but-refusals");
    const refused = facts.members.filter(
      (member) => statusOn(member, facts.histories.get(member.code), "2020-12-31").status === "declined"
    );
    expect(named(state, "out")).toEqual(refused.map(({name}) => name));
    expect(named(state, "out")).toContain("Oslo");
    expect(named(state, "out")).not.toContain("Skien");
    expect(others(state)).toBe(0);
    const more = factsWith([
      ...dashboard.events,
      {
        municipality: "3807",
        kind: "declined",
        earliest: "2020-08-01",
        latest: "2020-08-01",
        source: "dm-skien",
        evidence: "press",
        note: ""
      }
    ]);
    expect(pickedBy(preset("all-but-refusals").rule, more)).toContain("3807");
  });

  test("change what their name says, and nothing else of the reader's", () => {
    const reader: ScenarioState = {
      ...put("ten-largest", defaults),
      name: "Mitt",
      propensity: {...defaults.propensity, common: 0.7},
      correlation: {national: 0.1, group: 0.2}
    };
    const picks = new Map(reader.picks).set("0301", "out");
    expect(put("without-oslo", reader)).toEqual({...reader, picks});
    expect(put("without-oslo", reader)).toEqual(setPick(reader, ["0301"], "out", facts));
    const elsewhere = put("known-names", put("without-oslo", defaults));
    expect([elsewhere.date, named(elsewhere, "out")]).toEqual(["2020-07-08", ["Oslo"]]);
  });

  test("a preset is shown as chosen exactly where it would change nothing", () => {
    for (const one of scenarios.presets) {
      const state = withPreset(defaults, one, facts);
      expect(isPresetOf(one, state, facts), one.id).toBe(true);
      expect(withPreset(state, one, facts), one.id).toBe(state);
    }
    expect(isPresetOf(preset("24-june"), defaults, facts)).toBe(true);
    expect(isPresetOf(preset("without-oslo"), defaults, facts)).toBe(false);
  });

  test("each has its own title and a sentence", () => {
    expect(scenarios.presets.length).toBeGreaterThanOrEqual(7);
    for (const {description} of scenarios.presets) expect(description).toMatch(/^[A-ZÆØÅ].*\.$/);
  });
});

test("a file of another version is refused", () => {
  expect(decodeScenarios(scenarios)).toBe(scenarios);
  expect(() => decodeScenarios({...scenarios, version: 0})).toThrow(/version 0; this page reads version 2/);
});
