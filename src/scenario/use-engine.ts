// The one place where the calculation of use asks the engine: the distribution of a sum of independent or correlated
// municipalities.
import {Engine} from "../engine/engine.js";

export interface Participant {
  population: number;
  /** P(the municipality uses the record). */
  probability: number;
}

/** The distribution of the inhabitants whose municipality uses the record. */
export interface UseLaw {
  mean: number;
  /** P(inhabitants in use ≤ x). */
  atMost(x: number): number;
}

/** Many municipalities are counted in tens of inhabitants: a tenth of the time, for at most five inhabitants each. */
const unitOf = (participants: readonly Participant[]): number => (participants.length > 26 ? 10 : 1);

/**
 * @param shock national correlation: how far all follow the same common factor, 0 ≤ shock < 1
 * @returns null when the engine cannot vouch for an answer
 */
export function useLaw(participants: readonly Participant[], shock: number): UseLaw | null {
  const unit = unitOf(participants);
  const members = participants.map(({population}, position) => ({
    id: String(position),
    weight: Math.round(population / unit)
  }));
  const found = new Engine(members)
    .at({
      // Nothing is left to chance for those that certainly do or do not: no common factor moves them.
      picks: participants.map(({probability}) =>
        probability >= 1 ? ("in" as const) : probability <= 0 ? ("out" as const) : ("undecided" as const)
      ),
      probability: participants.map(({probability}) => probability),
      correlation: {national: shock, group: 0}
    })
    .distribution();
  return (
    found && {
      mean: participants.reduce((sum, {population, probability}) => sum + population * probability, 0),
      atMost: (x) => found.cumulative(Math.floor((x + unit / 2) / unit))
    }
  );
}
