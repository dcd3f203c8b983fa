// What a published total leaves open: how many more municipalities, with how many inhabitants together, out of a pool
// that no source settles. must-be.ts and worlds.ts start from this.
import {certainlyOn, possiblyOn} from "./acceptance.js";
import {acceptances} from "./coverage.js";
import {officialPopulation} from "./official.js";
import type {IsoDate, Milestone, Municipality, MunicipalityCode, SigningEvent} from "./types.js";

/**
 * What is assumed of municipalities that asked for more time or said no, and of which no source says that they signed:
 * all of them are out, only the ones reported to have said no are out, or all are open.
 */
export type Reading = "delay-and-no-out" | "no-out" | "all-open";

export const readings: readonly Reading[] = ["delay-and-no-out", "no-out", "all-open"];

export interface TotalsFacts {
  municipalities: readonly Municipality[];
  events: readonly SigningEvent[];
  milestones: readonly Milestone[];
  /** From this day on a documented decision to sign counts as a signature. */
  deadline: IsoDate;
}

/** Exactly `count` municipalities of `pool`, with `low` to `high` inhabitants together, are behind the total. */
export interface Unnamed {
  total: Milestone;
  reading: Reading;
  /** Inhabitants of all invited municipalities. */
  denominator: number;
  /** Counted as signed by name. */
  named: readonly Municipality[];
  /** Assumed not to have signed, or known to have signed later. */
  out: readonly Municipality[];
  /** The rest of the invited, in the order given. */
  pool: readonly Municipality[];
  count: number;
  low: number;
  high: number;
}

/** A published total and what is known by name cannot both be true. */
export class TotalsClash extends RangeError {
  constructor(message: string) {
    super(message);
    this.name = "TotalsClash";
  }
}

export const inhabitants = (list: readonly Municipality[]): number =>
  list.reduce((sum, {population}) => sum + population, 0);

/**
 * Municipalities that a reading takes out: asked for more time or said no, and no source says they signed or decided
 * to.
 */
export function assumedOut(events: readonly SigningEvent[], reading: Reading): Set<MunicipalityCode> {
  if (reading === "all-open") return new Set();
  const kinds = new Map<MunicipalityCode, Set<string>>();
  for (const {municipality, kind} of events) kinds.set(municipality, (kinds.get(municipality) ?? new Set()).add(kind));
  const codes = [...kinds].flatMap(([code, had]) => {
    const accepted = had.has("signed") || had.has("decided");
    const said = had.has("declined") || (reading === "delay-and-no-out" && had.has("postponed"));
    return said && !accepted ? [code] : [];
  });
  return new Set(codes);
}

/** Who is settled by name on a day: in for certain, or documented to have signed only later. */
export function settledOn(
  {events, deadline}: Pick<TotalsFacts, "events" | "deadline">,
  date: IsoDate
): {named: Set<MunicipalityCode>; later: Set<MunicipalityCode>} {
  const accepted = acceptances(events, date < deadline ? "signed" : "signed-or-decided");
  const named = new Set<MunicipalityCode>();
  const later = new Set<MunicipalityCode>();
  for (const [code, spans] of accepted) {
    if (certainlyOn(spans, date)) named.add(code);
    else if (!possiblyOn(spans, date)) later.add(code);
  }
  return {named, later};
}

/** Sums of the smallest and of the largest m weights, for every m. */
export interface Extremes {
  least: readonly number[];
  most: readonly number[];
}

export function extremesOf(weights: readonly number[]): Extremes {
  const running = (sorted: readonly number[]): number[] => {
    const sums = [0];
    for (const weight of sorted) sums.push(sums[sums.length - 1] + weight);
    return sums;
  };
  const ascending = [...weights].sort((a, b) => a - b);
  return {least: running(ascending), most: running(ascending.reverse())};
}

/**
 * What a total with a share leaves open under a reading.
 * @throws {TotalsClash} when the total cannot be met, naming what it clashes with
 * @throws {RangeError} when the total gives no share
 */
export function unnamedBehind(facts: TotalsFacts, total: Milestone, reading: Reading): Unnamed {
  const invited = facts.municipalities.filter((municipality) => municipality.invited);
  const denominator = inhabitants(invited);
  const published = officialPopulation(total, denominator);
  if (!published) throw new RangeError(`the total of ${total.signedCount} on ${total.latest} gives no share`);
  const settled = settledOn(facts, total.latest);
  const assumed = assumedOut(facts.events, reading);
  const named = invited.filter(({code}) => settled.named.has(code));
  const isOut = ({code}: Municipality) => settled.later.has(code) || assumed.has(code);
  const out = invited.filter((one) => !settled.named.has(one.code) && isOut(one));
  const pool = invited.filter((one) => !settled.named.has(one.code) && !isOut(one));
  const count = total.signedCount - named.length;
  const low = published.low - inhabitants(named);
  const high = published.high - inhabitants(named);
  const clash = (why: string) =>
    new TotalsClash(
      `the total of ${total.signedCount} with ${published.low}–${published.high} inhabitants on ${total.latest} ` +
        `clashes with the ${named.length} named by then (${inhabitants(named)} inhabitants): ${why}`
    );
  if (count < 0) throw clash("more are named than signed");
  if (count > pool.length) throw clash(`${count} others are missing, and only ${pool.length} can be among them`);
  const {least, most} = extremesOf(pool.map(({population}) => population));
  if (most[count] < low || least[count] > high) {
    throw clash(
      `the ${count} others must have ${low}–${high} inhabitants, and any ${count} of the ${pool.length} that can be ` +
        `among them have ${least[count]}–${most[count]}`
    );
  }
  return {total, reading, denominator, named, out, pool, count, low, high};
}
