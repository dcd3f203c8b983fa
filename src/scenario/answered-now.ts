// All answers at once, in this thread: for the build and the command line, which have no worker. Never part of a
// page's own script.
import {deskOf} from "./answers.js";
import {answersTo} from "./drawn-answers.js";
import {
  scenarioView,
  unanswered,
  withAnswers,
  withReply,
  type ScenarioKnown,
  type ScenarioPage,
  type ScenarioView
} from "./view.js";

/** The view of a state with its answers. A second or two of work. */
export function answeredView(known: ScenarioKnown, state: ScenarioPage = known.defaults): ScenarioView {
  const view = scenarioView(known, state);
  let answers = unanswered(state.scenario, view.question);
  for (const sheets of answersTo(deskOf(known.members), view.question))
    answers = withReply(answers, {id: 0, kind: "part", sheets});
  return withAnswers(view, {...answers, done: true});
}
