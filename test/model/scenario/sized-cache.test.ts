import {expect, test} from "vitest";
import {SizedCache} from "../../../src/model/scenario/sized-cache.js";

const never = (): never => {
  throw new Error("made again");
};

test("keeps what fits, and forgets first what has not been asked for longest", () => {
  const cache = new SizedCache<{size: number}>(10);
  const [a, b, c] = [{size: 4}, {size: 4}, {size: 4}];
  cache.get("a", () => a);
  cache.get("b", () => b);
  expect(cache.get("a", never)).toBe(a);
  cache.get("c", () => c);
  cache.trim();
  // 12 are 2 too many: a has been asked for since b was.
  expect(cache.get("a", never)).toBe(a);
  expect(cache.get("c", never)).toBe(c);
  expect(cache.get("b", () => ({size: 1}))).not.toBe(b);
});

test("sizes may grow after they were put in", () => {
  const cache = new SizedCache<{size: number}>(10);
  const small = cache.get("small", () => ({size: 1}));
  const grows = cache.get("grows", () => ({size: 1}));
  cache.trim();
  grows.size = 11;
  cache.trim();
  const other = {size: 1};
  expect(cache.get("small", () => other)).toBe(other);
  expect(cache.get("grows", () => other)).toBe(other);
  expect(small.size).toBe(1);
});
