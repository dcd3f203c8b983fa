// What the scenario's figures say: figures and words from one number, and nothing open called certain.
import {describe, expect, test} from "vitest";
import type {Estimate} from "../../src/engine/types.js";
import {
  crossingAlt,
  distributionAlt,
  intervalLabel,
  measureValue,
  quotaProbability,
  quotaTitle,
  scenarioSubtitle,
  shareRange
} from "../../src/scenario/figure-words.js";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const estimate = (value: number): Estimate => ({
  value,
  errorBound: value === 0 || value === 1 ? 0 : 1e-12,
  method: "exact-dp"
});

describe("quotas and ranges", () => {
  test.each([
    ["0.5", "more than", "Mer enn 50 %"],
    ["0.55", "at least", "Minst 55 %"],
    ["0.525", "at least", "Minst 52,5 %"],
    ["0.50", "more than", "Mer enn 50 %"],
    ["1", "at least", "Minst 100 %"]
  ] as const)("%s, %s is %s", (share, comparison, name) => expect(plain(quotaTitle({share, comparison}))).toBe(name));

  test("beside a quota stand figure and words; on a phone the figure alone; what is settled needs no words", () => {
    expect(plain(quotaProbability(estimate(0.746), false))).toBe("74,6 %, omtrent 3 av 4");
    expect(plain(quotaProbability(estimate(0.746), true))).toBe("74,6 %");
    expect(plain(quotaProbability(estimate(1), false))).toBe("100 %");
    expect(plain(quotaProbability({value: 1, errorBound: 1e-12, method: "tilted-fourier"}, true))).toBe(
      "mer enn 99,9 %"
    );
  });

  test("a range of one value is one value; the interval of a certain outcome says so", () => {
    expect(plain(shareRange(0.412, 0.618))).toBe("41–62 %");
    expect(plain(shareRange(0.412, 0.413))).toBe("41 %");
    expect(plain(intervalLabel(0.573, 0.573))).toBe("Sikkert: 57,3 %");
    expect(plain(intervalLabel(0.412, 0.618))).toBe("80 % sannsynlig: 41–62 %");
  });
});

describe("descriptions", () => {
  const half = {share: "0.5", comparison: "more than"} as const;
  test("say what is settled as settled, and the rest with its probability", () => {
    const say = (value: number) =>
      plain(distributionAlt([{threshold: half, probability: estimate(value)}], 0.5, {low: 0.4, high: 0.6}));
    expect(say(1)).toContain("Grensen mer enn 50 % er nådd.");
    expect(say(0)).toContain("Grensen mer enn 50 % kan ikke nås.");
    expect(say(0.74)).toContain("Sannsynligheten for mer enn 50 % er 74,0 %, omtrent 3 av 4.");
    expect(say(0.74)).toContain("mellom 40 % og 60 %");
    expect(plain(distributionAlt([], 0.573, {low: 0.573, high: 0.573}))).toContain("Andelen er 57,3 %");
  });

  test("of a crossing say by the deadline, in the end, and from which day it is even", () => {
    const alt = plain(
      crossingAlt(
        [
          {threshold: half, byDeadline: estimate(0.38), ever: estimate(0.7), median: "2020-07-08"},
          {threshold: half, byDeadline: estimate(0), ever: estimate(0.3), median: null}
        ],
        "2020-07-01"
      )
    );
    expect(alt).toContain("38,0 % før 1. juli 2020, 70,0 % til slutt. Sjansen er minst 50 % fra 8. juli.");
    expect(alt).toContain("Sjansen kommer aldri opp i halvparten.");
  });

  test("a subtitle counts the undecided", () => {
    expect(plain(scenarioSubtitle(4632214, 0))).toContain("4 632 214 innbyggere");
    expect(scenarioSubtitle(1, 0)).toContain("Alle kommuner er bestemt");
    expect(plain(scenarioSubtitle(1, 290))).toContain("290 kommuner er ikke bestemt");
  });

  test("values of one figure have the same number of decimals, and tiny ones are under the last", () => {
    const small = measureValue("shapley", 0.02);
    expect([0.02, 0.0123, 0.00001, 0].map((value) => plain(small(value)))).toEqual([
      "2,00 %",
      "1,23 %",
      "under 0,01 %",
      "0,00 %"
    ]);
    expect(plain(measureValue("influence", 0.4)(0.399))).toBe("39,9 prosentpoeng");
  });
});
