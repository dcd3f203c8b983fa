// Everything the page of scenarios shows of one state. What the reader chose is known at once; the answers follow, each
// with the scenario it answers, so that old numbers never stand under a new question unsaid.
import type {CountingRule} from "../model/acceptance.js";
import type {Question, SlowQuotaSheet} from "../model/scenario/answer-sheet.js";
import type {Member} from "../model/scenario/types.js";
import type {Preset, ScenariosData} from "./presets.js";
import {
  defaultScenario,
  effectivePicks,
  engineMembers,
  questionOf,
  quotaWeight,
  scenarioFacts,
  type Pick,
  type ScenarioFacts,
  type ScenarioState
} from "./state.js";
import type {MunicipalityCode} from "../model/types.js";
import type {Measure} from "./figure-words.js";
import type {PageState} from "../model/page-address.js";
import type {Facts} from "../model/view.js";
import type {AnswersReply, Sheets} from "./answers-service.js";
import type {CertificateOutcome} from "../interface/scenario/certify.js";

/** What the map is coloured by. */
export type Colouring = "picks" | Measure;
export const colourings: readonly Colouring[] = ["picks", "influence", "swing", "shapley"];

/** What the address says of the page. */
export interface ScenarioPage {
  page: PageState;
  scenario: ScenarioState;
  /** A second scenario to hold the first against, or null. */
  compared: ScenarioState | null;
  colouring: Colouring;
  /** Position of the quota that influence is measured at. */
  measured: number;
}

/** What does not change with the state. */
export interface ScenarioKnown {
  facts: Facts;
  presets: readonly Preset[];
  /** By what counts as signed. */
  scenario(rule: CountingRule): ScenarioFacts;
  members: readonly Member[];
  /** Position of a member in all that is by member. */
  position: ReadonlyMap<MunicipalityCode, number>;
  denominator: number;
  defaults: ScenarioPage;
}

/** The answers to one scenario, as far as they have come. */
export interface Answered extends Partial<Sheets> {
  of: ScenarioState;
  question: Question;
  /** By quota; empty until they have come. */
  slow: readonly SlowQuotaSheet[];
  /** As precise as they will be. */
  done: boolean;
  error: string | null;
  certificate: CertificateOutcome | null;
}

export interface ScenarioView {
  known: ScenarioKnown;
  facts: ScenarioFacts;
  state: ScenarioPage;
  picks: readonly Pick[];
  question: Question;
  canUndo: boolean;
  canRedo: boolean;
  /** The newest answers that have begun to come; null before the first. They may answer an older question. */
  answers: Answered | null;
  /** The newest answers that were complete, precise or not yet: what takes longer is shown from these until the new ones are there. */
  complete: Answered | null;
  /** Answers to the compared scenario. */
  comparedAnswers: Answered | null;
}

export function scenarioKnown(facts: Facts, {presets, sizeClasses}: ScenariosData): ScenarioKnown {
  const rules = new Map<CountingRule, ScenarioFacts>();
  const scenario = (rule: CountingRule): ScenarioFacts => {
    const kept = rules.get(rule) ?? scenarioFacts(facts.data, rule, sizeClasses);
    rules.set(rule, kept);
    return kept;
  };
  const members = engineMembers(scenario(facts.defaults.rule));
  return {
    facts,
    presets,
    scenario,
    members,
    position: new Map(members.map(({id}, i) => [id, i])),
    denominator: facts.denominator,
    defaults: {
      page: facts.defaults,
      scenario: defaultScenario(facts.data),
      compared: null,
      colouring: "picks",
      measured: 0
    }
  };
}

/** The scenario as the engine is asked. */
export function askedOf(scenario: ScenarioState, facts: ScenarioFacts): Question {
  return {
    ...questionOf(scenario, facts),
    quotas: scenario.quotas.map((quota) => ({id: quota.id, weight: quotaWeight(quota, facts)})),
    timing: scenario.timing
  };
}

/** A view before any answer. */
export function scenarioView(
  known: ScenarioKnown,
  state: ScenarioPage,
  before?: ScenarioView,
  can = {undo: false, redo: false}
): ScenarioView {
  const facts = known.scenario(state.page.rule);
  const same = before?.state.scenario === state.scenario && before.facts === facts;
  return {
    known,
    facts,
    state,
    picks: same ? before.picks : effectivePicks(state.scenario, facts),
    question: same ? before.question : askedOf(state.scenario, facts),
    canUndo: can.undo,
    canRedo: can.redo,
    answers: before?.answers ?? null,
    complete: before?.complete ?? null,
    comparedAnswers:
      state.compared !== null && before?.state.compared === state.compared && before.facts === facts
        ? before.comparedAnswers
        : null
  };
}

/** Answers without anything yet. */
export const unanswered = (of: ScenarioState, question: Question): Answered => ({
  of,
  question,
  slow: [],
  done: false,
  error: null,
  certificate: null
});

/** The answers with one more part. */
export function withReply(answered: Answered, reply: AnswersReply): Answered {
  switch (reply.part) {
    case "sheets":
      return {...answered, ...reply.sheets};
    case "slow":
      return {...answered, slow: reply.sheets};
    case "done":
      return reply.want === "slow" ? {...answered, done: true} : answered;
    case "error":
      return {...answered, error: reply.error};
  }
}

/** The quota that influence is measured at; quotas may have been taken away since it was chosen. */
export const measuredQuota = ({scenario, measured}: ScenarioPage): number =>
  Math.min(measured, scenario.quotas.length - 1);

/** Does what stands on the page answer another question? Before any answer, what the page came with does for its own. */
export const isStale = ({known, state, question}: ScenarioView, shown: Answered | null): boolean =>
  shown === null ? state.scenario !== known.defaults.scenario : shown.question !== question;

/** Do the answers answer what the reader sees chosen? */
export const isCurrent = ({answers, question}: ScenarioView): boolean => answers?.question === question;
