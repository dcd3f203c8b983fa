// What the figures of coverage over time draw, from the view of a state.
import {deadlineLabel} from "../../language/figures.js";
import {integer} from "../../language/numbers.js";
import {earlierOf, laterOf} from "../../model/calendar.js";
import type {DocumentedCoverage} from "../../model/coverage.js";
import {officialPopulation} from "../../model/official.js";
import type {IsoDate, Milestone} from "../../model/types.js";
import type {View} from "../../model/view.js";
import type {CoverageOverTimeData, OfficialPoint} from "./chart.js";
import {coverageLabels, printedTotal} from "./words.js";

/** An official total as the figure draws it. */
function officialPoint(milestone: Milestone, denominator: number): OfficialPoint {
  const population = officialPopulation(milestone, denominator);
  return {
    earliest: milestone.earliest,
    latest: milestone.latest,
    label: `${integer(milestone.signedCount)} kommuner`,
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

/** @param whole to the last thing any source reports, not only to the end of the month of the last total with a share */
export function coverageData(view: View, whole: boolean): CoverageOverTimeData {
  const {facts, state} = view;
  const {targetShare, breakEvenShare, deadline} = facts.data.campaign;
  const {first, last} = period(view, whole);
  return {
    first,
    last,
    date: state.date,
    steps: stepsFrom(first, last, view.steps),
    official: facts.data.milestones.map((milestone) => officialPoint(milestone, facts.published.denominator)),
    deadline: deadline.value,
    target: {share: targetShare.value, label: coverageLabels.target(targetShare.value)},
    breakEven: {share: breakEvenShare.value, label: coverageLabels.breakEven(breakEvenShare.value)},
    words: {
      deadline: deadlineLabel(deadline.value),
      documented: coverageLabels.documented,
      band: coverageLabels.band,
      noShare: coverageLabels.noShare
    }
  };
}
