// All that a scenario assumes, as named lines: on paper there are no controls to read it from.
import type {Choice, ScenarioFacts, ScenarioState} from "./state.js";
import {longDate, shortDate} from "../language/dates.js";
import {compareNames} from "../language/names.js";
import {count, percent} from "../language/numbers.js";
import {drawnChoice} from "./drawn-words.js";
import {baseName, correlationSentence, quotaPhrase, setPercent, sizeClassName} from "./words.js";

export interface AssumptionLine {
  name: string;
  text: string;
}

export const assumptionsHeading = "Dette er antatt";

const pickLine: readonly (readonly [Choice, string])[] = [
  ["in", "Satt til å signere"],
  ["out", "Satt til ikke å signere"],
  ["undecided", "Satt til ikke bestemt"]
];

/** Names grouped by the value they have: "60 %: Alver, Bergen; 70 %: Oslo". */
function byValue(named: readonly {name: string; value: number}[]): string {
  const groups = new Map<number, string[]>();
  for (const {name, value} of named) groups.set(value, [...(groups.get(value) ?? []), name]);
  return [...groups]
    .sort(([a], [b]) => b - a)
    .map(([value, names]) => `${setPercent(value)}: ${names.sort(compareNames).join(", ")}`)
    .join("; ");
}

const startOf = (state: ScenarioState, {drawn}: ScenarioFacts): string =>
  state.base === "drawn" && drawn ? drawnChoice(drawn) : baseName(state);

/** Every assumption, nothing shortened: what is left out here is lost on paper. */
export function assumptionLines(
  state: ScenarioState,
  facts: ScenarioFacts,
  countyName: (code: string) => string
): AssumptionLine[] {
  const {propensity, correlation, quotas, timing} = state;
  const names = facts.members.filter(({code}) => state.picks.has(code));
  const picked = pickLine.flatMap(([pick, name]) => {
    const those = names
      .filter(({code}) => state.picks.get(code) === pick)
      .map(({displayName}) => displayName)
      .sort(compareNames);
    return those.length === 0
      ? []
      : [{name, text: `${count(those.length, "kommune", "kommuner")}: ${those.join(", ")}.`}];
  });
  const groupName = (id: string): string => {
    const size = facts.sizeClasses.find((one) => one.id === id);
    return propensity.by === "size" && size ? `${sizeClassName(size, facts.sizeClasses)} innbyggere` : countyName(id);
  };
  const groups = [...propensity.groups].map(([id, value]) => ({name: groupName(id), value}));
  const own = facts.members.flatMap(({code, displayName}) => {
    const value = propensity.members.get(code);
    return value === undefined ? [] : [{name: displayName, value}];
  });
  const {national, group} = correlation;
  const numbers =
    national + group > 0
      ? ` Samvariasjon: ${setPercent(national)} i hele landet, ${setPercent(group)} i tillegg i samme fylke.`
      : "";
  const pace = timing.profile
    .map(
      ([day, share]) => `${shortDate(day)} ${percent(share, Number.isInteger(Math.round(share * 1000) / 10) ? 0 : 1)}`
    )
    .join(", ");
  return [
    ...(state.name === "" ? [] : [{name: "Navn", text: state.name}]),
    {name: "Utgangspunkt", text: `${startOf(state, facts)}.`},
    ...picked,
    {
      name: "Sannsynlighet for at de andre signerer",
      text: `${setPercent(propensity.common)} for hver${groups.length + own.length > 0 ? ", når ikke annet er sagt" : ""}.`
    },
    ...(groups.length === 0
      ? []
      : [{name: propensity.by === "size" ? "Etter innbyggertall" : "Etter fylke", text: `${byValue(groups)}.`}]),
    ...(own.length === 0 ? [] : [{name: "Egen sannsynlighet", text: `${byValue(own)}.`}]),
    {name: "Følger kommunene hverandre?", text: `${correlationSentence(correlation)}${numbers}`},
    {name: "Grenser", text: `${quotas.map(quotaPhrase).join(", ")}.`},
    {name: "Frist", text: `før ${longDate(timing.deadline)}.`},
    {name: "Av dem som signerer, har signert ved starten av dagen", text: `${pace}.`}
  ];
}
