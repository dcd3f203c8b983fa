// Games and scenarios for the tests, from an injected generator.
import {Engine, type Answers} from "../../../src/engine/engine.js";
import type {Choice, Correlation, Member} from "../../../src/engine/types.js";

/** Lehmer's generator (Park & Miller 1988): enough for test cases, the same on every machine. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

export const membersOf = (weights: readonly number[], groups: readonly string[] = []): Member[] =>
  weights.map((weight, i) => ({id: `m${i}`, weight, ...(groups[i] !== undefined && {group: groups[i]})}));

/** Put a scenario to a game in one line; everybody undecided unless picks are given. */
export function ask(
  weights: readonly number[],
  p: readonly number[] | number = 0.5,
  more: {picks?: Choice[]; correlation?: Correlation; groups?: string[]} = {}
): Answers {
  return new Engine(membersOf(weights, more.groups)).at({
    picks: more.picks ?? weights.map(() => "undecided"),
    probability: typeof p === "number" ? weights.map(() => p) : p,
    correlation: more.correlation ?? {national: 0, group: 0}
  });
}
