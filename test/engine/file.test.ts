// Scenario files with correlation, from text to answer: files that failed once, and the answers only asked for by name.
import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {readMunicipalities2020} from "../../loaders/scenario/municipalities-2020.js";
import {readScenario} from "../../src/engine/file/file-in.js";
import {answerScenario, type ScenarioAnswer} from "../../src/engine/file/file-out.js";
import {setLaw, truthOf} from "./oracle/sets.js";

function answerTo(document: unknown): ScenarioAnswer {
  const {scenario, problems} = readScenario(document, readMunicipalities2020);
  expect(problems).toEqual([]);
  return answerScenario(scenario!);
}

const fileOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`cases/${name}.json`, import.meta.url), "utf8"));

test("all chances 0 and a correlation: nobody joins", () => {
  const {quotas, distribution} = answerTo(fileOf("correlated-crash"));
  for (const {probability} of quotas) expect(probability).toMatchObject({value: 0});
  expect(distribution!.mean).toBe(0);
});

test("the deadline and the curve on the same day are one number, and the bounds are of use", () => {
  const {
    quotas: [{crossing}]
  } = answerTo(fileOf("correlated-curve"));
  const {byDeadline, cumulative, cumulativeErrorBound} = crossing!;
  const onDeadline = cumulative!.find(([day]) => day === "2020-04-28")![1];
  expect(byDeadline.value).toBe(onDeadline);
  expect(byDeadline.errorBound).toBeLessThan(1e-3);
  expect(cumulativeErrorBound).toBeLessThan(5e-3);
});

test("one member: its chance times the share that has signed, on every day", () => {
  const {
    quotas: [{crossing}]
  } = answerTo(fileOf("correlated-one-member"));
  const {cumulative, cumulativeErrorBound} = crossing!;
  const byDay = new Map(cumulative);
  for (const [day, share] of [
    ["2020-01-04", 0],
    ["2020-01-05", 0.21],
    ["2020-01-15", 0.5],
    ["2020-01-17", 1]
  ] as const)
    expect(Math.abs(byDay.get(day)! - 0.044 * share)).toBeLessThanOrEqual(cumulativeErrorBound + 1e-15);
});

const small = {
  version: 1,
  members: [
    {id: "a", weight: 3, group: "g"},
    {id: "b", weight: 2, group: "g"},
    {id: "c", weight: 2},
    {id: "d", weight: 1}
  ],
  quotas: [{id: "half", atLeastWeight: 5}],
  probability: {default: 0.4},
  correlation: {national: 0.3, group: 0.2}
};

test("evidence is what is learnt, influence what is set; evidence comes only when asked for", () => {
  const {
    quotas: [{power, powerErrorBound}]
  } = answerTo({...small, answers: ["power", "evidence"]});
  const game = {weights: [3, 2, 2, 1], p: [0.4, 0.4, 0.4, 0.4], groups: ["g", "g", undefined, undefined]};
  const law = {...game, national: 0.3, group: 0.2};
  const truth = truthOf(law, setLaw(law), 5);
  power!.forEach((row, i) => {
    expect(Math.abs(row.given! - truth.joint[i] / 0.4)).toBeLessThanOrEqual(powerErrorBound!.given! + 3e-14);
    expect(Math.abs(row.influence - truth.pivots[i])).toBeLessThanOrEqual(powerErrorBound!.influence! + 3e-14);
  });
  expect(answerTo(small).quotas[0].power![0]).not.toHaveProperty("given");
});

test("a sample has the seed and as many outcomes as asked for, each with the weight of those in it", () => {
  const ask = (seed: number): ScenarioAnswer["sample"] =>
    answerTo({...small, answers: ["sample"], sample: {count: 30, seed}}).sample;
  const drawn = ask(5)!;
  expect(drawn).toMatchObject({seed: 5, count: 30});
  expect(drawn.outcomes).toHaveLength(30);
  const weightOf = new Map(small.members.map(({id, weight}) => [id, weight]));
  for (const {weight, in: ids} of drawn.outcomes)
    expect(ids.reduce((sum, id) => sum + weightOf.get(id)!, 0)).toBe(weight);
  expect(ask(5)).toEqual(drawn);
  expect(ask(6)!.outcomes).not.toEqual(drawn.outcomes);
  expect(answerTo(small).sample).toBeUndefined();
});
