// The counties on the day: what is known of the answer of every inhabitant's municipality.
import {shortStatusName, statusName} from "../../language/statuses.js";
import {countyLeast} from "../../model/county-least.js";
import {byCounty} from "../../model/coverage.js";
import {shownOrder} from "../../model/status.js";
import type {Municipality} from "../../model/types.js";
import type {View} from "../../model/view.js";
import {coverageSourceOf} from "../captions.js";
import type {Column} from "../columns.js";
import {dayFigure, subtitleWith} from "../day-figure.js";
import {swatchMark} from "../drawing/status-fills.js";
import type {Figure} from "../figure.js";
import {countyBars, countyBarsHeight, type CountyBar, type CountyBarsData} from "./chart.js";
import {
  countiesAlt,
  countiesHeading,
  countiesNote,
  countiesSum,
  countyWords,
  leastBasis,
  leastSentences,
  type CountyAnswers
} from "./words.js";

/** Answers of some municipalities, in the order of the legend. */
function answersOf(name: string, municipalities: readonly Municipality[], {shown}: View): CountyAnswers {
  const parts = shownOrder.flatMap((look) => {
    const those = municipalities.filter(({code}) => shown.get(code) === look);
    if (those.length === 0) return [];
    const population = those.reduce((sum, each) => sum + each.population, 0);
    return [{shown: look, population, codes: those.map(({code}) => code)}];
  });
  return {name, population: parts.reduce((sum, part) => sum + part.population, 0), parts};
}

/** The largest county first. */
const countiesOn = (view: View): CountyAnswers[] =>
  byCounty(view.facts.data.counties, view.facts.data.municipalities)
    .map(({county, municipalities}) => answersOf(county.name, municipalities, view))
    .sort((a, b) => b.population - a.population);

const allOn = (view: View): CountyAnswers =>
  answersOf(
    countyWords.all,
    view.facts.data.municipalities.filter(({invited}) => invited),
    view
  );

const settled = new Set(["signed", "decided", "postponed", "declined"]);
const whole = (counties: readonly CountyAnswers[], isSo: (shown: string) => boolean): string[] =>
  counties.filter(({parts}) => parts.every(({shown}) => isSo(shown))).map(({name}) => name);

function heading(view: View): string {
  const counties = countiesOn(view);
  return countiesHeading(
    whole(counties, (shown) => settled.has(shown)),
    whole(counties, (shown) => settled.has(shown) || shown === "possibly-signed")
  );
}

/** One municipality is called by its name; of several the largest stands for them. */
function barOf({name, population, parts}: CountyAnswers, {facts}: View, isTotal: boolean): CountyBar {
  return {
    name,
    population,
    inhabitants: countyWords.inhabitants(population),
    parts: parts.map(({shown, population: people, codes}) => {
      const [largest] = codes.map((code) => facts.municipality.get(code)!).sort((a, b) => b.population - a.population);
      const labels = [...longLabels(), "#"];
      function longLabels(): string[] {
        if (shown === "unknown") return [countyWords.without];
        if (isTotal) return [`${shortStatusName[shown]} #`];
        if (parts.length === 1) return [codes.length > 1 ? countyWords.allOf(codes.length) : shortStatusName[shown]];
        return [`${codes.length === 1 ? largest.displayName : countyWords.and(largest.displayName)} #`];
      }
      return {shown, population: people, labels};
    })
  };
}

const dataOf = (view: View): CountyBarsData => ({
  total: barOf(allOn(view), view, true),
  counties: countiesOn(view).map((county) => barOf(county, view, false))
});

/** What the published total says beyond the names, in the words of the figure. */
const leastOn = (view: View) =>
  countyLeast(view).map(({county, total, least, unnamed, out}) => ({
    county: view.facts.data.counties.find(({code}) => code === county)?.name ?? county,
    date: total.latest,
    least,
    unnamed,
    out: out.map(({displayName}) => displayName)
  }));

const columns: readonly Column[] = [
  {key: "county", label: "Fylke", kind: "text", rowHead: true},
  {key: "status_code", label: "Statuskode", kind: "text", fileOnly: true},
  {key: "status", label: "Svar", kind: "text"},
  {key: "municipalities", label: "Kommuner", kind: "integer"},
  {key: "population", label: "Innbyggere", kind: "integer"},
  {key: "share", label: "Andel av fylkets spurte", kind: "share"}
];

/** The bound of a county is repeated in each of its rows; it rests on the weakest assumption that gives one. */
const leastColumns: readonly Column[] = [
  {key: "county_signed_lowest", label: "Signert i fylket, minst", kind: "integer"},
  {key: "county_signed_lowest_basis", label: "Grunnlag for «minst»", kind: "text"}
];

const columnsOn = (hasBound: boolean): readonly Column[] => (hasBound ? [...columns, ...leastColumns] : columns);

const heightFor = (view: View, width: number): number => countyBarsHeight(dataOf(view), width);

export const counties: Figure<View> = dayFigure({
  basis: "counted",
  name: "fylker",
  page: "",
  heading,
  title: () => countyWords.title,
  subtitle: subtitleWith("Andel av innbyggerne i de spurte kommunene; i alt"),
  finding: (view) => `${heading(view)}. ${countiesSum(allOn(view).parts, view.facts.denominator)}`,
  alt: (view) =>
    `${countiesAlt(view.state.date, [allOn(view), ...countiesOn(view)])} ${leastSentences(leastOn(view))}`.trim(),
  source: coverageSourceOf,
  note: (view) =>
    `${countiesSum(allOn(view).parts, view.facts.denominator)} ${leastSentences(leastOn(view))} ${countiesNote}`.replace(
      "  ",
      " "
    ),
  legend: (view, id) =>
    allOn(view).parts.map(({shown}) => ({swatch: swatchMark(id, shown), label: shortStatusName[shown]})),
  chart: async (view) => (await import("./native.js")).countiesNative([allOn(view), ...countiesOn(view)]),
  columns: (view) => columnsOn(leastOn(view).length > 0),
  rows(view) {
    const bounds = leastOn(view);
    return [allOn(view), ...countiesOn(view)].flatMap(({name, population, parts}) => {
      const bound = bounds.find(({county}) => county === name);
      return parts.map(({shown, population: people, codes}) => [
        name,
        shown,
        statusName[shown],
        codes.length,
        people,
        people / population,
        ...(bounds.length === 0 ? [] : [bound?.least ?? null, bound ? leastBasis(bound.date, bound.out) : null])
      ]);
    });
  },
  sizes: (view) => ({
    wide: {width: 680, height: heightFor(view, 680)},
    compact: {width: 358, height: heightFor(view, 358)}
  }),
  heightFor,
  draw: (view, place) => countyBars(dataOf(view), place)
});
