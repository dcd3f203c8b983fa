// The worker's side of the answers: parts in order, the newest question only, errors as replies.
import {describe, expect, test} from "vitest";
import {deskOf, parts, type Question, type Sheets} from "../../src/scenario/answers.js";
import {answersService, type AnswersReply, type AnswersRequest} from "../../src/scenario/answers-service.js";
import {askedOf} from "../../src/scenario/view.js";
import {known, scenario} from "./small-page.js";

const question = (common: number, national = 0): Question =>
  askedOf(
    scenario({propensity: {...known.defaults.scenario.propensity, common}, correlation: {national, group: 0}}),
    known.scenario
  );
const {members} = known;
const request = (id: number, asked: Question): AnswersRequest => ({id, members, question: asked});

/** A service whose pauses end when the test says so. */
function stepped() {
  const replies: AnswersReply[] = [];
  const waiting: (() => void)[] = [];
  const service = answersService(
    (reply) => replies.push(reply),
    () => new Promise((resolve) => waiting.push(resolve))
  );
  const step = async () => {
    for (const go of waiting.splice(0)) go();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {replies, service, waiting, step};
}

describe.each([
  ["independent", 0],
  ["correlated", 0.2]
])("the parts of an answer, %s", (_, national) => {
  test("the sentence's part comes first and whole; every part of the page comes once", () => {
    const found = [...parts(deskOf(members), question(0.3, national))];
    expect(Object.keys(found[0])).toEqual(["chances", "influence", "distribution"]);
    const keys = found.flatMap((one) => Object.keys(one));
    expect(keys.sort()).toEqual([
      "chances",
      "crossing",
      "curve",
      "distribution",
      "evidence",
      "influence",
      "outcomes",
      "shapley",
      "swing",
      "ways"
    ]);
  });

  test("the curve passes through the answer", () => {
    const asked = question(0.3, national);
    const {chances, curve} = Object.assign({}, ...parts(deskOf(members), asked)) as Sheets;
    const at = curve.assumed.indexOf(0.3);
    chances.quotas.forEach(({probability}, i) => {
      const bound = 5e-5 + 2 * probability!.errorBound;
      expect(Math.abs(curve.reached[i][at]! - probability!.value)).toBeLessThanOrEqual(bound);
    });
  });

  test("the curve is worked out again when the choices change, not when the assumption does", () => {
    const desk = deskOf(members);
    const curve = (asked: Question) => [...parts(desk, asked)].find((part) => part.curve)!.curve!;
    const first = curve(question(0.3, national));
    expect([...parts(desk, question(0.6, national))].filter((part) => Object.keys(part).length === 0)).toEqual([]);
    expect(curve(question(0.6, national))).toEqual(first);
    const decided = curve({...question(0.3, national), picks: ["in", "undecided", "undecided", "undecided"]});
    expect(decided.reached).not.toEqual(first.reached);
    expect(first.reached[0].every((value, k, all) => k === 0 || value! >= all[k - 1]!)).toBe(true);
  });

  test("of the twenty outcomes as many reach the quota as the probability says, to one dot", () => {
    for (const common of [0.3, 0.5, 0.7]) {
      const asked = question(common, national);
      const [{chances, distribution}] = parts(deskOf(members), asked);
      asked.quotas.forEach(({weight}, i) => {
        const dots = distribution!.twenty.filter((outcome) => outcome >= weight).length;
        expect(Math.abs(dots / 20 - chances!.quotas[i].probability!.value)).toBeLessThanOrEqual(0.025 + 1e-9);
      });
    }
  });
});

describe("the worker", () => {
  test("a newer question ends an older one between two parts", async () => {
    const {replies, service, step} = stepped();
    const older = service(request(1, question(0.3)));
    await step();
    const newer = service(request(2, question(0.4)));
    while (replies.at(-1)?.kind !== "done") await step();
    await Promise.all([older, newer]);
    expect(replies.filter(({id}) => id === 1).map(({kind}) => kind)).toEqual(["part"]);
    expect(replies.filter(({id}) => id === 2).at(-1)?.kind).toBe("done");
  });

  test("of the questions that have waited only the newest is begun", async () => {
    const {replies, service, step} = stepped();
    const asked = [1, 2, 3].map((id) => service(request(id, question(id / 10))));
    while (replies.at(-1)?.kind !== "done") await step();
    await Promise.all(asked);
    expect(new Set(replies.map(({id}) => id))).toEqual(new Set([3]));
  });

  test("a question that cannot be answered is an error with its own number", async () => {
    const {replies, service, step} = stepped();
    const asked = service({id: 7, members: [{id: "x", weight: -1}], question: question(0.3)});
    await step();
    await asked;
    expect(replies).toMatchObject([{id: 7, kind: "error"}]);
  });
});
