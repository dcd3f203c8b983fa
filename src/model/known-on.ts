// A day as it was seen then: without what was done or published after it.
import type {DashboardData} from "./dashboard-data.js";
import type {IsoDate} from "./types.js";
import {factsOf, viewOf, type View} from "./view.js";

/** What a figure does with what came after its day: dims it and calls it later, or leaves it out. */
export type Later = "dimmed" | "left-out";

/** What may have happened on the day is known as possible; its last possible day may come after. */
export const knownOn = (data: DashboardData, day: IsoDate): DashboardData => ({
  ...data,
  milestones: data.milestones.filter(({latest}) => latest <= day),
  events: data.events.filter(({earliest}) => earliest <= day)
});

/** The view of the same state; the steps of the names end on the day. */
export function withoutLater({facts, state}: View): View {
  const known = factsOf(knownOn(facts.data, state.date));
  const view = viewOf({...known, until: state.date}, state);
  return {...view, steps: view.steps.filter(({date}) => date <= state.date)};
}
