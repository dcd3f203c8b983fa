// A scenario in the sentences of a briefing: what is assumed, what follows from it, by which method and with which
// error.
import {briefWords as words} from "./words.js";
import {longDate} from "../language/dates.js";
import {probabilitySentence} from "../scenario/probability-words.js";
import {correlationSentence, listNames, outcomeSentence, quotaGoal, setPercent} from "../scenario/words.js";
import {assumptionLines, type AssumptionLine} from "../scenario/assumption-words.js";
import {methodSentence, tallySentence} from "../scenario/page-words.js";
import {crossing} from "../figures/crossing/figure.js";
import {distribution} from "../figures/distribution/figure.js";
import {missingText} from "../figures/scenario-figure.js";
import type {Answered, ScenarioView} from "../scenario/view.js";
import {tallyOf} from "../scenario/view.js";
import type {Choice} from "../scenario/state.js";
import {propensityOf} from "../scenario/propensity.js";

/** One quota: how likely, and how that was worked out. */
interface QuotaText {
  sentence: string;
  method: string;
}

export interface ScenarioText {
  /** As the reader named it. */
  name: string;
  /** In short, for the sheet. */
  assumptions: readonly string[];
  /** All of them, nothing left out, for the index page. */
  everything: readonly AssumptionLine[];
  quotas: readonly QuotaText[];
  /** The share to expect, and when the quota is reached. */
  findings: readonly string[];
}

/** Who signs and who does not, largest first; none of them is named where there are none. */
function picked({facts, picks}: ScenarioView, wanted: Choice): string | null {
  const names = facts.members
    .filter((_, i) => picks[i] === wanted)
    .sort((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1))
    .map(({displayName}) => displayName);
  return names.length === 0 ? null : listNames(names);
}

/**
 * How likely those that are undecided are to sign: one value, or from the lowest to the highest with how many
 * differ.
 */
function chances({state, facts, picks}: ScenarioView): string | null {
  const {propensity} = state.scenario;
  const values = facts.members.flatMap((member, i) =>
    picks[i] === "undecided" ? [propensityOf(propensity, member, facts.sizeClasses)] : []
  );
  if (values.length === 0) return null;
  const [low, high] = values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [1, 0]);
  return low === high
    ? words.sameChance(setPercent(low))
    : words.differentChances(
        setPercent(low),
        setPercent(high),
        values.filter((value) => value !== propensity.common).length,
        setPercent(propensity.common)
      );
}

function assumptionsOf(view: ScenarioView): string[] {
  const {scenario} = view.state;
  const {deadline, profile} = scenario.timing;
  const campaign = JSON.stringify(profile) === JSON.stringify(view.known.defaults.scenario.timing.profile);
  const [first] = profile[0];
  const [last] = profile[profile.length - 1];
  const parts = [
    tallySentence(tallyOf(view), view.known.denominator),
    words.picked(picked(view, "in"), picked(view, "out")),
    chances(view),
    correlationSentence(scenario.correlation),
    words.timing(longDate(deadline), campaign ? null : {first: longDate(first), last: longDate(last)})
  ];
  return parts.filter((part): part is string => part !== null && part !== "");
}

function quotasOf(answers: Answered): QuotaText[] {
  const {chances: sheet} = answers;
  if (!sheet) return [];
  return sheet.quotas.map(({status, probability, weightNeeded}, index) => {
    const quota = answers.of.quotas[index];
    if (status !== "open") {
      return {
        sentence: outcomeSentence({
          status,
          quota,
          needed: weightNeeded,
          inside: sheet.inWeight,
          undecided: sheet.openWeight
        }),
        method: words.settled
      };
    }
    return {
      sentence: probabilitySentence(probability, quotaGoal(quota)),
      method: probability === null ? "" : methodSentence(probability)
    };
  });
}

/** @param view with all its answers */
export function scenarioText(name: string, view: ScenarioView): ScenarioText {
  const {answers, state, facts, known} = view;
  return {
    name,
    assumptions: assumptionsOf(view),
    everything: assumptionLines(
      state.scenario,
      facts,
      (code) => known.facts.data.counties.find((county) => county.code === code)?.name ?? code
    ),
    quotas: answers === null ? [] : quotasOf(answers),
    findings: [distribution, crossing].map((figure) => missingText(figure, view) ?? figure.finding(view))
  };
}
