// Puts a scenario to the engine and collects the answers as plain data, in the order in which the page paints them.
// The only module of the page that calls the engine.
import {addDays, daysBetween} from "../model/calendar.js";
import type {Coalition} from "../engine/coalitions.js";
import type {Crossing, Timing} from "../engine/crossing.js";
import {Engine, type Answers} from "../engine/engine.js";
import type {Estimate, Member, Method, Scenario, Status, Values} from "../engine/types.js";
import type {IsoDate} from "../model/types.js";
import type {ToDraw} from "./drawn-base.js";

/** A scenario and what to ask of it. Arrays are by member, in the engine's order. */
export interface Question extends Scenario {
  quotas: readonly {id: string; weight: number}[];
  timing: Timing;
  /** Drawn before the others sign, when the base says so. */
  drawn?: ToDraw;
}

/** One number for each member of the whole list; NaN for those that the picks have decided. */
export interface ByMember {
  values: Float64Array;
  errorBound: number;
  method: Method;
}

interface QuotaChance {
  id: string;
  weightNeeded: number;
  status: Status;
  /** Probability that the quota is reached; null when it is too expensive to compute. */
  probability: Estimate | null;
  missing: {
    weight: number;
    /** Positions, largest first; null when the quota is out of reach. */ fewest: number[] | null;
  };
}

interface ChanceSheet {
  undecided: readonly number[];
  inWeight: number;
  /** Weight of the undecided. */
  openWeight: number;
  quotas: QuotaChance[];
}

interface DistributionSheet {
  mean: number;
  standardDeviation: number;
  /** Weights at the levels of {@link levels}. */
  quantiles: number[];
  /** Weights at 2.5 %, 7.5 % … 97.5 %: twenty outcomes that are equally likely. */
  twenty: number[];
  /** P(coverage in [k/100, (k + 1)/100)), k = 0 … 100. */
  bins: number[];
  errorBound: number;
}

/** Levels of the quantiles of coverage and of the crossing date. */
export const levels = [0.1, 0.25, 0.5, 0.75, 0.9] as const;
export const twentyLevels = Array.from({length: 20}, (_, k) => (k + 0.5) / 20);

/** The probability of each quota, were all undecided equally likely to sign. */
interface CurveSheet {
  /** The common probability of signing, 0 to 1. */
  assumed: number[];
  /** By quota, then as `assumed`; null where it is too expensive. */
  reached: (number | null)[][];
}

export interface CrossingSheet {
  byDeadline: {value: number; errorBound: number};
  ever: number;
  /** First day with cumulative ≥ level, by {@link levels}; null: none. */
  quantiles: (IsoDate | null)[];
  /** P(reached by the start of the day), from the first to the last day of the profile. */
  cumulative: [IsoDate, number][];
  /** Of each value of {@link cumulative}. */
  errorBound: number;
  /** Probability that the member's signature crosses the quota. */
  tips: {values: Float64Array; errorBound: number};
}

/** Which municipalities are enough, and which can stop it. Positions, largest first. */
interface WaysSheet {
  fewest: {size: number; /** As text: it outgrows every number. */ count: string | null} | null;
  lightest: Coalition | null;
  blocking: number[] | null;
}

/** What a signature of one municipality does to the answer. */
interface Evidence {
  position: number;
  /** P(reached) when the reader sets it to yes: the others are as they were. */
  set: Estimate | null;
  /** P(reached) when its signature is learnt: with correlation the others become likelier. */
  learnt: Estimate | null;
}

/** One outcome, drawn at random from the scenario. */
interface Outcome {
  weight: number;
  /** Positions of those that sign. */
  members: number[];
}

/** All answers to one question. Lists are by quota; null where a value is too expensive to compute. */
export interface Sheets {
  chances: ChanceSheet;
  /** P(reached | the member signs) − P(reached | it does not), the others unchanged. */
  influence: (ByMember | null)[];
  distribution: DistributionSheet | null;
  ways: WaysSheet[];
  curve: CurveSheet;
  crossing: (CrossingSheet | null)[];
  /** Banzhaf's raw index: the member decides when each of the others signs with ½. */
  swing: (ByMember | null)[];
  shapley: (ByMember | null)[];
  evidence: Evidence[][];
  outcomes: Outcome[];
}

/** The outcomes of «Slik kan det gå»: the same on every machine. */
export const sampleSeed = 1;
const sampled = 40;
/** Municipalities whose signature is asked about: the largest. */
const asked = 10;

function spread(values: Float64Array, undecided: readonly number[], members: number): Float64Array {
  const all = new Float64Array(members).fill(Number.NaN);
  undecided.forEach((position, i) => (all[position] = values[i]));
  return all;
}

function chancesOf(engine: Engine, {quotas}: Question, answers: Answers): ChanceSheet {
  const {undecided} = answers;
  return {
    undecided,
    inWeight: answers.inWeight,
    openWeight: undecided.reduce((sum, position) => sum + engine.members[position].weight, 0),
    quotas: quotas.map(({id, weight}) => ({
      id,
      weightNeeded: weight,
      status: answers.status(weight),
      probability: answers.probability(weight),
      missing: answers.missing(weight)
    }))
  };
}

function distributionOf(answers: Answers): DistributionSheet | null {
  const law = answers.distribution();
  return (
    law && {
      mean: law.mean,
      standardDeviation: law.standardDeviation,
      quantiles: levels.map((level) => law.quantile(level)),
      twenty: twentyLevels.map((level) => law.quantile(level)),
      bins: law.bins(100),
      errorBound: law.errorBound
    }
  );
}

function crossingOf(found: Crossing | null, undecided: readonly number[], members: number): CrossingSheet | null {
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
    tips: {values: spread(tips.values, undecided, members), errorBound: tips.errorBound}
  };
}

function waysOf(answers: Answers, quota: number): WaysSheet {
  const sets = answers.coalitions(quota);
  return {
    fewest: sets && {size: sets.fewest.size, count: sets.fewest.count === null ? null : String(sets.fewest.count)},
    lightest: sets && sets.lightest,
    blocking: sets && sets.blocking
  };
}

function evidenceOf(engine: Engine, question: Question, answers: Answers, quota: number): Evidence[] {
  const learnt = answers.given(quota);
  const {undecided} = answers;
  const largest = undecided.map((position, i) => ({position, i}));
  largest.sort((a, b) => engine.members[b.position].weight - engine.members[a.position].weight || a.i - b.i);
  const {national, group} = question.correlation;
  return largest.slice(0, asked).map(({position, i}) => {
    const told = learnt && {value: learnt.values[i], errorBound: learnt.errorBound, method: learnt.method};
    const picks = question.picks.map((pick, other) => (other === position ? "in" : pick));
    // Without correlation nobody learns from a signature: both are the same.
    const set = national + group === 0 ? told : engine.at({...question, picks}).probability(quota);
    return {position, set, learnt: told};
  });
}

const steps = 50;
/** Values of the curve have four decimals: more cannot be seen. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** The engine, and the points of the curve that it was asked for last: dragging the assumption does not change them. */
export interface Desk {
  engine: Engine;
  curve: {key: string; points: Map<number, (number | null)[]>};
  /** The starting sets that were drawn last; null: there are none. */
  starts?: {key: string; found: number[][] | null};
}

export const deskOf = (members: readonly Member[]): Desk => ({
  engine: new Engine(members),
  curve: {key: "", points: new Map()}
});

/**
 * The curve, a point a step, from the middle outwards. The probability rises with the assumption: below one that is as
 * good as 0 all are 0, above one that is as good as 1 all are 1. Those extremes would take most of the time.
 */
function* curveOf(desk: Desk, question: Question): Generator<Partial<Sheets>, void> {
  const {engine} = desk;
  const key = JSON.stringify([question.picks, question.correlation, question.quotas]);
  if (desk.curve.key !== key) desk.curve = {key, points: new Map()};
  const {points} = desk.curve;
  const assumed = Array.from({length: steps + 1}, (_, k) => k / steps);
  const compute = (k: number): (number | null)[] => {
    const probability = new Float64Array(engine.members.length).fill(assumed[k]);
    const answers = engine.at({...question, probability});
    return question.quotas.map(({weight}) => {
      const found = answers.probability(weight);
      return found && rounded(found.value);
    });
  };
  for (const direction of [-1, 1]) {
    const isExtreme = (value: number | null) => value === (direction < 0 ? 0 : 1);
    for (let k = steps / 2; k >= 0 && k <= steps; k += direction) {
      if (!points.has(k)) {
        points.set(k, compute(k));
        yield {};
      }
      if (points.get(k)!.every(isExtreme)) break;
    }
  }
  const lowest = Math.min(...points.keys());
  const at = (k: number, quota: number): number | null => (points.has(k) ? points.get(k)![quota] : k < lowest ? 0 : 1);
  yield {curve: {assumed, reached: question.quotas.map((_, quota) => assumed.map((__, k) => at(k, quota)))}};
}

/** The answers, part by part; each is computed when it is asked for. An empty part is a step of a longer one. */
export function* parts(desk: Desk, question: Question): Generator<Partial<Sheets>, void> {
  const {engine} = desk;
  const weights = question.quotas.map(({weight}) => weight);
  const answers = engine.at(question);
  const {undecided} = answers;
  const byMember = (ask: (quota: number) => Values | null): (ByMember | null)[] =>
    weights.map((quota) => {
      const found = ask(quota);
      return found && {...found, values: spread(found.values, undecided, engine.members.length)};
    });
  yield {
    chances: chancesOf(engine, question, answers),
    influence: byMember((quota) => answers.influence(quota)),
    distribution: distributionOf(answers)
  };
  yield {ways: weights.map((quota) => waysOf(answers, quota))};
  yield* curveOf(desk, question);
  yield {
    crossing: weights.map((quota) =>
      crossingOf(answers.crossing(quota, question.timing), undecided, engine.members.length)
    )
  };
  yield {evidence: weights.map((quota) => evidenceOf(engine, question, answers, quota))};
  yield {outcomes: answers.sample(sampled, sampleSeed)};
  yield {swing: byMember((quota) => answers.swing(quota)), shapley: byMember((quota) => answers.shapley(quota))};
}
