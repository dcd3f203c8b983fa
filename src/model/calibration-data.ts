// calibration.json: how an estimate per municipality was tested, and how it failed. `npm run calibrate` writes it.
import type {MunicipalityCode, SourceId} from "./types.js";
import type {Reading} from "./unnamed.js";

export const CALIBRATION_VERSION = 1;

/** How sets that agree with the total are weighted: all alike, or by the logarithm of their members' inhabitants. */
export type Rule = "alike" | "log-size";

/** One open municipality, unnamed: its inhabitants and its chance by every rule. */
export type RulePoint = [population: number, least: number, most: number, alike: number, logSize: number];

/** A known answer that was hidden, and the chance the estimate then gave it. */
export interface HoldOut {
  code: MunicipalityCode;
  signed: boolean;
  chance: Record<Rule, number>;
}

/** Worlds simulated under an assumption about the truth, and how often county bands of the estimate hold. */
export interface Design {
  design: "independent" | "log-size" | "county";
  /** Standard deviation of county effects on the logit scale; 0 where there are none. */
  deviation: number;
  worlds: number;
  /** Of county bands that were to hold 80 % of the time, the share that did. */
  held: number;
}

export interface WithoutSource {
  /** The source left out; null: nothing is. */
  source: SourceId | null;
  named: number;
  /** Municipalities of the county with the highest bound, and how many must have signed, by reading. */
  county: Record<Reading, number>;
  /** Of the 20 largest without a source. */
  largest: Record<Reading, number>;
}

/** As pages get it: is it of the facts that the pages show? */
export interface CalibrationPart extends Calibration {
  stale: boolean;
}

export interface Calibration {
  version: number;
  /** Of the facts it was computed from: a page can tell that it is of other data. */
  digest: string;
  /** The total that was estimated from. */
  date: string;
  signedCount: number;
  /** The same chance for all, in the chart: unnamed signatories of those open. */
  flat: number;
  /** Ascending by inhabitants. `least` and `most`: over all rules by which larger ones are not less likely. */
  points: RulePoint[];
  /** Largest difference between chances with the right mean and chances over the worlds, by reading. */
  meanConstrained: Record<Reading, number>;
  holdOuts: HoldOut[];
  /** Mean log score of the hold-outs; `flatChance` is the share of all that signed. */
  score: Record<Rule | "flat", number>;
  flatChance: number;
  /** A county that is known in full, hidden as a block. */
  block: {county: string; hidden: number; low: number; high: number; most: number; draws: number; reached: number};
  designs: Design[];
  /** The county with a bound above its names. */
  bound: {county: string; name: string};
  sources: WithoutSource[];
}
