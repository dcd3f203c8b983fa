// The listing of minimal winning coalitions against all subsets.
import {describe, expect, test} from "vitest";
import {minimalWinning} from "../../../src/model/scenario/minimal-winning.js";
import {ResidualGame} from "../../../src/model/scenario/residual-game.js";
import type {Pick} from "../../../src/model/scenario/types.js";
import {generator, membersOf} from "./oracle/games.js";

const list = (weights: readonly number[], picks: readonly Pick[], quota: number, limit = Infinity, steps?: number) => [
  ...minimalWinning(new ResidualGame(membersOf(weights), picks), quota, limit, steps)
];

/** Sets of undecided that win with the picks and lose without any one of them, by position. */
function byEnumeration(weights: readonly number[], picks: readonly Pick[], quota: number): number[][] {
  const inside = weights.reduce((sum, weight, i) => (picks[i] === "in" ? sum + weight : sum), 0);
  const open = weights.flatMap((_, i) => (picks[i] === "undecided" ? [i] : []));
  const found: number[][] = [];
  for (let mask = 0; mask < 2 ** open.length; mask += 1) {
    const members = open.filter((_, k) => (mask >> k) & 1);
    const weight = members.reduce((sum, i) => sum + weights[i], inside);
    if (weight >= quota && members.every((i) => weight - weights[i] < quota)) found.push(members);
  }
  return found;
}

const keyed = (sets: readonly (readonly number[])[]) =>
  sets.map((members) => [...members].sort((a, b) => a - b).join(" ")).sort();

describe("every one of them, once", () => {
  const random = generator(83);
  test.each(Array.from({length: 60}, (_, k) => k))("random game %i", () => {
    const weights = Array.from({length: 9}, () => Math.floor(random() * 12));
    const picks = weights.map((): Pick => (random() < 0.7 ? "undecided" : random() < 0.5 ? "in" : "out"));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const quota = 1 + Math.floor(random() * total);
    const found = list(weights, picks, quota);
    const status = new ResidualGame(membersOf(weights), picks).status(quota);
    expect(keyed(found.map(({members}) => members))).toEqual(
      status === "open" ? keyed(byEnumeration(weights, picks, quota)) : []
    );
    for (const {members, weight} of found) {
      expect(weight).toBe(
        weights.reduce((sum, one, i) => (picks[i] === "in" || members.includes(i) ? sum + one : sum), 0)
      );
    }
    const sizes = found.map(({members}) => members.length);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  });
});

test("larger members first within a size; a limit and an end of the search", () => {
  const undecided = (n: number) => new Array<Pick>(n).fill("undecided");
  const all = list([4, 3, 2, 1], undecided(4), 6).map(({members}) => members);
  expect(all).toEqual([
    [0, 1],
    [0, 2],
    [1, 2, 3]
  ]);
  expect(list([4, 3, 2, 1], undecided(4), 6, 1).map(({members}) => members)).toEqual([[0, 1]]);
  const many = new Array<number>(40).fill(1);
  expect(list(many, undecided(40), 20, 5)).toHaveLength(5);
  expect(list(many, undecided(40), 20, Infinity, 10)).toEqual([]);
  expect(list([4, 3], ["in", "undecided"], 4)).toEqual([]);
});
