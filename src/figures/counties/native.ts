// The counties as stacked bars of an office program.
import {shortStatusName} from "../../language/statuses.js";
import {shownOrder, type Shown} from "../../model/status.js";
import type {FillPattern, NativeChart} from "../native-chart.js";
import type {CountyAnswers} from "./words.js";

/** As on the map, with the patterns office programs have. */
const looks: Readonly<Record<Shown, {colour: string; pattern?: {preset: FillPattern; ground: string}}>> = {
  signed: {colour: "#075745"},
  decided: {colour: "#d7f0df", pattern: {preset: "wdUpDiag", ground: "#1a9d49"}},
  "possibly-signed": {colour: "#075745", pattern: {preset: "wdDnDiag", ground: "#cfe6dc"}},
  "possibly-decided": {colour: "#14803b", pattern: {preset: "wdUpDiag", ground: "#e6f4ea"}},
  postponed: {colour: "#ffe9b8", pattern: {preset: "ltHorz", ground: "#c78800"}},
  "possibly-postponed": {colour: "#8f6200", pattern: {preset: "ltHorz", ground: "#fff0cc"}},
  declined: {colour: "#f0b9d8", pattern: {preset: "diagCross", ground: "#a3136c"}},
  "possibly-declined": {colour: "#7a1f1f", pattern: {preset: "wdDnDiag", ground: "#f0a04b"}},
  handled: {colour: "#3f5aa6", pattern: {preset: "pct20", ground: "#dbe4f6"}},
  "possibly-handled": {colour: "#3f5aa6", pattern: {preset: "ltVert", ground: "#eef2fb"}},
  unknown: {colour: "#8794a1", pattern: {preset: "pct20", ground: "#eceff2"}},
  "not-invited": {colour: "#ffffff", pattern: {preset: "wdUpDiag", ground: "#b4bcc4"}}
};

export function countiesNative(rows: readonly CountyAnswers[]): NativeChart {
  const there = shownOrder.filter((shown) => rows.some(({parts}) => parts.some((part) => part.shown === shown)));
  return {
    kind: "bars",
    categories: {label: "Fylke", kind: "text", values: rows.map(({name}) => name)},
    series: there.map((shown) => ({
      name: shortStatusName[shown],
      values: rows.map(({parts, population}) => {
        const part = parts.find((each) => each.shown === shown);
        return part ? part.population / population : null;
      }),
      ...looks[shown]
    })),
    values: {label: "Andel av innbyggerne i de spurte kommunene", kind: "share", digits: 1, most: 1}
  };
}
