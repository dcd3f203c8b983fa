// P(target | yes) − P(target | no) of each municipality, against adding up all answers of the others.
import {describe, expect, it} from "vitest";
import {decisiveness} from "../../src/scenario/decisiveness.js";

type Choice = "in" | "out" | "undecided";
const weights = [40, 25, 20, 10, 5];

function oracle(own: number, picks: readonly Choice[], quota: number): number {
  let [pivotal, sets] = [0, 0];
  for (let set = 0; set < 2 ** weights.length; set++) {
    const joins = (i: number): boolean => ((set >> i) & 1) === 1;
    if (joins(own)) continue;
    const fits = picks.every((pick, i) => i === own || pick === "undecided" || joins(i) === (pick === "in"));
    if (!fits) continue;
    sets += 1;
    const others = weights.reduce((sum, weight, i) => sum + (joins(i) ? weight : 0), 0);
    if (others < quota && others + weights[own] >= quota) pivotal += 1;
  }
  return pivotal / sets;
}

describe("decisiveness", () => {
  it.each([
    [["undecided", "undecided", "undecided", "undecided", "undecided"]],
    [["out", "in", "undecided", "undecided", "in"]],
    [["in", "in", "in", "out", "out"]]
  ] as Choice[][][])("with picks %j", (picks) => {
    const found = decisiveness(weights, picks, 51);
    weights.forEach((_, i) => expect(found[i]).toBeCloseTo(oracle(i, picks, 51), 12));
  });
});
