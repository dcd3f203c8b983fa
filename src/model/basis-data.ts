// What the page on the data loads: which files there are, which checks they passed, what is known to be missing.
import type {IsoDate, MunicipalityCode, SourceId} from "./types.js";

/** One file of `data/`. */
export interface DataFile {
  /** Path inside the project: "data/population.csv". */
  path: string;
  /** Resource name in datapackage.json ("population"); the page's words for it are in src/parts/basis-words.ts. */
  name: string;
  /** Rows of a table, shapes of the boundaries. */
  rows: number;
  bytes: number;
  sha256: string;
  /** SPDX identifier, e.g. "CC-BY-4.0". */
  licence: string;
  /** Where the file comes from as a whole; for files whose rows name their own source, all sources that occur. */
  sources: SourceId[];
  /** First and last day that the file's dates name; null where it has none. */
  period: {first: IsoDate; last: IsoDate} | null;
}

/** Where a pulled file came from, and whether it is still as it was pulled. */
export interface PulledFile {
  file: string;
  source: SourceId | null;
  address: string;
  /** Days, not moments. */
  retrieved: IsoDate;
  published: IsoDate | null;
  unchanged: boolean;
}

export type CheckStatus = "ok" | "warning" | "error" | "skipped";

/** One cell or row a check points at. */
export interface CheckCase {
  file: string;
  /** Line as an editor counts; null when the case is not one row. */
  row: number | null;
  column: string | null;
  value: string | null;
  municipality: MunicipalityCode | null;
}

export interface CheckResult {
  /** Key of the page's words in src/parts/basis-words.ts. */
  id: string;
  status: CheckStatus;
  /** For checks of one number, what it should be and what it is; null for checks row by row. */
  expected: number | null;
  found: number | null;
  /** Everything concerned; empty when the check passes. */
  cases: CheckCase[];
}

export interface KnownGap {
  id: string;
  municipality: MunicipalityCode | null;
  /** Norwegian. */
  missing: string;
  /** Norwegian. */
  wouldSettle: string;
  source: SourceId | null;
}

export interface BasisData {
  files: DataFile[];
  checks: CheckResult[];
  gaps: KnownGap[];
  /** Files that a refresh pulled; the others were put together by hand from their sources. */
  pulled: PulledFile[];
}
