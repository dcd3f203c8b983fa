// The adoption ramp of the steering document: share of inhabitants in use, year by year.
import type {SourceId} from "./types.js";

export const rampColumns = ["base", "p90", "p10", "gp_base"] as const;
export type RampColumn = (typeof rampColumns)[number];

/** One year as the file has it. */
export interface RampYear {
  year: number;
  shares: Record<RampColumn, number>;
  /** Columns that are stated in text; the rest was read off a chart. */
  exact: readonly RampColumn[];
  source: SourceId;
}

/** What a value that was read off the chart may err, either way (data/README.md and known-gaps.csv say so too). */
export const readOffError = 0.05;

/** One value of a series, with what it may be. */
export interface RampPoint {
  year: number;
  value: number;
  exact: boolean;
  /** Equal to the value when it is stated in text. */
  low: number;
  high: number;
}

/** One series in the order of years. Bounds stay within 0 and 1. */
export function rampSeries(years: readonly RampYear[], column: RampColumn): RampPoint[] {
  return [...years]
    .sort((a, b) => a.year - b.year)
    .map(({year, shares, exact}) => {
      const value = shares[column];
      const isExact = exact.includes(column);
      const error = isExact ? 0 : readOffError;
      return {year, value, exact: isExact, low: Math.max(0, value - error), high: Math.min(1, value + error)};
    });
}

/** The first year in which a series is at or above a share, or null. */
export const firstYearAt = (series: readonly RampPoint[], share: number): number | null =>
  series.find(({value}) => value >= share)?.year ?? null;
