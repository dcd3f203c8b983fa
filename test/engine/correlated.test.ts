// Correlated members: 500 generated games, every number that has a bound against an oracle that shares no code with
// the engine.
import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {Engine, type Answers} from "../../src/engine/engine.js";
import type {Timing} from "../../src/engine/crossing.js";
import {generator, membersOf} from "./oracle/games.js";
import {setLaw, truthOf, type CopulaGame} from "./oracle/sets.js";
import {between, SumsGivenFactors} from "./oracle/sums-given-factors.js";

const day = (d: number): string => new Date(Date.UTC(2020, 0, 1 + d)).toISOString().slice(0, 10);

/** The share that has signed by a day: slow, a jump from 10 % to 70 % in a day, slow. */
const timing: Timing = {
  deadline: day(12),
  profile: [
    [day(0), 0],
    [day(10), 0.1],
    [day(11), 0.7],
    [day(21), 1]
  ]
};
const shareOn = (d: number): number => (d <= 10 ? d / 100 : 0.7 + (0.3 * (d - 11)) / 10);

function gameFrom(random: () => number): {game: CopulaGame; quota: number} {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  // Eight and more members take the oracle long: a few.
  const count = random() < 0.02 ? 8 + Math.floor(3 * random()) : 1 + Math.floor(6 * random());
  const shape = pick(["small", "equal", "huge", "with zeros"] as const);
  const weightOf: Record<typeof shape, () => number> = {
    small: () => 1 + Math.floor(12 * random()),
    equal: () => 3,
    huge: () => 1 + Math.floor(random() * 2 ** 49),
    "with zeros": () => Math.floor(3 * random())
  };
  const weights = Array.from({length: count}, (): number => weightOf[shape]());
  if (!weights.some((weight) => weight > 0)) weights[0] = 1;
  const national = pick<number>([0, 0.05, 0.5, 0.9, 0.95, 0.95 * random()]);
  let group: number = pick<number>([0, 0.05, 0.3, 0.95, random()]);
  if (national + group >= 0.99) group = (1 - national) * 0.6;
  const total = weights.reduce((a, b) => a + b);
  const game = {
    weights,
    p: weights.map(() => pick<number>([0, 1, 1e-12, 0.5, random(), random(), random()])),
    groups: weights.map(() => pick([undefined, "a", "b", "b"])),
    national,
    group
  };
  return {game, quota: pick<number>([1, total, Math.floor(total / 2) + 1, 1 + Math.floor(random() * total)])};
}

const answersTo = ({weights, p, groups, national, group}: CopulaGame): Answers =>
  new Engine(weights.map((weight, i) => ({id: `m${i}`, weight, ...(groups[i] && {group: groups[i]})}))).at({
    picks: weights.map(() => "undecided"),
    probability: p,
    correlation: {national, group}
  });

/** What the oracle itself may err. */
const oracleError = 3e-14;

test("500 games: no number is further from the truth than its bound", {timeout: 120_000}, () => {
  const random = generator(20200701);
  const broken: string[] = [];
  let numbers = 0;
  for (let i = 0; i < 500; i++) {
    const {game, quota} = gameFrom(random);
    const truth = truthOf(game, setLaw(game), quota);
    const answers = answersTo(game);
    const off = (what: string, value: number, right: number, bound: number): void => {
      numbers++;
      if (!(Math.abs(value - right) <= bound + oracleError))
        broken.push(`${what}: ${value} for ${right}, bound ${bound}; ${JSON.stringify({...game, quota})}`);
    };
    const reach = answers.probability(quota)!;
    off("reach", reach.value, truth.reach, reach.errorBound);
    const influence = answers.influence(quota)!;
    influence.values.forEach((value, j) => off(`influence ${j}`, value, truth.pivots[j], influence.errorBound));
    const given = answers.given(quota)!;
    given.values.forEach((value, j) => {
      // At 1e-12 the oracle's own chance is not precise enough to divide by.
      if (game.p[j] > 1e-6) off(`given ${j}`, value, truth.joint[j] / game.p[j], given.errorBound);
    });
    const law = answers.distribution()!;
    for (const x of [0, quota - 1, quota]) off(`P(S ≤ ${x})`, law.cumulative(x), truth.below(x), law.errorBound);
    const crossing = answers.crossing(quota, timing)!;
    for (let d = 0; d <= 21; d++)
      off(`day ${d}`, crossing.cumulativeOn(day(d)), truth.curve(shareOn(d)), crossing.errorBound);
    off("deadline", crossing.byDeadline.value, truth.curve(shareOn(12)), crossing.byDeadline.errorBound);
    expect(crossing.byDeadline.value).toBe(crossing.cumulativeOn(timing.deadline));
    crossing.tips.values.forEach((value, j) => off(`tip ${j}`, value, truth.tips[j], crossing.tips.errorBound));
    const ever = crossing.tips.values.reduce((a, b) => a + b);
    expect(Math.abs(ever - crossing.ever)).toBeLessThanOrEqual(game.p.length * crossing.tips.errorBound + 1e-14);
    for (const index of [answers.shapley(quota)!, answers.banzhaf(quota)!]) {
      const sum = index.values.reduce((a, b) => a + b);
      expect(Math.abs(sum - 1)).toBeLessThanOrEqual(1e-10);
    }
  }
  expect(numbers).toBeGreaterThan(15_000);
  expect(broken).toEqual([]);
});

test(
  "another 24 games, of 11 to 20 members: no number is further from the truth than its bound",
  {timeout: 240_000},
  () => {
    const random = generator(20200708);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
    const broken: string[] = [];
    let numbers = 0;
    for (let i = 0; i < 24; i++) {
      const count = 11 + (i % 10);
      const weights = Array.from(
        {length: count},
        pick([() => 1, () => Math.floor(4 * random()), () => Math.ceil(8 * random())])
      );
      weights[0] = 5;
      const national = pick<number>([0, 0.05, 0.3, 0.7, 0.95]);
      const group = pick<number>([0.05, 0.2, 0.6]) * (1 - national);
      const game: CopulaGame = {
        weights,
        p: weights.map(() => pick<number>([0, 1, 1e-12, 0.5, random(), random(), random()])),
        groups: weights.map(() => pick([undefined, "a", "a", "b", "b"])),
        national,
        group
      };
      const total = weights.reduce((a, b) => a + b);
      const quota = pick([1, total, Math.floor(total / 2) + 1, Math.ceil(total * random())]);
      // The same game in huge weights has the same answers.
      const scale = pick([1, 1, 2 ** 40]);
      const answers = answersTo({...game, weights: weights.map((weight) => weight * scale)});
      const off = (what: string, value: number, right: number, bound: number): void => {
        numbers++;
        if (!(Math.abs(value - right) <= bound + oracleError))
          broken.push(`${what}: ${value} for ${right}, bound ${bound}; ${JSON.stringify({...game, quota, scale})}`);
      };
      const truth = new SumsGivenFactors(game);
      const law = truth.law(1);
      const reach = answers.probability(quota * scale)!;
      off("reach", reach.value, between(law, quota), reach.errorBound);
      const distribution = answers.distribution()!;
      for (const x of [0, quota - 1, Math.floor(total / 2)])
        off(`P(S ≤ ${x})`, distribution.cumulative(x * scale), between(law, 0, x + 1), distribution.errorBound);
      const influence = answers.influence(quota * scale)!;
      const given = answers.given(quota * scale)!;
      for (const j of [0, 1 + Math.floor(random() * (count - 1))]) {
        const others = truth.law(1, {member: j, part: "left out"});
        off(`influence ${j}`, influence.values[j], between(others, quota - weights[j], quota), influence.errorBound);
        if (game.p[j] < 1e-6) continue;
        const joined = between(truth.law(1, {member: j, part: "joins"}), quota - weights[j]);
        off(`given ${j}`, given.values[j], joined / game.p[j], given.errorBound);
      }
      const crossing = answers.crossing(quota * scale, timing)!;
      // Every day costs the oracle a law: all days of a few games, three of the others.
      for (const d of i % 12 === 0 ? Array.from({length: 22}, (_, d) => d) : [4, 11])
        off(`day ${d}`, crossing.cumulativeOn(day(d)), between(truth.law(shareOn(d)), quota), crossing.errorBound);
    }
    expect(numbers).toBeGreaterThan(220);
    expect(broken).toEqual([]);
  }
);

test("the bounds of few members are small, however strong the correlation", () => {
  const game = {weights: [5, 4, 3, 2, 1], p: [0.3, 0.5, 0.6, 0.2, 0.9], groups: ["a", "a", "b", "b", "b"]};
  const answers = answersTo({...game, national: 0.7, group: 0.29});
  expect(answers.probability(8)!.errorBound).toBeLessThan(1e-12);
  expect(answers.crossing(8, timing)!.errorBound).toBeLessThan(1e-11);
});

describe("inputs that failed once", () => {
  test("four members of weight 1, quota 1, one of them certain", () => {
    const game = {weights: [1, 1, 1, 1], p: [1, 0.5, 0.5, 0.5], groups: ["a", "b", "c", "d"], national: 0.5, group: 0};
    const truth = truthOf(game, setLaw(game), 1);
    const crossing = answersTo(game).crossing(1, timing)!;
    for (let d = 0; d <= 21; d++)
      expect(Math.abs(crossing.cumulativeOn(day(d)) - truth.curve(shareOn(d)))).toBeLessThanOrEqual(
        crossing.errorBound + oracleError
      );
    expect(crossing.errorBound).toBeLessThan(1e-10);
  });

  test.each([0, 1])("all chances %i", (chance) => {
    const weights = Array.from({length: 30}, (_, i) => i + 1);
    const groups = weights.map((_, i) => (i % 2 === 0 ? "a" : "b"));
    const answers = answersTo({weights, p: weights.map(() => chance), groups, national: 0.05, group: 0.05});
    expect(answers.probability(200)!.value).toBe(chance);
    expect(answers.distribution()!.quantile(0.5)).toBe(chance * 465);
  });

  test("twelve members, two groups, 0.5 and 0.2", () => {
    const weights = Array.from({length: 12}, (_, i) => i + 1);
    const game = {
      weights,
      p: weights.map((w) => w / 14),
      groups: weights.map((w) => (w % 2 === 0 ? "a" : "b")),
      national: 0.5,
      group: 0.2
    };
    const answers = answersTo(game);
    expect(answers.probability(40)!.method).toBe("mixture-table");
    expect(answers.crossing(40, timing)!.errorBound).toBeLessThan(1e-10);
  });

  test("two members, quota the whole, 0.9 and 0.05: the mean of the product", () => {
    const game = {weights: [1, 1], p: [0.4, 0.7], groups: ["a", "b"], national: 0.9, group: 0.05};
    const truth = truthOf(game, setLaw(game), 2);
    expect(Math.abs(answersTo(game).probability(2)!.value - truth.reach)).toBeLessThan(1e-12);
  });
});

test("frequencies of a sample agree with P(reach) and with the chances", () => {
  const game = {
    weights: [3, 2, 2, 1],
    p: [0.3, 0.5, 0.6, 1],
    groups: ["a", "a", "b", undefined],
    national: 0.3,
    group: 0.4
  };
  const answers = answersTo(game);
  const count = 40_000;
  const outcomes = answers.sample(count, 7);
  const share = (hit: (outcome: (typeof outcomes)[number]) => boolean): number => outcomes.filter(hit).length / count;
  // Four standard errors.
  const most = 4 * Math.sqrt(0.25 / count);
  expect(Math.abs(share(({weight}) => weight >= 5) - answers.probability(5)!.value)).toBeLessThan(most);
  game.p.forEach((p, j) => expect(Math.abs(share(({members}) => members.includes(j)) - p)).toBeLessThan(most));
  const given =
    share(({weight, members}) => weight >= 5 && members.includes(0)) / share(({members}) => members.includes(0));
  expect(Math.abs(given - answers.given(5)!.values[0])).toBeLessThan(2 * most);
  expect(answers.sample(3, 7)).toEqual(outcomes.slice(0, 3));
  expect(answers.sample(3, 8)).not.toEqual(outcomes.slice(0, 3));
});

test("many members: two grids agree with a finer one within the bound", {timeout: 60_000}, () => {
  // Groups of equal members: the law of a group's count is binomial given the factors, a short sum.
  const weights = Array.from({length: 40}, (_, i) => 1 + (i % 4));
  const members = membersOf(
    weights,
    weights.map((_, i) => `g${i % 2}`)
  );
  const total = weights.reduce((a, b) => a + b);
  for (const [national, group] of [
    [0.05, 0.05],
    [0.5, 0.3],
    [0.9, 0.05]
  ]) {
    const answers = new Engine(members).at({
      picks: weights.map(() => "undecided"),
      probability: weights.map(() => 0.5),
      correlation: {national, group}
    });
    const found = answers.probability(Math.ceil((total + 1) / 2))!;
    // By symmetry P(S > total/2) = (1 − P(S = total/2))/2.
    const law = answers.distribution()!;
    const middle = law.cumulative(total / 2) - law.cumulative(total / 2 - 1);
    expect(Math.abs(found.value - (1 - middle) / 2)).toBeLessThanOrEqual(found.errorBound + law.errorBound);
    expect(found.errorBound).toBeLessThan(1e-4);
  }
});

test("the cases on file are answered", () => {
  for (const name of ["correlated-one-member"]) {
    const file = JSON.parse(readFileSync(new URL(`cases/${name}.json`, import.meta.url), "utf8")) as {timing: Timing};
    const answers = answersTo({weights: [1], p: [0.044], groups: ["g"], national: 0, group: 0.2});
    const crossing = answers.crossing(1, file.timing)!;
    for (const [on, share] of file.timing.profile) expect(crossing.cumulativeOn(on)).toBeCloseTo(0.044 * share, 12);
  }
});
