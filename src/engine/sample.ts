// Sample outcomes: independent draws of the scenario's own law, the same on every machine for the same seed.
import {normalQuantile} from "./normal.js";
import type {ResidualGame} from "./residual-game.js";
import type {Scenario} from "./types.js";

/** One outcome. */
export interface Outcome {
  /** Sum with the picks. */
  weight: number;
  /** Members that are in, picks included, by position in the game's order. */
  members: number[];
}

/**
 * Uniform numbers on (0, 1) from an integer ≥ 0: sfc32 (Doty-Humphrey's small fast counting generator), 32 bits a
 * step.
 */
function generator(seed: number): () => number {
  let [a, b, c, counter] = [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0, 0x9e3779b9, 1];
  const next = (): number => {
    const sum = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = (b ^ (b >>> 9)) >>> 0;
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum;
  };
  for (let warm = 0; warm < 15; warm++) next();
  // 52 bits and a half: never 0, never 1.
  return () => ((next() >>> 6) * 2 ** 26 + (next() >>> 6) + 0.5) / 2 ** 52;
}

/** Draw the factors, then the members: j joins when √ρ₁z + √ρ₂y + own·e is at most Φ⁻¹(pⱼ). */
export function sample(game: ResidualGame, scenario: Scenario, count: number, seed: number): Outcome[] {
  const {members, undecided} = game;
  const {national, group} = scenario.correlation;
  const own = Math.sqrt(1 - national - group);
  const independent = national + group === 0;
  const uniform = generator(seed);
  const normal = (): number => normalQuantile(uniform());
  const limits = undecided.map((position) => normalQuantile(scenario.probability[position]));
  return Array.from({length: count}, () => {
    const z = independent ? 0 : normal();
    const factors = new Map<string, number>();
    const joined = new Set<number>();
    undecided.forEach((position, i) => {
      if (independent) {
        if (uniform() < scenario.probability[position]) joined.add(position);
        return;
      }
      const name = members[position].group;
      let y = name === undefined ? undefined : factors.get(name);
      if (y === undefined) {
        y = normal();
        if (name !== undefined) factors.set(name, y);
      }
      if (Math.sqrt(national) * z + Math.sqrt(group) * y + own * normal() <= limits[i]) joined.add(position);
    });
    const chosen = members.flatMap((_, position) =>
      scenario.picks[position] === "in" || joined.has(position) ? [position] : []
    );
    return {weight: chosen.reduce((sum, position) => sum + members[position].weight, 0), members: chosen};
  });
}
