// What the page shows of a state, and which answers stand under which question.
import {describe, expect, test} from "vitest";
import {
  askedOf,
  isCurrent,
  isOld,
  measuredQuota,
  scenarioView,
  unanswered,
  withAnswers,
  withReply
} from "../../src/scenario/view.js";
import {answered, known, page, scenario} from "./small-page.js";

const oslo = scenario({picks: new Map([["0301", "in"]])});

test("known: the invited by code, the published quotas in inhabitants", () => {
  expect(known.members.map(({id, weight}) => [id, weight])).toEqual([
    ["0301", 6000],
    ["1804", 3000],
    ["1818", 600],
    ["1860", 400]
  ]);
  expect(known.position.get("1860")).toBe(3);
  expect(askedOf(known.defaults.scenario, known.scenario).quotas.map(({weight}) => weight)).toEqual([5001, 5500]);
});

describe("a view", () => {
  test("of the same scenario keeps its question: colours are no reason to compute again", () => {
    const before = scenarioView(known, page({scenario: oslo}));
    const after = scenarioView(known, page({scenario: oslo, colouring: "swing"}), before);
    expect(after.question).toBe(before.question);
    expect(after.picks).toBe(before.picks);
  });

  test("of another scenario keeps the old answers, as old", () => {
    const before = answered(page({scenario: oslo}));
    const after = scenarioView(known, page({scenario: scenario()}), before);
    expect(after.answers).toBe(before.answers);
    expect([isCurrent(before), isCurrent(after)]).toEqual([true, false]);
    expect([isOld(before, before.answers), isOld(after, after.answers)]).toEqual([false, true]);
    expect(after.picks).toEqual(["undecided", "undecided", "undecided", "undecided"]);
  });

  test("a signature counts here, whatever counts on the other pages", () => {
    const before = scenarioView(known, page());
    for (const rule of ["signed", "signed-or-decided"] as const) {
      const after = scenarioView(known, page({page: {...known.defaults.page, rule}}), before);
      expect([after.question, after.facts.rule]).toEqual([before.question, "signed"]);
    }
  });

  test("before any answer, only the scenario that the page came with is answered", () => {
    expect(isOld(scenarioView(known, page()), null)).toBe(false);
    expect(isOld(scenarioView(known, page({scenario: oslo})), null)).toBe(true);
  });

  test("answers to the compared scenario go with it", () => {
    const compared = scenario();
    const before = {
      ...scenarioView(known, page({compared})),
      comparedAnswers: answered(page({scenario: compared})).answers
    };
    expect(scenarioView(known, page({compared, scenario: oslo}), before).comparedAnswers).toBe(before.comparedAnswers);
    expect(scenarioView(known, page({compared: oslo}), before).comparedAnswers).toBeNull();
    expect(scenarioView(known, page({compared: null}), before).comparedAnswers).toBeNull();
  });
});

describe("replies", () => {
  const empty = unanswered(oslo, askedOf(oslo, known.scenario));
  const whole = answered(page({scenario: oslo})).answers!;

  test("add up", () => {
    const part = withReply(empty, {id: 1, kind: "part", sheets: {chances: whole.chances}});
    expect([part.chances, part.done]).toEqual([whole.chances, false]);
    expect(withReply(part, {id: 1, kind: "done"}).done).toBe(true);
  });

  test("an error leaves no number in sight, of these answers or of older ones", () => {
    const before = scenarioView(known, page({scenario: scenario()}), answered(page({scenario: oslo})));
    const broken = withReply({...empty, chances: whole.chances}, {id: 1, kind: "error", error: "galt"});
    const view = withAnswers(before, broken);
    expect([view.answers!.error, view.answers!.chances, view.complete]).toEqual(["galt", undefined, null]);
  });

  test("the older answers stay until a newer number has come, the complete ones until all have", () => {
    const before = answered(page({scenario: scenario()}));
    expect(withAnswers(before, empty).answers).toBe(before.answers);
    const part = {...empty, chances: whole.chances};
    expect(withAnswers(before, part).answers).toBe(part);
    expect(withAnswers(before, part).complete).toBe(before.complete);
  });
});

test("the measured quota is one that is left", () => {
  const [first] = known.defaults.scenario.quotas;
  expect(measuredQuota(page({measured: 1}))).toBe(1);
  expect(measuredQuota(page({measured: 1, scenario: scenario({quotas: [first]})}))).toBe(0);
});
