// Small made-up totals, and every set that agrees with them by enumeration. Shares no code with what it tests.
import fc from "fast-check";
import type {Milestone, Municipality} from "../../src/model/types.js";
import type {Unnamed} from "../../src/model/unnamed.js";

export const municipality = (index: number, population: number, county = "03"): Municipality => ({
  code: String(1000 + index),
  name: `M${index}`,
  displayName: `M${index}`,
  county: {code: county, name: county},
  population,
  invited: true,
  notInvitedReason: ""
});

export const total = (signedCount: number, latest: string, more: Partial<Milestone> = {}): Milestone => ({
  earliest: latest,
  latest,
  signedCount,
  invitedCount: 0,
  signedPopulation: null,
  share: null,
  shareDigits: null,
  source: "s",
  evidence: "press",
  note: "",
  ...more
});

export const unnamedOf = (populations: readonly number[], count: number, low: number, high: number): Unnamed => ({
  total: total(count, "2020-07-08"),
  reading: "all-open",
  denominator: populations.reduce((sum, population) => sum + population, 0),
  named: [],
  out: [],
  pool: populations.map((population, index) => municipality(index, population)),
  count,
  low,
  high
});

/** Positions of every set that agrees with the totals. */
export function everySet({pool, count, low, high}: Unnamed): number[][] {
  const found: number[][] = [];
  for (let mask = 0; mask < 2 ** pool.length; mask++) {
    let [size, sum] = [0, 0];
    for (let i = 0; i < pool.length; i++) {
      if (!((mask >> i) & 1)) continue;
      size++;
      sum += pool[i].population;
    }
    if (size === count && sum >= low && sum <= high) found.push(pool.flatMap((_, i) => ((mask >> i) & 1 ? [i] : [])));
  }
  return found;
}

/** Totals that at least one set agrees with, and a group: some positions of the pool. */
export const smallTotals = (longest: number): fc.Arbitrary<{unnamed: Unnamed; group: Set<string>}> =>
  fc
    .record({
      populations: fc.array(fc.oneof(fc.integer({min: 1, max: 40}), fc.integer({min: 1, max: 5000})), {
        minLength: 2,
        maxLength: longest
      }),
      inside: fc.nat(),
      grouped: fc.nat(),
      room: fc.oneof(fc.constant(0), fc.integer({min: 0, max: 3000}))
    })
    .map(({populations, inside, grouped, room}) => {
      const mask = inside % 2 ** populations.length;
      const members = populations.filter((_, i) => (mask >> i) & 1);
      const sum = members.reduce((all, one) => all + one, 0);
      const unnamed = unnamedOf(populations, members.length, sum - (room >> 1), sum + (room - (room >> 1)));
      return {unnamed, group: new Set(unnamed.pool.filter((_, i) => (grouped >> i) & 1).map(({code}) => code))};
    });
