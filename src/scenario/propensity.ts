// How likely the undecided are to sign: one value for all, others for counties or size classes, others for single
// members.
import {sizeClassOf, type SizeClass} from "./size-classes.js";
import type {Municipality, MunicipalityCode} from "../model/types.js";

/** Each value a share from 0 to 1. A member's own value beats its group's, which beats the common one. */
export interface Propensity {
  common: number;
  /** What `groups` is keyed by: county codes, ids of size classes, or nothing. */
  by: "common" | "county" | "size";
  /** Deviations from `common`; empty when `by` is "common". */
  groups: ReadonlyMap<string, number>;
  /** Municipalities with a value of their own. */
  members: ReadonlyMap<MunicipalityCode, number>;
}

/** @throws {RangeError} when the value is no share */
function checked(value: number): number {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`a probability is a number from 0 to 1, not ${value}`);
  return value;
}

/** The value all have that nothing else is said of. @throws {RangeError} */
export function withCommon(propensity: Propensity, common: number): Propensity {
  return checked(common) === propensity.common ? propensity : {...propensity, common};
}

/** Other groups: the values of the former ones mean nothing to them and go. */
export function withGrouping(propensity: Propensity, by: Propensity["by"]): Propensity {
  return by === propensity.by ? propensity : {...propensity, by, groups: new Map()};
}

function withEntries(
  map: ReadonlyMap<string, number>,
  keys: Iterable<string>,
  value: number | null
): ReadonlyMap<string, number> {
  const result = new Map(map);
  for (const key of keys) {
    if (value === null) result.delete(key);
    else result.set(key, checked(value));
  }
  return result;
}

/**
 * The value of a county or size class; null takes it back to the common one. Without a grouping there is nothing to
 * set.
 */
export function withGroup(propensity: Propensity, group: string, value: number | null): Propensity {
  return propensity.by === "common"
    ? propensity
    : {...propensity, groups: withEntries(propensity.groups, [group], value)};
}

/** Own values of municipalities; null takes them back to their group's. @throws {RangeError} */
export function withOwn(propensity: Propensity, codes: Iterable<MunicipalityCode>, value: number | null): Propensity {
  return {...propensity, members: withEntries(propensity.members, codes, value)};
}

/** The key of a member's group, or null. */
function groupOf(
  by: Propensity["by"],
  {county, population}: Municipality,
  sizeClasses: readonly SizeClass[]
): string | null {
  if (by === "common") return null;
  return by === "county" ? county.code : (sizeClassOf(population, sizeClasses)?.id ?? null);
}

/** A member's probability of signing, were it undecided. */
export function propensityOf(
  {common, by, groups, members}: Propensity,
  member: Municipality,
  sizeClasses: readonly SizeClass[]
): number {
  const own = members.get(member.code);
  if (own !== undefined) return own;
  const group = groupOf(by, member, sizeClasses);
  return (group === null ? undefined : groups.get(group)) ?? common;
}
