// Published totals: how many had signed, without names. A third kind of fact beside the documented and the estimated.
import {daysBetween} from "./calendar.js";
import type {IsoDate, Milestone} from "./types.js";

/** Inhabitants, known to lie in [low, high], both included. */
export interface PopulationInterval {
  low: number;
  high: number;
}

/**
 * The totals a day can stand on: the last one published for a day up to then, and the last of those that gives a share.
 */
export interface OfficialOnDate {
  latest: Milestone | null;
  withShare: Milestone | null;
}

/** Days of the totals, each once, in order. */
export const daysWithTotal = (milestones: readonly Pick<Milestone, "latest">[]): IsoDate[] =>
  [...new Set(milestones.map(({latest}) => latest))].sort();

/** A total belongs to a day from its `latest` bound on: before that it may not have been true yet. */
export function officialOn(milestones: readonly Milestone[], date: IsoDate): OfficialOnDate {
  let latest: Milestone | null = null;
  let withShare: Milestone | null = null;
  for (const milestone of milestones) {
    if (milestone.latest > date) continue;
    if (latest === null || milestone.latest >= latest.latest) latest = milestone;
    if (milestone.share === null) continue;
    if (withShare === null || milestone.latest >= withShare.latest) withShare = milestone;
  }
  return {latest, withShare};
}

/**
 * The total of this very day, the one with a share first: no other says anything of the day. Null when there is none.
 */
export function totalOfDay<T extends Milestone>(milestones: readonly T[], date: IsoDate): T | null {
  const ofDay = milestones.filter((milestone) => milestone.latest === date);
  return ofDay.find(({share}) => share !== null) ?? ofDay[0] ?? null;
}

/** The last total that gives a share: the day the dashboard opens on. Null when no total does. */
export function lastMilestoneWithShare(milestones: readonly Milestone[]): Milestone | null {
  return officialOn(milestones, "9999-12-31").withShare;
}

/**
 * Inhabitants behind a total. Exact when the source prints them; otherwise every integer whose share of `denominator`
 * rounds to the printed one (half a unit of the last printed digit on either side, both ends included).
 * Null when the source gives neither.
 */
export function officialPopulation(milestone: Milestone, denominator: number): PopulationInterval | null {
  if (milestone.signedPopulation !== null) return {low: milestone.signedPopulation, high: milestone.signedPopulation};
  if (milestone.share === null || milestone.shareDigits === null) return null;
  const unit = 10 ** milestone.shareDigits;
  const printed = Math.round(milestone.share * unit);
  // (2·printed ± 1) / (2·unit) of the denominator: products stay below 2⁵³, so the divisions are the only rounding.
  return {
    low: Math.max(0, Math.ceil(((2 * printed - 1) * denominator) / (2 * unit))),
    high: Math.min(denominator, Math.floor(((2 * printed + 1) * denominator) / (2 * unit)))
  };
}

/** Inhabitants missing to the quota, as an interval; negative: that many above. */
export function missingTo(quota: number, population: PopulationInterval): PopulationInterval {
  return {low: quota - population.high, high: quota - population.low};
}

/** The pace needed from a day on to reach a quota before the deadline. */
export interface PaceNeeded {
  /** Days from the day to the deadline, which itself is too late: 24 June to 1 July is 7. */
  daysLeft: number;
  /** Inhabitants a day; the ends of the interval follow from the rounding of the total. */
  perDay: PopulationInterval;
}

/** Null from the deadline on, and when the quota is (or may already be) reached. */
export function paceNeeded(
  date: IsoDate,
  deadline: IsoDate,
  quota: number,
  population: PopulationInterval
): PaceNeeded | null {
  const daysLeft = daysBetween(date, deadline);
  const missing = missingTo(quota, population);
  if (daysLeft <= 0 || missing.low <= 0) return null;
  return {daysLeft, perDay: {low: Math.ceil(missing.low / daysLeft), high: Math.ceil(missing.high / daysLeft)}};
}

/** How many of a published total's signatories no source names: the total less the documented of the same day. */
export function unnamed(
  total: number,
  documentedMinimum: number,
  documentedMaximum: number
): {low: number; high: number} {
  return {low: Math.max(0, total - documentedMaximum), high: Math.max(0, total - documentedMinimum)};
}
