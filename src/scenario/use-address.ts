// The address of the page of use: "?b=1&start=navn&tar=85&sjokk=0&hp=50", deviations from the defaults only.
import {highestShock, useDefaults, useStarts, type UseStart, type UseState} from "./use-view.js";

const version = {key: "b", value: "1"};
const startKey = "start";
const startWord: Record<UseStart, string> = {published: "publisert", named: "navn", scenario: "scenario"};
const numbers = [
  {key: "tar", field: "rate", most: 100},
  {key: "sjokk", field: "shock", most: highestShock},
  {key: "hp", field: "region", most: 100}
] as const;

export interface UseFault {
  key: string;
  value: string;
}

/** What the address says, and what in it could not be read. */
export function readUse(search: string): {state: UseState; faults: UseFault[]} {
  const parameters = new URLSearchParams(search);
  const state = {...useDefaults};
  const faults: UseFault[] = [];
  const start = parameters.get(startKey);
  const found = useStarts.find((one) => startWord[one] === start);
  if (found) state.start = found;
  else if (start !== null) faults.push({key: startKey, value: start});
  for (const {key, field, most} of numbers) {
    const text = parameters.get(key);
    if (text === null) continue;
    if (/^\d{1,3}$/.test(text) && Number(text) <= most) state[field] = Number(text);
    else faults.push({key, value: text});
  }
  return {state, faults};
}

/** "" or "?…"; parameters of others in `search` stay, those of a scenario among them. */
export function writeUse(state: UseState, search = ""): string {
  const parameters = new URLSearchParams(search);
  for (const key of [version.key, startKey, ...numbers.map((one) => one.key)]) parameters.delete(key);
  const own: [string, string][] = [];
  if (state.start !== useDefaults.start) own.push([startKey, startWord[state.start]]);
  for (const {key, field} of numbers) if (state[field] !== useDefaults[field]) own.push([key, String(state[field])]);
  if (own.length > 0) parameters.set(version.key, version.value);
  for (const [key, value] of own) parameters.set(key, value);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
