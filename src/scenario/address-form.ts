// Helpers that writing and reading a scenario's address share.
import {checksum, percentText} from "./address-digits.js";
import type {Choice, QuotaChoice} from "./state.js";

export const versions = {current: "3", known: ["1", "2", "3"] as readonly string[]};

/** Why a part of a link was not used, or only with doubt. */
export type LinkFault =
  | "version" // of another version than this page knows: nothing is used
  | "no-version" // the version is missing; read as if it were today's
  | "check" // the check is missing or wrong: something was changed on the way
  | "form" // not of the form this key takes
  | "damaged" // packed, and not as it was packed
  | "municipality" // no municipality of 2020 or later
  | "not-invited" // a municipality that was not asked
  | "both" // in and out, or two values for one
  | "group"; // no such county or size class

export interface LinkProblem {
  /** As in the address, prefix included. */
  key: string;
  value: string;
  fault: LinkFault;
}

/** Every key of a scenario in an address, in the order they are written. None is among the page's own. */
export const scenarioKeys = [
  "s",
  "navn",
  "fra",
  "inn",
  "ut",
  "valg",
  "sjanse",
  "fylke",
  "storrelse",
  "egne",
  "samvar",
  "kvote",
  "frist",
  "takt",
  "k"
] as const;
export type ScenarioKey = (typeof scenarioKeys)[number];

/** What a digit of packed picks stands for. */
export const packedPicks: readonly Choice[] = ["undecided", "in", "out"];

/**
 * A packed value is checked by itself, so that a damaged one is dropped and the rest kept: two characters at its
 * end.
 */
export const sealed = (text: string): string => text + checksum(text).slice(2);

/** The value that was sealed, or null. */
export const opened = (text: string): string | null => (sealed(text.slice(0, -2)) === text ? text.slice(0, -2) : null);

export const quotaWord = {"more than": "mer", "at least": "minst"} as const;

/** "mer50", "minst55". */
export const quotaText = ({comparison, share}: QuotaChoice): string => `${quotaWord[comparison]}${percentText(share)}`;

/** The id a quota has unless another is said: of the two published thresholds theirs, else the text itself. */
export const usualQuotaId = (text: string): string => ({mer50: "target", minst55: "break-even"})[text] ?? text;
