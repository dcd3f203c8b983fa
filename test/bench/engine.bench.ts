// `npm run bench -- engine`: the scenario engine on the real game against other ways to the same numbers, in one run.
// What each baseline is, and how far it was tuned, is said in README.md beside this file.
import {readMunicipalities2020} from "../../loaders/scenario/municipalities-2020.js";
import {Engine} from "../../src/model/scenario/engine.js";
import type {Scenario} from "../../src/model/scenario/types.js";
import {median, printTable, type Row} from "./measure.js";

const members = readMunicipalities2020();
const weights = members.map(({weight}) => weight);
const total = weights.reduce((sum, weight) => sum + weight, 0);
const quota = Math.floor(total / 2) + 1;
// Not all alike and not ½, where every approximation looks perfect.
const chances = weights.map((_, j) => 0.35 + 0.3 * ((j * 37) % 101) / 100);
const scenario = (probability: readonly number[]): Scenario => ({picks: members.map(() => "undecided"), probability, correlation: {national: 0, group: 0}});

/** Times of `runs` calls in milliseconds, each of `inner` repetitions. */
function timed(runs: number, inner: number, work: (k: number) => unknown): number[] {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    for (let k = 0; k < inner; k += 1) work(run * inner + k);
    times.push((performance.now() - start) / inner);
  }
  return times;
}

/** One cell a sum, two arrays, members as they come. */
function textbookDp(p: readonly number[]): number {
  let law = new Float64Array(total + 1);
  let next = new Float64Array(total + 1);
  law[0] = 1;
  for (let j = 0; j < weights.length; j += 1) {
    const w = weights[j];
    const q = 1 - p[j];
    for (let s = 0; s <= total; s += 1) next[s] = law[s] * q + (s >= w ? law[s - w] * p[j] : 0);
    [law, next] = [next, law];
  }
  let sum = 0;
  for (let s = total; s >= quota; s -= 1) sum += law[s];
  return sum;
}

/** Light members first, in place, only the reachable prefix, nothing beyond the quota. */
function ascendingDp(p: readonly number[]): number {
  const order = weights.map((_, j) => j).sort((a, b) => weights[a] - weights[b]);
  const law = new Float64Array(quota);
  law[0] = 1;
  let top = 0;
  for (const j of order) {
    const w = weights[j];
    const q = 1 - p[j];
    top = Math.min(quota - 1, top + w);
    for (let s = top; s >= w; s -= 1) law[s] = law[s] * q + law[s - w] * p[j];
    for (let s = Math.min(w - 1, top); s >= 0; s -= 1) law[s] *= q;
  }
  let below = 0;
  for (let s = 0; s < quota; s += 1) below += law[s];
  return 1 - below;
}

/** Draws of the sum: members in groups of eight, one alias table of 256 subset sums a group (Walker 1977), xorshift128. */
function monteCarlo(p: readonly number[], draws: number): number {
  const groups = Array.from({length: Math.ceil(weights.length / 8)}, (_, g) => {
    const first = 8 * g;
    const size = Math.min(8, weights.length - first);
    const sums = new Float64Array(2 ** size);
    const mass = new Float64Array(2 ** size).fill(1);
    for (let mask = 0; mask < sums.length; mask += 1) {
      for (let b = 0; b < size; b += 1) {
        const on = (mask >> b) & 1;
        sums[mask] += on * weights[first + b];
        mass[mask] *= on ? p[first + b] : 1 - p[first + b];
      }
    }
    const alias = new Int32Array(sums.length);
    const keep = mass.map((value) => value * sums.length);
    const small: number[] = [];
    const large: number[] = [];
    keep.forEach((value, i) => (value < 1 ? small : large).push(i));
    while (small.length > 0 && large.length > 0) {
      const [low, high] = [small.pop()!, large.pop()!];
      alias[low] = high;
      keep[high] -= 1 - keep[low];
      (keep[high] < 1 ? small : large).push(high);
    }
    for (const i of [...small, ...large]) keep[i] = 1;
    return {sums, alias, keep};
  });
  let [a, b, c, d] = [123456789, 362436069, 521288629, 88675123];
  const random = () => {
    const t = a ^ (a << 11);
    [a, b, c] = [b, c, d];
    d = (d ^ (d >>> 19) ^ t ^ (t >>> 8)) >>> 0;
    return d / 4294967296;
  };
  let hits = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    let sum = 0;
    for (const {sums, alias, keep} of groups) {
      const u = random() * sums.length;
      const i = Math.floor(u);
      sum += sums[u - i < keep[i] ? i : alias[i]];
    }
    if (sum >= quota) hits += 1;
  }
  return hits / draws;
}

const text = (milliseconds: number) => (milliseconds < 1 ? `${milliseconds.toFixed(4)} ms` : `${milliseconds.toFixed(1)} ms`);
const spread = (times: readonly number[]) => `${text(Math.min(...times))} to ${text(Math.max(...times))}, ${times.length} runs`;

export default function run(): Promise<void> {
  const engine = new Engine(members);
  const first = timed(1, 1, () => engine.at(scenario(chances)).probability(quota));
  const varied = (k: number) => chances.map((value, j) => (j === k % chances.length ? Math.min(0.9, value + 0.01) : value));
  const ours = timed(9, 200, (k) => engine.at(scenario(varied(k))).probability(quota));
  const textbook = timed(3, 1, () => textbookDp(chances));
  const ascending = timed(3, 1, () => ascendingDp(chances));
  const draws = 200_000;
  const sampled = timed(3, 1, () => monteCarlo(chances, draws));
  const exact = textbookDp(chances);
  const found = engine.at(scenario(chances)).probability(quota)!;
  const needed = (exact * (1 - exact)) / 1e-8;
  const monteCarloTime = (median(sampled) * needed) / draws;
  const click = timed(9, 20, (k) => {
    const answers = engine.at(scenario(varied(k)));
    answers.probability(quota);
    answers.influence(quota);
    answers.swing(quota);
  });
  const shapley = timed(5, 1, () => new Engine(members).at(scenario(chances)).shapley(quota));
  const power = engine.at(scenario(chances)).shapley(quota)!;
  const timing = {deadline: "2020-07-01", profile: [["2020-04-14", 0], ["2020-06-24", 0.5], ["2020-07-08", 1]] as [string, number][]};
  const crossing = timed(5, 1, (k) => engine.at(scenario(varied(k))).crossing(quota, timing));
  const crossed = engine.at(scenario(chances)).crossing(quota, timing)!;
  const tips = crossed.tips!.reduce((sum, value) => sum + value, 0);
  const ratio = (baseline: number) => Math.round(baseline / median(ours));
  const rows: Row[] = [
    {what: "P(quota), ours", hold: "", measured: text(median(ours)), spread: `${spread(ours)}; the first one, with its tables, ${text(first[0])}`, held: null},
    {what: "P(quota), textbook DP", hold: "", measured: text(median(textbook)), spread: spread(textbook), held: null},
    {what: "textbook DP / ours", hold: "≥ 10 000", measured: String(ratio(median(textbook))), spread: "", held: ratio(median(textbook)) >= 10_000},
    {what: "P(quota), ascending DP", hold: "", measured: text(median(ascending)), spread: spread(ascending), held: null},
    {what: "ascending DP / ours", hold: "", measured: String(ratio(median(ascending))), spread: "", held: null},
    {what: "Monte Carlo to 1e-4 / ours", hold: "≥ 30 000", measured: String(ratio(monteCarloTime)), spread: `${text(median(sampled))} for ${draws} draws, scaled to ${Math.round(needed)}`, held: ratio(monteCarloTime) >= 30_000},
    {what: "error against the textbook DP", hold: "≤ 1e-12", measured: Math.abs(found.value - exact).toExponential(1), spread: `bound ${found.errorBound.toExponential(1)}`, held: Math.abs(found.value - exact) <= 1e-12},
    {what: "P, influence and swing after a click", hold: "≤ 4 ms", measured: text(median(click)), spread: spread(click), held: median(click) <= 4},
    {what: "all Shapley–Shubik, tables included", hold: "", measured: text(median(shapley)), spread: spread(shapley), held: null},
    {what: "|Σ Shapley − 1|", hold: "≤ 1e-12", measured: Math.abs(power.values.reduce((a, b) => a + b) - 1).toExponential(1), spread: `bound ${power.errorBound.toExponential(1)}`, held: Math.abs(power.values.reduce((a, b) => a + b) - 1) <= 1e-12},
    {what: "crossing date and who tips", hold: "≤ 20 ms", measured: text(median(crossing)), spread: spread(crossing), held: median(crossing) <= 20},
    {what: "|Σ tips − P|", hold: "≤ 1e-9", measured: Math.abs(tips - crossed.ever).toExponential(1), spread: "", held: Math.abs(tips - crossed.ever) <= 1e-9},
    {what: "memory of the process", hold: "", measured: `${Math.round(process.memoryUsage().rss / 1e6)} MB`, spread: "baselines included", held: null}
  ];
  printTable(rows);
  return Promise.resolve();
}
