// The real municipalities as a scenario's facts, and random scenarios over them.
import fc from "fast-check";
import {loadData} from "../../loaders/checks/all.js";
import {dashboardData} from "../../loaders/dashboard.js";
import {scenariosData} from "../../loaders/scenarios.js";
import {addDays} from "../../src/model/calendar.js";
import {
  defaultScenario,
  scenarioFacts,
  withPicks,
  type Choice,
  type QuotaChoice,
  type ScenarioFacts,
  type ScenarioState
} from "../../src/scenario/state.js";
import type {MunicipalityCode} from "../../src/model/types.js";
import {folder} from "../loaders/real-data.js";

const data = loadData(folder);
export const dashboard = dashboardData(data);
export const scenarios = scenariosData(data);
export const facts: ScenarioFacts = scenarioFacts(dashboard, "signed", scenarios.sizeClasses);
export const defaults: ScenarioState = defaultScenario(dashboard);
export const memberCodes: readonly MunicipalityCode[] = facts.members.map(({code}) => code);
export const countyCodes: readonly string[] = [...new Set(facts.members.map(({county}) => county.code))];

/** Facts in which some municipalities have other documented events than today. */
export const factsWith = (events: typeof dashboard.events): ScenarioFacts =>
  scenarioFacts({...dashboard, events}, facts.rule, facts.sizeClasses);

export const pick = fc.constantFrom<Choice>("in", "out", "undecided");
const day = fc.integer({min: 0, max: 300}).map((days) => addDays("2020-03-01", days));
/** Mostly whole percentages, as the controls give; now and then any share, as a file may hold. */
export const share = fc
  .oneof(
    {weight: 9, arbitrary: fc.integer({min: 0, max: 100}).map((value) => value / 100)},
    {weight: 1, arbitrary: fc.double({min: 0, max: 1, noNaN: true})}
  )
  .map((value) => value + 0);

/** Few or all picked. */
export const picks = fc.oneof(
  fc.uniqueArray(fc.tuple(fc.constantFrom(...memberCodes), pick), {maxLength: 8, selector: ([code]) => code}),
  fc
    .array(pick, {minLength: memberCodes.length, maxLength: memberCodes.length})
    .map((list) => list.map((one, i): [string, Choice] => [memberCodes[i], one]))
);

const own = fc.oneof(
  fc.uniqueArray(fc.tuple(fc.constantFrom(...memberCodes), share), {maxLength: 6, selector: ([code]) => code}),
  fc
    .array(fc.integer({min: 0, max: 20}), {minLength: memberCodes.length, maxLength: memberCodes.length})
    .map((list) => list.map((value, i): [string, number] => [memberCodes[i], value / 20]))
);

const groups = (keys: readonly string[]) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...keys), share), {maxLength: 5, selector: ([key]) => key})
    .map((list) => new Map(list));

const propensity = fc
  .tuple(
    share,
    own.map((list) => new Map(list))
  )
  .chain(([common, members]) =>
    fc.oneof(
      fc.constant({common, by: "common" as const, groups: new Map<string, number>(), members}),
      groups(countyCodes).map((map) => ({common, by: "county" as const, groups: map, members})),
      groups(facts.sizeClasses.map(({id}) => id)).map((map) => ({common, by: "size" as const, groups: map, members}))
    )
  );

const decimalShare = fc
  .tuple(fc.integer({min: 0, max: 9999}), fc.constantFrom(100, 1000, 10_000))
  .map(([value, scale]) => String((value % scale) / scale));
export const quotas: fc.Arbitrary<QuotaChoice[]> = fc.uniqueArray(
  fc.record({
    id: fc.string({minLength: 1, maxLength: 8, unit: "grapheme"}),
    comparison: fc.constantFrom("more than" as const, "at least" as const),
    share: decimalShare
  }),
  {minLength: 1, maxLength: 3, selector: ({id}) => id}
);

export const timing = fc.record({
  deadline: day,
  profile: fc
    .tuple(fc.uniqueArray(day, {minLength: 2, maxLength: 5}), fc.array(share, {minLength: 5, maxLength: 5}))
    .map(([days, shares]) => {
      const inner = shares.slice(0, days.length - 2).sort((a, b) => a - b);
      return days
        .sort()
        .map((date, i): [string, number] => [date, i === 0 ? 0 : i === days.length - 1 ? 1 : inner[i - 1]]);
    })
});

export const correlation = fc
  .tuple(share, share)
  .map(([national, group]) => (national + group < 1 ? {national, group} : {national: national / 4, group: group / 4}));

/** Any scenario a reader or a file can make, in canonical form. */
export const state: fc.Arbitrary<ScenarioState> = fc
  .record({
    name: fc.oneof(fc.constant(""), fc.string({unit: "grapheme", maxLength: 12})),
    base: fc.constantFrom("before" as const, "documented" as const),
    date: day,
    propensity,
    correlation,
    quotas: fc.oneof(fc.constant(defaults.quotas), quotas),
    timing: fc.oneof(fc.constant(defaults.timing), timing),
    picked: picks
  })
  .map(({picked, ...rest}) => withPicks({...rest, picks: new Map()}, new Map(picked), facts));
