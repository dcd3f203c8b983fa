// Everything a page shows in one state, computed once per change. Pure: data and state in, numbers out.
import type {CountingRule} from "./acceptance.js";
import {addDays, daysBetween} from "./calendar.js";
import {
  acceptances,
  documentedOn,
  documentedSteps,
  reaches,
  type Acceptances,
  type Coverage,
  type DocumentedCoverage
} from "./coverage.js";
import {publishedYear} from "./base-year.js";
import type {DashboardData, DashboardMilestone} from "./dashboard-data.js";
import {
  officialOn,
  officialPopulation,
  paceNeeded,
  totalOfDay,
  unnamed,
  type OfficialOnDate,
  type PaceNeeded,
  type PopulationInterval
} from "./official.js";
import {nameIndex, resolveMunicipality, type NameIndex} from "./municipality-names.js";
import {weightNeeded} from "./quota.js";
import {histories, shownAs, shownOrder, statusOn, type History, type Shown, type StatusOnDate} from "./status.js";
import type {IsoDate, Municipality, MunicipalityCode, Source, SourceId} from "./types.js";
import {verdictOn, type TargetFacts, type Verdict} from "./verdict.js";
import type {KnownValues, PageState} from "./page-address.js";

/** The published year: its inhabitants of the invited, and how many of them pass the political target. */
export interface Published {
  year: number;
  denominator: number;
  quota: number;
}

/** Facts independent of the state; each base year has its own. */
export interface Facts {
  data: DashboardData;
  municipality: ReadonlyMap<MunicipalityCode, Municipality>;
  source: ReadonlyMap<SourceId, Source>;
  histories: ReadonlyMap<MunicipalityCode, History>;
  acceptances: Record<CountingRule, Acceptances>;
  /** Inhabitants of the invited. */
  denominator: number;
  invitedCount: number;
  /** Inhabitants that pass the political target. */
  quota: number;
  /** What the published totals are shares of, whatever year the reader counts by. */
  published: Published;
  /** What decides whether the target was reached on a day. */
  target: TargetFacts;
  /** First and last day of the figures: the letter, and the last thing any source reports. */
  firstDate: IsoDate;
  lastDate: IsoDate;
  /** Days on which something happens: bounds of events and days of totals, sorted. */
  eventDays: readonly IsoDate[];
  /** Nothing after this day is part of the facts; left out: everything is. */
  until?: IsoDate;
  defaults: PageState;
  /** What the municipalities show in the default state: the state of the page as it arrives. */
  defaultShown: ReadonlyMap<MunicipalityCode, Shown>;
  known: KnownValues;
}

export interface View {
  facts: Facts;
  state: PageState;
  statuses: ReadonlyMap<MunicipalityCode, StatusOnDate>;
  shown: ReadonlyMap<MunicipalityCode, Shown>;
  /** Municipalities by what they show, in the order of the legend. */
  counts: ReadonlyMap<Shown, number>;
  /** Their inhabitants. */
  inhabitants: ReadonlyMap<Shown, number>;
  documented: DocumentedCoverage;
  steps: readonly DocumentedCoverage[];
  /** The last totals published up to the day, to be quoted with their own days. */
  official: OfficialOnDate;
  /** The total of this very day. What follows is null on every other day: no arithmetic across two dates. */
  totalOfDay: DashboardMilestone | null;
  /** Inhabitants behind it. */
  officialPopulation: PopulationInterval | null;
  pace: PaceNeeded | null;
  /** Its signatories that no source names; a decision to sign is not a signature. */
  unnamed: {low: number; high: number} | null;
  verdict: Verdict;
  /** To the deadline; negative when it has passed. */
  daysLeft: number;
}

/** Publishers of one total. */
export const publishersOf = (
  {source}: Pick<Facts, "source">,
  {source: id, supportingSource}: DashboardMilestone
): string[] => [id, supportingSource].flatMap((each) => (each === null ? [] : [source.get(each)?.publisher ?? each]));

/** Publishers of all totals, each once, in the order of the totals. */
export const totalPublishers = (facts: Pick<Facts, "data" | "source">): string[] => [
  ...new Set(facts.data.milestones.flatMap((milestone) => publishersOf(facts, milestone)))
];

/** The index of names is made when the first name is asked for. */
function resolver(data: DashboardData): (text: string) => MunicipalityCode | null {
  let index: NameIndex | null = null;
  return (text) => {
    const meant = resolveMunicipality((index ??= nameIndex(data)), text);
    return meant.kind === "one" ? meant.municipality.code : null;
  };
}

/** Prepare the data once. */
export function factsOf(data: DashboardData): Facts {
  const invited = data.municipalities.filter((municipality) => municipality.invited);
  const denominator = invited.reduce((sum, municipality) => sum + municipality.population, 0);
  const {targetShare, letter, deadline, invitedPopulation} = data.campaign;
  const quotaOf = (inhabitants: number) =>
    weightNeeded(
      {share: String(targetShare.value), comparison: targetShare.comparison === "at least" ? "at least" : "more than"},
      inhabitants
    );
  const year = publishedYear(data);
  const days = new Set<IsoDate>([letter.value, deadline.value]);
  for (const event of data.events) days.add(event.earliest).add(event.latest);
  for (const milestone of data.milestones) days.add(milestone.latest);
  const eventDays = [...days].sort();
  const campaignYear = letter.value.slice(0, 4);
  const prepared = histories(data.events);
  const accepted = {
    signed: acceptances(data.events, "signed"),
    "signed-or-decided": acceptances(data.events, "signed-or-decided")
  };
  const quota = quotaOf(denominator);
  const published = {year, denominator: invitedPopulation.value, quota: quotaOf(invitedPopulation.value)};
  return {
    data,
    municipality: new Map(data.municipalities.map((municipality) => [municipality.code, municipality])),
    source: new Map(data.sources.map((source) => [source.id, source])),
    histories: prepared,
    acceptances: accepted,
    denominator,
    invitedCount: invited.length,
    quota,
    published,
    target: {
      milestones: data.milestones,
      letter: letter.value,
      deadline: deadline.value,
      lastDayInTime: addDays(deadline.value, -1),
      denominator: published.denominator,
      quota: published.quota,
      namesReach: (date) => reaches(documentedOn(date, accepted.signed, data.municipalities).minimum, quota)
    },
    firstDate: letter.value,
    lastDate: eventDays[eventDays.length - 1],
    eventDays,
    defaults: {
      date: data.openingDate,
      rule: "signed-or-decided",
      municipality: null,
      region: null,
      baseYear: year,
      mode: "documented",
      world: 1
    },
    defaultShown: new Map(
      data.municipalities.map((municipality) => [
        municipality.code,
        shownAs(statusOn(municipality, prepared.get(municipality.code), data.openingDate))
      ])
    ),
    known: {
      firstDate: `${campaignYear}-01-01`,
      lastDate: `${campaignYear}-12-31`,
      municipalities: new Set(data.municipalities.map((municipality) => municipality.code)),
      municipality: resolver(data),
      regions: new Set([...data.counties.map((county) => county.code), "oslo"]),
      baseYears: data.baseYears
    }
  };
}

/**
 * Everything shown of one state. About a tenth of a millisecond; the steps are kept between states of the same rule.
 * @throws RangeError when the facts are of another base year than the state
 */
export function viewOf(facts: Facts, state: PageState, before?: View): View {
  const {data} = facts;
  if (state.baseYear !== data.baseYear)
    throw new RangeError(`a state of ${state.baseYear} on the inhabitants of ${data.baseYear}`);
  const statuses = new Map<MunicipalityCode, StatusOnDate>();
  const shown = new Map<MunicipalityCode, Shown>();
  const counts = new Map<Shown, number>(shownOrder.map((key) => [key, 0]));
  const inhabitants = new Map(counts);
  for (const municipality of data.municipalities) {
    const status = statusOn(municipality, facts.histories.get(municipality.code), state.date);
    const look = shownAs(status);
    statuses.set(municipality.code, status);
    shown.set(municipality.code, look);
    counts.set(look, counts.get(look)! + 1);
    inhabitants.set(look, inhabitants.get(look)! + municipality.population);
  }
  const accepted = facts.acceptances[state.rule];
  const documented = documentedOn(state.date, accepted, data.municipalities);
  const ofDay = totalOfDay(data.milestones, state.date);
  const population = ofDay && officialPopulation(ofDay, facts.published.denominator);
  const signed: {minimum: Coverage; maximum: Coverage} =
    state.rule === "signed" ? documented : documentedOn(state.date, facts.acceptances.signed, data.municipalities);
  return {
    facts,
    state,
    statuses,
    shown,
    counts,
    inhabitants,
    documented,
    steps:
      before?.facts === facts && before.state.rule === state.rule
        ? before.steps
        : documentedSteps(facts.firstDate, facts.known.lastDate, accepted, data.municipalities),
    official: officialOn(data.milestones, state.date),
    totalOfDay: ofDay,
    officialPopulation: population,
    pace: population && paceNeeded(state.date, data.campaign.deadline.value, facts.published.quota, population),
    unnamed: ofDay && unnamed(ofDay.signedCount, signed.minimum.count, signed.maximum.count),
    verdict: verdictOn(state.date, facts.target),
    daysLeft: daysBetween(state.date, data.campaign.deadline.value)
  };
}
