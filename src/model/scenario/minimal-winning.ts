// Minimal winning coalitions, listed. Apart from the engine: no page lists them.
import type {Coalition} from "./coalitions.js";
import type {ResidualGame} from "./residual-game.js";

/**
 * Minimal winning coalitions (no member can be spared) in a readable order: fewer members first, then the ones with the
 * larger members first. At most `limit`; the search also ends after `steps` steps, so a short list may be incomplete.
 * Nobody in it has weight 0; none unless the status is open.
 */
export function* minimalWinning(game: ResidualGame, quota: number, limit: number, steps = 1e6): Generator<Coalition> {
  if (game.status(quota) !== "open") return;
  const order = game.largestFirst().filter((position) => game.members[position].weight > 0);
  const sums = [0];
  for (const position of order) sums.push(sums[sums.length - 1] + game.members[position].weight);
  const missing = game.missingWeight(quota);
  let found = 0;
  const smallest = sums.findIndex((sum) => sum >= missing);
  for (let size = smallest; size <= order.length; size++) {
    const chosen: number[] = [];
    let sum = 0;
    let next = 0;
    for (;;) {
      if (--steps < 0) return;
      const open = size - chosen.length;
      // Even the heaviest completion from here falls short: no later start does better.
      const fits = next + open <= order.length && sum + sums[next + open] - sums[next] >= missing;
      if (fits && open > 1 && sum + game.members[order[next]].weight < missing) {
        chosen.push(next);
        sum += game.members[order[next++]].weight;
        continue;
      }
      if (fits && open > 1) {
        next++; // wins too early: the others would be superfluous
        continue;
      }
      if (fits) {
        const members = [...chosen, next].map((place) => order[place]);
        yield {members, weight: game.inWeight + sum + game.members[order[next]].weight};
        if (++found === limit) return;
        next++;
        continue;
      }
      const last = chosen.pop();
      if (last === undefined) break;
      sum -= game.members[order[last]].weight;
      next = last + 1;
    }
  }
}
