// What remains of a game after the picks: who is undecided, what is missing, and the weights as the algorithms want
// them.
import type {Member, Choice, Status} from "./types.js";

/** The undecided with weight, ascending, divided by their greatest common divisor. */
export class ResidualGame {
  /** Undecided members, by position in the game's list, in its order. */
  readonly undecided: number[] = [];
  readonly inWeight: number;
  readonly undecidedWeight: number;
  /**
   * Undecided members, without weight only if they are kept, by position, ascending by weight, then in the list's
   * order.
   */
  readonly active: number[];
  /** Weights of `active`, divided by {@link divisor}. */
  readonly weights: Float64Array;
  readonly divisor: number;

  constructor(
    readonly members: readonly Member[],
    picks: readonly Choice[],
    keepWeightless = false
  ) {
    let inWeight = 0;
    let undecidedWeight = 0;
    members.forEach(({weight}, position) => {
      if (picks[position] === "in") inWeight += weight;
      if (picks[position] !== "undecided") return;
      this.undecided.push(position);
      undecidedWeight += weight;
    });
    this.inWeight = inWeight;
    this.undecidedWeight = undecidedWeight;
    this.active = this.undecided
      .filter((position) => keepWeightless || members[position].weight > 0)
      .sort((a, b) => members[a].weight - members[b].weight || a - b);
    let divisor = 0;
    for (const position of this.active) {
      for (let a = members[position].weight; a > 0;) [divisor, a] = [a, divisor % a];
      if (divisor === 1) break;
    }
    this.divisor = divisor || 1;
    this.weights = Float64Array.from(this.active, (position) => members[position].weight / this.divisor);
  }

  /** What the picks alone settle; a tie at the quota counts as reached. O(1). */
  status(quota: number): Status {
    if (this.inWeight >= quota) return "reached";
    return this.inWeight + this.undecidedWeight < quota ? "impossible" : "open";
  }

  /** Weight still missing; 0 when reached. */
  missingWeight(quota: number): number {
    return Math.max(0, quota - this.inWeight);
  }

  /** What {@link weights} must bring: the missing weight in units of the divisor, rounded up. */
  need(quota: number): number {
    return Math.ceil(this.missingWeight(quota) / this.divisor);
  }

  /** Undecided members by position, largest first; equal ones in the list's order. Weight 0 comes last. */
  largestFirst(): number[] {
    return [...this.undecided].sort((a, b) => this.members[b].weight - this.members[a].weight || a - b);
  }

  /** Values by `active` spread over `undecided`; the others, of weight 0, get `rest`. */
  spread(values: ArrayLike<number>, rest = 0): Float64Array {
    const byPosition = new Map(this.active.map((position, i) => [position, values[i]]));
    return Float64Array.from(this.undecided, (position) => byPosition.get(position) ?? rest);
  }
}
