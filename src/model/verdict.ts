// Was the target reached by a day, and in time? Each total is compared with the quota on its own day only. From one
// day to another only this is carried: assuming that nobody withdrew, the share never fell.
import {officialPopulation} from "./official.js";
import type {IsoDate, Milestone} from "./types.js";

type Answer = "not-asked" | "not-reached" | "unknown" | "reached";

export interface Verdict {
  date: IsoDate;
  answer: Answer;
  /** The nearest totals with a share: of the day or before it, and after it. */
  before: Milestone | null;
  after: Milestone | null;
  /** The first total that shows the target reached; null when only names do, or nothing. */
  reachedBy: Milestone | null;
  /** Reached before the deadline? Null unless the answer is "reached". */
  inTime: boolean | "unknown" | null;
}

export interface TargetFacts {
  milestones: readonly Milestone[];
  /** Nobody was asked before this day. */
  letter: IsoDate;
  /** The target was to be reached before this day. */
  deadline: IsoDate;
  /** What the totals are shares of, and how many inhabitants of it pass the target. */
  denominator: number;
  quota: number;
  /** Do those known by name to have signed pass the target on this day? */
  namesReach: (date: IsoDate) => boolean;
  /** The day before the deadline. */
  lastDayInTime: IsoDate;
}

/** Does a total show the target reached? Null when its rounding leaves that open. */
function shows(milestone: Milestone, {denominator, quota}: TargetFacts): boolean | null {
  const population = officialPopulation(milestone, denominator);
  if (population === null || (population.low < quota && population.high >= quota)) return null;
  return population.low >= quota;
}

export function verdictOn(date: IsoDate, facts: TargetFacts): Verdict {
  const {milestones, letter, deadline, namesReach, lastDayInTime} = facts;
  const totals = milestones
    .filter(({share, signedPopulation}) => share !== null || signedPopulation !== null)
    .sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0));
  const before = totals.findLast(({latest}) => latest <= date) ?? null;
  const after = totals.find(({latest}) => latest > date) ?? null;
  const reaching = totals.find((total) => shows(total, facts) === true) ?? null;
  const reachedBy = reaching !== null && reaching.latest <= date ? reaching : null;
  const notReached = totals.some((total) => total.earliest >= date && shows(total, facts) === false);
  const base = {date, before, after, reachedBy, inTime: null};
  if (date < letter) return {...base, answer: "not-asked"};
  if (reachedBy === null && !namesReach(date)) return {...base, answer: notReached ? "not-reached" : "unknown"};
  const early = totals.some((total) => total.latest < deadline && shows(total, facts) === true);
  const late = totals.some((total) => total.earliest >= deadline && shows(total, facts) === false);
  const inTime = early || namesReach(lastDayInTime) ? true : late ? false : "unknown";
  return {...base, answer: "reached", inTime};
}
