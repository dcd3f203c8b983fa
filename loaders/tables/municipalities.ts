// municipalities.csv and counties.csv: the division of 1 January 2020 and who was asked.
import type {CountyCode, MunicipalityCode} from "../../src/model/types.js";
import type {Row} from "../row.js";

export interface CountyRow {
  row: number;
  code: CountyCode;
  name: string;
  /** With Sami and Kven forms. */
  officialName: string;
}

export interface MunicipalityRow {
  row: number;
  code: MunicipalityCode;
  name: string;
  /** With Sami and Kven forms. */
  officialName: string;
  countyCode: CountyCode;
  invited: boolean;
  /** Empty when invited. */
  notInvitedReason: string;
}

export const countyRows = (rows: readonly Row[]): CountyRow[] =>
  rows.map((row) => ({
    row: row.row,
    code: row.text("code"),
    name: row.text("name"),
    officialName: row.text("official_name")
  }));

export const municipalityRows = (rows: readonly Row[]): MunicipalityRow[] =>
  rows.map((row) => ({
    row: row.row,
    code: row.text("code"),
    name: row.text("name"),
    officialName: row.text("official_name"),
    countyCode: row.text("county_code"),
    invited: row.flag("invited"),
    notInvitedReason: row.text("not_invited_reason")
  }));
