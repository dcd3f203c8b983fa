// The counties: small multiples over time.
import {deadlineLabel} from "../../language/figures.js";
import {ruleName} from "../../language/statuses.js";
import {byCounty, documentedOn, documentedSteps, share} from "../../model/coverage.js";
import type {View} from "../../model/view.js";
import {coverageSourceOf} from "../captions.js";
import type {Column} from "../columns.js";
import {bounds, boundsOf, coverageLegend, coverageMethod} from "../coverage/words.js";
import {dayFigure, subtitleWith} from "../day-figure.js";
import {bandMark, lineMark} from "../drawing/legend-marks.js";
import {documented, documentedBand, quietInk} from "../drawing/palette.js";
import type {Figure} from "../figure.js";
import {countyMultiples, countyMultiplesHeight, type CountyMultiplesData} from "./chart.js";
import {countiesAlt, countiesFinding, countiesNote, countyWords, type CountyShare} from "./words.js";

const groupsOf = ({facts}: View) => byCounty(facts.data.counties, facts.data.municipalities);

/** Documented coverage of each county on the day. */
export const countiesOn = (view: View) =>
  groupsOf(view).map(({county, municipalities}) => ({
    county,
    ...documentedOn(view.state.date, view.facts.acceptances[view.state.rule], municipalities)
  }));

const sharesOn = (view: View): CountyShare[] =>
  countiesOn(view).map(({county, minimum}) => ({name: county.name, named: minimum.count, share: share(minimum)}));

/** Steps of each county on the same days. */
function dataOf(view: View): CountyMultiplesData {
  const {facts, state} = view;
  const last = facts.lastDate > state.date ? facts.lastDate : state.date;
  return {
    first: facts.firstDate,
    last,
    date: state.date,
    deadline: facts.data.campaign.deadline.value,
    panels: groupsOf(view).map(({county, municipalities}) => ({
      name: county.name,
      steps: documentedSteps(facts.firstDate, last, facts.acceptances[state.rule], municipalities)
    }))
  };
}

/** As many columns as the width invites to. */
const columnsFor = (width: number): number => (width < 480 ? 2 : width < 760 ? 3 : 4);

/** The number of columns that fills a space best. */
function bestColumns(panels: number, width: number, height: number): number {
  const fit = (columns: number) => Math.min(1, height / countyMultiplesHeight(panels, width, columns));
  let best = columnsFor(width);
  // Below this a panel holds neither its name nor its days.
  for (let columns = best + 1; (width - 50) / columns >= 118; columns += 1)
    if (fit(columns) > fit(best)) best = columns;
  return best;
}

const heightFor = (view: View, width: number): number =>
  countyMultiplesHeight(groupsOf(view).length, width, columnsFor(width));

/** The county by name and number; then the municipalities and inhabitants asked. */
export const countyColumns: readonly Column[] = [
  {key: "county_code", label: "Fylkesnummer", kind: "text", fileOnly: true},
  {key: "county", label: "Fylke", kind: "text", rowHead: true},
  {key: "date", label: "Fra dato", kind: "date"},
  {key: "municipalities_invited", label: "Spurte kommuner", kind: "integer"},
  {key: "population_invited", label: "Innbyggere i spurte kommuner", kind: "integer"},
  ...bounds
];

export const counties: Figure<View> = dayFigure({
  basis: "counted",
  name: "fylker",
  page: "utvikling.html",
  heading: () => countyWords.heading,
  title: () => countyWords.title,
  subtitle: subtitleWith(countyWords.denominator),
  finding: (view) => countiesFinding(sharesOn(view)),
  alt: (view) => countiesAlt(view.state.date, sharesOn(view)),
  source: coverageSourceOf,
  note: ({state, facts}) => countiesNote(facts.data.baseYear, ruleName[state.rule]),
  method: () => coverageMethod,
  legend: ({facts}) => [
    {swatch: lineMark(documented, 2), label: coverageLegend.minimum},
    {swatch: bandMark(documentedBand, documentedBand), label: coverageLegend.maximum},
    {swatch: lineMark(quietInk, 1, "4 3"), label: deadlineLabel(facts.data.campaign.deadline.value)}
  ],
  columns: () => countyColumns,
  rows(view) {
    const {panels} = dataOf(view);
    return groupsOf(view).flatMap(({county}, index) =>
      panels[index].steps.map(({date, minimum, maximum}) => [
        county.code,
        county.name,
        date,
        minimum.invited,
        minimum.denominator,
        ...boundsOf({minimum, maximum})
      ])
    );
  },
  sizes: (view) => ({
    wide: {width: 1000, height: heightFor(view, 1000)},
    compact: {width: 340, height: heightFor(view, 340)}
  }),
  heightFor,
  draw(view, place) {
    const data = dataOf(view);
    return countyMultiples(data, {...place, columns: bestColumns(data.panels.length, place.width, place.height)});
  }
});
