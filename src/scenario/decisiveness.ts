// How much each municipality's own answer decides: P(target | it says yes) − P(target | it says no).
import {Engine} from "../engine/engine.js";
import type {Choice} from "../engine/types.js";

/**
 * For every municipality, when the others are as picked and the undecided say yes with probability ½. A
 * municipality's own
 * pick is left open for its own value. In the order of the weights.
 * @throws when the engine cannot vouch for an answer
 */
export function decisiveness(weights: readonly number[], picks: readonly Choice[], quota: number): number[] {
  const engine = new Engine(weights.map((weight, position) => ({id: String(position), weight})));
  const ask = (own: readonly Choice[]): Map<number, number> => {
    const answers = engine.at({
      picks: own,
      probability: weights.map(() => 0.5),
      correlation: {national: 0, group: 0}
    });
    const found = answers.influence(quota);
    if (!found) throw new Error("no method can vouch for the influence of the municipalities");
    return new Map(answers.undecided.map((position, place) => [position, found.values[place]]));
  };
  const undecided = ask(picks);
  return weights.map(
    (_, position) =>
      undecided.get(position) ??
      ask(picks.map((pick, other) => (other === position ? "undecided" : pick))).get(position)!
  );
}
