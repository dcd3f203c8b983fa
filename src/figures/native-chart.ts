// A figure as an office program draws it by itself: categories, series and axes, so that its numbers can be edited.
import type {ValueKind} from "./data-table.js";

/** Fills of bars that can be told apart without colours, by the names that office files give them. */
export type FillPattern =
  "wdUpDiag" | "wdDnDiag" | "ltUpDiag" | "ltDnDiag" | "ltHorz" | "ltVert" | "pct20" | "diagCross";

export interface NativeSeries {
  name: string;
  /** One a category; null leaves it out. */
  values: readonly (number | null)[];
  /** "#075745" */
  colour: string;
  /** Of bars: strokes of the colour over a light ground instead of a plain fill. */
  pattern?: {preset: FillPattern; ground: string};
  dash?: "sysDash" | "sysDot" | "lgDash";
  /** Of a line: its points. "only" leaves the line out. */
  points?: "too" | "only";
  /** Values are written at the points. */
  labelled?: true;
  /** In a chart of lines: drawn as a bar, for the line of a day. */
  upright?: true;
}

export interface NativeChart {
  /** Bars lie, columns stand; both are stacked. The numbers of `points` are places on a scale. */
  kind: "bars" | "columns" | "lines" | "points";
  categories: {label: string; kind: ValueKind; values: readonly (string | number)[]};
  series: readonly NativeSeries[];
  values: {label: string; kind: "share" | "integer"; digits?: number; most?: number};
}
