// What the one-page brief says: sentences of the site, filled from the view of the day. No layout here.
import {campaignLead, denominatorText, namedSentence} from "../language/coverage.js";
import {briefWords as words} from "./words.js";
import {coverageSourceOf, mapSourceOf} from "../figures/captions.js";
import {percent} from "../language/numbers.js";
import {ruleName} from "../language/statuses.js";
import {gapSentence, verdictSentence} from "../language/verdict.js";
import {keyFigures, type KeyFigure} from "../parts/key-figures.js";
import type {View} from "../model/view.js";
import {exportWords, onlyKnownThen} from "../figures/export-words.js";
import type {Edition} from "../figures/exported-figure.js";
import type {ScenarioText} from "./scenario-text.js";

export interface BriefContent {
  title: string;
  subtitle: string;
  lead: string;
  keyFigures: readonly KeyFigure[];
  unknown: readonly string[];
  understanding: readonly string[];
  /** A calculation on assumptions, said as what it is; null without one. */
  scenario: ScenarioText | null;
  sources: readonly string[];
}

export function briefContent(view: View, edition: Edition, scenario: ScenarioText | null): BriefContent {
  const {facts, state, counts, totalOfDay, verdict} = view;
  const {letter, deadline, targetShare, breakEvenShare} = facts.data.campaign;
  return {
    title: verdictSentence(verdict, letter.value, deadline.value),
    subtitle: `${words.asOf(state.date, ruleName[state.rule])} Andeler av ${denominatorText(facts.data, facts.denominator)}.${facts.until === undefined ? "" : ` ${onlyKnownThen}`}`,
    lead: `${campaignLead(letter.value, deadline.value, targetShare.value)} ${words.binding}`,
    keyFigures: keyFigures(view),
    unknown: [
      namedSentence(counts.get("signed")!, counts.get("decided")!, totalOfDay),
      ...[gapSentence(verdict, deadline.value)].filter((text) => text !== "")
    ],
    understanding: [
      words.knownText,
      ...(scenario === null ? [words.noEstimate] : []),
      words.useThreshold(percent(breakEvenShare.value, 0))
    ],
    scenario,
    sources: [coverageSourceOf(view), mapSourceOf(view), exportWords.madeWith(edition.version, edition.site)]
  };
}
