// The curves of the assumption as lines of an office program, on a scale.
import {quotaColours} from "../drawing/palette.js";
import type {NativeChart} from "../native-chart.js";
import type {AssumptionData} from "./chart.js";

export const assumptionNative = ({assumed, curves}: AssumptionData, label: string): NativeChart => ({
  kind: "points",
  categories: {label, kind: "share", values: assumed},
  series: curves.map(({label: name, reached}, k) => ({
    name,
    values: reached,
    colour: quotaColours[Math.min(k, 2)],
    ...(k > 0 && {dash: k === 1 ? ("sysDot" as const) : ("lgDash" as const)})
  })),
  values: {label: "Sannsynlighet", kind: "share", digits: 0, most: 1}
});
