// Answers when the unnamed are drawn (drawn-base.ts): the probability, the distribution, the curve. What is asked of
// single municipalities is not answered: in such a draw one name stands for another.
import {drawStarts, meanOf, reachedAt, simulate} from "./drawn-base.js";
import type {Status} from "../engine/types.js";
import {levels, parts, twentyLevels, type Desk, type Question, type Sheets} from "./answers.js";

/** An error of this many standard errors is given as the bound. */
const errors = 3;
const steps = 50;

/** The answers, part by part, whatever the base. */
export const answersTo = (desk: Desk, question: Question): Generator<Partial<Sheets>, void> =>
  question.drawn ? drawnParts(desk, question) : parts(desk, question);

function* drawnParts(desk: Desk, question: Question): Generator<Partial<Sheets>, void> {
  const weights = desk.engine.members.map(({weight}) => weight);
  const {picks, probability, quotas} = question;
  const draw = question.drawn!;
  const key = JSON.stringify(draw);
  if (desk.starts?.key !== key) desk.starts = {key, found: drawStarts(draw, weights)};
  const starts = desk.starts.found;
  yield {};
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const undecided = picks.flatMap((pick, position) => (pick === "undecided" ? position : []));
  const inWeight = picks.reduce((sum, pick, position) => sum + (pick === "in" ? weights[position] : 0), 0);
  const openWeight = undecided.reduce((sum, position) => sum + weights[position], 0);
  const statusOf = (needed: number): Status =>
    inWeight >= needed ? "reached" : inWeight + openWeight < needed ? "impossible" : "open";
  const chances = {
    undecided,
    inWeight,
    openWeight,
    quotas: quotas.map(({id, weight}) => ({
      id,
      weightNeeded: weight,
      status: statusOf(weight),
      probability: null,
      missing: {weight: Math.max(0, weight - inWeight), fewest: null}
    }))
  };
  const none = quotas.map(() => null);
  const rest: Partial<Sheets> = {
    influence: none,
    ways: quotas.map(() => ({fewest: null, lightest: null, blocking: null})),
    crossing: none,
    evidence: quotas.map(() => []),
    outcomes: [],
    swing: none,
    shapley: none
  };
  const assumed = Array.from({length: steps + 1}, (_, k) => k / steps);
  if (starts === null) {
    yield {...rest, chances, distribution: null, curve: {assumed, reached: quotas.map(() => assumed.map(() => null))}};
    return;
  }
  const running = simulate(
    starts,
    weights,
    picks,
    probability,
    quotas.map(({weight}) => weight)
  );
  let step = running.next();
  for (; !step.done; step = running.next()) yield {};
  const {sums, critical} = step.value;
  const sorted = Float64Array.from(sums).sort();
  const quantile = (level: number): number => sorted[Math.ceil(level * sorted.length) - 1];
  const {value: mean} = meanOf(sums, (sum) => sum);
  const bins = new Array<number>(101).fill(0);
  for (const sum of sums) bins[Math.floor((100 * sum) / total)] += 1 / sums.length;
  yield {
    ...rest,
    chances: {
      ...chances,
      quotas: chances.quotas.map((chance) => {
        if (chance.status !== "open") {
          return {
            ...chance,
            probability: {value: chance.status === "reached" ? 1 : 0, errorBound: 0, method: "decided"}
          };
        }
        const {value, standardError} = meanOf(sums, (sum) => (sum >= chance.weightNeeded ? 1 : 0));
        // Never seen, or always: three in all ends is what a sample so large cannot rule out (the rule of three).
        const least = value === 0 || value === 1 ? errors / sums.length : 0;
        const errorBound = Math.max(least, errors * standardError);
        return {...chance, probability: {value, errorBound, method: "drawn" as const}};
      })
    },
    distribution: {
      mean,
      standardDeviation: Math.sqrt(meanOf(sums, (sum) => (sum - mean) ** 2).value),
      quantiles: levels.map(quantile),
      twenty: twentyLevels.map(quantile),
      bins,
      // Of a cumulative sum of bins at its widest, by the ends of as many starts.
      errorBound: errors * meanOf(sums, (sum) => (sum <= quantile(0.5) ? 1 : 0)).standardError
    },
    curve: {
      assumed,
      reached: critical.map((at) => assumed.map((common) => Math.round(reachedAt(at, common) * 1e4) / 1e4))
    }
  };
}
