// Opens the page «Fra intensjon til bruk»: its data, its address, and the scenario that the reader may bring along.
import type {Slots} from "../figures/slot.js";
import {linkProblem} from "../scenario/notice-words.js";
import {factsOf} from "../model/view.js";
import type {StoryData} from "../model/story-data.js";
import type {UseApp} from "../parts/use/controls.js";
import {readAddress} from "../scenario/page-address.js";
import {decodeScenarios, type ScenariosData} from "../scenario/presets.js";
import type {ScenarioState} from "../scenario/state.js";
import {readUse, writeUse} from "../scenario/use-address.js";
import {useDefaults, useView, type UseState, type UseView} from "../scenario/use-view.js";
import {scenarioKnown} from "../scenario/view.js";
import {restoreScenario} from "./kept-scenario.js";
import {live, turn} from "./live.js";
import {openData, type JsonFile} from "./open.js";
import {keepPrintedLine} from "./printed-line.js";

export interface UseFiles {
  dashboard: JsonFile;
  scenarios: JsonFile;
  story: JsonFile;
}

/** @throws when the data cannot be fetched or are of another version */
export async function openUse(slots: Slots<UseApp>, files: UseFiles): Promise<void> {
  const [data, scenarios, story] = await Promise.all([
    openData(files.dashboard),
    files.scenarios.json(),
    files.story.json()
  ]);
  await turn();
  const facts = factsOf(data);
  const known = {
    facts,
    story: story as StoryData,
    scenarios: scenarioKnown(facts, decodeScenarios(scenarios as ScenariosData))
  };
  const scenario = (): ScenarioState => readAddress(location.search, known.scenarios).state.scenario;
  if (readUse(location.search).state.start === "scenario") restoreScenario();
  await live<UseState, UseView, UseApp>({
    slots,
    defaults: useDefaults,
    initial: useView(known, useDefaults, scenario()),
    read(search) {
      const {state, faults} = readUse(search);
      return {state, problems: faults.map(({key, value}) => linkProblem({key, value, fault: "form"}))};
    },
    write: (state, search) => writeUse(state, search),
    viewOf: (state) => useView(known, state, scenario()),
    appOf(core) {
      keepPrintedLine(() => null);
      return {
        get view() {
          return core.view;
        },
        announce: core.announce,
        download: core.download,
        choose(change) {
          if (change.start === "scenario") restoreScenario();
          core.go({...core.view.state, ...change}, "choice");
        }
      };
    }
  });
}
