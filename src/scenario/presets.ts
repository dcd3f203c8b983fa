// Ready-made starting points, as rules: what they pick follows from the facts of the day. And what the scenario page loads.
import {withPicks, type Base, type Pick, type ScenarioFacts, type ScenarioState} from "./state.js";
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
  base: Base;
  /** The day of the documented base, and of the rule "status". */
  date: IsoDate | null;
  rule: PresetRule;
  /** What those of the rule become; null when the rule is "none". */
  pick: Pick | null;
  /** What all others become; null leaves them as the base has them. */
  others: Pick | null;
  /** Where the description states a fact. */
  source: SourceId | null;
}

/** Raised when the shape on the wire changes. */
export const SCENARIOS_VERSION = 1;

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

/** A preset put to a state: its name, base and picks; what the reader assumes otherwise stays. */
export function withPreset(
  state: ScenarioState,
  {title, base, date, rule, pick, others}: Preset,
  facts: ScenarioFacts
): ScenarioState {
  const picked = pickedBy(rule, facts);
  const wanted = new Map<MunicipalityCode, Pick>();
  for (const {code} of facts.members) {
    const value = picked.has(code) ? pick : others;
    if (value !== null) wanted.set(code, value);
  }
  const day = base === "documented" && date !== null ? date : state.date;
  return withPicks({...state, name: title, base, date: day, picks: new Map()}, wanted, facts);
}

/** Is the state what this preset makes of it, untouched since? */
export function isPresetOf(preset: Preset, state: ScenarioState, facts: ScenarioFacts): boolean {
  if (state.name !== preset.title) return false;
  const made = withPreset(state, preset, facts);
  const sameBase = made.base === state.base && (made.base === "before" || made.date === state.date);
  return (
    sameBase &&
    made.picks.size === state.picks.size &&
    [...made.picks].every(([code, pick]) => state.picks.get(code) === pick)
  );
}

/** A preset's name goes when the reader changes what it picked: it would say what is no longer so. */
export function withoutStaleName(
  state: ScenarioState,
  presets: readonly Preset[],
  facts: ScenarioFacts
): ScenarioState {
  const preset = presets.find(({title}) => title === state.name);
  return preset === undefined || isPresetOf(preset, state, facts) ? state : {...state, name: ""};
}
