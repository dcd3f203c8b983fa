// Many members with small chances: φ dies too slowly for the proof, and what is cut off is sampled. Against the plain
// DP, with weights that make φ almost revive among them.
import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {Circle} from "../../src/engine/circle.js";
import {Engine} from "../../src/engine/engine.js";
import {FourierSums} from "../../src/engine/fourier.js";
import {generator} from "./oracle/games.js";
import {lawByPlainDp, reachByPlainDp, upperSum} from "./oracle/plain-dp.js";

const random = generator(41);
/** Sum of three, for a bell. */
const bell = (): number => random() + random() + random() - 1.5;

const shapes: Record<string, (count: number) => number[]> = {
  "like municipalities": (count) => Array.from({length: count}, () => Math.ceil(900 * Math.exp(2.2 * bell()))),
  "near multiples of 500": (count) => Array.from({length: count}, (_, j) => 500 * (1 + (j % 5)) + (j % 3)),
  "one holds a third": (count) =>
    Array.from({length: count}, (_, j) => (j === 0 ? 450 * count : Math.ceil(900 * Math.exp(2 * bell()))))
};

describe("truncation that is sampled", () => {
  const games = Object.entries(shapes).flatMap(([name, weightsOf]) =>
    [90, 130].flatMap((count) =>
      [0.08, 0.12, 0.17].map((chance) => ({
        name: `${name}, ${count} members with ${chance}`,
        weights: Float64Array.from(weightsOf(count)).sort(),
        chance
      }))
    )
  );

  test("no value is further from the truth than its bound, and the sampled path is taken", () => {
    let sampled = 0;
    for (const {name, weights, chance} of games) {
      const p = Float64Array.from(weights, () => chance * (0.5 + random()));
      const law = lawByPlainDp(weights, p);
      const mean = weights.reduce((sum, weight, j) => sum + weight * p[j], 0);
      const [circle, open] = [new Circle(weights), Math.floor(weights.length / 2)];
      const others = weights.filter((_, j) => j !== open);
      const lawOfOthers = lawByPlainDp(
        others,
        p.filter((_, j) => j !== open)
      );
      for (const part of [0.6, 1, 2]) {
        const need = Math.max(1, Math.round(mean * part));
        const proved = new FourierSums(circle, p, 1e-9, 0).reach(need);
        const sums = new FourierSums(circle, p, 1e-9, 1e-4);
        const found = sums.reach(need);
        if (!found) continue;
        if (!proved) sampled += 1;
        // The method tells which bounds are judged.
        expect(found.method, name).toBe(proved ? "tilted-fourier" : "sampled-fourier");
        expect(Math.abs(found.value - upperSum(law, need)), name).toBeLessThanOrEqual(found.errorBound);
        const pivot = upperSum(lawOfOthers, need - weights[open]) - upperSum(lawOfOthers, need);
        const pivots = sums.pivots(need)!;
        expect(Math.abs(pivots.values[open] - pivot), name).toBeLessThanOrEqual(pivots.errorBound);
      }
    }
    expect(sampled).toBeGreaterThan(1);
  });

  test("the crossing date when the largest are in: curve and tips within their bounds", () => {
    const weights = shapes["one holds a third"](120).sort((a, b) => a - b);
    const members = weights.map((weight, j) => ({id: String(j), weight, group: ""}));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const largest = members.length - 3;
    const picks = members.map((_, j) => (j >= largest ? ("in" as const) : ("undecided" as const)));
    const answers = new Engine(members).at({
      picks,
      probability: members.map(() => 0.3),
      correlation: {national: 0, group: 0}
    });
    const quota = Math.floor(total / 2) + 1;
    const timing = {
      deadline: "2020-07-01",
      profile: [
        ["2020-06-01", 0],
        ["2020-06-11", 0.2],
        ["2020-07-01", 1]
      ] as [string, number][]
    };
    const crossing = answers.crossing(quota, timing)!;
    const open = weights.slice(0, largest);
    const need = quota - weights.slice(largest).reduce((sum, weight) => sum + weight, 0);
    for (const [day, share] of [
      ["2020-06-06", 0.1],
      ["2020-06-11", 0.2],
      ["2020-06-21", 0.6],
      ["2020-07-01", 1]
    ] as const) {
      const truth = reachByPlainDp(
        open,
        open.map(() => 0.3 * share),
        need
      );
      expect(Math.abs(crossing.cumulativeOn(day) - truth), day).toBeLessThanOrEqual(crossing.errorBound);
    }
    expect(crossing.errorBound).toBeLessThan(1e-5);
    const sum = crossing.tips.values.reduce((total, value) => total + value, 0);
    expect(Math.abs(sum - crossing.ever)).toBeLessThanOrEqual(open.length * crossing.tips.errorBound);
  });

  test("weights near multiples of one number: the bound holds where it once was 1 417 times too small", () => {
    const {members, probability, quotas} = JSON.parse(
      readFileSync(new URL("cases/sampled-revival.json", import.meta.url), "utf8")
    ) as {
      members: {id: string; weight: number}[];
      probability: {default?: number; members: Record<string, number>};
      quotas: {atLeastWeight: number}[];
    };
    const p = members.map(({id}) => probability.members[id] ?? probability.default!);
    const need = quotas[0].atLeastWeight;
    const answers = new Engine(members.map((member) => ({...member, group: ""}))).at({
      picks: members.map(() => "undecided"),
      probability: p,
      correlation: {national: 0, group: 0}
    });
    const {value, errorBound} = answers.probability(need)!;
    const truth = reachByPlainDp(
      members.map(({weight}) => weight),
      p,
      need
    );
    expect(Math.abs(value - truth)).toBeLessThanOrEqual(errorBound);
  });
});
