// All answers at once, in this thread: for the build, which has no worker, and for a download before the page has
// asked anything. Never part of a page's own script.
import type {PreparedBounds} from "../../model/scenario/tail-bound.js";
import {answersEngine, parts} from "./answers-service.js";
import {scenarioView, unanswered, withReply, type Answered, type ScenarioKnown, type ScenarioView} from "./scenario-view.js";

/** The view of the state that the page opens with, with its answers. Some seconds of work at most, more without the prepared bounds. */
export function answeredView(known: ScenarioKnown, prepared: PreparedBounds | null): ScenarioView {
  const view = scenarioView(known, known.defaults);
  let answers: Answered = unanswered(known.defaults.scenario, view.question);
  const engine = answersEngine({members: known.members, prepared});
  for (const want of ["quick", "slow"] as const) {
    for (const reply of parts(engine, 0, view.question, want)) answers = withReply(answers, reply);
  }
  return {...view, answers, complete: answers};
}
