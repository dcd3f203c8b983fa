// roles.csv and timeline.csv: what municipalities did beside answering the letter, and what came before and after it.
import type {IsoDate, MunicipalityCode, SourceId} from "../../src/model/types.js";
import type {Role, TimelineEvent} from "../../src/model/story.js";
import type {Row} from "../row.js";

const roles: readonly Role[] = ["made-the-letter", "asked-for-priority"];

export interface RoleRow {
  row: number;
  municipality: MunicipalityCode;
  municipalityName: string;
  role: Role;
  source: SourceId;
  note: string;
}

export interface TimelineRow extends TimelineEvent {
  row: number;
  latest: IsoDate;
}

export const roleRows = (rows: readonly Row[]): RoleRow[] =>
  rows.map((row) => ({
    row: row.row,
    municipality: row.text("municipality_code"),
    municipalityName: row.text("municipality_name"),
    role: row.oneOf("role", roles),
    source: row.text("source_id"),
    note: row.text("note")
  }));

export const timelineRows = (rows: readonly Row[]): TimelineRow[] =>
  rows.map((row) => ({
    row: row.row,
    id: row.text("event_id"),
    when: row.text("when"),
    earliest: row.text("earliest"),
    latest: row.text("latest"),
    text: row.text("text"),
    source: row.text("source_id"),
    supportingSource: row.textOrNull("supporting_source_id")
  }));
