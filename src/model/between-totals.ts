// What two published totals say about the days between them, when nobody withdrew: a share that can only have grown.
//
// From one total to the next, so many municipalities more had signed. Which is not known, but the inhabitants they
// add lie between those of the smallest and of the largest that can be among them. That bounds a total without a
// share, too.
import {officialPopulation} from "./official.js";
import type {IsoDate, Milestone} from "./types.js";
import {
  assumedOut,
  extremesOf,
  inhabitants,
  settledOn,
  TotalsClash,
  type Reading,
  type TotalsFacts
} from "./unnamed.js";

/** Inhabitants behind a total, both ends included. */
export interface TotalBounds {
  total: Milestone;
  low: number;
  high: number;
}

/** Inhabitants that had signed on a day, both ends included: at least as `from` has it, at most as `to` has it. */
export interface BoxBetweenTotals {
  low: number;
  high: number;
  /** Inhabitants of all invited municipalities. */
  denominator: number;
  from: Milestone;
  to: Milestone;
}

/** Sums of the smallest and of the largest that can have signed after `earlier` and by `later`. */
function stepBetween(facts: TotalsFacts, earlier: Milestone, later: Milestone, reading: Reading) {
  const before = settledOn(facts, earlier.latest).named;
  const after = settledOn(facts, later.latest).later;
  const assumed = assumedOut(facts.events, reading);
  const candidates = facts.municipalities.filter(
    ({invited, code}) => invited && !before.has(code) && !after.has(code) && !assumed.has(code)
  );
  const more = later.signedCount - earlier.signedCount;
  if (more < 0 || more > candidates.length) {
    throw new TotalsClash(
      `${earlier.signedCount} had signed on ${earlier.latest} and ${later.signedCount} on ${later.latest}, ` +
        `and ${candidates.length} municipalities can have signed between`
    );
  }
  const {least, most} = extremesOf(candidates.map(({population}) => population));
  return {least: least[more], most: most[more]};
}

/**
 * Bounds on the inhabitants behind every total, in the order of their days. A total without a share gets what the
 * totals beside it leave. Outer bounds: never too narrow.
 * @throws {TotalsClash} when two totals cannot both hold
 */
export function boundsOfTotals(facts: TotalsFacts, reading: Reading): TotalBounds[] {
  const invited = facts.municipalities.filter((one) => one.invited);
  const denominator = inhabitants(invited);
  const bounds = [...facts.milestones]
    .sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : a.signedCount - b.signedCount))
    .map((total) => ({total, ...(officialPopulation(total, denominator) ?? {low: 0, high: denominator})}));
  for (let k = 1; k < bounds.length; k++) {
    const [one, next] = [bounds[k - 1], bounds[k]];
    const {least, most} = stepBetween(facts, one.total, next.total, reading);
    next.low = Math.max(next.low, one.low + least);
    next.high = Math.min(next.high, one.high + most);
  }
  for (let k = bounds.length - 2; k >= 0; k--) {
    const [one, next] = [bounds[k], bounds[k + 1]];
    const {least, most} = stepBetween(facts, one.total, next.total, reading);
    one.low = Math.max(one.low, next.low - most);
    one.high = Math.min(one.high, next.high - least);
  }
  const broken = bounds.find(({low, high}) => low > high);
  if (broken) {
    throw new TotalsClash(
      `the total of ${broken.total.signedCount} on ${broken.total.latest} clashes with the totals beside it: ` +
        `at least ${broken.low} and at most ${broken.high} inhabitants`
    );
  }
  return bounds;
}

/**
 * Where the share was on a day between two totals. A total bounds the days from its `latest` on from below, and the
 * days up to its `earliest` from above. Null before the first total, after the last, and inside the interval of a
 * single one. On 1 July 2020 the totals of 24 June and 7 July leave 33,6–65,4 % of the inhabitants.
 * @throws {TotalsClash} when two totals cannot both hold
 */
export function boxBetweenTotals(facts: TotalsFacts, day: IsoDate, reading: Reading): BoxBetweenTotals | null {
  const bounds = boundsOfTotals(facts, reading);
  const below = bounds.findLast(({total}) => total.latest <= day);
  const above = bounds.find(({total}) => total.earliest >= day);
  if (!below || !above) return null;
  const denominator = inhabitants(facts.municipalities.filter(({invited}) => invited));
  return {low: below.low, high: above.high, denominator, from: below.total, to: above.total};
}
