// The page and the command line answer alike: what the engine says of a state is what the command prints for its file.
import {fileURLToPath} from "node:url";
import {execFileSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {run} from "../../../loaders/scenario/command.js";
import {readScenario as readAddress, writeScenario} from "../../../src/scenario/address.js";
import {scenarioFile, stateOfFile} from "../../../src/scenario/file.js";
import {withPreset} from "../../../src/scenario/presets.js";
import {
  effectivePicks,
  engineMembers,
  questionOf,
  quotaWeight,
  setPick,
  type ScenarioState
} from "../../../src/scenario/state.js";
import {Engine} from "../../../src/engine/engine.js";
import {answerNames, type AnswerName} from "../../../src/engine/file/file-in.js";
import type {ScenarioAnswer} from "../../../src/engine/file/file-out.js";
import {defaults, facts, scenarios} from "../../scenario/world.js";

const projectFolder = fileURLToPath(new URL("../../..", import.meta.url));

const scratch = mkdtempSync(join(tmpdir(), "akson-scenario-"));
afterAll(() => rmSync(scratch, {recursive: true}));

type Asked = readonly AnswerName[];
type Few = ScenarioAnswer["quotas"][number];

/** What the page shows of a state, by its engine: in the form of the command's answer. */
function shown(of: ScenarioState, asked: Asked) {
  const answers = new Engine(engineMembers(facts)).at(questionOf(of, facts));
  const ids = (positions: readonly number[]): string[] => positions.map((position) => facts.members[position].code);
  const quotas = of.quotas.map((quota) => {
    const needed = quotaWeight(quota, facts);
    const {weight, fewest} = answers.missing(needed);
    return {
      id: quota.id,
      weightNeeded: needed,
      status: answers.status(needed),
      probability: answers.probability(needed),
      missing: {weight, fewest: fewest && ids(fewest)},
      ...(asked.includes("power") && {
        influence: [...answers.influence(needed)!.values],
        shapley: [...answers.shapley(needed)!.values]
      }),
      ...(asked.includes("crossing") && {
        byDeadline: answers.crossing(needed, of.timing)!.byDeadline,
        tips: [...answers.crossing(needed, of.timing)!.tips.values]
      })
    };
  });
  return {inWeight: answers.inWeight, undecided: ids(answers.undecided), mean: answers.distribution()!.mean, quotas};
}

/** The same of the command's answer. */
function printed(
  {inWeight, undecided, distribution, quotas}: ScenarioAnswer,
  of: ScenarioState,
  asked: Asked
): ReturnType<typeof shown> {
  const open = facts.members.filter((_, i) => effectivePicks(of, facts)[i] === "undecided").map(({code}) => code);
  expect(undecided).toBe(open.length);
  return {
    inWeight,
    undecided: open,
    mean: distribution!.mean,
    quotas: quotas.map(({id, weightNeeded, status, probability, missing, power, crossing}: Few) => {
      if (power) expect(power.map((member) => member.id)).toEqual(open);
      return {
        id,
        weightNeeded,
        status,
        probability: probability!,
        missing,
        ...(asked.includes("power") && {
          influence: power!.map((member) => member.influence),
          shapley: power!.map((member) => member.shapley)
        }),
        ...(asked.includes("crossing") && {
          byDeadline: crossing!.byDeadline,
          tips: crossing!.tips.map((tip) => tip.probability)
        })
      };
    })
  };
}

/** All numbers alike; the last digits depend on what was asked before, and both answers vouch for more than this. */
function expectAlike(found: unknown, expected: unknown, path = ""): void {
  if (typeof expected === "number" && !Number.isInteger(expected)) {
    if (!path.endsWith("errorBound"))
      expect(Math.abs((found as number) - expected), path).toBeLessThanOrEqual(1e-10 * Math.max(1, expected));
  } else if (typeof expected === "object" && expected !== null) {
    expect(Object.keys(found as object), path).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(expected))
      expectAlike((found as Record<string, unknown>)[key], value, `${path}.${key}`);
  } else expect(found, path).toBe(expected);
}

function commanded(of: ScenarioState, answers: Asked): ScenarioAnswer {
  const {status, out, err} = run(["-"], () => JSON.stringify({...scenarioFile(of, facts), answers}));
  expect([status, err]).toEqual([0, ""]);
  return JSON.parse(out) as ScenarioAnswer;
}

const quick: Asked = ["probability", "distribution"];

const own: ScenarioState = {
  ...setPick({...defaults, name: "Min egen", date: "2020-06-24"}, ["4601", "1804"], "out", facts),
  propensity: {
    common: 0.45,
    by: "size",
    groups: new Map([
      ["0", 0.2],
      ["50000", 0.7]
    ]),
    members: new Map([["0301", 0.3]])
  },
  quotas: [...defaults.quotas, {id: "mer60", comparison: "more than", share: "0.6"}]
};

/** All but twelve are settled: every answer is quick. */
const few: ScenarioState = {
  ...setPick(
    own,
    facts.members.slice(12).map(({code}) => code),
    "out",
    facts
  ),
  quotas: [{id: "q", comparison: "at least", share: "0.2"}]
};

describe("the same numbers", () => {
  test.each(scenarios.presets.map((preset) => [preset.title, withPreset(defaults, preset, facts)] as const))(
    "%s",
    (_, state) => {
      expectAlike(printed(commanded(state, quick), state, quick), shown(state, quick));
    }
  );

  test("a scenario of the reader's own, by size class, with three quotas", () => {
    expectAlike(printed(commanded(own, quick), own, quick), shown(own, quick));
    expect(shown(own, quick).quotas).toHaveLength(3);
  });

  test("with correlation", () => {
    const state: ScenarioState = {...few, correlation: {national: 0.2, group: 0.1}};
    // The crossing of correlated members takes its time; its numbers are compared without correlation, below.
    const asked: Asked = ["probability", "distribution", "power"];
    expectAlike(printed(commanded(state, asked), state, asked), shown(state, asked));
  });

  test("saved, sent by link, opened and saved again", () => {
    const address = new URLSearchParams(writeScenario(own, defaults, facts)).toString();
    const {state: opened, problems} = readAddress(address, defaults, facts);
    expect(problems).toEqual([]);
    const {state: loaded} = stateOfFile(JSON.parse(JSON.stringify(scenarioFile(opened, facts))), defaults, facts);
    expect(scenarioFile(loaded!, facts)).toEqual(scenarioFile(own, facts));
  });
});

test("npm run --silent scenario -- FILE prints what the page shows, in all its answers", () => {
  const file = join(scratch, "few.json");
  writeFileSync(file, JSON.stringify(scenarioFile(few, facts), null, 2));
  expect(shown(few, quick).quotas[0].status).toBe("open");
  const out = execFileSync("npm", ["run", "--silent", "scenario", "--", file], {
    cwd: projectFolder,
    encoding: "utf8",
    maxBuffer: 2 ** 24
  });
  expectAlike(printed(JSON.parse(out) as ScenarioAnswer, few, answerNames), shown(few, answerNames));
});
