// All answers at once, in this thread: for the build and the command line, which have no worker. Never part of a page's own
// script.
import {correlated} from "../model/scenario/correlation.js";
import type {PreparedBounds} from "../model/scenario/tail-bound.js";
import {answersEngine, parts, type Wanted} from "./answers-service.js";
import {
  scenarioView,
  unanswered,
  withReply,
  type Answered,
  type ScenarioKnown,
  type ScenarioPage,
  type ScenarioView
} from "./view.js";

/**
 * The view of a state with its answers. Some seconds of work, more without the prepared bounds.
 * @param wanted what takes longer may be left out
 */
export function answeredView(
  known: ScenarioKnown,
  prepared: PreparedBounds | null,
  state: ScenarioPage = known.defaults,
  wanted: readonly Wanted[] = ["quick", "slow"]
): ScenarioView {
  const view = scenarioView(known, state);
  let answers: Answered = unanswered(state.scenario, view.question);
  const engine = answersEngine({members: known.members, prepared}, correlated);
  for (const want of wanted) {
    for (const reply of parts(engine, 0, view.question, want)) answers = withReply(answers, reply);
  }
  return {...view, answers, complete: answers};
}
