// The facts of one municipality's sheet, gathered from the dashboard's data and from what the build computes for all
// 356.
import type {IsoDate, Municipality, MunicipalityCode, SigningEvent, SourceId} from "./types.js";
import type {LaterMunicipality} from "./municipality-names.js";
import {quotaAmongOthers, smallestMajority} from "./largest-first.js";
import type {PlaceMap} from "./place-map.js";
import type {Role} from "./story.js";
import {statusOn, type StatusOnDate} from "./status.js";
import type {Facts} from "./view.js";

/** How much a municipality's answer decides, under two assumptions. Probabilities. */
interface Decisiveness {
  /** P(its answer decides) if every other one asked says yes with probability ½: the Banzhaf power. */
  swing: number;
  /** The same, with those that are known by name settled and only the rest at ½. */
  influence: number;
}

/** `municipality-sheets.json`: what the build computes or adds for the sheets. */
export interface SheetsData {
  /** How many are settled by name for {@link Decisiveness.influence}. */
  settled: {in: number; out: number};
  decisiveness: Record<MunicipalityCode, Decisiveness>;
  /** Municipalities without a known answer that the published total with a share forces in or out. */
  forced: MunicipalityCode[];
  roles: {municipality: MunicipalityCode; role: Role; source: SourceId}[];
  gaps: {municipality: MunicipalityCode; missing: string; wouldSettle: string}[];
  maps: Record<MunicipalityCode, PlaceMap>;
}

/** What a municipality meant for the target. */
export interface TargetWeight extends Decisiveness {
  settled: {in: number; out: number};
  /** Inhabitants of all that were asked, and how many of them the target takes. */
  denominator: number;
  quota: number;
  share: number;
  rank: number;
  asked: number;
  /** Share of the others' inhabitants that the target takes without this one; above 1 they cannot reach it. */
  othersNeed: number;
  /** So many of the largest reach the target together, and whether this one is among them. */
  fewest: number;
  amongFewest: boolean;
}

export interface Sheet {
  municipality: Municipality;
  /** Name in all official languages; the Norwegian alone where there is no other. */
  names: readonly string[];
  /** Codes and names since 2024, where they changed. */
  later: readonly LaterMunicipality[];
  /** Rank by inhabitants among all 356. */
  rankOfAll: number;
  all: number;
  baseDate: IsoDate;
  /** The last day of which any source tells. */
  day: IsoDate;
  status: StatusOnDate;
  /** Oldest first. */
  events: readonly SigningEvent[];
  roles: readonly {role: Role; source: SourceId}[];
  gap: {missing: string; wouldSettle: string} | null;
  /** Null for those that were not asked. */
  target: TargetWeight | null;
  /** The published totals force it in or out; false where its answer is known by name. */
  forced: boolean;
}

const rankIn = (list: readonly Municipality[], {population}: Municipality): number =>
  1 + list.filter((other) => other.population > population).length;

function targetWeight(facts: Facts, data: SheetsData, municipality: Municipality): TargetWeight | null {
  const decisiveness = data.decisiveness[municipality.code];
  if (!municipality.invited || !decisiveness) return null;
  const asked = facts.data.municipalities.filter(({invited}) => invited);
  const fewest = smallestMajority(asked, facts.quota);
  return {
    ...decisiveness,
    settled: data.settled,
    denominator: facts.denominator,
    quota: facts.quota,
    share: municipality.population / facts.denominator,
    rank: rankIn(asked, municipality),
    asked: asked.length,
    othersNeed: quotaAmongOthers(facts.quota, facts.denominator, municipality.population),
    fewest: fewest.length,
    amongFewest: fewest.includes(municipality)
  };
}

/** @throws when there is no such municipality */
export function sheetOf(facts: Facts, data: SheetsData, code: MunicipalityCode): Sheet {
  const municipality = facts.municipality.get(code);
  if (!municipality) throw new Error(`no municipality ${code}`);
  const day = facts.data.events.reduce((last, {latest}) => (latest > last ? latest : last), facts.lastDate);
  const ofThis = <T extends {municipality: MunicipalityCode}>(list: readonly T[]) =>
    list.filter((one) => one.municipality === code);
  return {
    municipality,
    names: (facts.data.officialNames.get(code) ?? municipality.name).split(" - "),
    later: facts.data.laterMunicipalities.filter(({municipalities}) => municipalities.includes(code)),
    rankOfAll: rankIn(facts.data.municipalities, municipality),
    all: facts.data.municipalities.length,
    baseDate: facts.data.campaign.baseDate.value,
    day,
    status: statusOn(municipality, facts.histories.get(code), day),
    events: ofThis(facts.data.events).sort((a, b) => compare(a.latest, b.latest) || compare(a.earliest, b.earliest)),
    roles: ofThis(data.roles).map(({role, source}) => ({role, source})),
    gap: ofThis(data.gaps)[0] ?? null,
    target: targetWeight(facts, data, municipality),
    forced: data.forced.includes(code)
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
