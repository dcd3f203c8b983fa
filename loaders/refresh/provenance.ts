// data/provenance.json: where each pulled file came from, when, and what it looked like then.
import {createHash} from "node:crypto";
import type {DataFiles} from "../data.js";
import type {Validators} from "../sources/http.js";

export const provenanceFile = "provenance.json";

/** One pulled file. */
export interface Provenance extends Validators {
  /** Name inside the data folder. */
  file: string;
  /** Key into sources.csv; null for a signing list, whose rows name their own sources. */
  source: string | null;
  address: string;
  query: string;
  /** Moment of the pull, ISO 8601 in UTC. */
  retrieved: string;
  /** When the source says it was published or updated; null when it does not. */
  published: string | null;
  /** SPDX identifier; null when the source states none. */
  licence: string | null;
  sha256: string;
  /** Rows of a table, shapes of the boundaries. */
  rows: number;
}

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Entries of the file; none when it is missing. @throws {SyntaxError} when it is there but no list of entries */
export function readProvenance(files: DataFiles): Provenance[] {
  const bytes = files.get(provenanceFile);
  if (!bytes) return [];
  const {entries} = JSON.parse(new TextDecoder().decode(bytes)) as {entries?: Provenance[]};
  if (!Array.isArray(entries)) throw new SyntaxError(`${provenanceFile} has no list of entries`);
  return entries;
}

/** The entry of a file that still is as it was pulled; null for one that was edited since, or never pulled. */
export function entryOf(files: DataFiles, file: string): Provenance | null {
  const bytes = files.get(file);
  const entry = readProvenance(files).find((one) => one.file === file);
  return entry && bytes && sha256(bytes) === entry.sha256 ? entry : null;
}

/** The file with some entries replaced, in the order of file names. */
export function withEntries(before: readonly Provenance[], entries: readonly Provenance[]): Uint8Array {
  const byFile = new Map([...before, ...entries].map((entry) => [entry.file, entry]));
  const sorted = [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  return new TextEncoder().encode(`${JSON.stringify({entries: sorted}, null, 2)}\n`);
}
