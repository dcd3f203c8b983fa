// Everything a page shows of one state, computed once a change. Pure: data and state in, numbers out.
import type {CountingRule} from "./acceptance.js";
import {daysBetween} from "./calendar.js";
import {acceptances, documentedOn, documentedSteps, type Acceptances, type DocumentedCoverage} from "./coverage.js";
import {publishedYear} from "./base-year.js";
import type {DashboardData} from "./dashboard-data.js";
import {
  officialOn,
  officialPopulation,
  paceNeeded,
  unnamed,
  type OfficialOnDate,
  type PaceNeeded,
  type PopulationInterval
} from "./official.js";
import {weightNeeded} from "./quota.js";
import {histories, shownAs, shownOrder, statusOn, type History, type Shown, type StatusOnDate} from "./status.js";
import type {IsoDate, Municipality, MunicipalityCode, Source, SourceId} from "./types.js";
import type {KnownValues, PageState} from "./page-address.js";

/** The published year: its inhabitants of the invited, and how many of them pass the political target. */
export interface Published {
  year: number;
  denominator: number;
  quota: number;
}

/** What does not change with the state, except that each base year has its own. */
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
  /** What the official totals are shares of, whatever year the reader counts by. */
  published: Published;
  /** First and last day of the figures: the letter, and the last thing any source reports. */
  firstDate: IsoDate;
  lastDate: IsoDate;
  /** Days on which something happens: bounds of events and days of totals, sorted. */
  eventDays: readonly IsoDate[];
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
  documented: DocumentedCoverage;
  steps: readonly DocumentedCoverage[];
  official: OfficialOnDate;
  /** Inhabitants behind the total with a share that the day stands on. */
  officialPopulation: PopulationInterval | null;
  pace: PaceNeeded | null;
  /** Signatories of the latest total that no source names. */
  unnamed: {low: number; high: number} | null;
  /** To the deadline; negative when it has passed. */
  daysLeft: number;
}

/** Publishers of the official totals, each once, in the order of the totals. */
export function totalPublishers({data, source}: Pick<Facts, "data" | "source">): string[] {
  const ids = data.milestones.flatMap((milestone) => [milestone.source, milestone.supportingSource]);
  return [...new Set(ids.flatMap((id) => (id === null ? [] : [source.get(id)?.publisher ?? id])))];
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
  return {
    data,
    municipality: new Map(data.municipalities.map((municipality) => [municipality.code, municipality])),
    source: new Map(data.sources.map((source) => [source.id, source])),
    histories: prepared,
    acceptances: {
      signed: acceptances(data.events, "signed"),
      "signed-or-decided": acceptances(data.events, "signed-or-decided")
    },
    denominator,
    invitedCount: invited.length,
    quota: quotaOf(denominator),
    published: {year, denominator: invitedPopulation.value, quota: quotaOf(invitedPopulation.value)},
    firstDate: letter.value,
    lastDate: eventDays[eventDays.length - 1],
    eventDays,
    defaults: {date: data.openingDate, rule: "signed-or-decided", municipality: null, region: null, baseYear: year},
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
      laterCodes: data.laterCodes,
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
  for (const municipality of data.municipalities) {
    const status = statusOn(municipality, facts.histories.get(municipality.code), state.date);
    const look = shownAs(status);
    statuses.set(municipality.code, status);
    shown.set(municipality.code, look);
    counts.set(look, counts.get(look)! + 1);
  }
  const accepted = facts.acceptances[state.rule];
  const documented = documentedOn(state.date, accepted, data.municipalities);
  const official = officialOn(data.milestones, state.date);
  const population = official.withShare && officialPopulation(official.withShare, facts.published.denominator);
  return {
    facts,
    state,
    statuses,
    shown,
    counts,
    documented,
    steps:
      before?.facts === facts && before.state.rule === state.rule
        ? before.steps
        : documentedSteps(facts.firstDate, facts.known.lastDate, accepted, data.municipalities),
    official,
    officialPopulation: population,
    pace: population && paceNeeded(state.date, data.campaign.deadline.value, facts.published.quota, population),
    unnamed:
      official.latest && unnamed(official.latest.signedCount, documented.minimum.count, documented.maximum.count),
    daysLeft: daysBetween(state.date, data.campaign.deadline.value)
  };
}
