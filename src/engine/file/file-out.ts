// The answer document of a scenario file: everything asked for, members by id. What is too dear is null, and `notes`
// says why; what cannot be answered exactly is never answered wrongly.
import type {Coalition} from "../coalitions.js";
import {addDays, daysBetween, type Day} from "../days.js";
import {Engine, type Answers} from "../engine.js";
import type {Estimate, Status, Values} from "../types.js";
import type {CheckedScenario} from "./file-in.js";

const quantileLevels = ["0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95"];
const crossingLevels = ["0.1", "0.5", "0.9"];
const bins = 100;
/** Days listed at most: a century. */
const mostDays = 36_600;

interface CoalitionAnswer {
  weight: number;
  size: number;
  members: string[];
}

type IndexName = "swing" | "banzhaf" | "shapley" | "influence" | "given";

/**
 * An index that is too dear, or was not asked for, is left out of every row; `powerErrorBound` tells which are
 * there.
 */
interface PowerRow {
  id: string;
  swing: number;
  banzhaf: number;
  shapley: number;
  influence: number;
  given?: number;
}

/** The answer about one quota, as data/schemas/scenario-answer.schema.json has it. */
interface QuotaAnswer {
  id: string;
  weightNeeded: number;
  status: Status;
  probability?: Estimate | null;
  missing: {weight: number; fewest: string[] | null};
  power?: PowerRow[] | null;
  powerErrorBound?: Partial<Record<IndexName, number | null>>;
  coalitions?: {
    fewest: {size: number; count: string | null; lightest: {weight: number; members: string[]} | null};
    lightest: CoalitionAnswer | null;
    blocking: {size: number; members: string[]};
  } | null;
  crossing?: {
    byDeadline: {value: number; errorBound: number};
    ever: number;
    quantiles: Record<string, Day | null>;
    cumulative: [Day, number][] | null;
    cumulativeErrorBound: number;
    tips: {id: string; probability: number}[];
    tipsErrorBound: number;
  } | null;
}

/** The whole answer, as printed. */
export interface ScenarioAnswer {
  version: 1;
  name?: string;
  members: number;
  totalWeight: number;
  inWeight: number;
  undecided: number;
  quotas: QuotaAnswer[];
  distribution?: {
    mean: number;
    standardDeviation: number;
    quantiles: Record<string, number>;
    bins: {width: number; share: number[]};
    errorBound: number;
  } | null;
  sample?: {seed: number; count: number; outcomes: {weight: number; in: string[]}[]};
  notes?: string[];
}

const tooDear = {
  probability: "no method can vouch for a value: too many undecided members with too large weights",
  power: "no method can vouch for all indices: too many undecided members with too large weights",
  count: "the number of smallest coalitions is too dear to count for these weights",
  lightest: "the lightest coalition is too dear to find for these weights",
  days: `more than ${mostDays} days from the first to the last day of the profile`
};

/** Answer a checked scenario. Members come in the order of the file, coalitions largest first. */
export function answerScenario(scenario: CheckedScenario): ScenarioAnswer {
  const engine = new Engine(scenario.members);
  const answers = engine.at(scenario, scenario.quotas.length);
  const notes: string[] = [];
  const document: ScenarioAnswer = {
    version: 1,
    ...(scenario.name !== null && {name: scenario.name}),
    members: scenario.members.length,
    totalWeight: engine.totalWeight,
    inWeight: answers.inWeight,
    undecided: answers.undecided.length,
    quotas: scenario.quotas.map((quota) => quotaAnswer(scenario, answers, quota, notes))
  };
  if (scenario.answers.has("distribution")) document.distribution = distributionAnswer(answers, notes);
  if (scenario.answers.has("sample")) {
    const {count, seed} = scenario.sample;
    const outcomes = answers
      .sample(count, seed)
      .map(({weight, members}) => ({weight, in: members.map((position) => scenario.members[position].id)}));
    document.sample = {seed, count, outcomes};
  }
  if (notes.length > 0) document.notes = notes;
  return document;
}

function quotaAnswer(
  scenario: CheckedScenario,
  answers: Answers,
  {id, weight}: CheckedScenario["quotas"][number],
  notes: string[]
): QuotaAnswer {
  const ids = (positions: readonly number[]): string[] => positions.map((position) => scenario.members[position].id);
  const note: Note = (value, path, reason) => {
    if (value === null) notes.push(`quotas.${id}.${path}: ${reason}`);
    return value;
  };
  const missing = answers.missing(weight);
  const result: QuotaAnswer = {
    id,
    weightNeeded: weight,
    status: answers.status(weight),
    ...(scenario.answers.has("probability") && {
      probability: note(answers.probability(weight), "probability", tooDear.probability)
    }),
    missing: {weight: missing.weight, fewest: missing.fewest && ids(missing.fewest)}
  };
  if (scenario.answers.has("power") || scenario.answers.has("evidence"))
    Object.assign(result, powerAnswer(scenario, answers, weight, note));
  if (scenario.answers.has("coalitions")) {
    const found = answers.coalitions(weight);
    const coalition = (value: Coalition): CoalitionAnswer => ({
      weight: value.weight,
      size: value.members.length,
      members: ids(value.members)
    });
    result.coalitions = found && {
      fewest: {
        size: found.fewest.size,
        count: note(found.fewest.count, "coalitions.fewest.count", tooDear.count)?.toString() ?? null,
        lightest: found.fewest.lightest && {
          weight: found.fewest.lightest.weight,
          members: ids(found.fewest.lightest.members)
        }
      },
      lightest: note(found.lightest && coalition(found.lightest), "coalitions.lightest", tooDear.lightest),
      blocking: {size: found.blocking.length, members: ids(found.blocking)}
    };
  }
  if (scenario.answers.has("crossing") && scenario.timing) {
    const found = note(answers.crossing(weight, scenario.timing), "crossing", tooDear.probability);
    const days = found ? daysBetween(found.first, found.last) + 1 : 0;
    result.crossing = found && {
      byDeadline: found.byDeadline,
      ever: found.ever,
      quantiles: Object.fromEntries(crossingLevels.map((level) => [level, found.quantile(Number(level))])),
      cumulative: note(
        days > mostDays
          ? null
          : Array.from({length: days}, (_, day): [Day, number] => {
              const date = addDays(found.first, day);
              return [date, found.cumulativeOn(date)];
            }),
        "crossing.cumulative",
        tooDear.days
      ),
      cumulativeErrorBound: found.errorBound,
      tips: ids(answers.undecided).map((member, i) => ({id: member, probability: found.tips.values[i]})),
      tipsErrorBound: found.tips.errorBound
    };
  }
  return result;
}

type Note = <T>(value: T | null, path: string, reason: string) => T | null;

/**
 * Rows by undecided member. An index that no method can vouch for is null in the bounds; without any there are no
 * rows.
 */
function powerAnswer(
  scenario: CheckedScenario,
  answers: Answers,
  quota: number,
  note: Note
): Pick<QuotaAnswer, "power" | "powerErrorBound"> {
  const asked: Partial<Record<IndexName, Values | null>> = scenario.answers.has("power")
    ? {
        swing: answers.swing(quota),
        banzhaf: answers.banzhaf(quota),
        shapley: answers.shapley(quota),
        influence: answers.influence(quota)
      }
    : {};
  if (scenario.answers.has("evidence")) asked.given = answers.given(quota);
  const names = Object.keys(asked) as IndexName[];
  const found = names.flatMap((name) => {
    const values = note(asked[name] ?? null, `power.${name}`, tooDear.power);
    return values ? [{name, values}] : [];
  });
  const rows = answers.undecided.map((position, i) => ({
    id: scenario.members[position].id,
    ...Object.fromEntries(found.map(({name, values}) => [name, values.values[i]]))
  }));
  return {
    power: found.length > 0 ? (rows as PowerRow[]) : null,
    powerErrorBound: Object.fromEntries(names.map((name) => [name, asked[name]?.errorBound ?? null]))
  };
}

function distributionAnswer(answers: Answers, notes: string[]): ScenarioAnswer["distribution"] {
  const found = answers.distribution();
  if (!found) {
    notes.push(`distribution: ${tooDear.probability}`);
    return null;
  }
  return {
    mean: found.mean,
    standardDeviation: found.standardDeviation,
    quantiles: Object.fromEntries(quantileLevels.map((level) => [level, found.quantile(Number(level))])),
    bins: {width: 1 / bins, share: found.bins(bins)},
    errorBound: found.errorBound
  };
}
