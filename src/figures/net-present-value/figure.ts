// Net present value by participation: what the steering document published, and where the reader's assumptions land.
import {integer, percent} from "../../language/numbers.js";
import {crossingOfLine, netPresentValue} from "../../model/use.js";
import {assumptionsText, money, valueFinding} from "../../scenario/use-words.js";
import type {UseView} from "../../scenario/use-view.js";
import {lineMark, ringMark} from "../drawing/legend-marks.js";
import {breakEven, documented} from "../drawing/palette.js";
import type {Figure} from "../figure.js";
import {breakEvenOf, sourceNames, useFigure} from "../use-figure.js";
import {netPresentValueChart, type NetPresentValueData} from "./chart.js";

/** Where the reader's mean use lies on the line; below the published points there is no value. */
function here({outcome, points}: UseView): NetPresentValueData["here"] {
  const value = outcome && netPresentValue(points, outcome.mean);
  return outcome && value !== null
    ? {share: outcome.mean, value, label: `Dine valg: ${percent(outcome.mean, 0)} i bruk`}
    : null;
}

function dataOf(view: UseView): NetPresentValueData {
  const {known, points} = view;
  const crossing = crossingOfLine(points);
  const all = known.story.participation.find(({gpParticipation}) => gpParticipation !== "base");
  return {
    points: points.map(({participation, netPresentValue: value, label}) => ({participation, value, label})),
    withAll: all ? {participation: all.participation, value: all.netPresentValue, label: all.label} : null,
    breakEven: {share: breakEvenOf(view).share, label: `${breakEvenOf(view).text} (publisert)`},
    crossing: crossing === null ? null : {share: crossing, label: percent(crossing, 1)},
    here: here(view),
    words: {
      horizontal: "Andel av innbyggerne i bruk i 2030",
      vertical: "Netto nåverdi, millioner 2019-kroner",
      share: (value) => percent(value, 0),
      money: (value) => integer(value)
    }
  };
}

function finding(view: UseView): string {
  const crossing = crossingOfLine(view.points);
  const {text} = breakEvenOf(view);
  const line =
    crossing === null
      ? ""
      : ` Trekkes linjen rett fra 40 til 85 %, krysser den null ved ` +
        `${percent(crossing, 1)}; den publiserte grensen er ${text}.`;
  return (
    `Sentralt styringsdokument: lønnsomt for samfunnet når minst ${text} av innbyggerne er i ` +
    `bruk.${line} Regnet ut her: ${valueFinding(view)}`
  );
}

const pointsText = ({points}: UseView): string =>
  points.map(({participation, netPresentValue: value}) => `${percent(participation, 0)}: ${money(value)}`).join("; ");

export const netPresentValueFigure: Figure<UseView> = useFigure({
  basis: "computed",
  name: "netto-naverdi",
  heading: () => "Når lønner det seg?",
  title: () => "Netto nåverdi etter andelen i bruk",
  subtitle: () =>
    "Andel av innbyggerne utenfor Midt-Norge i bruk i 2030. Punktene er publisert, linjene mellom dem er rette.",
  finding,
  alt: (view) => `${finding(view)} Publiserte punkter: ${pointsText(view)}.`,
  method: () => "Rette linjer mellom publiserte punkter. Under 25 % er ingen verdi publisert, og ingen er anslått.",
  assumptions: assumptionsText,
  note: () =>
    "55 % er grensen slik den er oppgitt i teksten og bekreftet av KS2. 54,2 % er bare der den rette " +
    "linjen mellom to publiserte verdier krysser null. Grått felt: ikke publisert.",
  source: (view) =>
    sourceNames(
      view,
      view.known.story.participation.map(({source}) => source)
    ),
  legend: () => [
    {swatch: lineMark(documented, 2.5), label: "Publiserte punkter, rette linjer mellom"},
    {swatch: ringMark(documented), label: "Publisert, med alle fastleger"},
    {swatch: lineMark(breakEven, 2), label: "Publisert grense"}
  ],
  chart: async (view) => (await import("./native.js")).netPresentValueNative(dataOf(view)),
  columns: () => [
    {key: "scenario", label: "Punkt", kind: "text", rowHead: true},
    {key: "participation", label: "I bruk", kind: "share", digits: 1},
    {key: "net_present_value_mnok_2019", label: "Netto nåverdi, mill. 2019-kroner", kind: "integer"},
    {key: "basis", label: "Grunnlag", kind: "text"}
  ],
  rows(view) {
    const crossing = crossingOfLine(view.points);
    const mine = here(view);
    return [
      ...view.known.story.participation.map(({label, participation, netPresentValue: value}) => [
        label,
        participation,
        value,
        "publisert"
      ]),
      ...(crossing === null ? [] : [["Linjen krysser null", crossing, 0, "regnet ut av to publiserte punkter"]]),
      ...(mine
        ? [
            [
              "Snittet av dine forutsetninger",
              mine.share,
              Math.round(mine.value),
              `regnet ut: ${assumptionsText(view)}`
            ]
          ]
        : [])
    ];
  },
  sizes: () => ({wide: {width: 720, height: 400}, compact: {width: 340, height: 340}}),
  heightFor: (_, width) => Math.min(420, Math.max(320, width * 0.55)),
  draw: (view, place) => netPresentValueChart(dataOf(view), place)
});
