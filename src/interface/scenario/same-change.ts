// What is expected is known again when it is done, if both are the same function (ScenarioApp.expect, change).
import type {ScenarioState} from "../../scenario/state.js";

export type ScenarioChange = (state: ScenarioState) => ScenarioState;

/** @returns by what it does, a change: the same one until another is asked for */
export function sameChange(): (does: string, make: ScenarioChange) => ScenarioChange {
  let last: {does: string; make: ScenarioChange} | null = null;
  return (does, make) => {
    if (last?.does !== does) last = {does, make};
    return last.make;
  };
}
