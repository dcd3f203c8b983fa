// What sets two scenarios apart, named. Picks are compared as they are in effect: how they came about does not matter.
import {
  effectivePicks,
  type Base,
  type Choice,
  type ScenarioFacts,
  type ScenarioState,
  type QuotaChoice,
  type Timing
} from "./state.js";
import {propensityOf} from "./propensity.js";
import type {IsoDate, MunicipalityCode} from "../model/types.js";

export type Difference =
  /** What the picks start from; said only when it is another, even if the picks in effect are the same. */
  | {kind: "base"; from: {base: Base; date: IsoDate}; to: {base: Base; date: IsoDate}}
  /** Members with one pick in the first and another in the second, by inhabitants, largest first. */
  | {kind: "picks"; from: Choice; to: Choice; members: MunicipalityCode[]}
  /** The value that all without one of their own have. */
  | {kind: "common"; from: number; to: number}
  /** Other members whose probability is another, being undecided in both; by inhabitants, largest first. */
  | {kind: "probability"; from: number; to: number; members: MunicipalityCode[]}
  | {kind: "correlation"; part: "national" | "group"; from: number; to: number}
  | {kind: "quota"; change: "only-first" | "only-second"; quota: QuotaChoice}
  | {kind: "deadline"; from: IsoDate; to: IsoDate}
  | {kind: "profile"; from: Timing["profile"]; to: Timing["profile"]};

/** Differences from one scenario to another, in the order they are told. Empty when all answers must be the same. */
export function differences(from: ScenarioState, to: ScenarioState, facts: ScenarioFacts): Difference[] {
  const result: Difference[] = [];
  if (from.base !== to.base || (to.base === "documented" && from.date !== to.date)) {
    result.push({kind: "base", from: {base: from.base, date: from.date}, to: {base: to.base, date: to.date}});
  }
  const [before, after] = [effectivePicks(from, facts), effectivePicks(to, facts)];
  const bySize = facts.members
    .map((member, i) => ({member, i}))
    .sort((a, b) => b.member.population - a.member.population || a.i - b.i);
  const picks = new Map<string, Difference & {kind: "picks"}>();
  const chances = new Map<string, Difference & {kind: "probability"}>();
  const common = {from: from.propensity.common, to: to.propensity.common};
  for (const {member, i} of bySize) {
    if (before[i] !== after[i]) {
      const key = `${before[i]} ${after[i]}`;
      const entry = picks.get(key) ?? {kind: "picks", from: before[i], to: after[i], members: []};
      picks.set(key, {...entry, members: [...entry.members, member.code]});
    } else if (before[i] === "undecided") {
      const [p, q] = [
        propensityOf(from.propensity, member, facts.sizeClasses),
        propensityOf(to.propensity, member, facts.sizeClasses)
      ];
      if (p === q || (p === common.from && q === common.to)) continue;
      const key = `${p} ${q}`;
      const entry = chances.get(key) ?? {kind: "probability", from: p, to: q, members: []};
      chances.set(key, {...entry, members: [...entry.members, member.code]});
    }
  }
  result.push(...picks.values());
  if (common.from !== common.to) result.push({kind: "common", ...common});
  result.push(...chances.values());
  for (const part of ["national", "group"] as const) {
    if (from.correlation[part] !== to.correlation[part]) {
      result.push({kind: "correlation", part, from: from.correlation[part], to: to.correlation[part]});
    }
  }
  const same = (a: QuotaChoice) => (b: QuotaChoice) =>
    a.comparison === b.comparison && Number(a.share) === Number(b.share);
  // The same threshold under two names is one.
  const missing = (quotas: readonly QuotaChoice[], others: readonly QuotaChoice[]): QuotaChoice[] =>
    quotas.filter((quota, i) => !others.some(same(quota)) && quotas.findIndex(same(quota)) === i);
  result.push(
    ...missing(from.quotas, to.quotas).map((quota) => ({kind: "quota", change: "only-first", quota}) as const)
  );
  result.push(
    ...missing(to.quotas, from.quotas).map((quota) => ({kind: "quota", change: "only-second", quota}) as const)
  );
  if (from.timing.deadline !== to.timing.deadline)
    result.push({kind: "deadline", from: from.timing.deadline, to: to.timing.deadline});
  if (JSON.stringify(from.timing.profile) !== JSON.stringify(to.timing.profile)) {
    result.push({kind: "profile", from: from.timing.profile, to: to.timing.profile});
  }
  return result;
}
