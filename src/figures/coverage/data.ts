// What the figures of coverage over time draw, from the view of a state.
import {longDate} from "../../language/dates.js";
import {earlierOf, laterOf} from "../../model/calendar.js";
import {share, type DocumentedCoverage} from "../../model/coverage.js";
import {officialPopulation} from "../../model/official.js";
import type {IsoDate, Milestone} from "../../model/types.js";
import type {DashboardMilestone} from "../../model/dashboard-data.js";
import {publishersOf, type Facts, type View} from "../../model/view.js";
import type {TotalsBox} from "./between.js";
import type {CoverageOverTimeData} from "./chart.js";
import type {OfficialPoint} from "./points.js";
import {coverageLabels, printedTotal} from "./words.js";

/** A published total as the figure draws it. */
function officialPoint(milestone: DashboardMilestone, {published, source}: Facts): OfficialPoint {
  const {denominator} = published;
  const population = officialPopulation(milestone, denominator);
  return {
    earliest: milestone.earliest,
    latest: milestone.latest,
    label: coverageLabels.total(milestone),
    by: coverageLabels.by(milestone, publishersOf({source}, milestone)),
    share:
      milestone.share === null || population === null
        ? null
        : {
            value: milestone.share,
            low: population.low / denominator,
            high: population.high / denominator,
            printed: printedTotal(milestone)
          }
  };
}

/**
 * The two totals with the passing of the target between them; null when no total shows it missed and a later one
 * reached.
 */
function boxAround(milestones: readonly Milestone[], target: number): TotalsBox | null {
  const totals = milestones.filter(({share}) => share !== null);
  const next = totals.findIndex(({share}) => share! > target);
  if (next < 1) return null;
  const [from, to] = [totals[next - 1], totals[next]];
  return {
    from: {date: from.latest, share: from.share!},
    to: {date: laterOf(to.earliest, from.latest), share: to.share!}
  };
}

/** Of those known by name on the day: how many, and the names of the few that had only decided. */
function namedLabel({documented, counts, shown, facts, state}: View): string[] {
  const decided = [...shown].flatMap(([code, look]) =>
    look === "decided" ? [facts.municipality.get(code)!.displayName] : []
  );
  const counted = state.rule === "signed" ? [] : decided;
  return coverageLabels.named(share(documented.minimum), counts.get("signed")!, counted);
}

/** Steps between two days; the first one is moved to the first day. */
function stepsFrom(first: IsoDate, last: IsoDate, steps: readonly DocumentedCoverage[]): DocumentedCoverage[] {
  const before = steps.findLast((step) => step.date <= first) ?? steps[0];
  return [{...before, date: first}, ...steps.filter((step) => step.date > first && step.date <= last)];
}

/** The days shown: from the letter to the last total, stretched to the reader's day. */
function period({facts, state}: View, whole: boolean): {first: IsoDate; last: IsoDate} {
  const {letter, deadline} = facts.data.campaign;
  const totals = facts.data.milestones
    .filter((milestone) => milestone.share !== null)
    .map((milestone) => milestone.latest);
  const lastTotal = totals.reduce(laterOf, deadline.value);
  const month = new Date(Date.UTC(Number(lastTotal.slice(0, 4)), Number(lastTotal.slice(5, 7)), 0))
    .toISOString()
    .slice(0, 10);
  const end = whole ? laterOf(facts.lastDate, month) : month;
  return {first: earlierOf(letter.value, state.date), last: laterOf(end, state.date)};
}

/**
 * @param whole to the last thing any source reports, not only to the end of the month of the last total with a share
 */
export function coverageData(view: View, whole: boolean): CoverageOverTimeData {
  const {facts, state} = view;
  const {targetShare, deadline} = facts.data.campaign;
  const {milestones} = facts.data;
  const {first, last} = period(view, whole);
  const box = boxAround(milestones, targetShare.value);
  return {
    first,
    last,
    date: state.date,
    endsToday: facts.until !== undefined,
    steps: stepsFrom(first, last, view.steps),
    official: milestones.map((milestone) => officialPoint(milestone, facts)),
    box,
    deadline: deadline.value,
    target: targetShare.value,
    words: {
      ...coverageLabels.fixed,
      deadline: coverageLabels.deadline(deadline.value),
      target: coverageLabels.target(targetShare.value),
      date: longDate(state.date),
      after: coverageLabels.after(state.date),
      passed: coverageLabels.passed(targetShare.value, box !== null && state.date < box.to.date),
      named: namedLabel(view),
      beyond: milestones.filter(({latest}) => latest > last).flatMap(coverageLabels.beyond)
    }
  };
}
