// scenarios.json: the presets and size classes of the scenario page.
import {SCENARIOS_VERSION, type Preset, type ScenariosData} from "../src/scenario/presets.js";
import type {CheckedData} from "./checks/all.js";
import {ruleOf, type PresetRow} from "./tables/scenarios.js";

function presetOf({row: _row, value, rule: kind, ...rest}: PresetRow): Preset {
  const rule = ruleOf(kind, value, rest.date);
  if ("expectation" in rule)
    throw new TypeError(`scenario-presets.csv, ${rest.id}: the checks let through what the table does not read`);
  return {...rest, rule};
}

export const scenariosData = ({presets, sizeClasses}: CheckedData): ScenariosData => ({
  version: SCENARIOS_VERSION,
  presets: presets.map(presetOf),
  sizeClasses: sizeClasses.map(({id, lowest}) => ({id, lowest}))
});
