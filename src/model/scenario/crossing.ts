// When the quota is crossed, and who tips it.
//
// Everybody who signs does so by day t with probability F(t), independently of the others given who signs: member i has
// signed by t with pᵢ·F(t), and who is picked in has from the start. So P(crossed by t) = g(F(t)) with
// g(F) = P(reach at probabilities pᵢF): no simulation, and days matter only through F. passage.ts has g and who tips.
import {addDays, daysBetween} from "../calendar.js";
import type {IsoDate} from "../types.js";
import type {Passage} from "./passage.js";
import type {SigningModel} from "./signing-model.js";
import type {Estimate} from "./types.js";

/** Signing times. Dates are starts of days. */
export interface Timing {
  deadline: IsoDate;
  /** Of those that sign, the share that has: strictly increasing dates, values rising from 0 to 1, linear between. */
  profile: readonly (readonly [IsoDate, number])[];
}

/** The law of the crossing date. */
export interface Crossing {
  byDeadline: {value: number; errorBound: number};
  /** P(reach) when all have had their time. */
  ever: number;
  /** First and last day of the profile. */
  first: IsoDate;
  last: IsoDate;
  /** P(reached by the start of the day), to {@link errorBound}. */
  cumulativeOn: (day: IsoDate) => number;
  errorBound: number;
  /** First day from `first` to `last` with cumulative ≥ level, or null. */
  quantile: (level: number) => IsoDate | null;
  /** By active undecided: P(its signature crosses the quota), one bound for each. Sums to `ever`. */
  tips: {values: Float64Array; errorBound: number};
}

/** F at the start of a day: 0 before the profile, 1 after it. */
export function shareSigned(profile: Timing["profile"], day: IsoDate): number {
  if (day <= profile[0][0]) return day < profile[0][0] ? 0 : profile[0][1];
  for (let i = 1; i < profile.length; i++) {
    const [to, high] = profile[i];
    if (day > to) continue;
    const [from, low] = profile[i - 1];
    return day === to ? high : low + ((high - low) * daysBetween(from, day)) / daysBetween(from, to);
  }
  return 1;
}

/**
 * The law of the crossing date. The status must be open.
 * @param need in the model's units
 * @param passage from nobody having signed to everybody who will
 * @param whole P(reach), all having had their time
 * @returns null when no method can vouch for P(reach) at the deadline
 */
export function crossing(
  model: SigningModel,
  passage: Passage,
  need: number,
  {profile, deadline}: Timing,
  whole: Estimate
): Crossing | null {
  const byShare = shareSigned(profile, deadline);
  const exact = byShare >= 1 ? whole : byShare <= 0 ? {value: 0, errorBound: 0} : model.reach(need, byShare);
  if (!exact) return null;
  const {errorBound} = passage;
  const at = (share: number): number =>
    share <= 0 ? 0 : share >= 1 ? whole.value : Math.min(Math.max(0, passage.at(share)), whole.value);
  const cumulativeOn = (day: IsoDate): number => at(shareSigned(profile, day));
  const [first, last] = [profile[0][0], profile[profile.length - 1][0]];
  return {
    byDeadline: {value: exact.value, errorBound: exact.errorBound},
    ever: whole.value,
    first,
    last,
    cumulativeOn,
    errorBound,
    quantile: (level) => {
      const slack = Math.min(1e-9, errorBound + 1e-14);
      if (cumulativeOn(last) < level - slack) return null;
      let [low, high] = [0, daysBetween(first, last)];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (cumulativeOn(addDays(first, middle)) >= level - slack) high = middle;
        else low = middle + 1;
      }
      return addDays(first, low);
    },
    tips: passage.tips
  };
}
