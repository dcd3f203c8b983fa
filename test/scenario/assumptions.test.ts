import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {assumptionLines} from "../../src/scenario/assumption-words.js";
import {quotaPhrase} from "../../src/scenario/words.js";
import {longDate} from "../../src/language/dates.js";
import {defaults, facts, state} from "./world.js";

const textOf = (one: typeof defaults): string =>
  assumptionLines(one, facts, (code) => `fylke ${code}`)
    .map(({name, text}) => `${name}: ${text}`)
    .join("\n")
    .replaceAll("\u00a0", " ");
const nameOf = (code: string): string => facts.members.find((one) => one.code === code)!.displayName;

describe("the assumptions as lines", () => {
  test("what the page opens with: base, one probability for all, independence, both quotas, deadline, pace", () => {
    const text = textOf(defaults);
    expect(text).toContain(`dokumentert ${longDate(defaults.date)}`.replaceAll("\u00a0", " "));
    expect(text).toContain("50 % for hver.");
    expect(text).toContain("uavhengig av de andre");
    for (const quota of defaults.quotas) expect(text).toContain(quotaPhrase(quota).replaceAll("\u00a0", " "));
    expect(text).toContain(longDate(defaults.timing.deadline).replaceAll("\u00a0", " "));
    expect(text).not.toContain("Satt til");
  });

  test("every pick, group, own value and both correlations are there, whatever the scenario", () => {
    fc.assert(
      fc.property(state, (one) => {
        const text = textOf(one);
        for (const code of [...one.picks.keys(), ...one.propensity.members.keys()])
          expect(text).toContain(nameOf(code));
        if (one.propensity.by === "county")
          for (const code of one.propensity.groups.keys()) expect(text).toContain(`fylke ${code}`);
        expect(text.includes("Etter")).toBe(one.propensity.groups.size > 0);
        expect(text.includes("Samvariasjon:")).toBe(one.correlation.national + one.correlation.group > 0);
        expect(text.includes("Egen sannsynlighet")).toBe(one.propensity.members.size > 0);
      }),
      {numRuns: 60}
    );
  });

  test("picks stand under what was picked", () => {
    const text = textOf({
      ...defaults,
      picks: new Map([
        ["0301", "out"],
        ["4601", "in"]
      ])
    });
    expect(text).toMatch(/signere: 1 kommune: Bergen\./);
    expect(text).toMatch(/ikke å signere: 1 kommune: Oslo\./);
  });
});
