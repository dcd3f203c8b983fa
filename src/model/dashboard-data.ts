// What every page loads: the facts of the campaign, compact on the wire and typed in the browser. The loader encodes,
// the page decodes; both ends meet in the types of this module.
import type {LaterMunicipality} from "./municipality-names.js";
import type {RoleOf} from "./story.js";
import type {
  County,
  CountyCode,
  IsoDate,
  Milestone,
  Municipality,
  MunicipalityCode,
  SigningEvent,
  Source,
  SourceId
} from "./types.js";
import {fromWire, type WireTable} from "./wire-table.js";

/** Version of the wire format; raised with every change, so that a page refuses an older file. */
export const DASHBOARD_VERSION = 6;

/**
 * How a published value is compared: a day that counts (`on`, `from`) or not (`before`), a strict share or not, a
 * round number.
 */
export type Comparison = "from" | "on" | "before" | "equal" | "more than" | "at least" | "about";

/** One fact with where it comes from. Shares are fractions, populations are inhabitants. */
export interface Fact<T> {
  value: T;
  comparison: Comparison;
  source: SourceId;
  /** A second source, or null. */
  supportingSource: SourceId | null;
}

export interface CampaignFacts {
  /** The minister's letter: nothing was signed before this day. */
  letter: Fact<IsoDate>;
  /** The target was to be reached before this day. */
  deadline: Fact<IsoDate>;
  /** Day of the municipal division and of the population that the published denominator counts. */
  baseDate: Fact<IsoDate>;
  /** The external quality assurance (KS2) was delivered. */
  qualityAssurance: Fact<IsoDate>;
  /** Published denominator: inhabitants of the municipalities asked. */
  invitedPopulation: Fact<number>;
  /** Published number of municipalities asked. */
  invitedMunicipalities: Fact<number>;
  /** Political target for signatures; "more than" is strict. */
  targetShare: Fact<number>;
  /** Break-even of use, not of signatures. */
  breakEvenShare: Fact<number>;
  /** Municipalities that did not sign, and about how many of them chose not to, as published after the deadline. */
  notSigned: Fact<number>;
  notSignedByChoice: Fact<number>;
}

export interface DashboardMilestone extends Milestone {
  /** A second source of the same total, or null. */
  supportingSource: SourceId | null;
}

export interface DashboardData {
  version: number;
  /** Year whose 1 January the populations count. */
  baseYear: number;
  /** Years the reader may choose instead, ascending; the published one among them. */
  baseYears: number[];
  campaign: CampaignFacts;
  /** Where the date control starts: the day of the last official total with a share. */
  openingDate: IsoDate;
  counties: County[];
  /** Sorted by code. */
  municipalities: Municipality[];
  events: SigningEvent[];
  milestones: DashboardMilestone[];
  sources: Source[];
  /** Those that made the letter, and those that asked for priority in autumn 2020; no role is a signature. */
  roles: RoleOf[];
  /** Names in all official languages, where there is more than the Norwegian one. */
  officialNames: ReadonlyMap<MunicipalityCode, string>;
  laterMunicipalities: LaterMunicipality[];
  /**
   * Municipalities by a code they, or a part of them, got later ("1508" is Ålesund's since 2024): mergers are left out.
   */
  laterCodes: ReadonlyMap<string, MunicipalityCode>;
}

/** The wire format: municipalities packed, the other tables as rows. */
export interface DashboardWire {
  version: number;
  baseYear: number;
  baseYears: number[];
  campaign: CampaignFacts;
  openingDate: IsoDate;
  counties: [code: CountyCode, name: string][];
  /** Why municipalities were not asked; municipalities refer by position. */
  reasons: string[];
  /**
   * Reason is -1 for the invited; the display name only stands where it differs from the name. The county is the
   * code's first two digits.
   */
  municipalities: [code: MunicipalityCode, name: string, population: number, reason: number, displayName?: string][];
  events: WireTable<SigningEvent>;
  milestones: WireTable<DashboardMilestone>;
  sources: WireTable<Source>;
  roles: RoleOf[];
  officialNames: [code: MunicipalityCode, name: string][];
  /** A later code and a code of 2020 that it covers, four digits each; one pair after the other. */
  laterCodes: string;
  /** Names of later codes that are not the names of 2020. */
  laterNames: [code: string, name: string][];
}

/**
 * The typed data of `dashboard.json`.
 * @throws when the file is of another version than the code that reads it
 */
export function decodeDashboard(wire: DashboardWire): DashboardData {
  if (wire.version !== DASHBOARD_VERSION) {
    throw new Error(`dashboard.json is version ${wire.version}; this page reads version ${DASHBOARD_VERSION}`);
  }
  const counties = wire.counties.map(([code, name]): County => ({code, name}));
  const countyOf = new Map(counties.map((county) => [county.code, county]));
  const laterMunicipalities = decodeLater(wire);
  return {
    version: wire.version,
    baseYear: wire.baseYear,
    baseYears: wire.baseYears,
    campaign: wire.campaign,
    openingDate: wire.openingDate,
    counties,
    municipalities: wire.municipalities.map(([code, name, population, reason, displayName = name]): Municipality => {
      const county = countyOf.get(code.slice(0, 2));
      if (!county) throw new Error(`dashboard.json: no county for municipality ${code}`);
      return {
        code,
        name,
        displayName,
        county,
        population,
        invited: reason < 0,
        notInvitedReason: wire.reasons[reason] ?? ""
      };
    }),
    events: fromWire(wire.events),
    milestones: fromWire(wire.milestones),
    roles: wire.roles,
    sources: fromWire(wire.sources),
    officialNames: new Map(wire.officialNames),
    laterMunicipalities,
    laterCodes: new Map(
      laterMunicipalities
        .filter(({municipalities}) => municipalities.length === 1)
        .map(({code, municipalities}) => [code, municipalities[0]])
    )
  };
}

function decodeLater({laterCodes, laterNames, municipalities}: DashboardWire): LaterMunicipality[] {
  const names = new Map([...municipalities.map(([code, name]): [string, string] => [code, name]), ...laterNames]);
  const before = new Map<string, MunicipalityCode[]>();
  for (const pair of laterCodes.match(/.{8}/g) ?? []) {
    const code = pair.slice(0, 4);
    before.set(code, [...(before.get(code) ?? []), pair.slice(4)]);
  }
  return [...before].map(([code, codes]) => ({
    code,
    name: names.get(code) ?? names.get(codes[0]) ?? "",
    municipalities: codes
  }));
}
