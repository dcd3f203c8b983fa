// The slow truth about a dozen or two correlated members: given the factors they are independent, so that a plain DP
// over the sums gives the law, mixed over fine grids for both factors. Shares no code with the engine.
import {grid, phi, quantile, type CopulaGame} from "./sets.js";

/** Adds a member that joins with this chance to the law of sums up to `top`; in place, from the top. */
function addMember(law: Float64Array, top: number, weight: number, chance: number): void {
  for (let sum = top + weight; sum >= 0; sum--)
    law[sum] = law[sum] * (1 - chance) + (sum >= weight ? law[sum - weight] * chance : 0);
}

/** Sum of two independent parts. */
function convolved(a: Float64Array, b: Float64Array, topOfB: number): Float64Array {
  const both = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) {
    const x = a[i];
    if (x !== 0) for (let j = 0; j <= topOfB && i + j < both.length; j++) both[i + j] += x * b[j];
  }
  return both;
}

/** One game's chances at every point of the factors, worked out once for all its laws. */
interface Point {
  weight: number;
  chances: number[];
}

/** The law of the sums of one game. */
export class SumsGivenFactors {
  private readonly blocks: number[][];
  /** By point of z: its weight, and by block the points of y. */
  private readonly points: {weight: number; blocks: Point[][]}[];

  constructor(private readonly game: CopulaGame) {
    const {p, groups, national, group} = game;
    const own = Math.sqrt(1 - national - group);
    const quantiles = p.map(quantile);
    const names = groups.map((name, i) => name ?? `alone ${i}`);
    this.blocks = [...new Set(names)].map((name) => names.flatMap((other, i) => (other === name ? [i] : [])));
    this.points = grid(national, own, p.length).map((z) => ({
      weight: z.weight,
      blocks: this.blocks.map((members) =>
        grid(group, own, members.length).map((y) => {
          const at = Math.sqrt(national) * z.node + Math.sqrt(group) * y.node;
          return {
            weight: y.weight,
            chances: members.map((i) => (p[i] === 0 || p[i] === 1 ? p[i] : phi((quantiles[i] + at) / own)))
          };
        })
      )
    }));
  }

  /**
   * P(S = s) by s when each joiner has signed with this share. With `apart`: of all others, in the part of the outcomes
   * in which that member would join ("joins", not normalised) or in all ("left out").
   */
  law(share: number, apart?: {member: number; part: "joins" | "left out"}): Float64Array {
    const {weights} = this.game;
    const length = weights.reduce((a, b) => a + b) + 1;
    const law = new Float64Array(length);
    for (const {weight, blocks} of this.points) {
      let given: Float64Array = new Float64Array(length);
      given[0] = weight;
      this.blocks.forEach((members, b) => {
        const mixed = new Float64Array(length);
        let top = 0;
        for (const y of blocks[b]) {
          const inner = new Float64Array(length);
          inner[0] = y.weight;
          top = 0;
          for (const [k, i] of members.entries()) {
            if (apart?.member !== i) {
              addMember(inner, top, weights[i], y.chances[k] * share);
              top += weights[i];
            } else if (apart.part === "joins") for (let sum = 0; sum <= top; sum++) inner[sum] *= y.chances[k];
          }
          for (let sum = 0; sum <= top; sum++) mixed[sum] += inner[sum];
        }
        given = convolved(given, mixed, top);
      });
      given.forEach((mass, sum) => (law[sum] += mass));
    }
    return law;
  }
}

/** P(from ≤ S < to). */
export const between = (law: Float64Array, from: number, to = Infinity): number =>
  law.reduce((sum, mass, s) => (s >= from && s < to ? sum + mass : sum), 0);
