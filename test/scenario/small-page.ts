// The page of scenarios over the small made-up facts, for tests.
import {correlated} from "../../src/model/scenario/correlation.js";
import {answersEngine, parts} from "../../src/scenario/answers-service.js";
import {
  scenarioKnown,
  scenarioView,
  unanswered,
  withReply,
  type Answered,
  type ScenarioPage,
  type ScenarioView
} from "../../src/scenario/view.js";
import type {Preset} from "../../src/scenario/presets.js";
import {facts} from "../model/facts.js";

const preset: Preset = {
  id: "a",
  title: "Uten Oslo",
  description: "Oslo signerer ikke.",
  base: "before",
  date: null,
  rule: {kind: "municipalities", codes: ["0301"]},
  pick: "out",
  others: null,
  source: null
};

export const known = scenarioKnown(facts, {
  version: 1,
  presets: [preset],
  sizeClasses: [
    {id: "0", lowest: 0},
    {id: "1000", lowest: 1000}
  ]
});

export const page = (change: Partial<ScenarioPage> = {}): ScenarioPage => ({...known.defaults, ...change});

/** The scenario that nothing is decided in, with changes. */
export const scenario = (change: Partial<ScenarioPage["scenario"]> = {}): ScenarioPage["scenario"] => ({
  ...known.defaults.scenario,
  base: "before",
  ...change
});

/** A view with all its answers, the slow ones too. */
export function answered(state: ScenarioPage): ScenarioView {
  const view = scenarioView(known, state);
  let answers: Answered = unanswered(state.scenario, view.question);
  const engine = answersEngine({members: known.members, prepared: null}, correlated);
  for (const want of ["quick", "slow"] as const)
    for (const reply of parts(engine, 1, view.question, want)) answers = withReply(answers, reply);
  return {...view, answers, complete: answers};
}
