// `npm run bench -- engine`: the scenario engine on the real game against other ways to the same numbers, in one run.
// What each baseline is, and how far it was tuned, is said in README.md beside this file.
import {readMunicipalities2020} from "../../loaders/scenario/municipalities-2020.js";
import {certificate} from "../../src/model/scenario/certificate.js";
import {correlated} from "../../src/model/scenario/correlation.js";
import {Engine} from "../../src/model/scenario/engine.js";
import {prepareBounds} from "../../src/model/scenario/prepared-bounds.js";
import type {Pick, Scenario} from "../../src/model/scenario/types.js";
import {errorOfShare, exactSwings} from "../model/scenario/oracle/exact-swings.js";
import {ascendingDp, monteCarlo, textbookDp, vectorised, type Game} from "./baselines.js";
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
const scenario = (probability: readonly number[], more: Partial<Scenario> = {}): Scenario => ({
  picks: members.map(() => "undecided"),
  probability,
  correlation: {national: 0, group: 0},
  ...more
});
/** One probability changed each time, so that nothing can be kept from the call before. */
const varied = (k: number) =>
  chances.map((value, j) => (j === k % chances.length ? Math.min(0.9, value + 0.01) : value));

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

const text = (milliseconds: number) =>
  milliseconds < 1 ? `${milliseconds.toFixed(4)} ms` : `${milliseconds.toFixed(1)} ms`;
const spread = (times: readonly number[]) =>
  `${text(Math.min(...times))} to ${text(Math.max(...times))}, ${times.length} runs`;
const timing = (what: string, times: readonly number[], most = Infinity, more = ""): Row => ({
  what,
  hold: most === Infinity ? "" : `≤ ${most} ms`,
  measured: text(median(times)),
  spread: `${spread(times)}${more}`,
  held: most === Infinity ? null : median(times) <= most
});
const error = (what: string, value: number, most: number, more = ""): Row => ({
  what,
  hold: `≤ ${most.toExponential()}`,
  measured: value.toExponential(1),
  spread: more,
  held: value <= most
});
const ratio = (what: string, times: number, most: number): Row => ({
  what,
  hold: most > 0 ? `≥ ${most}` : "",
  measured: Math.round(times).toString(),
  spread: "",
  held: most > 0 ? times >= most : null
});

function probabilityRows(engine: Engine): Row[] {
  const ours = timed(9, 200, (k) => engine.at(scenario(varied(k))).probability(quota));
  const textbook = timed(3, 1, () => textbookDp(game));
  const ascending = timed(3, 1, () => ascendingDp(game));
  const numpy = vectorised(game, 3);
  const draws = 200_000;
  const sampled = timed(3, 1, () => monteCarlo(game, draws));
  const exact = textbookDp(game);
  const needed = (exact * (1 - exact)) / 1e-8;
  const found = engine.at(scenario(chances)).probability(quota)!;
  const question = {weights, chances, needs: [quota, breakEven]};
  const certified = timed(5, 1, () => certificate(question));
  return [
    timing("P(quota), ours", ours),
    timing("P(quota), textbook DP", textbook),
    ratio("textbook DP / ours", median(textbook) / median(ours), 10_000),
    timing("P(quota), ascending DP", ascending),
    ratio("ascending DP / ours", median(ascending) / median(ours), 0),
    ...(numpy
      ? [
          timing("P(quota), ascending DP in numpy", numpy.milliseconds),
          ratio("numpy / ours", median(numpy.milliseconds) / median(ours), 0)
        ]
      : [{what: "P(quota), ascending DP in numpy", hold: "", measured: "not at hand", spread: "", held: null}]),
    {
      ...ratio("Monte Carlo to 1e-4 / ours", (median(sampled) * needed) / draws / median(ours), 30_000),
      spread: `${text(median(sampled))} for ${draws} draws, scaled to ${Math.round(needed)}`
    },
    error(
      "error against the textbook DP",
      Math.abs(found.value - exact),
      1e-12,
      `bound ${found.errorBound.toExponential(1)}`
    ),
    timing("certificate of two quotas", certified),
    error("certificate against the textbook DP", Math.abs(certificate(question)![0].value - exact), 1e-12)
  ];
}

function clickRows(engine: Engine): Row[] {
  const ask = (question: Scenario) => {
    const answers = engine.at(question);
    answers.probability(quota);
    answers.influence(quota);
    answers.swing(quota);
  };
  const changed = timed(9, 20, (k) => ask(scenario(varied(k))));
  // A reader who picks one municipality after the other, the larger ones first, in and out by turns.
  const order = weights.map((_, j) => j).sort((a, b) => weights[b] - weights[a]);
  const picks = members.map((): Pick => "undecided");
  const picked = timed(60, 1, (k) => {
    picks[order[3 * k]] = k % 2 === 0 ? "in" : "out";
    ask(scenario(chances, {picks: [...picks]}));
  });
  return [
    timing("P, influence and swing, a probability changed", changed, 4),
    timing("P, influence and swing, a municipality picked", picked, 4)
  ];
}

function powerRows(engine: Engine): Row[] {
  const swingErrors = [quota, breakEven].map((need) => {
    const {values} = engine.at(scenario(chances)).swing(need)!;
    return Math.max(
      ...exactSwings(weights, need).map((count, i) => errorOfShare(values[i], count, weights.length - 1) / values[i])
    );
  });
  const warm = timed(9, 1, (k) => engine.at(scenario(varied(k))).shapley(quota));
  const {values, errorBound} = engine.at(scenario(chances)).shapley(quota)!;
  const byDp = shapleyByDp(weights, quota);
  return [
    error("all swings against exact integers, relative", Math.max(...swingErrors), 1e-13, "both quotas"),
    timing("all Shapley–Shubik", warm),
    error(
      "|Σ Shapley − 1|",
      Math.abs(values.reduce((a, b) => a + b) - 1),
      1e-12,
      `bound ${errorBound.toExponential(1)}`
    ),
    error(
      "all Shapley–Shubik against a 146-node DP",
      Math.max(...byDp.map((value, i) => Math.abs(value - values[i]))),
      1e-12
    )
  ];
}

function otherRows(engine: Engine): Row[] {
  const plan = {
    deadline: "2020-07-01",
    profile: [
      ["2020-04-14", 0],
      ["2020-06-24", 0.5],
      ["2020-07-08", 1]
    ] as [string, number][]
  };
  const crossing = timed(5, 1, (k) => engine.at(scenario(varied(k))).crossing(quota, plan));
  const crossed = engine.at(scenario(chances)).crossing(quota, plan)!;
  const tips = crossed.tips.values.reduce((sum, value) => sum + value, 0);
  const correlation = {national: 0.1, group: 0.1};
  const quick = new Engine(members, {correlated, correlationTolerance: 1e-5});
  quick.at(scenario(chances, {correlation})).probability(quota);
  const mixed = timed(5, 1, (k) => quick.at(scenario(varied(k), {correlation})).probability(quota));
  const rough = quick.at(scenario(chances, {correlation})).probability(quota)!;
  const fine = new Engine(members, {correlated, correlationTolerance: 1e-12})
    .at(scenario(chances, {correlation}))
    .probability(quota)!;
  // As the page asks: every seventh has signed, and correlated members to 1e-4.
  const page = new Engine(members, {
    correlated,
    correlationTolerance: 1e-4,
    seriesTolerance: 1e-7,
    prepared: prepareBounds(members)
  });
  const signed = members.map((_, j): Pick => (j % 7 === 0 ? "in" : "undecided"));
  const afterPicks = timed(3, 1, (k) => page.at(scenario(varied(7 * k + 1), {picks: signed})).crossing(quota, plan));
  const powerAfterPicks = timed(3, 1, (k) =>
    page.at(scenario(chances, {picks: signed.map((pick, j) => (j === 7 * k + 1 ? "out" : pick))})).shapley(quota)
  );
  const mixedCrossing = timed(3, 1, (k) => page.at(scenario(varied(k), {correlation})).crossing(quota, plan));
  const slow = page.at(scenario(chances, {correlation})).crossing(quota, plan)!;
  return [
    timing("crossing date and who tips", crossing, 20),
    timing("crossing date and who tips, every seventh in", afterPicks),
    timing("Shapley–Shubik, every seventh in", powerAfterPicks),
    timing(
      "crossing date and who tips, correlation 0.1 and 0.1 to 1e-4",
      mixedCrossing,
      Infinity,
      `; bounds: curve ${slow.errorBound.toExponential(1)}, tips ${slow.tips.errorBound.toExponential(1)}`
    ),
    error("|Σ tips − P|", Math.abs(tips - crossed.ever), 1e-9),
    timing(
      "P(quota), correlation 0.1 and 0.1 to 1e-5",
      mixed,
      Infinity,
      `; off by ${Math.abs(rough.value - fine.value).toExponential(1)}, bound ${rough.errorBound.toExponential(1)}`
    )
  ];
}

/** A page just opened: the first answers, tables included, with and without the bounds made at build. */
function firstRows(): Row[] {
  const prepared = prepareBounds(members);
  const preparing = timed(1, 1, () => prepareBounds(members));
  const first = (options: object) => {
    const [probability, power]: number[][] = [[], []];
    for (let run = 0; run < 5; run += 1) {
      const engine = new Engine(members, options);
      probability.push(...timed(1, 1, () => engine.at(scenario(chances)).probability(quota)));
      power.push(...timed(1, 1, () => engine.at(scenario(chances)).shapley(quota)));
    }
    return {probability, power};
  };
  const [plain, ready] = [first({}), first({prepared})];
  return [
    timing("first P(quota) of an engine", plain.probability),
    timing("first P(quota), bounds prepared", ready.probability),
    timing("first Shapley–Shubik after it", plain.power),
    timing("first Shapley–Shubik after it, bounds prepared", ready.power, 50),
    timing("preparing the bounds, at build", preparing)
  ];
}

export default function run(): Promise<void> {
  const before = process.memoryUsage().arrayBuffers;
  const engine = new Engine(members, {prepared: prepareBounds(members)});
  const answers = engine.at(scenario(chances));
  answers.probability(quota);
  answers.swing(quota);
  const tables = process.memoryUsage().arrayBuffers - before;
  const rows = [
    ...firstRows(),
    ...probabilityRows(engine),
    ...clickRows(engine),
    ...powerRows(engine),
    ...otherRows(engine)
  ];
  printTable([
    ...rows,
    {
      what: "memory: tables of the engine",
      hold: "",
      measured: `${(tables / 1e6).toFixed(1)} MB`,
      spread: "after P and swing",
      held: null
    },
    {
      what: "memory: the process",
      hold: "",
      measured: `${Math.round(process.memoryUsage().rss / 1e6)} MB`,
      spread: "baselines included",
      held: null
    }
  ]);
  return Promise.resolve();
}
