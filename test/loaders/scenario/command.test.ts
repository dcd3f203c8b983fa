// The analysts' command: what it answers, and how it refuses.
import {describe, expect, test} from "vitest";
import {run} from "../../../loaders/scenario/command.js";
import type {ScenarioAnswer} from "../../../src/engine/file/file-out.js";

const answer = (file: unknown) => run(["-"], () => JSON.stringify(file));
const read = (file: unknown): ScenarioAnswer => {
  const {status, out, err} = answer(file);
  expect([status, err]).toEqual([0, ""]);
  return JSON.parse(out) as ScenarioAnswer;
};

describe("the municipalities", () => {
  test("the defaults: 291 members, the published denominator, both quotas, everything but crossing", () => {
    const found = read({version: 1, members: "municipalities-2020"});
    expect([found.members, found.totalWeight, found.inWeight, found.undecided]).toEqual([291, 4_632_214, 0, 291]);
    expect(found.quotas.map(({id, weightNeeded, status}) => [id, weightNeeded, status])).toEqual([
      ["target", 2_316_108, "open"],
      ["break-even", 2_547_718, "open"]
    ]);
    const [target] = found.quotas;
    expect(target.probability!.errorBound).toBeLessThan(1e-10);
    expect(target.power!.reduce((sum, {shapley}) => sum + shapley, 0)).toBeCloseTo(1, 12);
    expect(target.missing.fewest![0]).toBe("0301");
    expect(target.coalitions!.fewest.size).toBe(target.missing.fewest!.length);
    expect(target).not.toHaveProperty("crossing");
    expect(found.distribution!.bins.share.reduce((a, b) => a + b)).toBeCloseTo(1, 10);
  });

  test("with timing: tips sum to the probability of ever reaching it", () => {
    const found = read({
      version: 1,
      members: "municipalities-2020",
      out: ["0301"],
      timing: {
        deadline: "2020-07-01",
        profile: [
          ["2020-04-14", 0],
          ["2020-06-24", 0.5],
          ["2020-07-08", 1]
        ]
      },
      answers: ["probability", "crossing"]
    });
    const {probability, crossing} = found.quotas[0];
    expect(crossing!.ever).toBeCloseTo(probability!.value, 9);
    expect(crossing!.tips.reduce((sum, tip) => sum + tip.probability, 0)).toBeCloseTo(crossing!.ever, 9);
    expect(crossing!.cumulative!.map(([day]) => day)[0]).toBe("2020-04-14");
    expect(found).not.toHaveProperty("distribution");
  });
});

test("a share is the decimal as written: 0.07 of 100 is 7", () => {
  const found = read({
    version: 1,
    members: [
      {id: "a", weight: 93},
      {id: "b", weight: 7}
    ],
    quotas: [{id: "q", atLeastShare: 0.07}]
  });
  expect(found.quotas[0].weightNeeded).toBe(7);
});

describe("bad input: everything at once, nothing on standard output, exit 2", () => {
  test.each([
    [{version: 2, members: "x", foo: 1}, ["foo: unknown key", "version: must be 1", "members: expected"]],
    [
      {
        version: 1,
        members: "municipalities-2020",
        in: ["0301", "9999"],
        out: ["0301"],
        probability: {members: {"0399": 0.2}},
        correlation: {national: 0.7, group: 0.3}
      },
      [
        "in.1: no such member",
        'out.0: "0301" is both in and out',
        "probability.members.0399: no such member",
        "correlation: national + group must be below 1"
      ]
    ],
    [
      {
        version: 1,
        members: [
          {id: "a", weight: -1},
          {id: "a", weight: 1.5}
        ]
      },
      [
        "members.0.weight: expected an integer",
        "members.1.weight: expected an integer",
        'members.1.id: "a" is used twice'
      ]
    ],
    [
      {
        version: 1,
        members: [{id: "a", weight: 1}],
        timing: {
          deadline: "2020-02-30",
          profile: [
            ["2020-04-14", 0],
            ["2020-04-14", 0.4]
          ]
        }
      },
      ["timing.deadline: expected a date", "timing.profile.1.0", "timing.profile.1.1: the last share must be 1"]
    ]
  ])("%#", (file, expected) => {
    const {status, out, err} = answer(file);
    expect([status, out]).toEqual([2, ""]);
    for (const text of expected) expect(err).toContain(text);
  });

  test("not JSON, no file, an unknown option", () => {
    expect(run(["-"], () => "nope").status).toBe(2);
    expect(run([], () => "{}").status).toBe(2);
    expect(run(["--fast", "-"], () => "{}").err).toContain("unknown option: --fast");
    expect(
      run(["x.json"], () => {
        throw new Error("no such file");
      }).err
    ).toContain("x.json: cannot be read: no such file");
    expect(run(["--help"], () => "").out).toContain("Usage");
  });
});

describe("hostile games answer, or say why not", () => {
  test.each([
    ["all weights 1", Array.from({length: 291}, (_, i) => ({id: `m${i}`, weight: 1}))],
    ["powers of two", Array.from({length: 50}, (_, i) => ({id: `m${i}`, weight: 2 ** i}))],
    [
      "two members",
      [
        {id: "a", weight: 1},
        {id: "b", weight: 1}
      ]
    ],
    [
      "weight 0",
      [
        {id: "a", weight: 0},
        {id: "b", weight: 3}
      ]
    ],
    ["nothing at all", [{id: "a", weight: 0}]],
    [
      "the largest total",
      [
        {id: "a", weight: 2 ** 53 - 2},
        {id: "b", weight: 1}
      ]
    ]
  ])("%s", (_, members) => {
    const found = read({version: 1, members});
    for (const quota of found.quotas) {
      if (quota.probability === null) expect(found.notes!.join()).toContain(`quotas.${quota.id}.probability`);
      else expect(quota.probability!.errorBound).toBeLessThan(1e-9);
    }
  });
});
