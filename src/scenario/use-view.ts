// The page «Fra intensjon til bruk»: what the reader assumes of those that signed, and what follows. No DOM.
import {documentedOn} from "../model/coverage.js";
import {officialOn} from "../model/official.js";
import type {StoryData} from "../model/story-data.js";
import type {IsoDate, Milestone} from "../model/types.js";
import {baseCase, nationalCoverage, type NationalCoverage, type NpvPoint} from "../model/use.js";
import type {Facts} from "../model/view.js";
import {equalParts, useOutcome, type Signatory, type UseOutcome} from "./follow-through.js";
import {questionOf} from "./state.js";
import type {ScenarioKnown} from "./view.js";
import type {ScenarioState} from "./state.js";

/** Who is taken to have signed: those known by name, as many as the last published total, or a scenario. */
export type UseStart = "named" | "published" | "scenario";
export const useStarts: readonly UseStart[] = ["published", "named", "scenario"];

/** Whole per cent. */
export interface UseState {
  start: UseStart;
  /** P(a signatory uses the record). */
  rate: number;
  /** Correlation of their choices. */
  shock: number;
  /** Inhabitants of Helseplattformen's region whose municipality uses that. */
  region: number;
}

export const useDefaults: UseState = {start: "published", rate: 80, shock: 30, region: 100};
export const highestShock = 60;

export interface UseKnown {
  facts: Facts;
  story: StoryData;
  scenarios: ScenarioKnown;
}

export interface UseView {
  known: UseKnown;
  state: UseState;
  /** The scenario of the address; the page's default one where it names none. */
  scenario: ScenarioState;
  /** Base case, from low to high participation. */
  points: readonly NpvPoint[];
  signatories: readonly Signatory[];
  /** Expected inhabitants of those that signed, of all that were asked. */
  signed: number;
  /** The total and how many of it are taken as equally large, when that is the start. */
  total: {milestone: Milestone; unnamed: number} | null;
  /** Null when the engine cannot vouch for an answer. */
  outcome: UseOutcome | null;
  national: NationalCoverage;
  /** Day of what is known by name. */
  day: IsoDate;
}

const named = ({data, acceptances, lastDate}: Facts) => {
  const accepted = acceptances["signed-or-decided"];
  const {minimum} = documentedOn(lastDate, accepted, data.municipalities);
  const signatories = data.municipalities
    .filter(({code, invited}) => {
      const spans = accepted.get(code);
      return invited && spans?.some(({start, end}) => start.latest <= lastDate && (!end || end.latest > lastDate));
    })
    .map(({population}): Signatory => ({population, probability: 1}));
  return {signatories, ...minimum};
};

/** The last published total with a share: the named, and the rest of it in equal parts. */
function published(facts: Facts): {signatories: Signatory[]; milestone: Milestone; unnamed: number} | null {
  const milestone = officialOn(facts.data.milestones, facts.lastDate).withShare;
  if (!milestone || milestone.share === null) return null;
  const known = named(facts);
  const unnamed = Math.max(0, milestone.signedCount - known.count);
  const rest = Math.max(0, Math.round(milestone.share * facts.denominator) - known.population);
  return {signatories: [...known.signatories, ...equalParts(unnamed, rest)], milestone, unnamed};
}

/** A documented decision counts as a signature here, as it does in the other two starts. */
function ofScenario(scenario: ScenarioState, scenarios: ScenarioKnown): Signatory[] {
  const facts = scenarios.earlier;
  const {picks, probability} = questionOf(scenario, facts);
  return facts.members
    .map(({population}, i): Signatory => ({
      population,
      probability: picks[i] === "in" ? 1 : picks[i] === "out" ? 0 : probability[i]
    }))
    .filter(({probability: chance}) => chance > 0);
}

export function useView(known: UseKnown, state: UseState, scenario: ScenarioState): UseView {
  const {facts, story, scenarios} = known;
  const {campaign, municipalities} = facts.data;
  const points = baseCase(story.participation);
  const total = state.start === "published" ? published(facts) : null;
  const signatories =
    state.start === "scenario" ? ofScenario(scenario, scenarios) : (total?.signatories ?? named(facts).signatories);
  const signed = signatories.reduce((sum, {population, probability}) => sum + population * probability, 0);
  const outcome = useOutcome({
    signatories,
    denominator: facts.denominator,
    rate: state.rate / 100,
    shock: state.shock / 100,
    breakEven: String(campaign.breakEvenShare.value),
    points
  });
  const region = municipalities.filter(({invited}) => !invited).reduce((sum, {population}) => sum + population, 0);
  return {
    known,
    state,
    scenario,
    points,
    signatories,
    signed,
    total: total && {milestone: total.milestone, unnamed: total.unnamed},
    outcome,
    national: nationalCoverage(Math.round((signed * state.rate) / 100), facts.denominator, region, state.region / 100),
    day: facts.lastDate
  };
}
