import {describe, expect, test} from "vitest";
import {stopwatch} from "../../src/interface/stopwatch.js";

const after = (before: number, leftOut: number, times: readonly number[]): number => {
  const watch = stopwatch(before, leftOut);
  for (const time of times) watch.add(time);
  return watch.usual();
};

describe("the longest of the last five times, some left out", () => {
  test.each([
    ["one outlier does not count", [1, 1, 9, 1, 2], 2],
    ["two do", [1, 8, 9, 1, 1], 8],
    ["what is longer ago than five does not", [9, 9, 1, 1, 1, 2, 1], 1],
    ["of times not yet known all but one count", [1, 1, 1], Infinity],
    ["four known", [1, 3, 1, 1], 3]
  ])("with one left out: %s", (_, times, expected) => expect(after(Infinity, 1, times)).toBe(expected));

  test.each([
    ["the median", [5, 1, 4, 2, 3], 3],
    ["nothing known", [], 0],
    ["three known: the shortest", [7, 8, 9], 7]
  ])("with two left out: %s", (_, times, expected) => expect(after(0, 2, times)).toBe(expected));
});
