// must-be.json: exact bounds on groups of municipalities from every published total with a share. About a second.
import {forcedSingles} from "../src/model/forced.js";
import {
  MUST_BE_VERSION,
  type Group,
  type GroupKind,
  type MustBeData,
  type MustBeDay
} from "../src/model/must-be-data.js";
import {mustBe, type Bound} from "../src/model/must-be.js";
import type {Milestone, Municipality} from "../src/model/types.js";
import {
  inhabitants,
  readings,
  unnamedBehind,
  type Reading,
  type TotalsFacts,
  type Unnamed
} from "../src/model/unnamed.js";
import type {CheckedData} from "./checks/all.js";
import {dashboardData} from "./dashboard.js";

/** How many of the largest are asked about. */
const largest = [5, 10, 20, 50, 100];
/** The preset that names the municipalities which took part in writing the letter. */
const drafters = "seven-drafters";

interface AskedGroup {
  group: GroupKind;
  isMember: (municipality: Municipality) => boolean;
}

const perReading = <T>(answer: (reading: Reading) => T): Record<Reading, T> =>
  Object.fromEntries(readings.map((reading) => [reading, answer(reading)])) as Record<Reading, T>;

function askedGroups(data: CheckedData, strictest: Unnamed): AskedGroup[] {
  const bySize = [...strictest.pool].sort((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1));
  const bounds = data.sizeClasses.map(({lowest}) => lowest);
  const codes = (data.presets.find(({id}) => id === drafters)?.value ?? "").split(" ").filter(Boolean);
  return [
    ...data.counties.map(({code}) => ({
      group: {kind: "county" as const, county: code},
      isMember: (one: Municipality) => one.county.code === code
    })),
    ...largest
      .filter((count) => count < bySize.length)
      .map((count) => {
        const members = new Set(bySize.slice(0, count).map(({code}) => code));
        return {
          group: {kind: "largest" as const, count},
          isMember: (one: Municipality) => members.has(one.code)
        };
      }),
    ...bounds.map((from, index) => {
      const below = bounds[index + 1] ?? null;
      return {
        group: {kind: "size" as const, from, below},
        isMember: ({population}: Municipality) => population >= from && (below === null || population < below)
      };
    }),
    // The small ones together: what no class alone says.
    ...bounds.slice(2).map((below) => ({
      group: {kind: "size" as const, from: 0, below},
      isMember: ({population}: Municipality) => population < below
    })),
    {group: {kind: "drafters", codes}, isMember: ({code}) => codes.includes(code)}
  ];
}

function groupOf({group, isMember}: AskedGroup, unnamed: Record<Reading, Unnamed>): Group | null {
  const found = perReading((reading) => mustBe(unnamed[reading], isMember));
  const {members, named} = found["all-open"];
  if (members.count === 0) return null;
  const range = ({least, most}: {least: Bound; most: Bound}) => ({
    least: least.value,
    most: most.value,
    proven: {least: least.witness !== null, most: most.witness !== null}
  });
  return {
    group,
    members,
    named,
    answers: perReading((reading) => ({
      count: range(found[reading].count),
      population: range(found[reading].population)
    }))
  };
}

function dayOf(data: CheckedData, facts: TotalsFacts, total: Milestone): MustBeDay | null {
  const unnamed = perReading((reading) => unnamedBehind(facts, total, reading));
  const {named, count, low, high, denominator} = unnamed["all-open"];
  if (count === 0) return null;
  const population = inhabitants(named);
  return {
    total,
    denominator,
    published: {low: low + population, high: high + population},
    named: {count: named.length, population},
    unnamed: {count, low, high},
    readings: perReading((reading) => ({
      out: unnamed[reading].out.map(({code}) => code),
      open: unnamed[reading].pool.length,
      forced: forcedSingles(unnamed[reading])
    })),
    groups: askedGroups(data, unnamed["delay-and-no-out"]).flatMap((asked) => groupOf(asked, unnamed) ?? [])
  };
}

/** @throws {TotalsClash} when a total and the names clash, or two totals do */
export function mustBeData(data: CheckedData): MustBeData {
  const {municipalities, events, milestones, campaign} = dashboardData(data);
  const facts = {municipalities, events, milestones, deadline: campaign.deadline.value};
  const days = milestones
    .filter(({share}) => share !== null)
    .sort((a, b) => (a.latest < b.latest ? -1 : 1))
    .flatMap((total) => dayOf(data, facts, total) ?? []);
  return {version: MUST_BE_VERSION, days};
}
