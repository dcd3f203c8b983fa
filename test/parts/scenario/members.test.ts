// The list of municipalities, what each looks like on the map, and the small forms around them.
import {describe, expect, test} from "vitest";
import {fileName} from "../../../src/parts/scenario/actions.js";
import {shareOfPercent} from "../../../src/parts/scenario/limits.js";
import {chosenMembers, enoughOf, firstFilter, runningOf} from "../../../src/parts/scenario/member-rows.js";
import {membersSlot} from "../../../src/parts/scenario/members.js";
import {mapLooks} from "../../../src/figures/scenario-map/looks.js";
import {mostOf, scenarioView, tallyOf} from "../../../src/scenario/view.js";
import {noAssets} from "../../../src/figures/slot.js";
import {answered, known, page, scenario} from "../../scenario/small-page.js";

const picked = page({
  scenario: scenario({
    picks: new Map([
      ["1804", "in"],
      ["1860", "out"]
    ])
  })
});

describe("the list", () => {
  const codes = (filter: Partial<typeof firstFilter>, view = answered(picked)) =>
    chosenMembers(view, {...firstFilter, ...filter}).map((position) => known.members[position].id);

  test("by search (name or number), county, size and pick, and all of them together", () => {
    expect(codes({search: "herøy", sort: "name"})).toEqual(["1818"]);
    expect(codes({search: " HEROY", sort: "name"})).toEqual(codes({search: "herøy", sort: "name"}));
    expect(codes({search: "18", sort: "name"})).toEqual(["1804", "1818", "1860"]);
    expect(codes({county: "18", size: "0", sort: "name"})).toEqual(["1818", "1860"]);
    expect(codes({pick: "in"})).toEqual(["1804"]);
    expect(codes({county: "03", pick: "in"})).toEqual([]);
  });

  test("the largest first, or by influence with those decided last; before any answer by inhabitants", () => {
    expect(codes({})).toEqual(["0301", "1804", "1818", "1860"]);
    expect(codes({sort: "influence"})).toEqual(["0301", "1818", "1804", "1860"]);
    expect(codes({sort: "name"})).toEqual(["1804", "1818", "0301", "1860"]);
    expect(codes({sort: "influence"}, scenarioView(known, picked))).toEqual(["0301", "1804", "1818", "1860"]);
  });

  test("a municipality whose answer is known is left out until it is asked for; one the reader has set stays", () => {
    const later = page({scenario: {...known.defaults.scenario, base: "documented", date: "2020-12-31"}});
    const shown = codes({}, answered(later));
    expect(codes({all: true}, answered(later))).toHaveLength(4);
    expect(shown.length).toBeLessThan(4);
    expect(codes({}, answered(picked))).toContain("1804");
  });

  test("the running share ends with all that are open, and the count that is enough is the fewest", () => {
    const view = answered(picked);
    const totals = runningOf(view).map(({total}) => total);
    expect(totals).toEqual([9000, null, 9600, null]);
    const fewest = view.answers!.chances!.quotas.map(({missing}) => missing.fewest!.length);
    expect(enoughOf(view)).toEqual(fewest);
  });

  test("each row says its pick on one button, and what is decided has no influence", () => {
    const html = membersSlot.html(answered(picked), noAssets);
    const row = (code: string) => new RegExp(`<tr data-code="${code}">.*?</tr>`).exec(html)![0];
    expect(row("1804")).toMatch(/data-pick="in" aria-pressed="true"/);
    expect(row("1804").match(/aria-pressed="true"/g)).toHaveLength(1);
    expect(row("1804")).toMatch(/data-cell="influence">.*?>–</);
    expect(row("0301")).not.toMatch(/data-cell="influence">.*?>–</);
  });
});

describe("the map", () => {
  test("coloured by picks: each municipality its own, those not asked apart", () => {
    const {looks, bounds} = mapLooks(answered(picked));
    expect(bounds).toBeNull();
    expect(Object.fromEntries(looks)).toEqual({
      "0301": "undecided",
      "1804": "in",
      "1818": "undecided",
      "1860": "out",
      "5001": "not-invited"
    });
  });

  test("coloured by influence: classes for the undecided only, the largest in the highest", () => {
    const view = answered({...picked, colouring: "influence"});
    const {looks, bounds} = mapLooks(view);
    expect(bounds).toHaveLength(4);
    expect(looks.get("0301")).toBe(4);
    expect([looks.get("1804"), looks.get("1860"), looks.get("5001")]).toEqual(["in", "out", "not-invited"]);
    expect(mostOf(view.answers!.influence![0]!)).toBe(
      Math.max(...[...view.answers!.influence![0]!.values].filter((value) => !Number.isNaN(value)))
    );
  });

  test("before the answers have come it is coloured by picks", () => {
    expect(mapLooks(scenarioView(known, {...picked, colouring: "shapley"})).bounds).toBeNull();
  });

  test("the tally adds up to all that were asked", () => {
    expect(tallyOf(answered(picked))).toEqual({
      in: {count: 1, population: 3000},
      out: {count: 1, population: 400},
      undecided: {count: 2, population: 6600}
    });
  });
});

test.each([
  ["Uten Oslo", "akson_scenario_uten-oslo.json"],
  ["", "akson_scenario.json"],
  ["../..\\Æ Ø Å?", "akson_scenario_æ-ø-å.json"],
  ["--", "akson_scenario.json"],
  ["x".repeat(200), `akson_scenario_${"x".repeat(60)}.json`]
])("a file of «%s» is %s", (name, file) => {
  expect(fileName(scenario({name}))).toBe(file);
});

test.each([
  ["60", "0.6"],
  ["52,5", "0.525"],
  ["52.5", "0.525"],
  [" 100 ", "1"],
  ["5", "0.05"],
  ["0,01", "0.0001"],
  ["0", null],
  ["0,0", null],
  ["101", null],
  ["100,1", null],
  ["", null],
  ["-5", null],
  ["5 %", null],
  ["1e1", null]
])("«%s» per cent is the share %s", (text, share) => {
  expect(shareOfPercent(text)).toBe(share);
});
