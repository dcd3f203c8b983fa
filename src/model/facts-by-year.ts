// The facts on each base year the reader asks for: the published one at once, the others when their inhabitants have
// come.
import {onBaseYear, type Populations} from "./base-year.js";
import type {DashboardData} from "./dashboard-data.js";
import {factsOf, type Facts} from "./view.js";

export interface FactsByYear {
  /** Null while they have not been fetched. */
  at(year: number): Facts | null;
  /** @throws when the inhabitants cannot be fetched or lack a municipality; the next call tries again */
  load(year: number): Promise<Facts>;
}

/** @param fetchPopulations fetched at most once, and only for another year than the data's own */
export function factsByYear(data: DashboardData, fetchPopulations: () => Promise<Populations>): FactsByYear {
  const known = new Map([[data.baseYear, factsOf(data)]]);
  let populations: Promise<Populations> | null = null;
  return {
    at: (year) => known.get(year) ?? null,
    async load(year) {
      const ready = known.get(year);
      if (ready) return ready;
      populations ??= fetchPopulations();
      try {
        const facts = factsOf(onBaseYear(data, year, await populations));
        known.set(year, facts);
        return facts;
      } catch (error) {
        populations = null;
        throw error;
      }
    }
  };
}
