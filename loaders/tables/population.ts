// population.csv, code-changes.csv and control-totals.csv: inhabitants on the municipalities of 2020.
import type {IsoDate, MunicipalityCode, SourceId} from "../../src/model/types.js";
import type {Row} from "../row.js";

export interface PopulationRow {
  row: number;
  municipality: MunicipalityCode;
  /** 1 January of the year. */
  date: IsoDate;
  population: number;
}

export interface CodeChangeRow {
  row: number;
  oldCode: MunicipalityCode;
  oldName: string;
  newCode: string;
  newName: string;
  /** As KLASS writes it ("Våler (Østfold)"); empty where it was not recorded. */
  newOfficialName: string;
  date: IsoDate;
}

const controlIds = ["municipalities", "population", "target-share", "break-even-share", "days-to-deadline"] as const;

/** A published number that the other files must reproduce. */
export interface ControlTotalRow {
  row: number;
  id: (typeof controlIds)[number];
  date: IsoDate;
  value: number;
  source: SourceId;
}

export const populationRows = (rows: readonly Row[]): PopulationRow[] =>
  rows.map((row) => ({
    row: row.row,
    municipality: row.text("municipality_code"),
    date: row.text("date"),
    population: row.number("population")
  }));

export const codeChangeRows = (rows: readonly Row[]): CodeChangeRow[] =>
  rows.map((row) => ({
    row: row.row,
    oldCode: row.text("old_code"),
    oldName: row.text("old_name"),
    newCode: row.text("new_code"),
    newName: row.text("new_name"),
    newOfficialName: row.text("new_official_name"),
    date: row.text("date")
  }));

export const controlTotalRows = (rows: readonly Row[]): ControlTotalRow[] =>
  rows.map((row) => ({
    row: row.row,
    id: row.oneOf("control_id", controlIds),
    date: row.text("date"),
    value: row.number("value"),
    source: row.text("source_id")
  }));
