// What the numbers of a figure of a scenario rest on, in sentences for the picture, its description, its notes and its
// table: the day it starts from, measure, threshold, pace, and how far a number may be wrong.
import {longDate} from "../language/dates.js";
import {decimal} from "../language/numbers.js";
import type {Threshold} from "../model/quota.js";
import {drawnSample, drawnStart} from "../scenario/drawn-words.js";
import {plainestBase} from "../scenario/link.js";
import {standardErrorText} from "../scenario/probability-words.js";
import type {ScenarioView} from "../scenario/view.js";
import {quotaPhrase} from "../scenario/words.js";

/** "under 0,001", "høyst 0,04": of an error, in percentage points. */
export function boundText(errorBound: number): string {
  const points = errorBound * 100;
  return points < 0.001 ? "under 0,001" : `høyst ${decimal(Math.ceil(points * 1000) / 1000, 3)}`;
}

/** In place of {@link errorText} where the numbers are simulated. */
export const drawnErrorText = (errorBound: number): string =>
  `${drawnSample} ${standardErrorText(errorBound)} i hvert tall.`;

export const errorText = (errorBound: number): string =>
  `Regnefeil i hvert tall: ${boundText(errorBound)} prosentpoeng.`;

/** Whom the scenario begins with, before the reader's own choices: as the link says it, since a file has no base. */
export function startText({state: {scenario}, known, facts, question}: ScenarioView): string {
  if (question.drawn) return drawnStart(facts.drawn!);
  const {base, date} = plainestBase(scenario, scenario.date, known);
  return base === "documented"
    ? `Utgangspunkt: det som var dokumentert ${longDate(date)}.`
    : "Utgangspunkt: ingen har signert.";
}

export const measuredText = (measure: string, quotas: readonly Threshold[]): string =>
  `Målt: ${measure}. ${quotas.length === 1 ? "Grense" : "Grenser"}: ${quotas.map(quotaPhrase).join(", ")}.`;

/** The days on which the open ones sign, and the last that counts. */
export function paceText({state, known}: ScenarioView): string {
  const {deadline, profile} = state.scenario.timing;
  const isCampaign = JSON.stringify(profile) === JSON.stringify(known.defaults.scenario.timing.profile);
  return `Frist: før ${longDate(deadline)}. Tempo: ${isCampaign ? "som de publiserte tallene i 2020" : "leserens egen antakelse"}.`;
}
