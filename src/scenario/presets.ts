// Ready-made starting points, as rules: what they pick follows from the facts of the day. And what the scenario page
// loads.
import {withBase, withPicks, type Base, type Choice, type ScenarioFacts, type ScenarioState} from "./state.js";
import type {SizeClass} from "./size-classes.js";
import {statusOn, type Status} from "../model/status.js";
import type {CountyCode, IsoDate, MunicipalityCode, SourceId} from "../model/types.js";

/** Whom a preset picks. */
export type PresetRule =
  | {kind: "none"}
  | {kind: "municipalities"; codes: readonly MunicipalityCode[]}
  | {kind: "county"; county: CountyCode}
  /** With the most inhabitants. */
  | {kind: "largest"; count: number}
  | {kind: "smaller-than"; population: number}
  /** With this status on the preset's day. */
  | {kind: "status"; status: Status; date: IsoDate};

export const presetRules = [
  "none",
  "municipalities",
  "county",
  "largest",
  "smaller-than",
  "status"
] as const satisfies readonly PresetRule["kind"][];

export interface Preset {
  id: string;
  /** Norwegian. */
  title: string;
  /** One or two sentences, Norwegian. */
  description: string;
  /** Another starting point; null leaves the reader's. */
  base: Base | null;
  /** The day of the documented base, and of the rule "status". */
  date: IsoDate | null;
  rule: PresetRule;
  /** What those of the rule become; null when the rule is "none". */
  pick: Choice | null;
  /** What all others become; null leaves them as they are. */
  others: Choice | null;
  /** Where the description states a fact. */
  source: SourceId | null;
}

/** Version of the wire format; raised with every change. */
export const SCENARIOS_VERSION = 2;

/** scenarios.json: what the scenario page loads beside dashboard.json. */
export interface ScenariosData {
  version: number;
  presets: Preset[];
  /** By rising `lowest`, the first from 0. */
  sizeClasses: SizeClass[];
}

/** @throws when the file is of another version than the code that reads it */
export function decodeScenarios(wire: ScenariosData): ScenariosData {
  if (wire.version !== SCENARIOS_VERSION) {
    throw new Error(`scenarios.json is version ${wire.version}; this page reads version ${SCENARIOS_VERSION}`);
  }
  return wire;
}

/** The members a rule picks, as codes. Of two with the same inhabitants the lower code counts as larger. */
export function pickedBy(rule: PresetRule, facts: ScenarioFacts): Set<MunicipalityCode> {
  const {members} = facts;
  const codes = (found: ScenarioFacts["members"]): Set<MunicipalityCode> => new Set(found.map(({code}) => code));
  switch (rule.kind) {
    case "none":
      return new Set();
    case "municipalities":
      return codes(members.filter(({code}) => rule.codes.includes(code)));
    case "county":
      return codes(members.filter(({county}) => county.code === rule.county));
    case "largest":
      return codes(
        [...members].sort((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1)).slice(0, rule.count)
      );
    case "smaller-than":
      return codes(members.filter(({population}) => population < rule.population));
    case "status":
      return codes(
        members.filter((member) => statusOn(member, facts.histories.get(member.code), rule.date).status === rule.status)
      );
  }
}

/** The state with what the preset's name says, and nothing else changed. */
export function withPreset(
  state: ScenarioState,
  {base, date, rule, pick, others}: Preset,
  facts: ScenarioFacts
): ScenarioState {
  const day = base === "documented" && date !== null ? date : state.date;
  // A preset of a draw that the data no longer allow leaves the reader's base.
  const isMissing = base === "drawn" && facts.drawn === null;
  const from = base === null || isMissing ? state : withBase(state, base, day, facts);
  const picked = pickedBy(rule, facts);
  const wanted = new Map<MunicipalityCode, Choice>();
  for (const {code} of facts.members) {
    const value = picked.has(code) ? pick : others;
    if (value !== null) wanted.set(code, value);
  }
  return withPicks(from, wanted, facts);
}

/** True if the preset would change nothing. */
export const isPresetOf = (preset: Preset, state: ScenarioState, facts: ScenarioFacts): boolean =>
  withPreset(state, preset, facts) === state;
