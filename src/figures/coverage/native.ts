// Coverage over time as an office program draws it: a value a day.
import {share, type DocumentedCoverage} from "../../model/coverage.js";
import {addDays, daysBetween} from "../../model/calendar.js";
import type {IsoDate} from "../../model/types.js";
import type {View} from "../../model/view.js";
import {documented, ink, official, quietInk, target} from "../drawing/palette.js";
import type {NativeChart, NativeSeries} from "../native-chart.js";
import {axisTop} from "./chart.js";
import {coverageData} from "./data.js";
import {coverageLegend, laterName} from "./words.js";

export function coverageNative(view: View, whole: boolean): NativeChart {
  const data = coverageData(view, whole);
  const {first, last, date, steps, words} = data;
  const days = Array.from({length: daysBetween(first, last) + 1}, (_, k) => addDays(first, k));
  const top = axisTop(data);
  const step = (day: IsoDate) => steps.findLast((each) => each.date <= day) ?? steps[0];
  const perDay = (value: (day: IsoDate) => number | null) => days.map(value);
  const level = (of: (step: DocumentedCoverage) => number, when: (day: IsoDate) => boolean) =>
    perDay((day) => (when(day) ? of(step(day)) : null));
  const minimum = ({minimum: known}: DocumentedCoverage) => share(known);
  const maximum = ({maximum: known}: DocumentedCoverage) => share(known);
  const totals = (when: (day: IsoDate) => boolean) =>
    perDay(
      (day) => data.official.find(({latest, share: of}) => of && latest === day && when(day))?.share?.value ?? null
    );
  const until = (day: IsoDate) => day <= date;
  // The lines of both parts meet on the day itself.
  const after = (day: IsoDate) => day >= date && !data.endsToday;
  const series: NativeSeries[] = [
    {name: coverageLegend.minimum, values: level(minimum, until), colour: documented},
    {name: laterName(coverageLegend.minimum), values: level(minimum, after), colour: "#8fb3a8"},
    {name: coverageLegend.maximum, values: level(maximum, until), colour: documented, dash: "sysDash"},
    {name: laterName(coverageLegend.maximum), values: level(maximum, after), colour: "#8fb3a8", dash: "sysDash"},
    {name: coverageLegend.official, values: totals(until), colour: official, points: "only", labelled: true},
    {
      name: laterName(coverageLegend.official),
      values: totals((day) => !until(day)),
      colour: quietInk,
      points: "only",
      labelled: true
    },
    {name: words.target[1], values: perDay(() => data.target), colour: target, dash: "lgDash"},
    {name: words.deadline, values: perDay((day) => (day === data.deadline ? top : null)), colour: ink, upright: true}
  ];
  // A line of one day is none.
  const says = ({values, points, upright}: NativeSeries) =>
    values.filter((value) => value !== null).length > (points || upright ? 0 : 1);
  return {
    kind: "lines",
    categories: {label: "Dato", kind: "date", values: days},
    series: series.filter(says),
    values: {label: "Andel av innbyggerne", kind: "share", digits: 2, most: top}
  };
}
