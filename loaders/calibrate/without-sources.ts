// What is left of the bounds when a weak source is not believed.
import type {WithoutSource} from "../../src/model/calibration-data.js";
import {mustBe} from "../../src/model/must-be.js";
import type {CountyCode, Milestone, Municipality, SourceId} from "../../src/model/types.js";
import {readings, unnamedBehind, type Reading, type TotalsFacts} from "../../src/model/unnamed.js";

/** Sources of events that are no more than somebody's word. */
function weakSources({events}: TotalsFacts): SourceId[] {
  const weak = events.filter(({evidence}) => evidence === "opinion" || evidence === "blog");
  return [...new Set(weak.map(({source}) => source))].sort();
}

const perReading = (answer: (reading: Reading) => number): Record<Reading, number> =>
  Object.fromEntries(readings.map((reading) => [reading, answer(reading)])) as Record<Reading, number>;

/** Bounds on a county and on the 20 largest without a source, with all sources and without each weak one in turn. */
export function withoutSources(facts: TotalsFacts, total: Milestone, county: CountyCode): WithoutSource[] {
  return [null, ...weakSources(facts)].map((source) => {
    const kept = {...facts, events: facts.events.filter((event) => event.source !== source)};
    const open = [...unnamedBehind(kept, total, "delay-and-no-out").pool].sort((a, b) => b.population - a.population);
    const largest = new Set(open.slice(0, 20).map(({code}) => code));
    const least = (isMember: (one: Municipality) => boolean) =>
      perReading((reading) => mustBe(unnamedBehind(kept, total, reading), isMember).count.least.value);
    return {
      source,
      named: unnamedBehind(kept, total, "all-open").named.length,
      county: least((one) => one.county.code === county),
      largest: least(({code}) => largest.has(code))
    };
  });
}
