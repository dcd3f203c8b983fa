// The shares as bars of an office program: what is named, and the published total of its own day.
import {share} from "../../model/coverage.js";
import type {View} from "../../model/view.js";
import {documented as documentedColour, ground, official} from "../drawing/palette.js";
import type {NativeChart} from "../native-chart.js";
import {dayOfTotal} from "../../language/coverage.js";
import {seriesName} from "../coverage/words.js";
import {shareLabels, shareLegend} from "./words.js";

export function sharesNative({documented, totalOfDay: total, facts}: View): NativeChart {
  const [least, most] = [share(documented.minimum), share(documented.maximum)];
  const published = total === null ? null : total.share;
  return {
    kind: "bars",
    categories: {
      label: "Hva",
      kind: "text",
      values: [seriesName.documented, ...(published === null ? [] : [`${seriesName.official}, ${dayOfTotal(total!)}`])]
    },
    series: [
      {name: shareLegend.documented, values: [least, null], colour: documentedColour, labelled: true},
      ...(most > least
        ? [
            {
              name: shareLegend.possible,
              values: [most - least, null],
              colour: documentedColour,
              pattern: {preset: "ltUpDiag", ground}
            } as const
          ]
        : []),
      ...(published === null
        ? []
        : [
            {
              name: shareLegend.unnamed,
              values: [null, published],
              colour: official,
              pattern: {preset: "wdUpDiag", ground: "#dfe3f3"},
              labelled: true
            } as const
          ])
    ],
    values: {label: shareLabels(facts.data.campaign.targetShare.value).target, kind: "share", digits: 2, most: 1}
  };
}
