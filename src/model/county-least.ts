// The counties of which the published total in force on a day says more than the names do.
import type {DashboardMilestone} from "./dashboard-data.js";
import {leastCount} from "./must-be.js";
import type {CountyCode, Milestone, Municipality} from "./types.js";
import {TotalsClash, unnamedBehind, type Reading} from "./unnamed.js";
import type {View} from "./view.js";

/** At least `least` of the county's municipalities had signed by the total's day, if those of `out` had not. */
export interface CountyLeast {
  county: CountyCode;
  total: Milestone;
  /** How many the names alone give. */
  named: number;
  least: number;
  out: readonly Municipality[];
  /** How many are behind the total without a name. */
  unnamed: number;
}

/** The readings that assume some municipalities out, the weakest assumption first. */
const assumed: readonly Reading[] = ["no-out", "delay-and-no-out"];

/** Cached: one drawing asks for it many times. */
const found = new WeakMap<View, readonly CountyLeast[]>();

function bounds({facts, totalOfDay}: View & {totalOfDay: DashboardMilestone}): CountyLeast[] {
  const known = {...facts.data, deadline: facts.data.campaign.deadline.value};
  return assumed.flatMap((reading) => {
    const behind = unnamedBehind(known, totalOfDay, reading);
    return facts.data.counties.flatMap(({code}): CountyLeast[] => {
      const isMember = ({county}: Municipality) => county.code === code;
      const least = leastCount(behind, isMember);
      const named = behind.named.filter(isMember).length;
      if (least <= named) return [];
      return [{county: code, total: totalOfDay, named, least, out: behind.out, unnamed: behind.count}];
    });
  });
}

/**
 * Lower bounds beyond the names; none without a total that gives a share, or when the reader counts by the inhabitants
 * of another year than the total does. The build stops at totals that clash, and names them; a page says nothing then.
 */
export function countyLeast(view: View): readonly CountyLeast[] {
  const {facts, totalOfDay} = view;
  if (totalOfDay === null || totalOfDay.share === null || facts.data.baseYear !== facts.published.year) return [];
  const before = found.get(view);
  if (before) return before;
  try {
    const now = bounds({...view, totalOfDay});
    found.set(view, now);
    return now;
  } catch (error) {
    if (error instanceof TotalsClash) return [];
    throw error;
  }
}
