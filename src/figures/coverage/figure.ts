// Coverage over time: to the last total with a share on the front page, the whole period on Utvikling.
import {denominatorText} from "../../language/coverage.js";
import {ruleName} from "../../language/statuses.js";
import {officialPopulation} from "../../model/official.js";
import type {View} from "../../model/view.js";
import {coverageSourceOf, yearsOf} from "../captions.js";
import type {Column, Row} from "../columns.js";
import {dayFigure, subtitleWith} from "../day-figure.js";
import {bandMark, lineMark, ringMark, triangleMark} from "../drawing/legend-marks.js";
import {documented, documentedBand, official} from "../drawing/palette.js";
import {narrow, type Figure} from "../figure.js";
import {coverageOverTime} from "./chart.js";
import {coverageData} from "./data.js";
import {
  bounds,
  boundsOf,
  coverageAlt,
  coverageFinding,
  coverageHeading,
  coverageLegend,
  coverageMethod,
  coverageNote,
  coverageTitle,
  notStated,
  printedTotal,
  seriesColumns,
  seriesName
} from "./words.js";

const columns: readonly Column[] = [
  ...seriesColumns,
  {
    key: "date",
    label: "Dato",
    kind: "date",
    ends: {low: ["earliest", "Tidligst"], high: ["latest", "Senest"]},
    rowHead: true
  },
  ...bounds,
  {key: "share_published", label: "Andel som oppgitt", kind: "share", fileOnly: true}
];

/** Steps and totals in the days shown, oldest first. */
function rows(view: View, whole: boolean): Row[] {
  const {steps, first, last} = coverageData(view, whole);
  const {milestones} = view.facts.data;
  const {denominator} = view.facts.published;
  const named = steps.map((step) => ({
    day: step.date,
    row: ["documented", seriesName.documented, {low: step.date, high: step.date}, ...boundsOf(step), null]
  }));
  const totals = milestones
    .filter(({earliest, latest}) => latest >= first && earliest <= last)
    .map((total) => {
      const {earliest, latest, signedCount, share} = total;
      const people = officialPopulation(total, denominator);
      const row: Row = [
        "official",
        seriesName.official,
        {low: earliest, high: latest},
        {low: signedCount, high: signedCount},
        people ?? {value: null, text: notStated},
        {
          value: people && {low: people.low / denominator, high: people.high / denominator},
          text: printedTotal(total)
        },
        share
      ];
      return {day: latest, row};
    });
  return [...named, ...totals].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({row}) => row);
}

const coverage = (
  name: "andel" | "utvikling",
  page: string,
  whole: boolean,
  wide: {width: number; height: number}
): Figure<View> =>
  dayFigure({
    basis: "counted",
    name,
    page,
    heading: ({facts}) => coverageHeading(facts.data.milestones),
    title: () => (whole ? `${coverageTitle}, hele perioden` : coverageTitle),
    subtitle: subtitleWith("Andel av"),
    finding: ({documented: named, official: {withShare}}) => coverageFinding(named, withShare),
    alt({state, facts, documented: named}) {
      const {targetShare, deadline} = facts.data.campaign;
      const target = {share: targetShare.value, deadline: deadline.value};
      return coverageAlt(state.date, named, facts.data.milestones, yearsOf(facts), target);
    },
    source: coverageSourceOf,
    note: ({state, facts}) =>
      coverageNote(
        denominatorText(facts.data, facts.denominator),
        ruleName[state.rule],
        facts.data.campaign.breakEvenShare.value,
        yearsOf(facts)
      ),
    method: () => coverageMethod,
    legend(view) {
      const {first, last, official: totals} = coverageData(view, whole);
      const tick = totals.some(({share, earliest, latest}) => share === null && latest >= first && earliest <= last);
      return [
        {swatch: lineMark(documented, 2.5), label: coverageLegend.minimum},
        {swatch: bandMark(documentedBand, documented), label: coverageLegend.maximum},
        {swatch: ringMark(official), label: coverageLegend.official},
        ...(tick ? [{swatch: triangleMark(official), label: coverageLegend.officialCount}] : [])
      ];
    },
    columns: () => columns,
    rows: (view) => rows(view, whole),
    sizes: () => ({wide, compact: {width: 340, height: 330}}),
    heightFor: (_, width) => Math.round(width < narrow ? width * 0.95 : width * 0.52),
    draw: (view, place) => coverageOverTime(coverageData(view, whole), {...place, compact: place.width < narrow})
  });

export const coverageToLastTotal = coverage("andel", "", false, {width: 600, height: 360});
export const coverageInFull = coverage("utvikling", "utvikling.html", true, {width: 1100, height: 440});
