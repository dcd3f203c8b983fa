// What the reader has chosen, and its form in the address: only what differs from the default, codes not names, with a
// version. A value that cannot be used is left out and reported, never fatal.
import type {CountingRule} from "./acceptance.js";
import {isIsoDate} from "./calendar.js";
import {mendQuery, tidyValue} from "./changed-link.js";
import type {IsoDate, MunicipalityCode} from "./types.js";

export interface PageState {
  date: IsoDate;
  rule: CountingRule;
  /** The municipality in focus, or null. */
  municipality: MunicipalityCode | null;
  /** The part of the map shown: a county's code, an inset's id, or null for the whole country. */
  region: string | null;
  /** Year whose inhabitants count. */
  baseYear: number;
  /** What the map page shows. */
  mode: MapMode;
  /** Number of the first of the worlds that are shown together. */
  world: number;
}

/** What sources say, what must be true whoever it was, or drawn outcomes. */
export type MapMode = "documented" | "must-be" | "worlds";

/** What the address may name; `firstDate` and `lastDate` bound the days that can be shown. */
export interface KnownValues {
  firstDate: IsoDate;
  lastDate: IsoDate;
  municipalities: ReadonlySet<MunicipalityCode>;
  /** The municipality meant by any form of its name or code, if it is one. */
  municipality: (text: string) => MunicipalityCode | null;
  regions: ReadonlySet<string>;
  baseYears: readonly number[];
}

const version = "1";
const keys = ["v", "dato", "teller", "kommune", "utsnitt", "folketall", "visning", "utfall"] as const;

/** Keys of the list of municipalities, which it reads itself: search, county, status, order, number of rows. */
export const listKeys = ["sok", "fylke", "status", "sorter", "antall"] as const;

/** A value in the address that could not be used. */
export interface BadValue {
  key: (typeof keys)[number];
  value: string;
}

export interface ReadState {
  state: PageState;
  bad: BadValue[];
  /** The link was changed on its way, and read all the same. */
  mended: boolean;
  /** Unknown keys. */
  otherKeys: string[];
}

const modeKeys: Record<MapMode, string> = {documented: "dokumentert", "must-be": "ma-vaere", worlds: "tenkt"};
const highestWorld = 999_999;

const ruleKeys: Record<CountingRule, string> = {"signed-or-decided": "vedtatt", signed: "signert"};

/** The state an address asks for. Keys of other parts of a page are left alone. */
export function readState(search: string, defaults: PageState, known: KnownValues): ReadState {
  const link = mendQuery(search, keys);
  const parameters = new URLSearchParams(link.search);
  const otherKeys = [...new Set(parameters.keys())].filter((key) => ![...keys, ...listKeys].some((own) => own === key));
  const bad: BadValue[] = [];
  const state = {...defaults};
  let mended = link.changed;
  const never = () => false;
  const read = (key: BadValue["key"], take: (value: string) => boolean, takeLoosely: typeof take = never) => {
    const value = parameters.get(key);
    if (value === null || take(value)) return;
    if (take(tidyValue(value))) mended = true;
    else if (!takeLoosely(value)) bad.push({key, value});
  };
  // An address of a later version may mean other things by the same keys: none of it is used.
  read("v", (value) => value === version);
  if (bad.length > 0) return {state, bad, mended, otherKeys};
  read("dato", (value) => {
    if (!isIsoDate(value) || value < known.firstDate || value > known.lastDate) return false;
    state.date = value;
    return true;
  });
  read("teller", (value) => {
    const rule = (Object.keys(ruleKeys) as CountingRule[]).find((candidate) => ruleKeys[candidate] === value);
    if (rule) state.rule = rule;
    return rule !== undefined;
  });
  const choose = (code: MunicipalityCode | null): boolean => {
    if (code !== null) state.municipality = code;
    return code !== null;
  };
  read(
    "kommune",
    (value) => choose(known.municipalities.has(value) ? value : null),
    (value) => choose(known.municipality(value))
  );
  read("utsnitt", (value) => {
    if (!known.regions.has(value)) return false;
    state.region = value;
    return true;
  });
  read("folketall", (value) => {
    const year = known.baseYears.find((candidate) => String(candidate) === value);
    if (year !== undefined) state.baseYear = year;
    return year !== undefined;
  });
  read("visning", (value) => {
    const mode = (Object.keys(modeKeys) as MapMode[]).find((candidate) => modeKeys[candidate] === value);
    if (mode) state.mode = mode;
    return mode !== undefined;
  });
  read("utfall", (value) => {
    if (!/^[1-9]\d{0,5}$/.test(value) || Number(value) > highestWorld) return false;
    state.world = Number(value);
    return true;
  });
  return {state, bad, mended, otherKeys};
}

/**
 * The address of a state for what leaves the page: it names its day, also when that is the one the page opens with
 * today.
 */
export const pinnedState = (state: PageState, defaults: PageState): string =>
  writeState(state, {...defaults, date: ""});

/** The address of a state: "" for the default, else "?v=1&…". Parameters this module does not own are kept. */
export function writeState(state: PageState, defaults: PageState, search = ""): string {
  const parameters = new URLSearchParams(mendQuery(search, keys).search);
  for (const key of keys) parameters.delete(key);
  const own: [string, string][] = [];
  if (state.date !== defaults.date) own.push(["dato", state.date]);
  if (state.rule !== defaults.rule) own.push(["teller", ruleKeys[state.rule]]);
  if (state.municipality !== null && state.municipality !== defaults.municipality)
    own.push(["kommune", state.municipality]);
  if (state.region !== null && state.region !== defaults.region) own.push(["utsnitt", state.region]);
  if (state.baseYear !== defaults.baseYear) own.push(["folketall", String(state.baseYear)]);
  if (state.mode !== defaults.mode) own.push(["visning", modeKeys[state.mode]]);
  if (state.world !== defaults.world) own.push(["utfall", String(state.world)]);
  if (own.length > 0) parameters.set("v", version);
  for (const [key, value] of own) parameters.set(key, value);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
