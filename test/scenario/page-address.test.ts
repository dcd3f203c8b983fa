// The address of the page of scenarios: what it says is what it opens, and nothing of others is lost.
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readAddress, writeAddress} from "../../src/scenario/page-address.js";
import {colourings, type ScenarioPage} from "../../src/scenario/view.js";
import {known, page, scenario} from "./small-page.js";

const picks = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom("0301", "1804", "1818", "1860"), fc.constantFrom("in" as const, "out" as const)),
    {selector: ([code]) => code}
  )
  .map((list) => new Map(list));
const anyScenario = fc
  .record({picks, common: fc.integer({min: 0, max: 100})})
  .map(({picks, common}) =>
    scenario({picks, propensity: {...known.defaults.scenario.propensity, common: common / 100}})
  );
const anyPage: fc.Arbitrary<ScenarioPage> = fc
  .record({
    scenario: fc.oneof(fc.constant(known.defaults.scenario), anyScenario),
    compared: fc.option(fc.oneof(fc.constant(known.defaults.scenario), anyScenario)),
    colouring: fc.constantFrom(...colourings),
    measured: fc.constantFrom(0, 1)
  })
  .map(page);

test("every state comes back as it was, compared scenario, colours and quota included", () => {
  fc.assert(
    fc.property(anyPage, (state) => {
      expect(readAddress(writeAddress(state, known, ""), known)).toEqual({state, problems: []});
    })
  );
});

test("the default says nothing; another's parameters stay, and what was said before goes", () => {
  expect(writeAddress(page(), known, "")).toBe("");
  const busy = writeAddress(
    page({
      scenario: scenario({picks: new Map([["0301", "in"]])}),
      compared: known.defaults.scenario,
      colouring: "swing",
      measured: 1
    }),
    known,
    "?kampanje=x"
  );
  expect([...new URLSearchParams(busy).keys()]).toEqual(
    expect.arrayContaining(["kampanje", "s", "valg", "mot", "farge", "grense"])
  );
  expect(writeAddress(page(), known, busy)).toBe("?kampanje=x");
});

describe("what cannot be used", () => {
  test.each([
    ["?farge=rosa", "farge"],
    ["?grense=7", "grense"],
    ["?grense=0", "grense"],
    ["?grense=1.5", "grense"]
  ])("%s: the default, and said", (search, key) => {
    const {state, problems} = readAddress(search, known);
    expect(state).toEqual(page());
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(key);
  });

  test("a fault in the compared scenario is said to be there", () => {
    const {state, problems} = readAddress("?mot-s=2&mot-fra=ingen&mot-inn=9999_0301&mot-k=x", known);
    expect(state.compared?.picks).toEqual(new Map([["0301", "in"]]));
    expect(problems.some((problem) => problem.includes("i det andre scenarioet") && problem.includes("9999"))).toBe(
      true
    );
  });
});
