// A scenario state as the scenario file that the command line reads, and back. The file knows counties and
// municipalities, not size classes: those become values of single municipalities. It has no base: all picks are said.
import {plainDecimal, WrittenNumber, type Problem} from "../engine/file/checking.js";
import {municipalities2020, readScenario} from "../engine/file/file-in.js";
import {
  effectivePicks,
  engineMembers,
  withPicks,
  type Choice,
  type QuotaChoice,
  type ScenarioFacts,
  type ScenarioState,
  type Timing
} from "./state.js";
import {propensityOf} from "./propensity.js";

/** A scenario file on the municipalities, as this module writes it. Numbers are plain. */
export interface ScenarioFile {
  version: 1;
  name?: string;
  members: typeof municipalities2020;
  quotas: ({id: string; moreThanShare: number} | {id: string; atLeastShare: number})[];
  in: string[];
  out: string[];
  probability: {default: number; groups?: Record<string, number>; members?: Record<string, number>};
  correlation: {national: number; group: number};
  timing: {deadline: string; profile: (readonly [string, number])[]};
}

/** The file of a state. `JSON.stringify` it; the command line answers it with the numbers that the page shows. */
export function scenarioFile(state: ScenarioState, facts: ScenarioFacts): ScenarioFile {
  const picks = effectivePicks(state, facts);
  const codes = (wanted: Choice): string[] => facts.members.flatMap(({code}, i) => (picks[i] === wanted ? code : []));
  const {common, by, groups, members} = state.propensity;
  const single = by === "size" ? bySizeClass(state, facts) : members;
  return {
    version: 1,
    ...(state.name !== "" && {name: state.name}),
    members: municipalities2020,
    quotas: state.quotas.map(({id, comparison, share}) =>
      comparison === "more than" ? {id, moreThanShare: Number(share)} : {id, atLeastShare: Number(share)}
    ),
    in: codes("in"),
    out: codes("out"),
    probability: {
      default: common,
      ...(by === "county" && groups.size > 0 && {groups: sorted(groups)}),
      ...(single.size > 0 && {members: sorted(single)})
    },
    correlation: {national: state.correlation.national, group: state.correlation.group},
    timing: {
      deadline: state.timing.deadline,
      profile: state.timing.profile.map(([day, share]) => [day, share] as const)
    }
  };
}

/**
 * A file asks by position in an object; codes that look like numbers ("4601") would come before the others ("0301").
 */
const sorted = (values: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)));

function bySizeClass({propensity}: ScenarioState, facts: ScenarioFacts): Map<string, number> {
  const result = new Map<string, number>();
  for (const member of facts.members) {
    const value = propensityOf(propensity, member, facts.sizeClasses);
    if (value !== propensity.common || propensity.members.has(member.code)) result.set(member.code, value);
  }
  return result;
}

/** What a scenario file may hold that a page cannot show. */
const onlyMunicipalities = `this page shows "${municipalities2020}" only; the command line answers other games`;

/**
 * The state a file describes, on the base "before"; or everything that is wrong with the file, each with its path.
 * A quota in weight becomes the share that takes just that many inhabitants. `answers` is not the page's business.
 * @param document parsed JSON
 * @param defaults for what the file may leave out (name, quotas, timing)
 */
export function stateOfFile(
  document: unknown,
  defaults: ScenarioState,
  facts: ScenarioFacts
): {state: ScenarioState; problems: readonly []} | {state: null; problems: readonly Problem[]} {
  const members = engineMembers(facts);
  const read = readScenario(document, () => members);
  if (!read.scenario) return {state: null, problems: read.problems};
  // Every part has passed the check of its form above.
  const file = document as {
    members: unknown;
    quotas?: {id: string; moreThanShare?: Written; atLeastShare?: Written; atLeastWeight?: Written}[];
    probability?: {default?: Written; groups?: Record<string, Written>; members?: Record<string, Written>};
    timing?: {deadline: string; profile: [string, Written][]};
  };
  if (file.members !== municipalities2020)
    return {state: null, problems: [{path: "members", message: onlyMunicipalities}]};
  const problems: Problem[] = [];
  const total = members.reduce((sum, {weight}) => sum + weight, 0);
  const quotas = file.quotas?.map((quota, i) => quotaChoice(quota, `quotas.${i}`, total, problems)) ?? defaults.quotas;
  if (problems.length > 0) return {state: null, problems};
  const groups = chances(file.probability?.groups);
  const state: ScenarioState = {
    name: read.scenario.name ?? "",
    base: "before",
    date: defaults.date,
    picks: new Map(),
    propensity: {
      common: number(file.probability?.default ?? 0.5),
      by: groups.size > 0 ? "county" : "common",
      groups,
      members: chances(file.probability?.members)
    },
    correlation: read.scenario.correlation,
    quotas,
    timing: file.timing ? timing(file.timing) : defaults.timing
  };
  const picks = new Map(read.scenario.picks.map((pick, i) => [facts.members[i].code, pick]));
  return {state: withPicks(state, picks, facts), problems: []};
}

type Written = number | WrittenNumber;

const number = (value: Written): number => (value instanceof WrittenNumber ? Number(value.text) : value);

const chances = (values: Record<string, Written> = {}): Map<string, number> =>
  new Map(Object.entries(values).map(([id, value]) => [id, number(value)]));

const timing = ({deadline, profile}: {deadline: string; profile: [string, Written][]}): Timing => ({
  deadline,
  profile: profile.map(([day, share]) => [day, number(share)])
});

/** Digits of a share that survive being a number. */
const mostDigits = 15;

function quotaChoice(
  {
    id,
    moreThanShare,
    atLeastShare,
    atLeastWeight
  }: {id: string; moreThanShare?: Written; atLeastShare?: Written; atLeastWeight?: Written},
  path: string,
  total: number,
  problems: Problem[]
): QuotaChoice {
  if (atLeastWeight !== undefined) {
    const weight = number(atLeastWeight);
    if (weight > total)
      problems.push({path: `${path}.atLeastWeight`, message: `more than the ${total} inhabitants of all members`});
    return {id, comparison: "at least", share: shareTaking(Math.min(weight, total), total)};
  }
  const share = plainDecimal((moreThanShare ?? atLeastShare)!).replace(/^-/, "");
  if (share.replace(/^0\./, "").length > mostDigits) {
    problems.push({
      path: `${path}.${moreThanShare === undefined ? "atLeastShare" : "moreThanShare"}`,
      message: `at most ${mostDigits} digits, found ${share}`
    });
  }
  return {id, comparison: moreThanShare === undefined ? "at least" : "more than", share};
}

/** A decimal s with ⌈s·total⌉ = weight: the ratio cut off (not rounded) at a digit finer than one inhabitant. */
function shareTaking(weight: number, total: number): string {
  const digits = String(total).length + 1;
  const scaled = String((BigInt(weight) * 10n ** BigInt(digits)) / BigInt(total)).padStart(digits + 1, "0");
  return plainDecimal(new WrittenNumber(`${scaled.slice(0, -digits)}.${scaled.slice(-digits)}`));
}
