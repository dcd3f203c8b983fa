// Everything the page of scenarios shows of one state. What the reader chose is known at once; the answers follow, each
// with the scenario it answers, so that old numbers never stand under a new question unsaid.
import type {ByMember, Question, Sheets} from "./answers.js";
import type {Member} from "../engine/types.js";
import {toDraw} from "./drawn-base.js";
import type {Preset, ScenariosData} from "./presets.js";
import {
  defaultScenario,
  effectivePicks,
  engineMembers,
  questionOf,
  quotaWeight,
  scenarioFacts,
  type Choice,
  type ScenarioFacts,
  type ScenarioState
} from "./state.js";
import type {MunicipalityCode} from "../model/types.js";
import type {PageState} from "../model/page-address.js";
import type {Facts} from "../model/view.js";
import type {AnswersReply} from "./answers-service.js";

/** What a ranking of municipalities measures. */
export type Measure = "influence" | "swing" | "shapley";

/** What the map is coloured by. */
export type Colouring = "picks" | Measure;
export const colourings: readonly Colouring[] = ["picks", "influence", "swing", "shapley"];

/** The part of the state that the address holds. */
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
  /** A signature counts, as in the published totals and the back-test; a decision alone leaves a municipality open. */
  scenario: ScenarioFacts;
  /** Counts decisions too, as links of before version 3 did. */
  earlier: ScenarioFacts;
  members: readonly Member[];
  /** Position of a member in all that is by member. */
  position: ReadonlyMap<MunicipalityCode, number>;
  denominator: number;
  defaults: ScenarioPage;
}

/** The answers to one scenario that have arrived so far. */
export interface Answered extends Partial<Sheets> {
  of: ScenarioState;
  question: Question;
  /** No more answers follow. */
  done: boolean;
  error: string | null;
}

export interface ScenarioView {
  known: ScenarioKnown;
  facts: ScenarioFacts;
  state: ScenarioPage;
  picks: readonly Choice[];
  question: Question;
  canUndo: boolean;
  canRedo: boolean;
  /** The opening state. */
  opened: ScenarioState;
  /** The newest answers; null before the first. They may answer an older question. */
  answers: Answered | null;
  /**
   * The newest answers of which no part is missing: what takes longer is shown from these until the new ones are
   * there.
   */
  complete: Answered | null;
  /** Answers to the compared scenario. */
  comparedAnswers: Answered | null;
}

export function scenarioKnown(facts: Facts, {presets, sizeClasses}: ScenariosData): ScenarioKnown {
  const scenario = scenarioFacts(facts.data, "signed", sizeClasses);
  const members = engineMembers(scenario);
  return {
    facts,
    presets,
    scenario,
    earlier: scenarioFacts(facts.data, "signed-or-decided", sizeClasses),
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
  const question = questionOf(scenario, facts);
  const isDrawn = scenario.base === "drawn" && facts.drawn !== null;
  return {
    ...question,
    ...(isDrawn && {drawn: toDraw(facts.drawn!, facts.members, question.picks)}),
    quotas: scenario.quotas.map((quota) => ({id: quota.id, weight: quotaWeight(quota, facts)})),
    timing: scenario.timing
  };
}

/** A view before any answer. */
export function scenarioView(
  known: ScenarioKnown,
  state: ScenarioPage,
  before?: ScenarioView,
  {undo, redo, opened} = {undo: false, redo: false, opened: known.defaults.scenario}
): ScenarioView {
  const facts = known.scenario;
  const same = before?.state.scenario === state.scenario;
  return {
    known,
    facts,
    state,
    picks: same ? before.picks : effectivePicks(state.scenario, facts),
    question: same ? before.question : askedOf(state.scenario, facts),
    canUndo: undo,
    canRedo: redo,
    opened,
    answers: before?.answers ?? null,
    complete: before?.complete ?? null,
    comparedAnswers:
      state.compared !== null && before?.state.compared === state.compared ? before.comparedAnswers : null
  };
}

/** Answers before the first part. */
export const unanswered = (of: ScenarioState, question: Question): Answered => ({
  of,
  question,
  done: false,
  error: null
});

/** The answers with one more reply. An error leaves no numbers behind. */
export function withReply(answered: Answered, reply: AnswersReply): Answered {
  switch (reply.kind) {
    case "part":
      return {...answered, ...reply.sheets};
    case "done":
      return {...answered, done: true};
    case "error":
      return {...unanswered(answered.of, answered.question), done: true, error: reply.error};
  }
}

/** The view with newer answers of the scenario that is shown. */
export function withAnswers(view: ScenarioView, answers: Answered): ScenarioView {
  if (answers.error !== null) return {...view, answers, complete: null};
  return {
    ...view,
    answers: answers.chances ? answers : view.answers,
    complete: answers.done ? answers : view.complete
  };
}

/** The quota that influence is measured at; quotas may have been taken away since it was chosen. */
export const measuredQuota = ({scenario, measured}: ScenarioPage): number =>
  Math.min(measured, scenario.quotas.length - 1);

/**
 * True if these answers belong to an earlier scenario. Before any answer, the page shows those of the opening
 * scenario.
 */
export const isOld = ({known, state, question}: ScenarioView, shown: Answered | null): boolean =>
  shown === null ? state.scenario !== known.defaults.scenario : shown.question !== question;

/** True if the answers are those of the scenario that is chosen. */
export const isCurrent = ({answers, question}: ScenarioView): boolean => answers?.question === question;

/** How many municipalities, and how many inhabitants they have. */
export interface Tally {
  count: number;
  population: number;
}

export function tallyOf({picks, facts}: ScenarioView): Record<Choice, Tally> {
  const tally: Record<Choice, Tally> = {
    in: {count: 0, population: 0},
    out: {count: 0, population: 0},
    undecided: {count: 0, population: 0}
  };
  picks.forEach((pick, i) => {
    tally[pick].count += 1;
    tally[pick].population += facts.members[i].population;
  });
  return tally;
}

/** A measure at a quota, or null while it is missing or too expensive to compute. */
export const measureOf = (answers: Answered | null, measure: Measure, quota: number): ByMember | null =>
  answers?.[measure]?.[quota] ?? null;

/** The newest answers that hold a measure. */
export const answersWith = ({answers, complete}: ScenarioView, measure: Measure): Answered | null =>
  answers?.[measure] ? answers : complete;

/** The largest value among the undecided, 0 when there is none. */
export const mostOf = ({values}: ByMember): number => values.reduce((most, value) => (value > most ? value : most), 0);
