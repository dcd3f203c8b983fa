// Worlds by number: the number is the seed, so that an address or a file can name one and anybody gets the same.
import {officialOn} from "./official.js";
import {seededRandom} from "./random.js";
import type {IsoDate, Milestone, Municipality, MunicipalityCode} from "./types.js";
import {unnamedBehind, type Reading, type TotalsFacts, type Unnamed} from "./unnamed.js";
import {codesOf, worldSampler} from "./worlds.js";

/**
 * What worlds are drawn under: those reported to have said no are out. With all open, the largest alone solves most
 * sums.
 */
export const worldReading: Reading = "no-out";

export const firstWorld = 1;
export const lastWorld = 999_999;

/** The total that a day stands on, when it has a share and someone unnamed is behind it. */
export function totalToDraw(facts: TotalsFacts, date: IsoDate): Milestone | null {
  const total = officialOn(facts.milestones, date).withShare;
  return total !== null && unnamedBehind(facts, total, worldReading).count > 0 ? total : null;
}

export interface NumberedWorld {
  number: number;
  /** Drawn; the named are not among them. */
  drawn: ReadonlySet<MunicipalityCode>;
}

export interface Worlds {
  unnamed: Unnamed;
  at(number: number): NumberedWorld;
}

/** @throws {TotalsClash} when the total and the names clash */
export function worldsBehind(facts: TotalsFacts, total: Milestone): Worlds {
  const unnamed = unnamedBehind(facts, total, worldReading);
  const sampler = worldSampler(unnamed);
  return {
    unnamed,
    at: (number) => ({number, drawn: new Set(codesOf(unnamed, sampler.draw(seededRandom(number))))})
  };
}

export interface CountyTally {
  code: string;
  name: string;
  signed: number;
  invited: number;
}

/** Municipalities and inhabitants that have signed in a world, the named included, and by county. */
export function tallyOf({named, out, pool}: Unnamed, {drawn}: NumberedWorld) {
  const signed = [...named, ...pool.filter(({code}) => drawn.has(code))];
  const isSigned = new Set(signed);
  const counties = new Map<string, CountyTally>();
  for (const one of [...named, ...out, ...pool]) {
    const {code, name} = one.county;
    const county = counties.get(code) ?? {code, name, signed: 0, invited: 0};
    counties.set(code, {
      ...county,
      invited: county.invited + 1,
      signed: county.signed + (isSigned.has(one) ? 1 : 0)
    });
  }
  return {
    count: signed.length,
    population: signed.reduce((sum, {population}: Municipality) => sum + population, 0),
    counties: [...counties.values()].sort((a, b) => b.invited - a.invited || (a.code < b.code ? -1 : 1))
  };
}
