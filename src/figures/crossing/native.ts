// The curves as lines of an office program: a value a day.
import {addDays, daysBetween} from "../../model/calendar.js";
import {ink, quotaColours} from "../drawing/palette.js";
import type {NativeChart} from "../native-chart.js";
import {periodOf, probabilityAt, type CrossingCurveData} from "./chart.js";

export function crossingNative(data: CrossingCurveData): NativeChart {
  const {deadline, curves, words} = data;
  const [first, last] = periodOf(data);
  const days = Array.from({length: daysBetween(first, last) + 1}, (_, k) => addDays(first, k));
  return {
    kind: "lines",
    categories: {label: "Ved starten av", kind: "date", values: days},
    series: [
      ...curves.map((curve, k) => ({
        name: `${curve.name}: ${curve.atDeadline} ved fristen, ${curve.end}`,
        values: days.map((day) => Math.min(1, Math.max(0, probabilityAt(curve, day)))),
        colour: quotaColours[Math.min(k, 2)],
        ...(k > 0 && {dash: k === 1 ? ("sysDot" as const) : ("lgDash" as const)})
      })),
      {name: deadline.label, values: days.map((day) => (day === deadline.date ? 1 : null)), colour: ink, upright: true}
    ],
    values: {label: words.vertical, kind: "share", digits: 0, most: 1}
  };
}
