// The seven municipalities that made the letter with the ministry and KS, and what each then did.
import {boxMark, picture} from "../drawing/legend-marks.js";
import {escapeText, element, textElement, type SvgNode} from "../drawing/svg.js";
import {quietInk} from "../drawing/palette.js";
import {interval, type Row} from "../columns.js";
import {longDate} from "../../language/dates.js";
import {whenColumn, whenOf} from "../coverage/words.js";
import {dayFigure} from "../day-figure.js";
import type {LegendEntry} from "../exported-figure.js";
import type {Figure} from "../figure.js";
import {eventName} from "../../language/statuses.js";
import type {EventKind, SigningEvent} from "../../model/types.js";
import {withoutLater} from "../../model/known-on.js";
import type {View} from "../../model/view.js";
import {sevenHeight, swatchOf, theSevenChart, type TheSevenData} from "./chart.js";
import {eventLabel, outcomeOn, sevenFinding, sevenWords, subtitle} from "./words.js";

interface Seven {
  code: string;
  name: string;
  outcome: string;
  events: SigningEvent[];
}

/** From those that signed to those of whom nothing is known. */
const order = ["Signerte", "Ba om utsettelse, signerte", "Vedtok å signere", "Ba om utsettelse"];
const rank = ({outcome}: Seven): number => (order.includes(outcome) ? order.indexOf(outcome) : order.length);
const last = ({events}: Seven): number => (events.length === 0 ? 1 : 0);

function sevenOf({facts, state}: View): Seven[] {
  const {data, municipality} = facts;
  return data.roles
    .filter(({role}) => role === "made-the-letter")
    .map(({municipality: code}): Seven => {
      const events = data.events
        .filter((event) => event.municipality === code)
        .sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0));
      return {code, name: municipality.get(code)?.name ?? code, outcome: outcomeOn(events, state.date), events};
    })
    .sort((a, b) => last(a) - last(b) || rank(a) - rank(b));
}

const lastDay = (view: View): string =>
  sevenOf(view)
    .flatMap(({events}) => events.map(({latest}) => latest))
    .reduce((a, b) => (a > b ? a : b), view.facts.data.campaign.deadline.value);

function dataOf(view: View): TheSevenData {
  const {facts, state} = view;
  const {letter, deadline} = facts.data.campaign;
  const year = letter.value.slice(0, 4);
  return {
    rows: sevenOf(view).map(({name, outcome, events}) => ({
      name,
      outcome,
      // Two sources of one thing make one bar: the tighter bounds of both.
      events: merged(events).map((event) => ({
        ...event,
        label: eventLabel(event),
        isLater: event.earliest > state.date
      }))
    })),
    first: letter.value,
    last: lastDay(view),
    deadline: {date: deadline.value, label: sevenWords.deadline},
    months: [
      {date: `${year}-05-01`, label: "mai"},
      {date: `${year}-06-01`, label: "juni"},
      {date: `${year}-07-01`, label: "juli"}
    ]
  };
}

type Bar = Pick<SigningEvent, "kind" | "earliest" | "latest">;

/** Signatures told twice are one; delays asked for twice are two. */
function merged(events: readonly SigningEvent[]): Bar[] {
  const signed = events.filter(({kind}) => kind === "signed");
  const rest: Bar[] = events.filter(({kind}) => kind !== "signed");
  if (signed.length === 0) return rest;
  const earliest = signed.map((event) => event.earliest).reduce((a, b) => (a > b ? a : b));
  const latest = signed.map((event) => event.latest).reduce((a, b) => (a < b ? a : b));
  return [...rest, {kind: "signed", earliest, latest}];
}

function swatch(kind: EventKind): SvgNode {
  const {fill, sign, ink} = swatchOf(kind);
  return picture(
    element("rect", {
      x: 1,
      y: 1,
      width: 26,
      height: 16,
      rx: 3,
      fill,
      stroke: quietInk,
      "stroke-dasharray": kind === "considered" ? "3 2" : null
    }),
    textElement({x: 14, y: 13.5, "text-anchor": "middle", fill: ink, "font-size": 12, "font-weight": 700}, sign)
  );
}

const kindsIn = (view: View): EventKind[] => [
  ...new Set(sevenOf(view).flatMap(({events}) => events.map(({kind}) => kind)))
];

const legend = (view: View): LegendEntry[] => {
  const {date} = view.state;
  const later = sevenOf(view).some(({events}) => events.some(({earliest}) => earliest > date));
  return [
    ...kindsIn(view).map((kind) => ({swatch: swatch(kind), label: escapeText(eventName[kind])})),
    ...(later ? [{swatch: boxMark("#b5aaa0", null), label: sevenWords.later(date)}] : [])
  ];
};

const publishers = (view: View): string => {
  const {data, source} = view.facts;
  const ids = [
    ...data.roles.filter(({role}) => role === "made-the-letter").map((role) => role.source),
    ...sevenOf(view).flatMap(({events}) => events.map((event) => event.source))
  ];
  return [...new Set(ids.map((id) => source.get(id)?.publisher ?? id))].join(", ");
};

function rows(view: View): Row[] {
  const {facts, state} = view;
  return sevenOf(view).flatMap(({code, name, outcome, events}): Row[] =>
    events.length === 0
      ? [[code, name, outcome, null, {low: null, high: null}, null, null]]
      : events.map((event) => [
          code,
          name,
          outcome,
          eventName[event.kind],
          {low: event.earliest, high: event.latest},
          facts.source.get(event.source)?.publisher ?? event.source,
          whenOf(event.earliest, state.date)
        ])
  );
}

const finding = (view: View): string => sevenFinding(sevenOf(view));

export const theSeven: Figure<View> = dayFigure({
  basis: "counted",
  name: "de-sju",
  page: "om.html",
  heading: () => sevenWords.heading,
  title: () => sevenWords.title,
  subtitle: (view) => `${longDate(view.state.date)}. ${subtitle(lastDay(view))}`,
  finding,
  alt: finding,
  withoutLater,
  note: () => sevenWords.note,
  source: (view) => `Kilde: ${publishers(view)}.`,
  legend,
  columns: () => [
    {key: "municipality_code", label: "Kommunenummer", kind: "text", fileOnly: true},
    {key: "municipality", label: "Kommune", kind: "text", rowHead: true},
    {key: "outcome", label: "Hva det ble til", kind: "text"},
    {key: "event", label: "Hendelse", kind: "text"},
    interval("day", "Dag", "date"),
    {key: "publisher", label: "Utgiver av kilden", kind: "text"},
    whenColumn
  ],
  rows,
  sizes: () => ({wide: {width: 640, height: sevenHeight(7)}, compact: {width: 340, height: sevenHeight(7)}}),
  heightFor: () => sevenHeight(7),
  draw: (view, place) => theSevenChart(dataOf(view), place)
});
