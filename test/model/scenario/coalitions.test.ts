// Coalitions of games with more members than can be enumerated, against slow sums over all of them.
import {expect, test} from "vitest";
import {Engine} from "../../../src/model/scenario/engine.js";
import {generator, membersOf} from "./oracle/games.js";

/** The least sum ≥ need of any subset: every sum that occurs, as a set. */
function leastSum(weights: readonly number[], need: number): number {
  const sums = new Set([0]);
  for (const weight of weights) for (const sum of [...sums]) if (sum < need) sums.add(sum + weight);
  return Math.min(...[...sums].filter((sum) => sum >= need));
}

/** Winning sets of `size` members: how many, and the least sum. Counts by (members, sum). */
function ofSize(weights: readonly number[], need: number, size: number): {count: bigint; least: number} {
  const counts = Array.from({length: size + 1}, () => new Map<number, bigint>());
  counts[0].set(0, 1n);
  for (const weight of weights) {
    for (let k = size; k >= 1; k--)
      for (const [sum, count] of counts[k - 1])
        counts[k].set(sum + weight, (counts[k].get(sum + weight) ?? 0n) + count);
  }
  const winning = [...counts[size]].filter(([sum]) => sum >= need);
  return {count: winning.reduce((all, [, count]) => all + count, 0n), least: Math.min(...winning.map(([sum]) => sum))};
}

const random = generator(1717);
const kinds: [string, (i: number) => number][] = [
  ["light and heavy", () => Math.ceil(2 * Math.exp(4 * random()))],
  ["multiples of five, and one odd one", (i) => (i === 7 ? 3 : 5 * Math.ceil(8 * random()))],
  ["a few giants", (i) => (i < 3 ? 900 + i : Math.ceil(9 * random()))],
  ["equal ones", () => 12]
];

test.each(kinds)("%s: fewest, how many such, and the lightest", (_, weightOf) => {
  for (let round = 0; round < 12; round++) {
    const weights = Array.from({length: 42 + Math.floor(30 * random())}, (_, i) => weightOf(i));
    const total = weights.reduce((a, b) => a + b, 0);
    const quota = Math.max(1, Math.ceil(total * [0.5, 0.55, 0.1, 0.9, 0.35 * random() + 0.3][round % 5]));
    const answers = new Engine(membersOf(weights)).at({
      picks: weights.map(() => "undecided" as const),
      probability: weights.map(() => 0.5),
      correlation: {national: 0, group: 0}
    });
    const {fewest, lightest} = answers.coalitions(quota)!;
    const slow = ofSize(weights, quota, fewest.size);
    expect(fewest.count).toBe(slow.count);
    expect(fewest.lightest!.weight).toBe(slow.least);
    for (const found of [fewest.lightest!, lightest!]) {
      expect(new Set(found.members).size).toBe(found.members.length);
      expect(found.members.reduce((sum, position) => sum + weights[position], 0)).toBe(found.weight);
    }
    expect(lightest!.weight).toBe(leastSum(weights, quota));
  }
});

test("what greed and a remainder cannot make up exactly is looked for among all sums", () => {
  const weights = [1000, 690, 690, ...new Array<number>(40).fill(12)];
  const answers = new Engine(membersOf(weights)).at({
    picks: weights.map(() => "undecided" as const),
    probability: weights.map(() => 0.5),
    correlation: {national: 0, group: 0}
  });
  // 1383 may stay out: 690 twice, not 1000 and what twelves leave.
  expect(answers.coalitions(2860 - 1383)!.lightest!.weight).toBe(2860 - 1380);
});
