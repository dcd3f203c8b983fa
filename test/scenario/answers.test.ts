// Both sides of the answers, with a double in place of the thread.
import {describe, expect, test} from "vitest";
import {readMunicipalities2020} from "../../loaders/scenario/municipalities-2020.js";
import {correlated} from "../../src/model/scenario/correlation.js";
import {
  answersEngine,
  answersService,
  parts,
  partsInSteps,
  type AnswersReply,
  type AnswersRequest,
  type Wanted
} from "../../src/scenario/answers-service.js";
import {answering, type StartAnswers} from "../../src/scenario/answers.js";
import {askedOf} from "../../src/scenario/view.js";
import type {Question} from "../../src/model/scenario/answer-sheet.js";
import {known, scenario} from "./small-page.js";

const question = (common: number, national = 0): Question =>
  askedOf(
    scenario({propensity: {...known.defaults.scenario.propensity, common}, correlation: {national, group: 0}}),
    known.scenario("signed")
  );

function double() {
  const log = {started: 0, requests: [] as AnswersRequest[]};
  let reply: (reply: AnswersReply) => void = () => undefined;
  let fail: (detail: string) => void = () => undefined;
  const start: StartAnswers = (replied, failed) => {
    log.started += 1;
    [reply, fail] = [replied, failed];
    return {post: (request) => log.requests.push(request)};
  };
  return {log, start, reply: (message: AnswersReply) => reply(message), fail: (detail: string) => fail(detail)};
}

const game = {members: known.members, prepared: null};
const kindOf = (request: AnswersRequest) =>
  "game" in request
    ? "game"
    : "held" in request
      ? request.held
        ? "hold"
        : "go on"
      : request.question === null
        ? "nothing"
        : request.want;
const idOf = (request: AnswersRequest): number => ("id" in request ? request.id : -1);

describe("the page's side", () => {
  test("one thread, started by the first question; the game comes once and first", () => {
    const {log, start} = double();
    const ask = answering(game, "quick", () => undefined, start);
    expect(log.started).toBe(0);
    ask(question(0.3));
    ask(question(0.4));
    expect(log.started).toBe(1);
    expect(log.requests.map(kindOf)).toEqual(["game", "quick", "quick"]);
  });

  test("parts of an older question are dropped", () => {
    const {log, start, reply} = double();
    const arrived: AnswersReply[] = [];
    const ask = answering(game, "slow", (part) => arrived.push(part), start);
    ask(question(0.3));
    ask(question(0.4));
    const [older, newer] = log.requests.slice(1).map(idOf);
    reply({id: older, part: "sheets", sheets: {}});
    reply({id: newer, part: "sheets", sheets: {}});
    reply({id: older, part: "done", want: "slow"});
    expect(arrived).toEqual([{id: newer, part: "sheets", sheets: {}}]);
  });

  test("a thread that fails is an error of the newest question, and the next question starts another", () => {
    const {log, start, fail} = double();
    const arrived: AnswersReply[] = [];
    const ask = answering(game, "quick", (part) => arrived.push(part), start);
    ask(question(0.3));
    fail("stopped");
    expect(arrived).toEqual([{id: idOf(log.requests[1]), part: "error", error: "stopped"}]);
    ask(question(0.4));
    expect(log.started).toBe(2);
  });

  test("an answer that nobody waits for any more is called off, once; one that has come is not", () => {
    const {log, start, reply} = double();
    const arrived: AnswersReply[] = [];
    const ask = answering(game, "slow", (part) => arrived.push(part), start);
    ask.drop();
    ask(question(0.3));
    reply({id: idOf(log.requests[1]), part: "done", want: "slow"});
    ask.drop();
    expect(log.requests.map(kindOf)).toEqual(["game", "slow"]);
    ask(question(0.4));
    const late = idOf(log.requests[2]);
    ask.drop();
    ask.drop();
    expect(log.requests.slice(2).map(kindOf)).toEqual(["slow", "nothing"]);
    expect(idOf(log.requests[3])).toBeGreaterThan(late);
    reply({id: late, part: "done", want: "slow"});
    expect(arrived).toHaveLength(1);
    ask(question(0.5));
    expect([log.started, kindOf(log.requests[4])]).toEqual([1, "slow"]);
  });

  test("a thread that computes is held until a moment, one that does not is left alone", async () => {
    const {log, start, reply} = double();
    const ask = answering(game, "slow", () => undefined, start);
    ask.holdUntil(Promise.resolve());
    ask(question(0.3));
    let seen: () => void = () => undefined;
    ask.holdUntil(new Promise((resolve) => (seen = resolve)));
    expect(log.requests.map(kindOf)).toEqual(["game", "slow", "hold"]);
    seen();
    await Promise.resolve();
    expect(log.requests.map(kindOf)).toEqual(["game", "slow", "hold", "go on"]);
    reply({id: idOf(log.requests[1]), part: "done", want: "slow"});
    ask.holdUntil(Promise.resolve());
    expect(log.requests).toHaveLength(4);
  });

  test("a thread that cannot be started is an error, not an exception", () => {
    const arrived: AnswersReply[] = [];
    const ask = answering(
      game,
      "quick",
      (part) => arrived.push(part),
      () => {
        throw new Error("no workers here");
      }
    );
    ask(question(0.3));
    expect(arrived).toEqual([{id: 1, part: "error", error: "no workers here"}]);
  });
});

describe("the worker's side", () => {
  /** The part for correlation is fetched with the first question that has it; then there is something that waits. */
  const begun = async (waiting: readonly unknown[]): Promise<void> => {
    while (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve));
  };

  test.each([
    ["", 0],
    [", correlated", 0.2]
  ])("the quick ones come as one; the slow ones twice, the second time more precise; each ends%s", (_, national) => {
    const engine = answersEngine(game, correlated);
    const order = (asked: Question, want: Wanted) =>
      [...parts(engine, 1, asked, want)].map((reply) =>
        reply.part === "sheets"
          ? Object.keys(reply.sheets).join(" ")
          : reply.part === "done"
            ? `done: ${reply.want}`
            : reply.part === "slow"
              ? `slow of ${reply.sheets.length}`
              : reply.error
      );
    expect(order(question(0.3, national), "quick")).toEqual(["chances influence distribution", "done: quick"]);
    expect(order(question(0.3, national), "first")).toEqual(["slow of 2", "done: first"]);
    expect(order(question(0.3, national), "slow")).toEqual(["slow of 2", "done: slow"]);
  });

  test("a distribution that only a large DP can vouch for comes after the others, in steps, and is the same", () => {
    const members = Array.from({length: 60}, (_, i) => ({id: `m${i}`, weight: 1000 + ((i * 7919) % 997)}));
    const engine = answersEngine({members, prepared: null});
    const rare: Question = {
      ...question(0.3),
      picks: members.map(() => "undecided"),
      probability: members.map(() => 0.01),
      quotas: [{id: "q", weight: 5000}]
    };
    const replies = [...partsInSteps(engine, 1, rare, "quick")];
    const shape = replies.map((reply) =>
      reply === null ? "pause" : reply.part === "sheets" ? Object.keys(reply.sheets).join(" ") : reply.part
    );
    expect(shape.filter((one, i) => one !== "pause" || shape[i - 1] !== "pause")).toEqual([
      "chances influence",
      "pause",
      "distribution",
      "done"
    ]);
    expect(shape.length).toBeGreaterThan(members.length);
    const law = engine.at(rare).distribution()!;
    expect(replies.find((reply) => reply?.part === "sheets" && reply.sheets.distribution)).toMatchObject({
      sheets: {distribution: {mean: law.mean, bins: law.bins(100), errorBound: law.errorBound}}
    });
  });

  test("a question that comes in a pause ends the older one", async () => {
    const replies: AnswersReply[] = [];
    const waiting: (() => void)[] = [];
    const service = answersService(
      (reply) => replies.push(reply),
      () => new Promise((resolve) => waiting.push(resolve))
    );
    await service({game});
    const older = service({id: 1, question: question(0.3, 0.2), want: "quick"});
    await begun(waiting);
    waiting.shift()!();
    await Promise.resolve();
    const newer = service({id: 2, question: question(0.4), want: "quick"});
    waiting.shift()!();
    await older;
    while (replies.at(-1)?.part !== "done") {
      waiting.shift()?.();
      await Promise.resolve();
    }
    waiting.shift()?.();
    await newer;
    expect(replies.map(({id, part}) => [id, part])).toEqual([
      [1, "sheets"],
      [2, "sheets"],
      [2, "done"]
    ]);
  });

  test.each([
    ["", 0],
    [", correlated", 0.2]
  ])("a question that is called off ends at its next step%s", async (_, national) => {
    const replies: AnswersReply[] = [];
    const waiting: (() => void)[] = [];
    const service = answersService(
      (reply) => replies.push(reply),
      () => new Promise((resolve) => waiting.push(resolve))
    );
    await service({game});
    const whole = [...partsInSteps(answersEngine(game, correlated), 1, question(0.3, national), "slow")];
    const first = whole.findIndex((reply) => reply !== null);
    // Some steps before anything has come: crossing and Shapley-Shubik have one a node.
    expect(first).toBeGreaterThan(5);
    const asked = service({id: 1, question: question(0.3, national), want: "slow"});
    await begun(waiting);
    for (let step = 0; step < 4; step += 1) {
      waiting.shift()!();
      await Promise.resolve();
    }
    await service({id: 2, question: null});
    waiting.shift()!();
    await asked;
    expect([replies, waiting]).toEqual([[], []]);
  });

  test("held, it takes no further step until it is let go; then it goes on where it was", async () => {
    const replies: AnswersReply[] = [];
    const turns = async (count: number) => {
      for (let turn = 0; turn < count; turn += 1) {
        waiting.shift()?.();
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const waiting: (() => void)[] = [];
    const service = answersService(
      (reply) => replies.push(reply),
      () => new Promise((resolve) => waiting.push(resolve))
    );
    await service({game});
    const asked = service({id: 1, question: question(0.3), want: "slow"});
    await turns(3);
    await service({held: true});
    await turns(5);
    expect([replies, waiting]).toEqual([[], []]);
    await service({held: false});
    while (replies.at(-1)?.part !== "done") await turns(1);
    await turns(1);
    await asked;
    expect(replies.map(({part}) => part)).toEqual(["slow", "done"]);
    expect(replies).toEqual([...parts(answersEngine(game, correlated), 1, question(0.3), "slow")]);
  });

  test("so does one with correlation so strong that it takes a lattice", () => {
    const members = readMunicipalities2020();
    const total = members.reduce((sum, {weight}) => sum + weight, 0);
    const strong: Question = {
      ...question(0.5),
      picks: members.map(() => "undecided"),
      probability: members.map(() => 0.5),
      correlation: {national: 0.6, group: 0.3},
      quotas: [{id: "q", weight: Math.floor(total / 2) + 1}]
    };
    const shape = [...partsInSteps(answersEngine({members, prepared: null}, correlated), 1, strong, "quick")].map(
      (reply) => (reply === null ? "pause" : reply.part === "sheets" ? Object.keys(reply.sheets).join(" ") : reply.part)
    );
    expect(shape.filter((one) => one !== "pause")).toEqual(["chances influence", "distribution", "done"]);
  });

  test("of the questions that have waited only the newest is begun", async () => {
    const replies: AnswersReply[] = [];
    const waiting: (() => void)[] = [];
    const service = answersService(
      (reply) => replies.push(reply),
      () => new Promise((resolve) => waiting.push(resolve))
    );
    await service({game});
    const asked = [0.3, 0.4, 0.5].map((common, i) => service({id: i + 1, question: question(common), want: "slow"}));
    while (replies.at(-1)?.part !== "done") {
      waiting.shift()?.();
      await Promise.resolve();
    }
    waiting.forEach((go) => go());
    await Promise.all(asked);
    expect(replies.map(({id, part}) => [id, part])).toEqual([
      [3, "slow"],
      [3, "done"]
    ]);
  });

  test("with correlation the part that it needs is fetched; without it again the engine is the same", async () => {
    const replies: AnswersReply[] = [];
    const service = answersService(
      (reply) => replies.push(reply),
      () => Promise.resolve()
    );
    await service({game});
    for (const [id, national] of [0, 0.2, 0].entries())
      await service({id, question: question(0.3, national), want: "quick"});
    const expected = [0, 0.2, 0].flatMap((national, id) => [
      ...parts(answersEngine(game, correlated), id, question(0.3, national), "quick")
    ]);
    expect(replies).toEqual(expected);
    expect(replies.filter(({part}) => part === "error")).toEqual([]);
  });

  test("a question before the game is an error by its own number", async () => {
    const replies: AnswersReply[] = [];
    await answersService(
      (reply) => replies.push(reply),
      () => Promise.resolve()
    )({id: 7, question: question(0.3), want: "quick"});
    expect(replies).toEqual([{id: 7, part: "error", error: "a question before the game"}]);
  });
});
