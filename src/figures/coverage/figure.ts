// Coverage over time: to the last total with a share on the front page, the whole period on Utvikling.
import {ruleName} from "../../language/statuses.js";
import {officialPopulation} from "../../model/official.js";
import {withoutLater} from "../../model/known-on.js";
import type {View} from "../../model/view.js";
import {coverageSourceOf, yearsOf} from "../captions.js";
import type {Column, Row} from "../columns.js";
import {dayFigure, subtitleWith} from "../day-figure.js";
import {diamondMark, hatchMark, lineMark, ringMark} from "../drawing/legend-marks.js";
import {documented, official} from "../drawing/palette.js";
import {swatchMark} from "../drawing/status-fills.js";
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
  seriesName,
  whenColumn,
  whenOf
} from "./words.js";

/** Narrower than this, labels need more height. */
const roomy = 900;

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
  {key: "share_published", label: "Andel som oppgitt", kind: "share", fileOnly: true},
  whenColumn
];

/** Steps and totals in the days shown, oldest first. */
function rows(view: View, whole: boolean): Row[] {
  const {steps, first, last} = coverageData(view, whole);
  const {milestones} = view.facts.data;
  const {denominator} = view.facts.published;
  const named = steps.map((step) => ({
    day: step.date,
    row: [
      "documented",
      seriesName.documented,
      {low: step.date, high: step.date},
      ...boundsOf(step),
      null,
      whenOf(step.date, view.state.date)
    ]
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
        share,
        whenOf(latest, view.state.date)
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
    heading: ({facts, state}) => coverageHeading(facts.data.milestones, state.date, facts.data.campaign.deadline.value),
    title: () => (whole ? `${coverageTitle}, hele perioden` : coverageTitle),
    subtitle: subtitleWith("Andel av"),
    finding: ({documented: named, official: {withShare}}) => coverageFinding(named, withShare),
    alt({state, facts, documented: named}) {
      const {targetShare, deadline} = facts.data.campaign;
      const target = {share: targetShare.value, deadline: deadline.value};
      return coverageAlt(state.date, named, facts.data.milestones, yearsOf(facts), target, state.rule);
    },
    source: coverageSourceOf,
    withoutLater,
    note: ({state, facts}) => coverageNote(ruleName[state.rule], yearsOf(facts)),
    method: () => coverageMethod,
    legend(view, id) {
      const {first, last, box, official: totals} = coverageData(view, whole);
      const tick = totals.some(({share, earliest, latest}) => share === null && latest >= first && earliest <= last);
      return [
        {swatch: ringMark(official), label: coverageLegend.official},
        ...(tick ? [{swatch: diamondMark(official), label: coverageLegend.officialCount}] : []),
        {swatch: lineMark(documented, 2.5), label: coverageLegend.minimum},
        {swatch: swatchMark(`${id}-possible`, "possibly-signed"), label: coverageLegend.maximum},
        ...(box ? [{swatch: hatchMark(`${id}-box`, "#eef1fb", "#c3ccf0"), label: coverageLegend.box}] : [])
      ];
    },
    chart: async (view) => (await import("./native.js")).coverageNative(view, whole),
    columns: () => columns,
    rows: (view) => rows(view, whole),
    sizes: () => ({wide, medium: {width: 740, height: 420}, compact: {width: 358, height: 410}}),
    heightFor: (_, width) => Math.round(width * (width < narrow ? 1.2 : width < roomy ? 0.6 : 0.5)),
    draw: (view, place) => coverageOverTime(coverageData(view, whole), place)
  });

export const coverageToLastTotal = coverage("andel", "", false, {width: 1200, height: 400});
export const coverageInFull = coverage("utvikling", "utvikling.html", true, {width: 1200, height: 440});
