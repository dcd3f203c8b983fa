// All that the page of scenarios shows of one question, as plain data: what can be painted at once, and what takes a
// little longer. Plain data can cross to and from a worker.
import {addDays, daysBetween} from "../calendar.js";
import type {IsoDate} from "../types.js";
import type {Coalition} from "./coalitions.js";
import type {Crossing, Timing} from "./crossing.js";
import type {Answers, Engine, MemberValues} from "./engine.js";
import type {Steps} from "./steps.js";
import type {Estimate, Method, Scenario, Status} from "./types.js";

/** A scenario and what to ask of it. Arrays are by member, in the engine's order. */
export interface Question extends Scenario {
  quotas: readonly {id: string; weight: number}[];
  timing: Timing;
}

/** One number for each member of the whole list; NaN for those that the picks have decided. */
export interface ByMember {
  values: Float64Array;
  errorBound: number;
  method: Method;
}

export interface QuotaChance {
  id: string;
  weightNeeded: number;
  status: Status;
  /** P(reach); null when no method can vouch for it. */
  probability: Estimate | null;
  missing: {weight: number; /** Positions, largest first; null when impossible. */ fewest: number[] | null};
}

/** The first answers: what has been settled, and how likely the rest is. */
export interface ChanceSheet {
  undecided: readonly number[];
  inWeight: number;
  /** Weight of the undecided. */
  openWeight: number;
  quotas: QuotaChance[];
}

/** How much each member matters to one quota. */
export interface InfluenceSheet {
  influence: ByMember | null;
  /** Raw Banzhaf: pivotal when each of the other undecided signs with ½. */
  swing: ByMember | null;
}

export interface DistributionSheet {
  mean: number;
  standardDeviation: number;
  /** Weights at the levels of {@link levels}. */
  quantiles: number[];
  /** P(coverage in [k/100, (k + 1)/100)), k = 0 … 100. */
  bins: number[];
  errorBound: number;
}

/** Levels of the quantiles of coverage and of the crossing date. */
export const levels = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

export interface CrossingSheet {
  byDeadline: {value: number; errorBound: number};
  ever: number;
  /** First day with cumulative ≥ level, by {@link levels}; null: none. */
  quantiles: (IsoDate | null)[];
  /** P(reached by the start of the day), from the first to the last day of the profile. */
  cumulative: [IsoDate, number][];
  /** Of each value of {@link cumulative}. */
  errorBound: number;
  /** P(its signature crosses the quota); NaN for those that the picks have decided. */
  tips: {values: Float64Array; errorBound: number};
}

export interface SlowQuotaSheet {
  id: string;
  /** Null when no method can vouch for it. */
  crossing: CrossingSheet | null;
  shapley: ByMember | null;
  fewest: {
    size: number;
    /** As text: it outgrows every number. */ count: string | null;
    lightest: Coalition | null;
  } | null;
  lightest: Coalition | null;
  blocking: number[] | null;
}

function spreadValues(found: Float64Array, undecided: readonly number[], members: number): Float64Array {
  const values = new Float64Array(members).fill(Number.NaN);
  undecided.forEach((position, i) => (values[position] = found[i]));
  return values;
}

function spread(found: MemberValues | null, undecided: readonly number[], members: number): ByMember | null {
  return found && {...found, values: spreadValues(found.values, undecided, members)};
}

export function chanceSheet(engine: Engine, question: Question, answers: Answers): ChanceSheet {
  const {undecided} = answers;
  return {
    undecided,
    inWeight: answers.inWeight,
    openWeight: undecided.reduce((sum, position) => sum + engine.members[position].weight, 0),
    quotas: question.quotas.map(({id, weight}) => ({
      id,
      weightNeeded: weight,
      status: answers.status(weight),
      probability: answers.probability(weight),
      missing: answers.missing(weight)
    }))
  };
}

/** By quota. */
export function influenceSheets(engine: Engine, {quotas}: Question, answers: Answers): InfluenceSheet[] {
  const n = engine.members.length;
  return quotas.map(({weight}) => ({
    influence: spread(answers.influence(weight), answers.undecided, n),
    swing: spread(answers.swing(weight), answers.undecided, n)
  }));
}

/** Null when no method can vouch for it. */
export function* distributionSheet(answers: Answers): Steps<DistributionSheet | null> {
  const law = yield* answers.distributionInSteps();
  return (
    law && {
      mean: law.mean,
      standardDeviation: law.standardDeviation,
      quantiles: levels.map((level) => law.quantile(level)),
      bins: law.bins(100),
      errorBound: law.errorBound
    }
  );
}

function crossingSheet(found: Crossing | null, undecided: readonly number[], members: number): CrossingSheet | null {
  if (!found) return null;
  const {first, last, tips} = found;
  return {
    byDeadline: found.byDeadline,
    ever: found.ever,
    quantiles: levels.map((level) => found.quantile(level)),
    cumulative: Array.from({length: daysBetween(first, last) + 1}, (_, day) => {
      const date = addDays(first, day);
      return [date, found.cumulativeOn(date)];
    }),
    errorBound: found.errorBound,
    tips: {...tips, values: spreadValues(tips.values, undecided, members)}
  };
}

/**
 * What takes longer, for one quota of the question: tens of milliseconds, precisely some tenths of a second; in steps.
 */
export function* slowSheet(engine: Engine, question: Question, quota: number, answers: Answers): Steps<SlowQuotaSheet> {
  const n = engine.members.length;
  const {id, weight} = question.quotas[quota];
  const sets = answers.coalitions(weight);
  yield;
  const crossing = crossingSheet(yield* answers.crossingInSteps(weight, question.timing), answers.undecided, n);
  const shapley = spread(yield* answers.shapleyInSteps(weight), answers.undecided, n);
  return {
    id,
    crossing,
    shapley,
    fewest: sets && {...sets.fewest, count: sets.fewest.count === null ? null : String(sets.fewest.count)},
    lightest: sets && sets.lightest,
    blocking: sets && sets.blocking
  };
}
