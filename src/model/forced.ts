// Is there a single municipality that must be behind a total, or that cannot be?
import {mustBe} from "./must-be.js";
import type {MunicipalityCode} from "./types.js";
import type {Unnamed} from "./unnamed.js";

export interface Forced {
  in: MunicipalityCode[];
  out: MunicipalityCode[];
}

/**
 * Single municipalities of the pool that every set which agrees with the total holds (in), or none does (out). One
 * set shows of all its members that they can be in, and of all others that they need not be: a few sets settle the
 * whole pool.
 */
export function forcedSingles(unnamed: Unnamed): Forced {
  const canBeIn = new Set<MunicipalityCode>();
  const canBeOut = new Set<MunicipalityCode>();
  const forced: Forced = {in: [], out: []};
  for (const {code} of unnamed.pool) {
    if (canBeIn.has(code) && canBeOut.has(code)) continue;
    const {least, most} = mustBe(unnamed, (one) => one.code === code).count;
    for (const {witness} of [least, most]) {
      if (!witness) continue;
      const set = new Set(witness);
      for (const one of unnamed.pool) (set.has(one.code) ? canBeIn : canBeOut).add(one.code);
    }
    if (least.value === 1) forced.in.push(code);
    if (most.value === 0) forced.out.push(code);
  }
  return forced;
}
