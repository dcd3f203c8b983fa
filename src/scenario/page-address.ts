// The address of the page of scenarios: what every page has, the scenario, the one it is compared with, the map's
// colours.
import {scenarioKeys} from "./address-form.js";
import {readScenario, writeScenario} from "./address.js";
import {linkProblems} from "../language/notices.js";
import {linkProblem} from "./notice-words.js";
import {readState, writeState} from "../model/page-address.js";
import {colourings, type Colouring, type ScenarioKnown, type ScenarioPage} from "./view.js";

/** Before every key of the scenario compared with. */
const second = "mot-";
/** Compared with the scenario that the page opens with. */
const withDefault = {key: "mot", value: "standard"};
const colourKey = "farge";
const quotaKey = "grense";
const colourWord: Record<Colouring, string> = {
  picks: "valg",
  influence: "paavirkning",
  swing: "vippe",
  shapley: "shapley"
};

export function readAddress(search: string, known: ScenarioKnown): {state: ScenarioPage; problems: string[]} {
  const {facts, defaults} = known;
  const parameters = new URLSearchParams(search);
  const page = readState(search, facts.defaults, facts.known);
  const first = readScenario(search, defaults.scenario, known.scenario, "", known.earlier);
  const isCompared =
    scenarioKeys.some((key) => parameters.has(second + key)) || parameters.get(withDefault.key) === withDefault.value;
  const other = isCompared ? readScenario(search, defaults.scenario, known.scenario, second, known.earlier) : null;
  const colour = parameters.get(colourKey);
  const colouring = colourings.find((candidate) => colourWord[candidate] === colour);
  const quota = parameters.get(quotaKey);
  const measured = quota === null ? defaults.measured : Number(quota) - 1;
  const isQuota = Number.isInteger(measured) && measured >= 0 && measured < first.state.quotas.length;
  return {
    state: {
      page: page.state,
      scenario: first.state,
      compared: other?.state ?? null,
      colouring: colouring ?? defaults.colouring,
      measured: isQuota ? measured : defaults.measured
    },
    problems: [
      ...linkProblems({...page, otherKeys: []}),
      ...[...first.problems, ...(other?.problems ?? [])].map(linkProblem),
      ...(colour !== null && colouring === undefined
        ? [linkProblem({key: colourKey, value: colour, fault: "form"})]
        : []),
      ...(quota !== null && !isQuota ? [linkProblem({key: quotaKey, value: quota, fault: "form"})] : [])
    ]
  };
}

/** "" or "?…"; parameters of nobody here are kept. */
export function writeAddress(
  {page, scenario, compared, colouring, measured}: ScenarioPage,
  known: ScenarioKnown,
  search: string
): string {
  const {facts, defaults} = known;
  const {scenario: scenarios} = known;
  const parameters = new URLSearchParams(writeState(page, facts.defaults, search));
  for (const key of scenarioKeys) {
    parameters.delete(key);
    parameters.delete(second + key);
  }
  parameters.delete(colourKey);
  parameters.delete(withDefault.key);
  parameters.delete(quotaKey);
  for (const [key, value] of writeScenario(scenario, defaults.scenario, scenarios)) parameters.set(key, value);
  if (compared !== null) {
    const parts = writeScenario(compared, defaults.scenario, scenarios, second);
    for (const [key, value] of parts.length > 0 ? parts : [[withDefault.key, withDefault.value] as const])
      parameters.set(key, value);
  }
  if (colouring !== defaults.colouring) parameters.set(colourKey, colourWord[colouring]);
  if (measured !== defaults.measured) parameters.set(quotaKey, String(measured + 1));
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
