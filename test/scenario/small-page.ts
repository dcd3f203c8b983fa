// The page of scenarios over the small made-up facts, for tests.
import {answeredView} from "../../src/scenario/answered-now.js";
import {scenarioKnown, type ScenarioPage, type ScenarioView} from "../../src/scenario/view.js";
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

/** A view with all its answers. */
export const answered = (state: ScenarioPage): ScenarioView => answeredView(known, state);
