// The distribution of use as columns of an office program.
import {percent} from "../../language/numbers.js";
import {fallsShort, ground, reached} from "../drawing/palette.js";
import type {NativeChart} from "../native-chart.js";
import type {UseDistributionData} from "./chart.js";

export function useDistributionNative({bars, breakEven, words}: UseDistributionData): NativeChart {
  const isReached = (k: number) => k / bars.length >= breakEven.share - 1e-9;
  const edge = (k: number) => percent(k / bars.length, 1);
  return {
    kind: "columns",
    categories: {label: words.horizontal, kind: "text", values: bars.map((_, k) => `${edge(k)}–${edge(k + 1)}`)},
    series: [
      {
        name: `Når ikke grensen på ${words.share(breakEven.share)}`,
        values: bars.map((value, k) => (isReached(k) ? null : value)),
        colour: fallsShort,
        pattern: {preset: "wdUpDiag", ground}
      },
      {
        name: `Når grensen på ${words.share(breakEven.share)}`,
        values: bars.map((value, k) => (isReached(k) ? value : null)),
        colour: reached
      }
    ],
    values: {label: words.vertical, kind: "share", digits: 1}
  };
}
