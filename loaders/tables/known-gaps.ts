// known-gaps.csv: what we know that we do not know. Norwegian text, shown on the page as it stands.
import type {KnownGap} from "../../src/model/basis-data.js";
import type {Row} from "../row.js";

export type GapRow = KnownGap & {row: number};

export const gapRows = (rows: readonly Row[]): GapRow[] =>
  rows.map((row) => ({
    row: row.row,
    id: row.text("gap_id"),
    municipality: row.textOrNull("municipality_code"),
    missing: row.text("missing"),
    wouldSettle: row.text("would_settle"),
    source: row.textOrNull("source_id")
  }));
