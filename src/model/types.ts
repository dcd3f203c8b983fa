// The types every room speaks. Facts only: no behaviour here.

/** Four characters with the leading zero kept ("0301"): the only join key. Codes are those of 1 January 2020. */
export type MunicipalityCode = string;

/** Two characters ("03"): county on 1 January 2020. */
export type CountyCode = string;

/** Calendar day as `YYYY-MM-DD`. Strings of this form compare chronologically. */
export type IsoDate = string;

/** Key into `data/sources.csv`. */
export type SourceId = string;

export interface County {
  code: CountyCode;
  name: string;
}

export interface Municipality {
  code: MunicipalityCode;
  /** Norwegian name, not unique (two Herøy, two Våler). */
  name: string;
  /** Unique among the 356: the name, with the county where two share it ("Herøy i Nordland"). */
  displayName: string;
  county: County;
  /** Inhabitants on 1 January of the base year. */
  population: number;
  /** Asked to sign. False in the region of Helseplattformen. */
  invited: boolean;
  /** Why not asked; empty when invited. */
  notInvitedReason: string;
}

export type EventKind = "signed" | "decided" | "postponed" | "declined" | "withdrawn" | "considered";

/** How close the source is to the act. */
export type Evidence = "municipality" | "public body" | "press" | "opinion" | "blog";

/** What a source reports of one municipality. The day is bounded, both ends included: `earliest` ≤ day ≤ `latest`. */
export interface SigningEvent {
  municipality: MunicipalityCode;
  kind: EventKind;
  earliest: IsoDate;
  latest: IsoDate;
  source: SourceId;
  evidence: Evidence;
  note: string;
}

/**
 * An official total. `share` is rounded by the source; `shareDigits` is the number of decimals printed of the fraction.
 */
export interface Milestone {
  earliest: IsoDate;
  latest: IsoDate;
  signedCount: number;
  invitedCount: number;
  signedPopulation: number | null;
  share: number | null;
  shareDigits: number | null;
  source: SourceId;
  evidence: Evidence;
  note: string;
}

export interface Source {
  id: SourceId;
  publisher: string;
  title: string;
  url: string;
  /** As precise as known: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or empty. */
  published: string;
  kind: string;
  note: string;
}
