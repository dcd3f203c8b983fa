// A second opinion on P(reach): exact dynamic programming over all sums, sharing neither code nor idea with the
// engine's fast path. Some fifth of a second for the municipalities, so it belongs in a worker.
//
// The members are dealt to two groups of nearly equal weight, S = A + B. Each group's law is an array of one cell a
// sum, filled in ascending order of weight so that only the prefix reached so far is touched, two members a pass. Then
// P(S ≥ r) = Σ_a P(A = a)·P(B ≥ r − a), for every quota from the same two laws. Halving the sums halves the work of the
// plain recursion (Bellman's knapsack recursion; the split is that of Horowitz & Sahni 1974).
//
// Every term is positive, so rounding is bounded relative to the result: one member costs at most 3½ roundings (two
// members: three in a coefficient, one product, three sums), the cumulative sums are compensated (Neumaier 1974).
import {finish, type Steps} from "./steps.js";
import type {Estimate, Member, Scenario} from "./types.js";

const unit = 2 ** -53;
/**
 * Masses below this become 0: numbers near the end of the range are slow, and together they are less than `flushed`.
 */
const tiny = 1e-290;
const flushed = 1e-270;
const mostCells = 2 ** 25;
const mostUpdates = 4e9;
/** Cells filled between two steps: some ten milliseconds. */
const cellsPerStep = 3e6;

/** What is to be certified. Plain lists, so that it can be posted to a worker. */
export interface CertificateQuestion {
  /** Integers ≥ 0 of the undecided, in any order. */
  weights: number[];
  /** P(joins), in [0, 1], as long as `weights`. */
  chances: number[];
  /** By quota: the weight the undecided must bring. */
  needs: number[];
}

/** Why there is no certificate. */
export type Refusal = "correlated" | "too-large";

/** The question for a scenario and its quotas. Correlated scenarios are integrals of many such laws: refused. O(n). */
export function certificateQuestion(
  members: readonly Member[],
  scenario: Scenario,
  quotas: readonly number[]
): CertificateQuestion | Refusal {
  const weights: number[] = [];
  const chances: number[] = [];
  let inWeight = 0;
  members.forEach(({weight}, position) => {
    if (scenario.picks[position] === "in") inWeight += weight;
    if (scenario.picks[position] !== "undecided") return;
    weights.push(weight);
    chances.push(scenario.probability[position]);
  });
  const {national, group} = scenario.correlation;
  if (weights.length > 0 && (national > 0 || group > 0)) return "correlated";
  return {weights, chances, needs: quotas.map((quota) => quota - inWeight)};
}

interface Group {
  weights: number[];
  chances: number[];
  total: number;
}

/** Heaviest first, each to the lighter group; then ascending. */
function deal(members: {weight: number; chance: number}[]): [Group, Group] {
  const groups: [Group, Group] = [
    {weights: [], chances: [], total: 0},
    {weights: [], chances: [], total: 0}
  ];
  for (const {weight, chance} of [...members].sort((a, b) => b.weight - a.weight)) {
    const group = groups[groups[0].total <= groups[1].total ? 0 : 1];
    group.weights.unshift(weight);
    group.chances.unshift(chance);
    group.total += weight;
  }
  return groups;
}

/** Cell updates of one group's law. */
function updatesOf({weights}: Group): number {
  let sum = 0;
  let updates = 0;
  for (const weight of weights) updates += sum += weight;
  return updates;
}

/** Two members at once, in place, from the top down. `top` is the largest sum afterwards. */
function addPair(law: Float64Array, v: number, w: number, p: number, q: number, top: number): void {
  const neither = (1 - p) * (1 - q);
  const first = p * (1 - q);
  const second = (1 - p) * q;
  const both = p * q;
  const sum = v + w;
  let s = top;
  for (; s >= sum; s--) {
    const mass = law[s] * neither + law[s - v] * first + law[s - w] * second + law[s - sum] * both;
    law[s] = mass < tiny ? 0 : mass;
  }
  for (; s >= 0; s--) {
    const mass = law[s] * neither + (s >= v ? law[s - v] * first : 0) + (s >= w ? law[s - w] * second : 0);
    law[s] = mass < tiny ? 0 : mass;
  }
}

/** The law of one group; yields now and then, so that the caller can think of something else. */
function* lawOf({weights, chances, total}: Group): Generator<void, Float64Array> {
  const law = new Float64Array(total + 1);
  law[0] = 1;
  let top = 0;
  let filled = 0;
  for (let j = 0; j < weights.length; j += 2) {
    const alone = j + 1 === weights.length;
    // A last one without company joins with somebody of weight 0 who never does.
    const [w, q] = alone ? [0, 0] : [weights[j + 1], chances[j + 1]];
    top += weights[j] + w;
    addPair(law, weights[j], w, chances[j], q, top);
    filled += top;
    if (filled < cellsPerStep) continue;
    filled = 0;
    yield;
  }
  return law;
}

/** Running totals in place, compensated: cell s becomes P(≤ s), or from the top P(≥ s). */
function accumulate(law: Float64Array, fromTop: boolean): Float64Array {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < law.length; i++) {
    const s = fromTop ? law.length - 1 - i : i;
    const next = sum + law[s];
    lost += sum >= law[s] ? sum - next + law[s] : law[s] - next + sum;
    sum = next;
    law[s] = sum + lost;
  }
  return law;
}

/** Σ_a P(A = a)·P(B ≥ need − a), or with ≤ need − 1 − a for the lower tail. */
function joined(a: Float64Array, tailOfB: Float64Array, need: number, upper: boolean): number {
  let sum = 0;
  let lost = 0;
  for (let s = 0; s < a.length; s++) {
    const x = upper ? need - s : need - 1 - s;
    const last = tailOfB.length - 1;
    const beyond = upper ? x > last : x < 0;
    const tail = beyond ? 0 : tailOfB[Math.min(last, Math.max(0, x))];
    const value = a[s] * tail;
    const next = sum + value;
    lost += sum >= value ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/**
 * P(Σ wⱼXⱼ ≥ need) for every need, exactly up to rounding, in steps of some ten milliseconds: each `next()` is one
 * step, the last one returns the answers. Stop asking to cancel.
 *
 * The smaller tail is summed, the other is its complement: the bound is relative to the smaller one,
 * (4n + 24)·2⁻⁵³ of it. O(Σ prefix sums), about W·n/6 updates, and 8·(W + 2) bytes.
 * @returns null when the sums are too many for an array
 * @throws {RangeError} when a weight is no integer ≥ 0 or a probability lies outside [0, 1]
 */
export function* certification({weights, chances, needs}: CertificateQuestion): Steps<Estimate[] | null> {
  let sure = 0;
  let divisor = 0;
  const open: {weight: number; chance: number}[] = [];
  weights.forEach((weight, j) => {
    const chance = chances[j];
    if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`weight ${weight} is no integer ≥ 0`);
    if (!(chance >= 0 && chance <= 1)) throw new RangeError(`probability ${chance} is not in [0, 1]`);
    if (chance === 1) sure += weight;
    if (weight === 0 || chance === 0 || chance === 1) return;
    open.push({weight, chance});
    for (let a = weight; a > 0;) [divisor, a] = [a, divisor % a];
  });
  for (const member of open) member.weight /= divisor;
  const groups = deal(open);
  const total = groups[0].total + groups[1].total;
  const missing = needs.map((need) => Math.ceil((need - sure) / (divisor || 1)));
  const decided = (need: number): Estimate | null =>
    need <= 0 || need > total ? {value: need <= 0 ? 1 : 0, errorBound: 0, method: "decided"} : null;
  if (missing.every((need) => decided(need) !== null)) return missing.map((need) => decided(need)!);
  if (total > mostCells || updatesOf(groups[0]) + updatesOf(groups[1]) > mostUpdates) return null;
  const a = yield* lawOf(groups[0]);
  const b = yield* lawOf(groups[1]);
  yield;
  const mean = open.reduce((sum, {weight, chance}) => sum + weight * chance, 0);
  const relative = unit * (4 * open.length + 24);
  const answers = missing.map((need) => decided(need));
  for (const upper of [true, false]) {
    const chosen = missing.flatMap((need, i) => (answers[i] === null && need > mean === upper ? [i] : []));
    if (chosen.length === 0) continue;
    const tailOfB = accumulate(b.slice(), upper);
    for (const i of chosen) {
      yield;
      const tail = Math.min(1, joined(a, tailOfB, missing[i], upper));
      answers[i] = {
        value: upper ? tail : 1 - tail,
        errorBound: relative * tail + (upper ? 0 : unit) + flushed,
        method: "exact-dp"
      };
    }
  }
  return answers as Estimate[];
}

/** All steps of {@link certification} at once. */
export const certificate = (question: CertificateQuestion): Estimate[] | null => finish(certification(question));

/** Can both be right: do the intervals value ± errorBound meet? */
export function agree(a: {value: number; errorBound: number}, b: {value: number; errorBound: number}): boolean {
  return Math.abs(a.value - b.value) <= a.errorBound + b.errorBound;
}
