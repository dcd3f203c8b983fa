// Coverage: inhabitants of the municipalities that have accepted, of all inhabitants of the invited ones.
// The one place that computes a share. Everything is compared in integers; a float is only made for drawing.
import {
  acceptanceSpans,
  certainlyOn,
  eventsByMunicipality,
  possiblyOn,
  type CountingRule,
  type Span
} from "./acceptance.js";
import type {CountyCode, County, IsoDate, Municipality, MunicipalityCode, SigningEvent} from "./types.js";

/** Inhabitants and municipalities on both sides of the fraction. Numerator ⊆ denominator. */
export interface Coverage {
  /** Inhabitants of the municipalities that count. */
  population: number;
  /** Inhabitants of all invited municipalities. */
  denominator: number;
  /** Municipalities that count. */
  count: number;
  /** Invited municipalities. */
  invited: number;
}

/**
 * Documented coverage on a day: at least `minimum` (counted at the latest day), at most `maximum` (at the earliest).
 */
export interface DocumentedCoverage {
  date: IsoDate;
  minimum: Coverage;
  maximum: Coverage;
}

/**
 * The share as a float in [0, 1], for drawing and printing; compare with {@link reaches} instead. Nobody invited: 0.
 */
export function share(coverage: Pick<Coverage, "population" | "denominator">): number {
  return coverage.denominator === 0 ? 0 : coverage.population / coverage.denominator;
}

/** Does the coverage pass a quota in inhabitants (quota.ts)? A tie exactly at the quota counts as reached. */
export function reaches(coverage: Coverage, quota: number): boolean {
  return coverage.population >= quota;
}

/** Inhabitants still missing to the quota; 0 or negative when it is reached. */
export function distanceTo(coverage: Coverage, quota: number): number {
  return quota - coverage.population;
}

/** Coverage of a set of codes. Codes that were not invited are ignored: they are in neither sum. O(n). */
export function coverageOf(accepted: ReadonlySet<MunicipalityCode>, municipalities: readonly Municipality[]): Coverage {
  const result: Coverage = {population: 0, denominator: 0, count: 0, invited: 0};
  for (const municipality of municipalities) {
    if (!municipality.invited) continue;
    result.denominator += municipality.population;
    result.invited += 1;
    if (!accepted.has(municipality.code)) continue;
    result.population += municipality.population;
    result.count += 1;
  }
  return result;
}

/** When each municipality counts under a rule: the input of everything below, computed once per rule. */
export type Acceptances = ReadonlyMap<MunicipalityCode, readonly Span[]>;

export function acceptances(events: readonly SigningEvent[], rule: CountingRule): Acceptances {
  const result = new Map<MunicipalityCode, readonly Span[]>();
  for (const [code, list] of eventsByMunicipality(events)) {
    const spans = acceptanceSpans(list, rule);
    if (spans.length > 0) result.set(code, spans);
  }
  return result;
}

/** Documented minimum and maximum on a day. O(n). */
export function documentedOn(
  date: IsoDate,
  acceptances: Acceptances,
  municipalities: readonly Municipality[]
): DocumentedCoverage {
  const certain = new Set<MunicipalityCode>();
  const possible = new Set<MunicipalityCode>();
  for (const [code, spans] of acceptances) {
    if (certainlyOn(spans, date)) certain.add(code);
    if (possiblyOn(spans, date)) possible.add(code);
  }
  return {date, minimum: coverageOf(certain, municipalities), maximum: coverageOf(possible, municipalities)};
}

/**
 * The documented band as steps: one entry on `first` and one on every later day up to `last` on which either bound
 * changes. Between two entries nothing changes.
 */
export function documentedSteps(
  first: IsoDate,
  last: IsoDate,
  acceptances: Acceptances,
  municipalities: readonly Municipality[]
): DocumentedCoverage[] {
  const days = new Set<IsoDate>([first]);
  for (const spans of acceptances.values()) {
    for (const {start, end} of spans) {
      for (const day of [start.earliest, start.latest, end?.earliest, end?.latest]) {
        if (day !== undefined && day > first && day <= last) days.add(day);
      }
    }
  }
  const steps: DocumentedCoverage[] = [];
  for (const day of [...days].sort()) {
    const step = documentedOn(day, acceptances, municipalities);
    const before = steps.at(-1);
    const same =
      before &&
      before.minimum.population === step.minimum.population &&
      before.maximum.population === step.maximum.population &&
      before.minimum.count === step.minimum.count &&
      before.maximum.count === step.maximum.count;
    if (!same) steps.push(step);
  }
  return steps;
}

/** The municipalities of each county, counties in the given order; counties with nobody invited are left out. */
export function byCounty<T extends Municipality>(
  counties: readonly County[],
  municipalities: readonly T[]
): {county: County; municipalities: T[]}[] {
  const groups = new Map<CountyCode, T[]>();
  for (const municipality of municipalities) {
    if (!municipality.invited) continue;
    const group = groups.get(municipality.county.code);
    if (group) group.push(municipality);
    else groups.set(municipality.county.code, [municipality]);
  }
  return counties.flatMap((county) => {
    const group = groups.get(county.code);
    return group ? [{county, municipalities: group}] : [];
  });
}
