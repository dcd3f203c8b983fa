// What must be, as a figure: the map of the day with an outline where a county has a bound, and every bound as a table.
import {pinnedState} from "../../model/page-address.js";
import type {Group, MustBeDay} from "../../model/must-be-data.js";
import type {MunicipalityCode} from "../../model/types.js";
import {readings} from "../../model/unnamed.js";
import type {View} from "../../model/view.js";
import {helseplattformenLabel, mapCredit, populationSource, words} from "../../language/figures.js";
import {longDate} from "../../language/dates.js";
import {publishersOf} from "../../model/view.js";
import type {Column, Row} from "../columns.js";
import {outlineMark} from "../drawing/legend-marks.js";
import type {Figure} from "../figure.js";
import {statusLegend} from "../map/figure.js";
import {statusMap} from "../map/chart.js";
import {geometryOf} from "../slot.js";
import {namesOf} from "../worlds/words.js";
import {
  groupName,
  mustBeAlt,
  mustBeAssumption,
  mustBeFinding,
  mustBeMethod,
  mustBeWords,
  readingName
} from "./words.js";

/** A day's bounds, and the page's view of that day. */
export interface MustBeView {
  view: View;
  day: MustBeDay;
}

/** The strictest reading: what follows under it is marked with an asterisk. */
const strictest = "delay-and-no-out" as const;

export const countyName =
  ({facts}: View) =>
  (code: string): string =>
    facts.data.counties.find((county) => county.code === code)?.name ?? code;

export const namesOut = ({view, day}: MustBeView): string =>
  namesOf(day.readings[strictest].out.map((code) => view.facts.municipality.get(code)?.displayName ?? code));

/** Counties that must hold more than the named. */
function countiesWithBound({view, day}: MustBeView): {group: Group; name: string; more: number}[] {
  return day.groups.flatMap((group) => {
    const more = group.answers[strictest].count.least - group.named.count;
    return group.group.kind === "county" && more > 0 ? [{group, name: countyName(view)(group.group.county), more}] : [];
  });
}

function outlined(of: MustBeView): Set<MunicipalityCode> {
  const codes = new Set(
    countiesWithBound(of).flatMap(({group}) => (group.group.kind === "county" ? [group.group.county] : []))
  );
  const {municipalities} = of.view.facts.data;
  return new Set(municipalities.flatMap(({code, county}) => (codes.has(county.code) ? [code] : [])));
}

const finding = (of: MustBeView): string => mustBeFinding(countiesWithBound(of));

const columns: readonly Column[] = [
  {key: "group", label: "Gruppe", kind: "text", rowHead: true},
  {key: "reading", label: "Forutsatt at", kind: "text"},
  {key: "invited", label: "Spurte kommuner", kind: "integer"},
  {key: "named", label: "Har navn", kind: "integer"},
  {key: "lowest", label: "Signerte, minst", kind: "integer"},
  {key: "highest", label: "Signerte, høyst", kind: "integer"},
  {key: "inhabitants", label: "Innbyggere i gruppen", kind: "integer"},
  {key: "inhabitants_lowest", label: "Innbyggere, minst", kind: "integer"},
  {key: "inhabitants_highest", label: "Innbyggere, høyst", kind: "integer"},
  {key: "proven", label: "Grensene nås", kind: "text"},
  {key: "basis", label: "Grunnlag", kind: "text", fileOnly: true}
];

const ends = {true: "ja", false: "ikke strengere enn dette er vist"};

function rows({view, day}: MustBeView): Row[] {
  return day.groups.flatMap((group) =>
    readings.map((reading) => {
      const {count, population} = group.answers[reading];
      const proven = [count.proven, population.proven].every(({least, most}) => least && most);
      return [
        groupName(group, countyName(view)),
        readingName[reading],
        group.members.count,
        group.named.count,
        count.least,
        count.most,
        group.members.population,
        population.least,
        population.most,
        ends[`${proven}`],
        mustBeWords.basis
      ];
    })
  );
}

export const mustBeFigure: Figure<MustBeView> = {
  basis: "computed",
  name: "ma-vaere",
  page: "kart.html",
  needs: "map",
  heading: ({day}) =>
    Object.values(day.readings).every(({forced}) => forced.in.length + forced.out.length === 0)
      ? mustBeWords.nobodyForced
      : mustBeWords.someForced,
  title: () => mustBeWords.mapHeading,
  subtitle: (of) =>
    `${longDate(of.day.total.latest)}. Det som følger av tallene alene. ${mustBeAssumption(namesOut(of))}`,
  finding,
  alt: (of) => `${mustBeAlt(of.day, finding(of))} ${mustBeAssumption(namesOut(of))}`,
  source: ({view}) =>
    `Kilde: publiserte tall fra ${view.totalOfDay ? publishersOf(view.facts, view.totalOfDay).join(" og ") : "–"}; ` +
    `navn: se Datagrunnlag; ${populationSource(view.facts.published.year)}. ${mapCredit}.`,
  method: () => mustBeMethod,
  assumptions: (of) => mustBeAssumption(namesOut(of)),
  legend: (of, id) => [
    ...statusLegend(of.view, id),
    ...countiesWithBound(of).map(({name, more}) => ({
      swatch: outlineMark(),
      label: mustBeWords.outlined(name, more)
    }))
  ],
  columns: () => columns,
  rows,
  sizes: () => null,
  heightFor(_, wanted, assets) {
    const {width, height} = geometryOf(assets, "map");
    return (wanted * height) / width;
  },
  draw(of, place, assets) {
    const labels = {
      helseplattformen: helseplattformenLabel(of.view.counts.get("not-invited") ?? 0),
      inset: words.inset
    };
    const geometry = geometryOf(assets, "map");
    return statusMap({geometry, shown: of.view.shown, words: labels}, {...place, outlined: outlined(of)});
  },
  date: ({day}) => day.total.latest,
  scenario: () => null,
  link: ({view}) => `kart.html${pinnedState(view.state, view.facts.defaults)}`
};
