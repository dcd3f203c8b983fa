// The answer document of a scenario file: everything asked for, members by id. What is too dear is null, and `notes`
// says why; what cannot be answered exactly is never answered wrongly.
import {addDays, daysBetween} from "../calendar.js";
import type {IsoDate} from "../types.js";
import type {Coalition} from "./coalitions.js";
import {correlated} from "./correlation.js";
import {Engine, type Answers, type MemberValues} from "./engine.js";
import type {CheckedScenario} from "./file-in.js";
import {furtherMethods} from "./further-methods.js";
import type {Estimate, Status} from "./types.js";

const quantileLevels = ["0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95"];
const crossingLevels = ["0.1", "0.5", "0.9"];
const bins = 100;
/** An error of the crossing curve or of who tips beyond this is told in the notes. */
const sayAbove = 1e-6;
/** Days listed at most: a century. */
const mostDays = 36_600;

interface CoalitionAnswer {
  weight: number;
  size: number;
  members: string[];
}

/** The answer about one quota, as data/schemas/scenario-answer.schema.json has it. */
export interface QuotaAnswer {
  id: string;
  weightNeeded: number;
  status: Status;
  probability?: Estimate | null;
  missing: {weight: number; fewest: string[] | null};
  power?: {id: string; swing: number; banzhaf: number; shapley: number; influence: number}[] | null;
  coalitions?: {
    fewest: {size: number; count: string | null; lightest: {weight: number; members: string[]} | null};
    lightest: CoalitionAnswer | null;
    blocking: {size: number; members: string[]};
  } | null;
  crossing?: {
    byDeadline: {value: number; errorBound: number};
    ever: number;
    quantiles: Record<string, IsoDate | null>;
    cumulative: [IsoDate, number][] | null;
    tips: {id: string; probability: number}[];
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
  } | null;
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
  // Correlation is integrated numerically: finer than this, a strong one would take minutes. Where many are decided,
  // nodes of a series that need an exact DP for more than this would take most of the time.
  const engine = new Engine(scenario.members, {
    correlated,
    correlationTolerance: 1e-7,
    seriesTolerance: 1e-9,
    further: furtherMethods
  });
  const answers = engine.at(
    scenario,
    {},
    scenario.quotas.map(({weight}) => weight)
  );
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
  const note = <T>(value: T | null, path: string, reason: string): T | null => {
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
  if (scenario.answers.has("power")) {
    const indices = [
      answers.swing(weight),
      answers.banzhaf(weight),
      answers.shapley(weight),
      answers.influence(weight)
    ];
    const complete = indices.every((index): index is MemberValues => index !== null);
    const [swing, banzhaf, shapley, influence] = complete ? indices : [];
    result.power = note(
      complete
        ? ids(answers.undecided).map((member, i) => ({
            id: member,
            swing: swing.values[i],
            banzhaf: banzhaf.values[i],
            shapley: shapley.values[i],
            influence: influence.values[i]
          }))
        : null,
      "power",
      tooDear.power
    );
  }
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
    const off = found ? Math.max(found.errorBound, found.tips.errorBound) : 0;
    if (off > sayAbove)
      notes.push(
        `quotas.${id}.crossing: cumulative and tips may be off by ${off.toExponential(1)}; byDeadline has its own bound`
      );
    const days = found ? daysBetween(found.first, found.last) + 1 : 0;
    result.crossing = found && {
      byDeadline: found.byDeadline,
      ever: found.ever,
      quantiles: Object.fromEntries(crossingLevels.map((level) => [level, found.quantile(Number(level))])),
      cumulative: note(
        days > mostDays
          ? null
          : Array.from({length: days}, (_, day): [IsoDate, number] => {
              const date = addDays(found.first, day);
              return [date, found.cumulativeOn(date)];
            }),
        "crossing.cumulative",
        tooDear.days
      ),
      tips: ids(answers.undecided).map((member, i) => ({id: member, probability: found.tips.values[i]}))
    };
  }
  return result;
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
    bins: {width: 1 / bins, share: found.bins(bins)}
  };
}
