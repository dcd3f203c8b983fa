// `npm run bench -- engine`: the engine on the real game against other ways to the same numbers, in one run.
// What each baseline is, and how far it was tuned, is said in README.md beside this file.
import {readMunicipalities2020} from "../../loaders/scenario/municipalities-2020.js";
import type {Timing} from "../../src/engine/crossing.js";
import {Engine, type Answers} from "../../src/engine/engine.js";
import type {Choice, Scenario} from "../../src/engine/types.js";
import {errorOfShare, exactSwings} from "../engine/oracle/exact-swings.js";
import {monteCarlo, textbookDp, type Game} from "./baselines.js";
import {median, printTable, type Row} from "./measure.js";
import {shapleyByDp} from "./shapley-dp.js";

const members = readMunicipalities2020();
const weights = members.map(({weight}) => weight);
const total = weights.reduce((sum, weight) => sum + weight, 0);
const quota = Math.floor(total / 2) + 1;
const breakEven = Math.ceil((55 * total) / 100);
// Not all alike and not ½, where every approximation looks perfect.
const chances = weights.map((_, j) => 0.35 + (0.3 * ((j * 37) % 101)) / 100);
const game: Game = {weights, p: chances, total, quota};
const timing: Timing = {
  deadline: "2020-07-01",
  profile: [
    ["2020-04-14", 0],
    ["2020-06-24", 0.5],
    ["2020-07-08", 1]
  ]
};
const scenario = (k: number, more: Partial<Scenario> = {}): Scenario => ({
  picks: members.map(() => "undecided"),
  // One probability changed each time, so that no answer is kept.
  probability: chances.map((value, j) => (j === k % chances.length ? value + 0.01 : value)),
  correlation: {national: 0, group: 0},
  ...more
});
/** Spread over all sizes, in and out by turns. */
const decided = (count: number): Choice[] =>
  members.map((_, j) => ((j * 41) % members.length < count ? (j % 2 === 0 ? "in" : "out") : "undecided"));

const text = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 1 ? 4 : 1)} ms`;

function timed(runs: number, work: (k: number) => unknown): number[] {
  return Array.from({length: runs}, (_, k) => {
    const start = performance.now();
    work(k);
    return performance.now() - start;
  });
}

/** The limit is for the worst run. */
const timingRow = (what: string, times: readonly number[], most = Infinity): Row => ({
  what,
  hold: most === Infinity ? "" : `≤ ${most} ms`,
  measured: text(median([...times])),
  spread: `worst ${text(Math.max(...times))}, ${times.length} runs`,
  held: most === Infinity ? null : Math.max(...times) <= most
});
const ratioRow = (what: string, ratio: number, least: number): Row => ({
  what,
  hold: `≥ ${least}`,
  measured: Math.round(ratio).toString(),
  spread: "",
  held: ratio >= least
});
const errorRow = (what: string, error: number, most: number): Row => ({
  what,
  hold: `≤ ${most.toExponential()}`,
  measured: error.toExponential(1),
  spread: "",
  held: error <= most
});

const first = (answers: Answers): unknown =>
  [quota, breakEven].map((need) => [answers.probability(need), answers.influence(need)]);
const everything = (answers: Answers): unknown => [
  first(answers),
  answers.distribution()?.bins(100),
  [quota, breakEven].map((need) => [
    answers.swing(need),
    answers.shapley(need),
    answers.coalitions(need),
    answers.crossing(need, timing)?.cumulativeOn("2020-06-01")
  ])
];

function independentRows(engine: Engine): Row[] {
  first(engine.at(scenario(0)));
  const ours = timed(300, (k) => engine.at(scenario(k)).probability(quota));
  const textbook = timed(3, () => textbookDp(game));
  const draws = 200_000;
  const sampled = timed(3, () => monteCarlo(game, draws));
  const exact = textbookDp(game);
  const answers = engine.at({...scenario(0), probability: chances});
  const swings = [quota, breakEven].map((need) => {
    const {values} = answers.swing(need)!;
    return Math.max(
      ...exactSwings(weights, need).map((count, i) => errorOfShare(values[i], count, weights.length - 1))
    );
  });
  const shapley = answers.shapley(quota)!.values;
  const byDp = shapleyByDp(weights, quota);
  return [
    timingRow("P(quota)", ours),
    ratioRow("textbook DP / ours", median(textbook) / median(ours), 10_000),
    ratioRow(
      "Monte Carlo to 1e-4 / ours",
      (median(sampled) * exact * (1 - exact)) / 1e-8 / draws / median(ours),
      30_000
    ),
    errorRow("P against the textbook DP", Math.abs(answers.probability(quota)!.value - exact), 1e-12),
    errorRow("certificate against the textbook DP", Math.abs(answers.certificate(quota)!.value - exact), 1e-12),
    errorRow("all swings against exact integers", Math.max(...swings), 1e-12),
    errorRow("|Σ Shapley − 1|", Math.abs(shapley.reduce((a, b) => a + b) - 1), 1e-12),
    errorRow("all Shapley against the 146-node DP", Math.max(...byDp.map((v, i) => Math.abs(v - shapley[i]))), 1e-12),
    timingRow(
      "P and influence, a probability changed",
      timed(40, (k) => first(engine.at(scenario(k)))),
      10
    ),
    timingRow(
      "P and influence, a municipality picked",
      timed(20, (k) => first(engine.at(scenario(0, {picks: decided(k + 1)})))),
      10
    ),
    timingRow(
      "everything, a probability changed",
      timed(6, (k) => everything(engine.at(scenario(k)))),
      250
    ),
    timingRow(
      "everything, municipalities picked",
      timed(6, (k) => everything(engine.at(scenario(0, {picks: decided(9 * k + 5)})))),
      250
    )
  ];
}

/** Both sliders, at every 1/12 of the national and every 1/8 of the group's. */
function correlatedRows(engine: Engine): Row[] {
  return [0, 43, 200].flatMap((count) => {
    const [quick, all]: number[][] = [[], []];
    let dear = 0;
    for (let a = 0; a < 12; a++) {
      for (let b = 0; b < 8; b++) {
        const [national, group] = [(0.95 * a) / 11, (0.95 * b) / 7];
        if (national + group >= 0.999 || a + b === 0) continue;
        const correlation = {national, group};
        const answers = engine.at(scenario(a, {picks: decided(count), correlation}));
        quick.push(...timed(1, () => first(answers)));
        // Everything takes long: at every third position.
        if ((a + b) % 3 === 0) all.push(...timed(1, () => everything(answers)));
        if (answers.influence(quota) === null) dear++;
      }
    }
    return [
      timingRow(`correlated, ${count} decided: P and influence (${dear} too dear)`, quick, 300),
      timingRow(`correlated, ${count} decided: everything`, all, 2000)
    ];
  });
}

export default function run(): Promise<void> {
  const before = process.memoryUsage().arrayBuffers;
  const engine = new Engine(members);
  first(engine.at(scenario(0)));
  const tables = process.memoryUsage().arrayBuffers - before;
  printTable([
    ...independentRows(engine),
    ...correlatedRows(engine),
    {
      what: "memory: tables of the engine; the process",
      hold: "",
      measured: `${(tables / 1e6).toFixed(1)} MB`,
      spread: `${Math.round(process.memoryUsage().rss / 1e6)} MB, baselines included`,
      held: null
    }
  ]);
  return Promise.resolve();
}
