// The steering document's own courses of adoption, year by year; nothing here is computed from the reader's
// assumptions.
import {percent} from "../../language/numbers.js";
import {firstYearAt, rampSeries, readOffError, type RampColumn} from "../../model/adoption.js";
import type {UseView} from "../../scenario/use-view.js";
import {lineMark, ringMark} from "../drawing/legend-marks.js";
import {documented} from "../drawing/palette.js";
import type {Figure} from "../figure.js";
import {breakEvenOf, sourceNames, useFigure} from "../use-figure.js";
import {adoptionRampChart, type AdoptionRampData} from "./chart.js";

const courses: readonly [column: RampColumn, name: string, long: string][] = [
  ["p90", "Optimistisk", "Optimistisk (P90)"],
  ["base", "Forventet", "Forventet"],
  ["p10", "Pessimistisk", "Pessimistisk (P10)"]
];

const seriesOf = ({known}: UseView) =>
  courses.map(([column, name, long]) => ({name, long, points: rampSeries(known.story.ramp, column)}));

function dataOf(view: UseView): AdoptionRampData {
  const {share, text} = breakEvenOf(view);
  return {
    series: seriesOf(view),
    breakEven: {share, label: `Lønnsomt: ${text}`},
    words: {vertical: "Andel av innbyggerne utenfor Midt-Norge i bruk", share: (value) => percent(value, 0)}
  };
}

function finding(view: UseView): string {
  const {share, text} = breakEvenOf(view);
  const year = firstYearAt(seriesOf(view)[1].points, share);
  const ends = seriesOf(view).map(({name, points}) => {
    const last = points.find(({year: one}) => one === 2030) ?? points[points.length - 1];
    return `${name.toLocaleLowerCase("nb")} ${percent(last.value, 0)}`;
  });
  const passes = year === null ? "" : ` Den forventede banen passerer ${text} i løpet av ${year}.`;
  return `Sentralt styringsdokument regner med disse andelene i 2030: ${ends.join(", ")}.${passes}`;
}

const percentPoints = Math.round(readOffError * 100);

export const adoptionRamp: Figure<UseView> = useFigure({
  basis: "counted",
  name: "opptrapping",
  heading: () => "Hvor fort skulle det gå?",
  title: () => "Opptrappingen i sentralt styringsdokument",
  subtitle: () => "Andel av innbyggerne utenfor Midt-Norge i bruk, 2024–2033.",
  finding,
  alt: finding,
  method: () =>
    `Fylte punkter står i teksten. Åpne punkter er lest av en figur, med om lag ${percentPoints} ` +
    `prosentpoeng usikkerhet hver vei.`,
  note: () =>
    `Fylte punkter står i teksten. Åpne punkter er lest av en figur og kan være om lag ` +
    `${percentPoints} prosentpoeng feil hver vei; streken viser hvor mye. P90 og P10: dokumentets ` +
    `egne yttergrenser.`,
  source: (view) =>
    sourceNames(
      view,
      view.known.story.ramp.map(({source}) => source)
    ),
  legend: () => [
    {swatch: lineMark(documented, 2, "5 3"), label: "Bane (stiplet: lest av en figur)"},
    {swatch: ringMark(documented), label: "Lest av en figur, med usikkerhet"}
  ],
  chart: async (view) => (await import("./native.js")).adoptionRampNative(dataOf(view)),
  columns: () => [
    {key: "course", label: "Bane", kind: "text", rowHead: true},
    {key: "year", label: "År", kind: "text"},
    {key: "share", label: "I bruk", kind: "share", digits: 1},
    {
      key: "possible",
      label: "Kan være",
      kind: "share",
      digits: 1,
      ends: {low: ["share_low", "Kan være, minst"], high: ["share_high", "Kan være, høyst"]}
    },
    {key: "basis", label: "Grunnlag", kind: "text"}
  ],
  rows: (view) =>
    seriesOf(view).flatMap(({long, points}) =>
      points.map(({year, value, low, high, exact}) => [
        long,
        String(year),
        value,
        {low, high},
        exact ? "står i teksten" : "lest av en figur"
      ])
    ),
  sizes: () => ({wide: {width: 720, height: 340}, compact: {width: 340, height: 300}}),
  heightFor: (_, width) => Math.min(380, Math.max(280, width * 0.48)),
  draw: (view, place) => adoptionRampChart(dataOf(view), place)
});
