// The distribution as columns of an office program: a column a percentage point, a series for each side of a threshold.
import {capitalise} from "../../language/coverage.js";
import {percent} from "../../language/numbers.js";
import {fallsShort, ground, reached} from "../drawing/palette.js";
import type {NativeChart, NativeSeries} from "../native-chart.js";
import {bars, probabilityTicks, type CoverageDistributionData} from "./chart.js";

type Look = Pick<NativeSeries, "colour" | "pattern">;

/** From no threshold reached to all of them: lighter and darker, so that they differ without colours. */
const looks: readonly Look[] = [
  {colour: fallsShort, pattern: {preset: "wdUpDiag", ground}},
  {colour: reached},
  {colour: "#0b4f86"},
  {colour: "#062b4a"}
];

/** A column that a threshold cuts counts on the side of its lower end. */
export function distributionNative({bins, quotas, words}: CoverageDistributionData): NativeChart {
  const drawn = bars(bins);
  const reachedBy = (from: number) => quotas.filter(({share}) => from >= share - 1e-6).length;
  const name = (k: number): string => {
    const not = k < quotas.length ? `ikke ${quotas[k].name.toLocaleLowerCase("nb")}` : "";
    return k === 0 ? capitalise(not) : [quotas[k - 1].name, not].filter((text) => text !== "").join(", ");
  };
  const groups = [...new Set(drawn.map(({from}) => reachedBy(from)))];
  const most = Math.max(...drawn.map(({probability}) => probability));
  return {
    kind: "columns",
    categories: {
      label: words.horizontal,
      kind: "text",
      values: drawn.map(({from, to}) => `${Math.round(from * 100)}–${percent(to, 0)}`)
    },
    series: groups.map((k) => ({
      name: name(k),
      values: drawn.map(({from, probability}) => (reachedBy(from) === k ? probability : null)),
      ...looks[Math.min(k, looks.length - 1)]
    })),
    values: {label: words.vertical, kind: "share", digits: 1, most: most > 0.5 ? 1 : probabilityTicks(most).at(-1)}
  };
}
