// The page's side of the answers, with a double in place of the worker.
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {asking, type StartAnswers} from "../../src/page/asking.js";
import type {AnswersReply, AnswersRequest} from "../../src/scenario/answers-service.js";
import {askedOf} from "../../src/scenario/view.js";
import {known, scenario} from "../scenario/small-page.js";

const question = askedOf(scenario(), known.scenario);

function double() {
  const threads: {
    posted: AnswersRequest[];
    ended: boolean;
    reply: (reply: AnswersReply) => void;
    fail: (d: string) => void;
  }[] = [];
  const start: StartAnswers = (reply, fail) => {
    const thread = {posted: [] as AnswersRequest[], ended: false, reply, fail};
    threads.push(thread);
    return {post: (request) => thread.posted.push(request), end: () => (thread.ended = true)};
  };
  return {threads, start};
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("replies to an older question are dropped", () => {
  const {threads, start} = double();
  const arrived: number[] = [];
  const ask = asking(known.members, ({id}) => arrived.push(id), start);
  ask(question);
  ask(question);
  const [{posted, reply}] = threads;
  expect(posted.map(({id}) => id)).toEqual([1, 2]);
  reply({id: 1, kind: "part", sheets: {}});
  reply({id: 2, kind: "part", sheets: {}});
  reply({id: 2, kind: "done"});
  expect(arrived).toEqual([2, 2]);
});

test("a worker that stays at an older question is replaced, and the newest question is asked again", () => {
  const {threads, start} = double();
  const ask = asking(known.members, () => undefined, start);
  ask(question);
  ask(question);
  vi.runAllTimers();
  expect(threads.map(({ended}) => ended)).toEqual([true, false]);
  expect(threads[1].posted.map(({id}) => id)).toEqual([2]);
});

test("a worker that turns to the newest question is kept, however long that takes", () => {
  const {threads, start} = double();
  const ask = asking(known.members, () => undefined, start);
  ask(question);
  ask(question);
  threads[0].reply({id: 1, kind: "part", sheets: {}});
  vi.runAllTimers();
  expect(threads.map(({ended}) => ended)).toEqual([false]);
});

test("a worker that breaks or cannot be started is an error; the next question starts another", () => {
  const {threads, start} = double();
  const arrived: AnswersReply[] = [];
  let broken = true;
  const ask = asking(
    known.members,
    (reply) => arrived.push(reply),
    (...hooks) => {
      if (broken) throw new Error("no workers here");
      return start(...hooks);
    }
  );
  ask(question);
  expect(arrived).toEqual([{id: 1, kind: "error", error: "no workers here"}]);
  broken = false;
  ask(question);
  threads[0].fail("stopped");
  expect(arrived.at(-1)).toEqual({id: 2, kind: "error", error: "stopped"});
  ask(question);
  expect(threads).toHaveLength(2);
});
