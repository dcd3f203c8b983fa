// The two bars of an office program, each on its own denominator.
import {documented} from "../drawing/palette.js";
import type {NativeChart} from "../native-chart.js";
import type {NationalCoverageData} from "./chart.js";

export const nationalNative = ({bars, words}: NationalCoverageData): NativeChart => ({
  kind: "bars",
  categories: {label: "Hvem", kind: "text", values: bars.map(({label}) => label)},
  series: [
    {name: words.own, values: bars.map(({own}) => own), colour: documented},
    {
      name: words.region,
      values: bars.map(({region}) => region),
      colour: "#55626e",
      pattern: {preset: "wdUpDiag", ground: "#e4e7ea"}
    },
    {name: words.rest, values: bars.map(({own, region}) => 1 - own - region), colour: "#f3f5f7"}
  ],
  values: {label: "Andel av innbyggerne", kind: "share", digits: 1, most: 1}
});
