// Coalitions of undecided members that settle the matter together with the picks.
import {heaviestWithin} from "./lightest-coalition.js";
import type {ResidualGame} from "./residual-game.js";
import {sumOf} from "./sums.js";
import {smallestCoalitions} from "./smallest-coalitions.js";

/** A set of undecided that joins the picks. */
export interface Coalition {
  /** Sum with the picks. */
  weight: number;
  /** Undecided members who join, by position, largest first. */
  members: number[];
}

/** Answers that are too dear are null. */
export interface Coalitions {
  /** Winning with the fewest members: how many, how many such sets, and a lightest one. */
  fewest: {size: number; count: bigint | null; lightest: Coalition | null};
  /** Of least total weight, whatever its size. */
  lightest: Coalition | null;
  /** The fewest whose "no" makes the quota impossible, largest first. */
  blocking: number[];
}

/** The largest undecided, until they bring so much. */
function fewestOf(game: ResidualGame, weight: number): number[] {
  const chosen: number[] = [];
  for (const position of game.largestFirst()) {
    if (weight <= 0) break;
    chosen.push(position);
    weight -= game.members[position].weight;
  }
  return chosen;
}

/**
 * The fewest undecided that reach the quota from here, by position, largest first (equal weights in the list's order).
 * [] when reached, null when impossible. Greedy is optimal: no set of that size weighs more. O(n log n).
 */
export function fewestToReach(game: ResidualGame, quota: number): number[] | null {
  const status = game.status(quota);
  return status === "impossible" ? null : fewestOf(game, game.missingWeight(quota));
}

/**
 * The fewest undecided whose staying out makes the quota impossible, largest first. Greed is optimal. O(n log n).
 * Null unless the status is open.
 */
function fewestToBlock(game: ResidualGame, quota: number): number[] | null {
  return game.status(quota) === "open" ? fewestOf(game, game.inWeight + game.undecidedWeight - quota + 1) : null;
}

/**
 * All about coalitions at one quota; null unless the status is open. Fewest and blocking by greed, O(n log n); counts
 * by smallest-coalitions.ts; the lightest by lightest-coalition.ts, for the municipalities a bit set of O(n·W/64)
 * words.
 */
export function coalitions(game: ResidualGame, quota: number): Coalitions | null {
  const fewest = fewestToReach(game, quota);
  const blocking = fewestToBlock(game, quota);
  if (!fewest || !blocking) return null;
  const order = game.largestFirst().filter((position) => game.members[position].weight > 0);
  const weights = Float64Array.from(order, (position) => game.members[position].weight / game.divisor);
  const need = game.need(quota);
  const coalition = (places: readonly number[]): Coalition => {
    const members = places.map((place) => order[place]);
    return {members, weight: members.reduce((sum, position) => sum + game.members[position].weight, game.inWeight)};
  };
  const smallest = smallestCoalitions(weights, need, fewest.length);
  const total = sumOf(weights);
  const left = heaviestWithin(weights, total - need);
  const absent = new Set(left);
  return {
    fewest: {
      size: fewest.length,
      count: smallest && smallest.count,
      lightest: smallest && coalition(smallest.lightest)
    },
    lightest: left && coalition(order.map((_, place) => place).filter((place) => !absent.has(place))),
    blocking
  };
}
