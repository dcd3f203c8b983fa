// participation-npv.csv and adoption-ramp.csv: from intent to use, as the steering document has it.
import type {SourceId} from "../../src/model/types.js";
import type {Row} from "../row.js";

export interface ParticipationRow {
  row: number;
  /** Share of inhabitants in use in 2030. */
  participation: number;
  /** General practitioners: "base", or a share as written. */
  gpParticipation: string;
  /** Million 2019-kroner. */
  netPresentValue: number;
  label: string;
  source: SourceId;
  note: string;
}

export const rampColumns = ["base", "p90", "p10", "gp_base"] as const;
export type RampColumn = (typeof rampColumns)[number];

export interface RampRow {
  row: number;
  year: number;
  /** Shares of inhabitants in use. */
  shares: Record<RampColumn, number>;
  /** Columns that are stated in text; the rest was read off a chart. */
  exact: RampColumn[];
  source: SourceId;
}

export const participationRows = (rows: readonly Row[]): ParticipationRow[] =>
  rows.map((row) => ({
    row: row.row,
    participation: row.number("participation_2030"),
    gpParticipation: row.text("gp_participation"),
    netPresentValue: row.number("net_present_value_mnok_2019"),
    label: row.text("label"),
    source: row.text("source_id"),
    note: row.text("note")
  }));

export const rampRows = (rows: readonly Row[]): RampRow[] =>
  rows.map((row) => {
    const exact = row.text("exact").split(" ");
    return {
      row: row.row,
      year: row.number("year"),
      shares: {
        base: row.number("base"),
        p90: row.number("p90"),
        p10: row.number("p10"),
        gp_base: row.number("gp_base")
      },
      exact: rampColumns.filter((column) => exact.includes(column)),
      source: row.text("source_id")
    };
  });
