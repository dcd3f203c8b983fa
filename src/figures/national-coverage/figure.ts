// A shared record among the 291 that were asked, and among all 356 when Helseplattformen's region is added.
import {integer, percent} from "../../language/numbers.js";
import {assumptionsText} from "../../scenario/use-words.js";
import type {UseView} from "../../scenario/use-view.js";
import {boxMark, hatchMark} from "../drawing/legend-marks.js";
import {documented, gridLine} from "../drawing/palette.js";
import type {Figure} from "../figure.js";
import {breakEvenOf, sourceNames, startSubtitle, useFigure} from "../use-figure.js";
import {nationalCoverageChart, nationalHeight, type NationalCoverageData} from "./chart.js";

const words = {
  own: "I bruk utenfor Midt-Norge",
  region: "Felles journal gjennom Helseplattformen",
  rest: "Uten felles journal"
} as const;

function dataOf(view: UseView): NationalCoverageData {
  const {national, known} = view;
  const {asked, national: all} = national;
  const count = known.facts.data.municipalities.length;
  return {
    bars: [
      {
        label: `De ${integer(known.facts.invitedCount)} som ble spurt`,
        own: asked.users / asked.of,
        region: 0,
        value: percent(asked.users / asked.of, 1),
        breakEven: {share: breakEvenOf(view).share, label: breakEvenOf(view).text}
      },
      {
        label: `Alle ${integer(count)}: én innbygger – én journal`,
        own: asked.users / all.of,
        region: (all.users - asked.users) / all.of,
        value: percent(all.users / all.of, 1),
        breakEven: null
      }
    ],
    words: {...words, share: (value) => percent(value, 0)}
  };
}

const regionText = ({state}: UseView): string =>
  `I Helseplattformens region er ${percent(state.region / 100, 0)} av innbyggerne regnet med der, ` +
  `gjennom Helseplattformen.`;

function finding(view: UseView): string {
  const {asked, national} = view.national;
  return (
    `Regnet ut her: I snitt bor ${percent(asked.users / asked.of, 1)} av innbyggerne i de spurte ` +
    `kommunene der journalen er i bruk. Med Helseplattformens region er det ` +
    `${percent(national.users / national.of, 1)} av alle i landet som har en felles journal, men i ` +
    `to ulike løsninger.`
  );
}

const assumptions = (view: UseView): string => `${assumptionsText(view)} ${regionText(view)}`;

export const nationalCoverageFigure: Figure<UseView> = useFigure({
  basis: "computed",
  name: "nasjonal-dekning",
  heading: () => "Én innbygger – én journal?",
  title: () => "Andelen med felles journal, utenfor Midt-Norge og i hele landet",
  subtitle: startSubtitle,
  finding,
  alt: (view) => `${finding(view)} ${assumptions(view)}`,
  method: () => "Forventet antall innbyggere i bruk, delt på innbyggerne i de 291 og i alle 356.",
  assumptions,
  note: (view) =>
    `Grensen på ${breakEvenOf(view).text} gjelder bare de spurte kommunene. De to journalene skulle ` +
    `knyttes sammen av Aksons nasjonale samhandling. ${assumptions(view)}`,
  source: (view) => sourceNames(view, ["ssb-07459", "ks-brev", ...(view.total ? [view.total.milestone.source] : [])]),
  legend: (_, id) => [
    {swatch: boxMark(documented, null), label: words.own},
    {swatch: hatchMark(`${id}-region`, "#e4e7ea", "#55626e"), label: words.region},
    {swatch: boxMark("#f3f5f7", gridLine), label: words.rest}
  ],
  chart: async (view) => (await import("./native.js")).nationalNative(dataOf(view)),
  columns: () => [
    {key: "who", label: "Hvem", kind: "text", rowHead: true},
    {key: "users", label: "Innbyggere med felles journal", kind: "integer"},
    {key: "of", label: "Av", kind: "integer"},
    {key: "share", label: "Andel", kind: "share"},
    {key: "assumptions", label: "Forutsetninger", kind: "text", fileOnly: true}
  ],
  rows(view) {
    const {asked, national} = view.national;
    const [first, second] = dataOf(view).bars;
    return [
      [first.label, asked.users, asked.of, asked.users / asked.of, assumptions(view)],
      [second.label, national.users, national.of, national.users / national.of, assumptions(view)]
    ];
  },
  sizes: () => ({wide: {width: 720, height: nationalHeight(2)}, compact: {width: 340, height: nationalHeight(2)}}),
  heightFor: () => nationalHeight(2),
  draw: (view, place) => nationalCoverageChart(dataOf(view), place)
});
