// A base in which the unnamed are drawn so that count and share of a published total agree: every set that agrees
// counts alike (model/worlds.ts). Those of the set have signed by the total's day; the others sign with the reader's
// probabilities. No formula gives that law, so it is simulated: many starting sets, of each many continuations.
//
// It starts from the last share before the deadline. What was published afterwards is not used: it says that the
// target was reached, not on which day.
import {worldReading} from "../model/numbered-worlds.js";
import {seededRandom} from "../model/random.js";
import type {Milestone, Municipality, MunicipalityCode} from "../model/types.js";
import {assumedOut, TotalsClash, unnamedBehind, type TotalsFacts, type Unnamed} from "../model/unnamed.js";
import {samplerOf} from "../model/worlds.js";
import type {Choice} from "../engine/types.js";

/** The total, what it leaves open, and who is assumed out for as long as the reader does not say otherwise. */
export interface DrawnBase {
  unnamed: Unnamed;
  assumedOut: ReadonlySet<MunicipalityCode>;
}

/** Null when there is no share before the deadline, or nobody without a name behind it. */
export function drawnBase(facts: TotalsFacts): DrawnBase | null {
  const before = facts.milestones.filter(({share, latest}) => share !== null && latest < facts.deadline);
  const total = before.reduce<Milestone | null>((last, one) => (!last || one.latest > last.latest ? one : last), null);
  if (total === null) return null;
  try {
    const unnamed = unnamedBehind(facts, total, worldReading);
    return unnamed.count > 0 ? {unnamed, assumedOut: assumedOut(facts.events, worldReading)} : null;
  } catch (error) {
    // The checks of the data say so; the page offers the other bases.
    if (error instanceof TotalsClash) return null;
    throw error;
  }
}

/** What is to be drawn before the others sign, by position among the members. */
export interface ToDraw {
  /** Who can be among the unnamed. */
  pool: number[];
  count: number;
  low: number;
  high: number;
}

/**
 * The draw under the reader's choices: who is set to no has not signed by then either, and a name that is no longer
 * set to yes is one of those that can be drawn.
 */
export function toDraw({unnamed}: DrawnBase, members: readonly Municipality[], picks: readonly Choice[]): ToDraw {
  const named = new Set(unnamed.named.map(({code}) => code));
  const never = new Set(unnamed.out.map(({code}) => code));
  const pool: number[] = [];
  let [count, low, high] = [unnamed.total.signedCount, unnamed.low, unnamed.high];
  members.forEach(({code, population}, position) => {
    const isNamed = named.has(code);
    if (isNamed && picks[position] === "in") count--;
    else {
      if (isNamed) [low, high] = [low + population, high + population];
      if (!never.has(code) && picks[position] !== "out") pool.push(position);
    }
  });
  return {pool, count, low, high};
}

export const drawnSeed = 1;
export const drawnStarts = 1000;
/** Continuations of each start. */
export const continuations = 100;

export interface Simulation {
  /** Weights at the end, those of one start after each other. */
  sums: Float64Array;
  /** Of as many ends as there are starts × `curveContinuations`: uniform numbers and weights, see {@link reachedAt}. */
  critical: Float64Array[];
}

const curveContinuations = 10;

/** Sets of the pool that agree with the total, by position among the members; null when there is none. */
export function drawStarts({pool, count, low, high}: ToDraw, weights: readonly number[]): number[][] | null {
  try {
    const sampler = samplerOf({weights: pool.map((position) => weights[position]), count, low, high}, 1e5);
    const random = seededRandom(drawnSeed);
    return Array.from({length: drawnStarts}, () => sampler.draw(random).map((index) => pool[index]));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Simulate the ends of all starts.
 * @param needed weights of the quotas, for the probability at every common chance
 */
export function* simulate(
  starts: readonly (readonly number[])[],
  weights: readonly number[],
  picks: readonly Choice[],
  probability: ArrayLike<number>,
  needed: readonly number[]
): Generator<void, Simulation> {
  const random = seededRandom(drawnSeed + 1);
  const sums = new Float64Array(starts.length * continuations);
  const critical = needed.map(() => new Float64Array(starts.length * curveContinuations));
  const settled = picks.flatMap((pick, position) => (pick === "in" ? position : []));
  for (const [s, start] of starts.entries()) {
    const signed = new Set([...settled, ...start]);
    const open = picks.flatMap((pick, position) => (pick === "undecided" && !signed.has(position) ? position : []));
    const base = [...signed].reduce((sum, position) => sum + weights[position], 0);
    for (let k = 0; k < continuations; k++) {
      let sum = base;
      for (const position of open) if (random() < probability[position]) sum += weights[position];
      sums[s * continuations + k] = sum;
    }
    for (let k = 0; k < curveContinuations; k++) {
      // Each signs at every common chance above its own number: the quota is reached from one of them on.
      const rising = open.map((position) => ({at: random(), weight: weights[position]})).sort((a, b) => a.at - b.at);
      const last = needed.map((need, quota) => {
        const reached = base >= need;
        critical[quota][s * curveContinuations + k] = reached ? -1 : 2;
        return reached;
      });
      let sum = base;
      for (const {at, weight} of rising) {
        sum += weight;
        needed.forEach((need, quota) => {
          if (last[quota] || sum < need) return;
          last[quota] = true;
          critical[quota][s * curveContinuations + k] = at;
        });
      }
    }
    if (s % 50 === 49) yield;
  }
  return {sums, critical};
}

/** Share of the continuations that reach a quota when every open municipality signs with the common chance. */
export const reachedAt = (critical: Float64Array, common: number): number =>
  critical.reduce((reached, at) => reached + (at < common ? 1 : 0), 0) / critical.length;

/**
 * A mean over the ends and its standard error. The ends of one start resemble each other: the error is that of the
 * starts' means.
 */
export function meanOf(sums: Float64Array, of: (sum: number) => number): {value: number; standardError: number} {
  const starts = sums.length / continuations;
  const means = new Float64Array(starts);
  sums.forEach((sum, i) => (means[Math.floor(i / continuations)] += of(sum) / continuations));
  const value = means.reduce((all, one) => all + one, 0) / starts;
  const variance = means.reduce((all, one) => all + (one - value) ** 2, 0) / (starts - 1);
  return {value, standardError: Math.sqrt(variance / starts)};
}
