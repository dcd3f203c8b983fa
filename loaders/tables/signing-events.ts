// signing-events.csv, milestones.csv and sources.csv: what is reported, by whom.
import type {DashboardMilestone} from "../../src/model/dashboard-data.js";
import type {EventKind, Evidence, SigningEvent, Source} from "../../src/model/types.js";
import type {Row} from "../row.js";

export const eventKinds: readonly EventKind[] = [
  "signed",
  "decided",
  "postponed",
  "declined",
  "withdrawn",
  "considered"
];
export const evidences: readonly Evidence[] = ["municipality", "public body", "press", "opinion", "blog"];

/** Rows carry their line beside what the pages use, so that a check can point at it. */
export type EventRow = SigningEvent & {row: number; municipalityName: string};
export type MilestoneRow = DashboardMilestone & {row: number};
export type SourceRow = Source & {row: number};

export const eventRows = (rows: readonly Row[]): EventRow[] =>
  rows.map((row) => ({
    row: row.row,
    municipality: row.text("municipality_code"),
    municipalityName: row.text("municipality_name"),
    kind: row.oneOf("event", eventKinds),
    earliest: row.text("earliest"),
    latest: row.text("latest"),
    source: row.text("source_id"),
    evidence: row.oneOf("evidence", evidences),
    note: row.text("note")
  }));

export const milestoneRows = (rows: readonly Row[]): MilestoneRow[] =>
  rows.map((row) => ({
    row: row.row,
    earliest: row.text("earliest"),
    latest: row.text("latest"),
    signedCount: row.number("signed_count"),
    invitedCount: row.number("invited_count"),
    signedPopulation: row.numberOrNull("signed_population"),
    share: row.numberOrNull("population_share"),
    shareDigits: row.numberOrNull("share_digits"),
    source: row.text("source_id"),
    supportingSource: row.textOrNull("supporting_source_id"),
    evidence: row.oneOf("evidence", evidences),
    note: row.text("note")
  }));

export const sourceRows = (rows: readonly Row[]): SourceRow[] =>
  rows.map((row) => ({
    row: row.row,
    id: row.text("source_id"),
    publisher: row.text("publisher"),
    title: row.text("title"),
    url: row.text("url"),
    published: row.text("published"),
    kind: row.text("kind"),
    note: row.text("note")
  }));
