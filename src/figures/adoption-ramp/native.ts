// The courses of adoption as lines of an office program.
import {breakEven as breakEvenColour} from "../drawing/palette.js";
import type {NativeChart} from "../native-chart.js";
import {colours, type AdoptionRampData} from "./chart.js";

export function adoptionRampNative({series, breakEven, words}: AdoptionRampData): NativeChart {
  const years = [...new Set(series.flatMap(({points}) => points.map(({year}) => year)))].sort((a, b) => a - b);
  return {
    kind: "lines",
    categories: {label: "År", kind: "text", values: years.map(String)},
    series: [
      ...series.map(({name, points}, k) => ({
        name,
        values: years.map((year) => points.find((point) => point.year === year)?.value ?? null),
        colour: colours[Math.min(k, colours.length - 1)],
        points: "too" as const,
        ...(k === 1 ? {} : {dash: k === 0 ? ("sysDash" as const) : ("sysDot" as const)})
      })),
      {name: breakEven.label, values: years.map(() => breakEven.share), colour: breakEvenColour, dash: "lgDash"}
    ],
    values: {label: words.vertical, kind: "share", digits: 0, most: 1}
  };
}
