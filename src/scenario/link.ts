// The address a scenario's figure carries. Figures leave the page and the command line, which reads the scenario file;
// so that both say the same address, it is written from what the file holds.
import {scenarioFile, stateOfFile} from "./file.js";
import {effectivePicks, withPicks, type Base, type ScenarioState} from "./state.js";
import type {IsoDate} from "../model/types.js";
import {writeAddress} from "./page-address.js";
import type {ScenarioKnown, ScenarioView} from "./view.js";

/**
 * The same assumptions from the base that leaves fewest picks to be said: what is documented on the day, or nothing.
 */
export function plainestBase(state: ScenarioState, date: IsoDate, known: ScenarioKnown): ScenarioState {
  const facts = known.scenario;
  const wanted = new Map(effectivePicks(state, facts).map((pick, i) => [facts.members[i].code, pick]));
  const from = (base: Base): ScenarioState => withPicks({...state, base, date, picks: new Map()}, wanted, facts);
  const [documented, before] = [from("documented"), from("before")];
  return before.picks.size < documented.picks.size ? before : documented;
}

/**
 * "scenarier.html?…" with the scenario, the map's colours and its part of the country; not what it is compared with.
 */
export function scenarioLink({known, facts, state}: ScenarioView): string {
  const {scenario} = state;
  // The file cannot hold a draw: the address is the state's own.
  const isDrawn = scenario.base === "drawn";
  const filed = stateOfFile(scenarioFile(scenario, facts), known.defaults.scenario, facts).state ?? scenario;
  const page = {...known.defaults.page, region: state.page.region};
  return `scenarier.html${writeAddress({...state, page, compared: null, scenario: isDrawn ? scenario : plainestBase(filed, scenario.date, known)}, known, "")}`;
}
