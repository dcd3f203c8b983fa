// A scenario as a file: the page and the command line answer the same question.
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parseText} from "../../src/engine/file/parse-text.js";
import {answerNames, readScenario, type CheckedScenario} from "../../src/engine/file/file-in.js";
import {scenarioFile, stateOfFile} from "../../src/scenario/file.js";
import {engineMembers, quotaWeight, questionOf, type ScenarioState} from "../../src/scenario/state.js";
import {correlation, countyCodes, defaults, facts, memberCodes, pick, share, state, timing} from "./world.js";

const members = engineMembers(facts);
const checked = (document: unknown): CheckedScenario => {
  const {scenario, problems} = readScenario(document, () => members);
  expect(problems).toEqual([]);
  return scenario!;
};
const stateOf = (document: unknown): ScenarioState => {
  const {state: read, problems} = stateOfFile(document, defaults, facts);
  expect(problems).toEqual([]);
  return read!;
};
const textOf = (of: ScenarioState): string => JSON.stringify(scenarioFile(of, facts));

describe("state → file", () => {
  test("the file asks the engine's question of the state, picks, chances and quotas", () => {
    fc.assert(
      fc.property(state, (of) => {
        const file = checked(JSON.parse(textOf(of)));
        const question = questionOf(of, facts);
        expect(file.picks).toEqual(question.picks);
        expect([...file.probability]).toEqual([...question.probability]);
        expect(file.correlation).toEqual(of.correlation);
        expect(file.quotas).toEqual(of.quotas.map((quota) => ({id: quota.id, weight: quotaWeight(quota, facts)})));
        expect(file.timing).toEqual({
          deadline: of.timing.deadline,
          profile: of.timing.profile.map((point) => [...point])
        });
        expect(file.name ?? "").toBe(of.name);
        expect([...file.answers]).toEqual(answerNames.filter((name) => name !== "evidence" && name !== "sample"));
      }),
      {numRuns: 60}
    );
  });

  test("and back: the same question, and the same file again", () => {
    fc.assert(
      fc.property(state, (of) => {
        const read = stateOf(JSON.parse(textOf(of)));
        expect(textOf(read)).toBe(textOf(of));
        expect(questionOf(read, facts)).toEqual(questionOf(of, facts));
        expect([read.name, read.quotas, read.timing]).toEqual([of.name, of.quotas, of.timing]);
        expect(read.base).toBe("before");
      }),
      {numRuns: 60}
    );
  });
});

const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, {nil: undefined});
const chances = (keys: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...keys), share, {maxKeys: 4, noNullPrototype: true});
const quota = fc.oneof(
  share.map((value) => ({moreThanShare: Number(value.toFixed(6))})),
  share.map((value) => ({atLeastShare: Number(value.toFixed(6))})),
  fc.integer({min: 0, max: 4_632_214}).map((atLeastWeight) => ({atLeastWeight}))
);

/** Files as other programs may write them: parts left out, any order, weights as quotas. */
const file = fc
  .record({
    name: optional(fc.string()),
    quotas: optional(
      fc.array(quota, {minLength: 1, maxLength: 3}).map((list) => list.map((one, i) => ({id: `q${i}`, ...one})))
    ),
    picks: fc.uniqueArray(fc.tuple(fc.constantFrom(...memberCodes), pick), {maxLength: 30, selector: ([code]) => code}),
    probability: optional(
      fc.record({default: share, groups: chances(countyCodes), members: chances(memberCodes)}, {requiredKeys: []})
    ),
    correlation: optional(correlation),
    timing: optional(timing)
  })
  .map(({picks, ...rest}) => {
    const side = (wanted: string): string[] => picks.flatMap(([code, one]) => (one === wanted ? code : []));
    const document = {version: 1, members: "municipalities-2020", in: side("in"), out: side("out"), ...rest};
    return JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
  });

describe("file → state → file", () => {
  test("asks the same, whatever was left out", () => {
    fc.assert(
      fc.property(file, (document) => {
        const [before, after] = [checked(document), checked(scenarioFile(stateOf(document), facts))];
        expect(after.picks).toEqual(before.picks);
        expect([...after.probability]).toEqual([...before.probability]);
        expect([after.correlation, after.quotas]).toEqual([before.correlation, before.quotas]);
        expect(after.timing).toEqual(
          before.timing ?? {...defaults.timing, profile: defaults.timing.profile.map((point) => [...point])}
        );
        expect(after.name ?? "").toBe(before.name ?? "");
      }),
      {numRuns: 100}
    );
  });

  test("is the same with the digits kept, as the command line reads", () => {
    fc.assert(
      fc.property(file, (document) => {
        expect(stateOf(parseText(JSON.stringify(document)).document)).toEqual(stateOf(document));
      }),
      {numRuns: 30}
    );
  });

  test("a quota in weight becomes a share that takes just as many inhabitants, for every weight", () => {
    for (let atLeastWeight = 0; atLeastWeight <= 4_632_214; atLeastWeight += 9973) {
      const [choice] = stateOf({version: 1, members: "municipalities-2020", quotas: [{id: "q", atLeastWeight}]}).quotas;
      expect(quotaWeight(choice, facts)).toBe(atLeastWeight);
    }
  });
});

describe("what the page cannot show", () => {
  const problems = (document: unknown) =>
    stateOfFile(document, defaults, facts).problems.map(({path, message}) => `${path}: ${message}`);

  test.each([
    [{version: 1, members: [{id: "a", weight: 1}]}, /^members: this page shows "municipalities-2020" only/],
    [
      {version: 1, members: "municipalities-2020", quotas: [{id: "q", atLeastWeight: 4_632_215}]},
      /^quotas\.0\.atLeastWeight: more than the 4632214 inhabitants/
    ],
    [
      {version: 1, members: "municipalities-2020", quotas: [{id: "q", moreThanShare: 0.1234567890123456}]},
      /^quotas\.0\.moreThanShare: at most 15 digits/
    ]
  ])("%#", (document, expected) => {
    expect(problems(document)).toEqual([expect.stringMatching(expected)]);
  });

  test("everything that is wrong, each with its path, and no state", () => {
    const document = {
      version: 2,
      members: "municipalities-2020",
      in: ["9999"],
      out: "0301",
      probability: {members: {"0399": 2}},
      extra: 1
    };
    const read = stateOfFile(document, defaults, facts);
    expect(read.state).toBeNull();
    expect(problems(document).map((line) => line.split(":")[0])).toEqual([
      "extra",
      "version",
      "in.0",
      "out",
      "probability.members.0399",
      "probability.members.0399"
    ]);
  });
});
