// Bounds that depend on the weights only, made where time matters less: at build, to be loaded with the page.
import {ResidualGame} from "./residual-game.js";
import {sumOf} from "./sums.js";
import {TailBound, type PreparedBounds} from "./tail-bound.js";
import type {Member} from "./types.js";

/** Factor evaluations a pass may spend: some five seconds. */
const patience = 5e8;

/**
 * The far bounds of a game for `new Engine(members, {prepared})`: a table of some fifty numbers, JSON as it stands.
 * Each pass bounds Σ|φₖ|/k over the high frequencies at one common probability (tail-bound.ts). Half a minute for the
 * municipalities.
 */
export function prepareBounds(members: readonly Member[]): PreparedBounds {
  const {weights} = new ResidualGame(
    members,
    members.map(() => "undecided")
  );
  const size = sumOf(weights) + 1;
  return new TailBound(weights, size, null, patience).prepare();
}
