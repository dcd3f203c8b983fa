// must-be.json: what the published totals say about groups of municipalities. The loader computes, the pages read.
import type {CountyCode, Milestone, MunicipalityCode} from "./types.js";
import type {Reading} from "./unnamed.js";

/** Version of the wire format; raised with every change. */
export const MUST_BE_VERSION = 1;

export type GroupKind =
  /** A county of 2020. */
  | {kind: "county"; county: CountyCode}
  /** The largest municipalities that no source speaks for: named by none, and not among those that hesitated. */
  | {kind: "largest"; count: number}
  /** From `from` up to, not including, `below` inhabitants; null: no upper end. */
  | {kind: "size"; from: number; below: number | null}
  /** The municipalities that took part in writing the letter. */
  | {kind: "drafters"; codes: readonly MunicipalityCode[]};

/**
 * Least and greatest, both included. `proven`: a set of names that agrees with the total reaches the end; else "not
 * better than".
 */
export interface ProvenRange {
  least: number;
  most: number;
  proven: {least: boolean; most: boolean};
}

interface GroupAnswer {
  count: ProvenRange;
  population: ProvenRange;
}

export interface Group {
  group: GroupKind;
  /** Invited members. */
  members: {count: number; population: number};
  /** Members counted as signed by name. */
  named: {count: number; population: number};
  answers: Record<Reading, GroupAnswer>;
}

/** What is left open under one reading. */
interface ReadingFacts {
  /** Assumed not to have signed. */
  out: readonly MunicipalityCode[];
  /** Municipalities that nothing settles. */
  open: number;
  /** Of those, single ones that must have signed, and that cannot have. */
  forced: {in: readonly MunicipalityCode[]; out: readonly MunicipalityCode[]};
}

export interface MustBeDay {
  total: Milestone;
  denominator: number;
  /** Inhabitants behind the total, as its rounding leaves them. */
  published: {low: number; high: number};
  named: {count: number; population: number};
  /** How many more are behind the total, and their inhabitants. */
  unnamed: {count: number; low: number; high: number};
  readings: Record<Reading, ReadingFacts>;
  groups: Group[];
}

export interface MustBeData {
  version: number;
  /** Days with a published share and someone unnamed behind it, ascending. */
  days: MustBeDay[];
}

/** @throws when the file is of another version than the code that reads it */
export function decodeMustBe(wire: MustBeData): MustBeData {
  if (wire.version !== MUST_BE_VERSION) {
    throw new Error(`must-be.json is version ${wire.version}; this page reads version ${MUST_BE_VERSION}`);
  }
  return wire;
}
