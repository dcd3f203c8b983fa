// What would the scenario page have said on the day of the last official total before the deadline, and how did it go?
//
// Three states of knowledge, each a starting point of the same question: everybody who had not signed signs afterwards
// with a common probability p. (1) Only the names documented by the day. (2) The official total as well: who is behind
// it is unknown, so the answer is the mean over sets that agree with it (worlds.ts). (3) As 2, without those
// that by all that is known today had not signed: hindsight, and said to be.
import {acceptances, documentedOn} from "../model/coverage.js";
import {officialPopulation, type PopulationInterval} from "../model/official.js";
import {Engine} from "../engine/engine.js";
import type {Correlation, Choice} from "../engine/types.js";
import type {IsoDate, Milestone, Municipality, MunicipalityCode, SigningEvent} from "../model/types.js";
import {samplerOf} from "../model/worlds.js";

export type Knowledge = "names" | "total" | "hindsight";

/** Answers of one state of knowledge. */
export interface BackTestBasis {
  knowledge: Knowledge;
  /** Sets of signatories drawn; null when nothing had to be drawn. */
  sets: number | null;
  /** Sets, with and without the largest municipality, that the probabilities are the weighted mean of. */
  asked: number;
  /** Probability of the quota by common p, independent: for drawing. */
  curve: [p: number, probability: number][];
  /** For the table; `low` and `high` are the smallest and largest over the sets. */
  rows: {p: number; independent: Spread; correlated: Spread}[];
  /** Common p at which the chance is even, to 0.001. */
  even: number;
  /** At the p that it turned out to be: {@link BackTest.realised}. */
  atRealised: Spread;
  /** How often the largest municipality not known to have signed is in the sets; null when nothing was drawn. */
  largestIn: {code: MunicipalityCode; share: number} | null;
}

export interface Spread {
  value: number;
  low: number;
  high: number;
}

export interface BackTest {
  /** The day the answers are given for, and its total. */
  date: IsoDate;
  total: Milestone;
  totalPopulation: PopulationInterval;
  /** Documented by name by that day. */
  named: {count: number; population: number};
  /** The next total with a share. */
  outcome: Milestone;
  outcomePopulation: PopulationInterval;
  /** Null when the rounding leaves it open. */
  reached: boolean | null;
  deadline: IsoDate;
  quota: number;
  denominator: number;
  /** Share of what was left that signed from the one total to the next. */
  realised: {municipalities: number; inhabitants: {low: number; high: number}};
  correlation: Correlation;
  /** Had not signed by the day, by what is known today. */
  refused: MunicipalityCode[];
  bases: BackTestBasis[];
}

export interface BackTestOptions {
  correlation: Correlation;
  /** Values of the common p in the table. */
  table: readonly number[];
  /** Values of the common p on the curve. */
  curve: readonly number[];
  /** Sets drawn for each state of knowledge that needs them. */
  sets: number;
  /**
   * Of those with the largest municipality, and of those without, how many are asked: the others differ little, and
   * each costs a tenth of a second.
   */
  asked: number;
  /** The same for the correlated probabilities. */
  askedCorrelated: number;
  /** Uniform on [0, 1). */
  random: () => number;
}

export interface BackTestFacts {
  municipalities: readonly Municipality[];
  events: readonly SigningEvent[];
  milestones: readonly Milestone[];
  deadline: IsoDate;
  quota: number;
}

/** The last total with a share before the deadline, and the next one. @throws {RangeError} when there is none */
function totalsAround(milestones: readonly Milestone[], deadline: IsoDate): [Milestone, Milestone] {
  const shares = milestones.filter(({share}) => share !== null).sort((a, b) => (a.latest < b.latest ? -1 : 1));
  const before = shares.findLast(({latest}) => latest < deadline);
  const after = before && shares.find(({latest}) => latest > before.latest);
  if (!before || !after) throw new RangeError(`no two official totals with a share around ${deadline}`);
  return [before, after];
}

/** Asked for more time or said no at some time, and no source says that they signed or decided to. */
function neverSigned(events: readonly SigningEvent[]): Set<MunicipalityCode> {
  const kinds = new Map<MunicipalityCode, Set<string>>();
  for (const {municipality, kind} of events) kinds.set(municipality, (kinds.get(municipality) ?? new Set()).add(kind));
  return new Set(
    [...kinds].flatMap(([code, had]) =>
      (had.has("postponed") || had.has("declined")) && !had.has("signed") && !had.has("decided") ? [code] : []
    )
  );
}

/** One state of affairs that agrees with what is known: who has signed, and how much it counts. Weights sum to 1. */
interface World {
  isIn: boolean[];
  weight: number;
}

/** Weighted mean, smallest and largest. */
function spreadOf(worlds: readonly World[], values: readonly number[]): Spread {
  return {
    value: values.reduce((sum, value, k) => sum + worlds[k].weight * value, 0),
    low: Math.min(...values),
    high: Math.max(...values)
  };
}

/** p at which a rising function is ½, by bisection. */
function evenAt(chance: (p: number) => number): number {
  let [low, high] = [0, 1];
  while (high - low > 0.0005) {
    const middle = (low + high) / 2;
    if (chance(middle) < 0.5) low = middle;
    else high = middle;
  }
  return Math.round(((low + high) / 2) * 1000) / 1000;
}

/**
 * The whole back-test. Deterministic for a given `random`; a second or two, most of it for the correlated answers.
 * @throws {RangeError} when there are no totals around the deadline, or a total cannot be met
 */
export function backTest(
  {municipalities, events, milestones, deadline, quota}: BackTestFacts,
  options: BackTestOptions
): BackTest {
  const invited = municipalities.filter((municipality) => municipality.invited);
  const engine = new Engine(
    invited.map(({code, population, county}) => ({id: code, weight: population, group: county.code}))
  );
  // The mean over sets asks the engine hundreds of times: in hundreds of inhabitants its exact method is a hundred
  // times quicker, and what rounding changes is far below the whole percents shown.
  const unit = engine.totalWeight > 1e6 ? 100 : 1;
  const coarse = new Engine(
    invited.map(({code, population, county}) => ({
      id: code,
      weight: Math.round(population / unit),
      group: county.code
    }))
  );
  const denominator = engine.totalWeight;
  const [total, outcome] = totalsAround(milestones, deadline);
  const [before, after] = [officialPopulation(total, denominator)!, officialPopulation(outcome, denominator)!];
  const accepted = acceptances(events, "signed");
  const {minimum} = documentedOn(total.latest, accepted, municipalities);
  const isNamed = invited.map(
    (municipality) => documentedOn(total.latest, accepted, [municipality]).minimum.count === 1
  );
  const never = neverSigned(events);
  const middle = (interval: PopulationInterval) => (interval.low + interval.high) / 2;
  const realisedShare = (middle(after) - middle(before)) / (denominator - middle(before));

  const chanceBy =
    (exact: boolean) =>
    (isIn: readonly boolean[], p: number, correlation: Correlation): number => {
      const picks = isIn.map((signed): Choice => (signed ? "in" : "undecided"));
      const found = (exact ? engine : coarse)
        .at({picks, probability: new Float64Array(invited.length).fill(p), correlation})
        .probability(exact ? quota : Math.ceil(quota / unit));
      if (!found) throw new RangeError("no method can vouch for the probability of the back-test");
      return found.value;
    };
  const none: Correlation = {national: 0, group: 0};

  /** @throws {RangeError} naming the total that clashes with what is known of single municipalities */
  const setsBehind = (pool: readonly number[]): number[][] => {
    const totals = {
      count: total.signedCount - minimum.count,
      low: before.low - minimum.population,
      high: before.high - minimum.population
    };
    try {
      const sampler = samplerOf({weights: pool.map((position) => invited[position].population), ...totals});
      return Array.from({length: options.sets}, () => sampler.draw(options.random));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new RangeError(
        `the total of ${total.signedCount} on ${total.latest} clashes with the ${minimum.count} named by then: ${why}`,
        {cause: error}
      );
    }
  };

  const basis = (knowledge: Knowledge): BackTestBasis => {
    const pool = invited.flatMap((municipality, position) =>
      isNamed[position] || (knowledge === "hindsight" && never.has(municipality.code)) ? [] : [position]
    );
    const drawn = knowledge === "names" ? null : setsBehind(pool);
    const largest = pool.reduce(
      (best, position, index) => (invited[position].population > invited[pool[best]].population ? index : best),
      0
    );
    const worldOf = (set: readonly number[]): boolean[] => {
      const isIn = [...isNamed];
      for (const index of set) isIn[pool[index]] = true;
      return isIn;
    };
    // Stratified by the largest municipality: whether it is in decides most of what differs between the sets.
    const strata =
      drawn === null
        ? [[[]]]
        : [drawn.filter((set) => set.includes(largest)), drawn.filter((set) => !set.includes(largest))];
    const worldsOf = (most: number): World[] =>
      strata.flatMap((sets) => {
        const chosen = sets.slice(0, most);
        return chosen.map((set) => ({isIn: worldOf(set), weight: sets.length / (drawn?.length ?? 1) / chosen.length}));
      });
    // One world is asked as the scenario page would; what is only drawn, and the mean over many, in hundreds.
    const exactly = chanceBy(drawn === null);
    const chance = chanceBy(false);
    // World by world: the engine keeps what depends on who is undecided.
    const asked = [...options.table, realisedShare];
    const worlds = worldsOf(options.asked);
    const fewer = worldsOf(options.askedCorrelated);
    const independent = worlds.map(
      ({isIn}) =>
        new Map([
          ...options.curve.map((p): [number, number] => [p, chance(isIn, p, none)]),
          ...asked.map((p): [number, number] => [p, exactly(isIn, p, none)])
        ])
    );
    const correlated = fewer.map(
      ({isIn}) => new Map(options.table.map((p) => [p, exactly(isIn, p, options.correlation)]))
    );
    const at = (of: readonly World[], answers: readonly Map<number, number>[], p: number): Spread =>
      spreadOf(
        of,
        answers.map((values) => values.get(p)!)
      );
    return {
      knowledge,
      sets: drawn && drawn.length,
      asked: worlds.length,
      curve: options.curve.map((p) => [p, at(worlds, independent, p).value]),
      rows: options.table.map((p) => ({
        p,
        independent: at(worlds, independent, p),
        correlated: at(fewer, correlated, p)
      })),
      even: evenAt(
        (p) =>
          spreadOf(
            worlds,
            worlds.map(({isIn}) => chance(isIn, p, none))
          ).value
      ),
      atRealised: at(worlds, independent, realisedShare),
      largestIn: drawn && {
        code: invited[pool[largest]].code,
        share: drawn.filter((set) => set.includes(largest)).length / drawn.length
      }
    };
  };

  return {
    date: total.latest,
    total,
    totalPopulation: before,
    named: {count: minimum.count, population: minimum.population},
    outcome,
    outcomePopulation: after,
    reached: after.low >= quota ? true : after.high < quota ? false : null,
    deadline,
    quota,
    denominator,
    realised: {
      municipalities: (outcome.signedCount - total.signedCount) / (invited.length - total.signedCount),
      inhabitants: {
        low: (after.low - before.high) / (denominator - before.high),
        high: (after.high - before.low) / (denominator - before.low)
      }
    },
    correlation: options.correlation,
    refused: [...never].filter((code) => invited.some((municipality) => municipality.code === code)).sort(),
    bases: [basis("names"), basis("total"), basis("hindsight")]
  };
}
