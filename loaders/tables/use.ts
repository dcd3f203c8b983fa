// participation-npv.csv and adoption-ramp.csv: from intent to use, as the steering document has it.
import {rampColumns, type RampYear} from "../../src/model/adoption.js";
import type {NpvPoint} from "../../src/model/use.js";
import type {Row} from "../row.js";

export interface ParticipationRow extends NpvPoint {
  row: number;
  note: string;
}

export interface RampRow extends RampYear {
  row: number;
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
