// What the reader assumes: who is in, who is out, how likely the others are to sign, and by when. Immutable;
// everything a page can ask of it is a pure function of the state and of the facts.
import type {CountingRule} from "../model/acceptance.js";
import {addDays} from "../model/calendar.js";
import type {DashboardData} from "../model/dashboard-data.js";
import {weightNeeded, type Threshold} from "../model/quota.js";
import {drawnBase, type DrawnBase} from "./drawn-base.js";
import {propensityOf, type Propensity} from "./propensity.js";
import type {Timing} from "../engine/crossing.js";
import type {Correlation, Member, Choice, Scenario} from "../engine/types.js";
import type {SizeClass} from "./size-classes.js";
import {histories, statusOn, type History} from "../model/status.js";
import type {IsoDate, Milestone, Municipality, MunicipalityCode} from "../model/types.js";

export type {Correlation, Choice, Propensity, Timing};

/**
 * What is taken as settled before the reader picks: nothing, what is documented on the state's day, or that and as many
 * more, drawn, as a published total says.
 */
export type Base = "before" | "documented" | "drawn";

/** A threshold with a name, e.g. "target". The share is a decimal as written, at most 15 digits. */
export interface QuotaChoice extends Threshold {
  id: string;
}

export interface ScenarioState {
  /** Given by the reader or a preset; may be empty. */
  name: string;
  base: Base;
  /** The day of the documented base. */
  date: IsoDate;
  /** Deviations from the base only. */
  picks: ReadonlyMap<MunicipalityCode, Choice>;
  propensity: Propensity;
  correlation: Correlation;
  quotas: readonly QuotaChoice[];
  timing: Timing;
}

/** The facts a scenario is based on. Made once for a counting rule. */
export interface ScenarioFacts {
  /** The municipalities asked, by code: the members of the game, in the engine's order. */
  members: readonly Municipality[];
  /** Every code of the division of 2020, sorted: packed links count along this list, which no later fact can change. */
  codes: readonly MunicipalityCode[];
  /** Municipalities by a code of later. */
  laterCodes: ReadonlyMap<string, MunicipalityCode>;
  histories: ReadonlyMap<MunicipalityCode, History>;
  rule: CountingRule;
  sizeClasses: readonly SizeClass[];
  /** Null: there is no such base. */
  drawn: DrawnBase | null;
}

export function scenarioFacts(
  {
    municipalities,
    events,
    laterCodes,
    milestones,
    campaign
  }: globalThis.Pick<DashboardData, "municipalities" | "events" | "laterCodes" | "milestones" | "campaign">,
  rule: CountingRule,
  sizeClasses: readonly SizeClass[]
): ScenarioFacts {
  const byCode = [...municipalities].sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    members: byCode.filter(({invited}) => invited),
    codes: byCode.map(({code}) => code),
    laterCodes,
    histories: histories(events),
    rule,
    sizeClasses,
    drawn: drawnBase({municipalities, events, milestones, deadline: campaign.deadline.value})
  };
}

/**
 * Of those that sign, the share that had by each day, as the official totals counted them: an assumption that at least
 * one campaign has met. A total counts from the start of the day after its own.
 */
export function campaignProfile(milestones: readonly Milestone[], letter: IsoDate): Timing["profile"] {
  const totals = [...milestones].sort((a, b) => (a.latest < b.latest ? -1 : 1));
  const all = Math.max(...totals.map(({signedCount}) => signedCount));
  const profile: [IsoDate, number][] = [[letter, 0]];
  for (const {latest, signedCount} of totals) {
    const [day, before] = profile[profile.length - 1];
    const next = addDays(latest, 1);
    const share = Math.round((signedCount / all) * 1000) / 1000;
    if (next > day && share >= before && before < 1) profile.push([next, share]);
  }
  return profile;
}

/** The day of the last published share before the deadline, or the deadline: later, nothing is left to imagine. */
function openingDay({campaign, milestones}: globalThis.Pick<DashboardData, "campaign" | "milestones">): IsoDate {
  const deadline = campaign.deadline.value;
  const shares = milestones.filter(({share, latest}) => share !== null && latest < deadline);
  return (
    shares
      .map(({latest}) => latest)
      .sort()
      .at(-1) ?? deadline
  );
}

/** Where the page starts and what links leave unsaid: the names of the day, even chances, both published quotas. */
export function defaultScenario(
  data: globalThis.Pick<DashboardData, "campaign" | "milestones">,
  date: IsoDate = openingDay(data)
): ScenarioState {
  const {campaign, milestones} = data;
  const quota = (id: string, {value, comparison}: {value: number; comparison: string}): QuotaChoice => ({
    id,
    comparison: comparison === "more than" ? "more than" : "at least",
    share: String(value)
  });
  return {
    name: "",
    base: "documented",
    date,
    picks: new Map(),
    propensity: {common: 0.5, by: "common", groups: new Map(), members: new Map()},
    correlation: {national: 0, group: 0},
    quotas: [quota("target", campaign.targetShare), quota("break-even", campaign.breakEvenShare)],
    timing: {deadline: campaign.deadline.value, profile: campaignProfile(milestones, campaign.letter.value)}
  };
}

/**
 * What the base says of one municipality: a signature is in (a decision too, if the rule counts it), a refusal is
 * out.
 */
export function basePick(base: Base, date: IsoDate, municipality: Municipality, facts: ScenarioFacts): Choice {
  if (base === "before") return "undecided";
  if (base === "drawn") {
    const {drawn} = facts;
    if (drawn?.unnamed.named.some(({code}) => code === municipality.code)) return "in";
    return drawn?.assumedOut.has(municipality.code) ? "out" : "undecided";
  }
  const {status} = statusOn(municipality, facts.histories.get(municipality.code), date);
  if (status === "signed") return "in";
  if (status === "decided") return facts.rule === "signed-or-decided" ? "in" : "undecided";
  return status === "declined" ? "out" : "undecided";
}

/** In, out or undecided for every member, in the members' order: the base with the reader's picks on top. */
export function effectivePicks({base, date, picks}: ScenarioState, facts: ScenarioFacts): Choice[] {
  return facts.members.map((member) => picks.get(member.code) ?? basePick(base, date, member, facts));
}

/**
 * The same state with these picks in effect, kept as deviations from its base. Members that are left out keep
 * theirs.
 */
export function withPicks(
  state: ScenarioState,
  wanted: ReadonlyMap<MunicipalityCode, Choice>,
  facts: ScenarioFacts
): ScenarioState {
  const picks = new Map(state.picks);
  for (const member of facts.members) {
    const pick = wanted.get(member.code);
    if (pick === undefined) continue;
    if (pick === basePick(state.base, state.date, member, facts)) picks.delete(member.code);
    else picks.set(member.code, pick);
  }
  const same = picks.size === state.picks.size && [...picks].every(([code, pick]) => state.picks.get(code) === pick);
  return same ? state : {...state, picks};
}

/** One pick for many: a county, a size class, a search. Codes that are no members are ignored. */
export function setPick(
  state: ScenarioState,
  codes: Iterable<MunicipalityCode>,
  pick: Choice,
  facts: ScenarioFacts
): ScenarioState {
  return withPicks(state, new Map([...codes].map((code) => [code, pick])), facts);
}

const next: Record<Choice, Choice> = {undecided: "in", in: "out", out: "undecided"};

/** A click: undecided → in → out → undecided. Many that differ all become in: a county decides together. */
export function cyclePick(
  state: ScenarioState,
  codes: Iterable<MunicipalityCode>,
  facts: ScenarioFacts
): ScenarioState {
  const concerned = new Set(codes);
  const picks = effectivePicks(state, facts).filter((_, i) => concerned.has(facts.members[i].code));
  if (picks.length === 0) return state;
  return setPick(state, concerned, picks.every((pick) => pick === picks[0]) ? next[picks[0]] : "in", facts);
}

/** Back to the base: no picks of the reader's own. */
export function clearPicks(state: ScenarioState): ScenarioState {
  return state.picks.size === 0 ? state : {...state, picks: new Map()};
}

/**
 * Another base or day. The reader's own picks stay, but for those that the new base says itself. The drawn base has its
 * own day, and no correlation.
 */
export function withBase(state: ScenarioState, base: Base, date: IsoDate, facts: ScenarioFacts): ScenarioState {
  const isDrawn = base === "drawn";
  const day = isDrawn ? (facts.drawn?.unnamed.total.latest ?? date) : date;
  if (base === state.base && day === state.date) return state;
  const correlation = isDrawn ? {national: 0, group: 0} : state.correlation;
  return withPicks({...state, base, date: day, correlation}, state.picks, facts);
}

/** The members as the engine takes them: `new Engine(engineMembers(facts))`, once. */
export function engineMembers({members}: ScenarioFacts): Member[] {
  return members.map(({code, name, population, county}) => ({id: code, weight: population, name, group: county.code}));
}

/** The state as the engine's question: `engine.at(questionOf(state, facts))`. */
export function questionOf(
  state: ScenarioState,
  facts: ScenarioFacts
): Scenario & {picks: Choice[]; probability: Float64Array} {
  return {
    picks: effectivePicks(state, facts),
    probability: Float64Array.from(facts.members, (member) =>
      propensityOf(state.propensity, member, facts.sizeClasses)
    ),
    correlation: state.correlation
  };
}

/** Inhabitants a quota takes, to put to the engine's answers. */
export function quotaWeight(quota: Threshold, {members}: ScenarioFacts): number {
  return weightNeeded(
    quota,
    members.reduce((sum, {population}) => sum + population, 0)
  );
}
