// The page's side and the worker's side of the certificate, with a double in place of the thread.
import {describe, expect, test} from "vitest";
import {
  certificateService,
  type CertificateReply,
  type CertificateRequest
} from "../../src/interface/scenario/certificate-service.js";
import {certifier, compare, type CertificateOutcome, type StartThread} from "../../src/interface/scenario/certify.js";
import {Engine} from "../../src/model/scenario/engine.js";
import type {Estimate, Pick} from "../../src/model/scenario/types.js";
import {membersOf} from "../model/scenario/oracle/games.js";

const members = membersOf([5, 4, 3, 2]);
const scenario = (chance: number, national = 0) => ({
  picks: members.map((): Pick => "undecided"),
  probability: members.map(() => chance),
  correlation: {national, group: 0}
});
const estimate = (value: number): Estimate => ({value, errorBound: 1e-13, method: "tilted-fourier"});

/** A thread whose answers the test gives by hand. */
function double() {
  const log = {started: 0, ended: 0, requests: [] as CertificateRequest[]};
  let reply: (reply: CertificateReply) => void = () => undefined;
  let fail: (detail: string) => void = () => undefined;
  const start: StartThread = (answered, failed) => {
    log.started++;
    [reply, fail] = [answered, failed];
    return {post: (request) => log.requests.push(request), end: () => log.ended++};
  };
  return {log, start, reply: (message: CertificateReply) => reply(message), fail: (detail: string) => fail(detail)};
}

const exact = (...values: number[]): Estimate[] =>
  values.map((value) => ({value, errorBound: 1e-14, method: "exact-dp"}));

describe("the page's side", () => {
  test("no thread before the first question, one for all, and the answer by quota", () => {
    const {log, start, reply} = double();
    const {ask} = certifier(members, start);
    expect(log.started).toBe(0);
    const outcomes: CertificateOutcome[] = [];
    ask(scenario(0.3), [8, 9], [estimate(0.25), estimate(0.125)], (outcome) => outcomes.push(outcome));
    ask(scenario(0.4), [8], [estimate(0.5)], (outcome) => outcomes.push(outcome));
    expect(log.started).toBe(1);
    expect(log.requests[1].question).toEqual({weights: [5, 4, 3, 2], chances: [0.4, 0.4, 0.4, 0.4], needs: [8]});
    reply({id: log.requests[1].id, answers: exact(0.5)});
    expect(outcomes).toEqual([
      {
        state: "certified",
        quotas: [{quota: 8, shown: estimate(0.5), certificate: exact(0.5)[0], agrees: true, value: estimate(0.5)}]
      }
    ]);
  });

  test("a newer question drops the older, whichever answer comes first", () => {
    const {log, start, reply} = double();
    const {ask} = certifier(members, start);
    const seen: string[] = [];
    ask(scenario(0.3), [8], [estimate(0.1)], () => seen.push("older"));
    ask(scenario(0.4), [8], [estimate(0.2)], () => seen.push("newer"));
    const [older, newer] = log.requests.map(({id}) => id);
    reply({id: older, answers: exact(0.1)});
    expect(seen).toEqual([]);
    reply({id: newer, answers: exact(0.2)});
    reply({id: newer, answers: exact(0.2)});
    reply({id: older, answers: exact(0.1)});
    expect(seen).toEqual(["newer"]);
  });

  test("dropped: silence, and the thread is told so, once; it stays for the next question", () => {
    const {log, start, reply} = double();
    const {ask, drop} = certifier(members, start);
    const seen: string[] = [];
    drop();
    ask(scenario(0.3), [8], [estimate(0.1)], () => seen.push("answered"));
    reply({id: log.requests[0].id, answers: exact(0.1)});
    drop();
    expect(log.requests).toHaveLength(1);
    ask(scenario(0.3), [8], [estimate(0.1)], () => seen.push("dropped"));
    drop();
    drop();
    const [, asked, dropped] = log.requests;
    expect(log.requests).toHaveLength(3);
    expect(dropped).toEqual({id: expect.any(Number) as number, question: null});
    expect(dropped.id).toBeGreaterThan(asked.id);
    reply({id: asked.id, answers: exact(0.1)});
    ask(scenario(0.3), [8], [estimate(0.1)], () => seen.push("third"));
    reply({id: log.requests[3].id, answers: exact(0.1)});
    expect(seen).toEqual(["answered", "third"]);
    expect(log).toMatchObject({started: 1, ended: 0});
  });

  test("a value that disagrees is replaced by the certificate, quota by quota", () => {
    const wrong = {...estimate(0.25 + 1e-9), errorBound: 1e-10};
    const outcome = compare([8, 9, 10], [wrong, estimate(0.125), null], exact(0.25, 0.125, 0.0625));
    if (outcome.state === "refused") throw new Error(outcome.detail);
    expect(outcome.state).toBe("replaced");
    expect(outcome.quotas.map(({agrees}) => agrees)).toEqual([false, true, false]);
    expect(outcome.quotas.map(({value}) => value)).toEqual([exact(0.25)[0], estimate(0.125), exact(0.0625)[0]]);
  });

  test("the two agree as far as both bounds reach, no further", () => {
    const shown = {...estimate(0.25), errorBound: 3e-10};
    const certificate = (value: number): Estimate[] => [{value, errorBound: 1e-10, method: "exact-dp"}];
    expect(compare([8], [shown], certificate(0.25 + 3.9e-10)).state).toBe("certified");
    expect(compare([8], [shown], certificate(0.25 + 4.1e-10)).state).toBe("replaced");
  });

  test("what cannot be certified says why", () => {
    const {log, start, reply, fail} = double();
    const {ask} = certifier(members, start);
    const outcomes: CertificateOutcome[] = [];
    const keep = (outcome: CertificateOutcome) => outcomes.push(outcome);
    ask(scenario(0.3, 0.2), [8], [estimate(0.1)], keep);
    expect(log.started).toBe(0);
    ask(scenario(0.3), [8], [estimate(0.1)], keep);
    reply({id: log.requests[0].id, answers: null});
    ask(scenario(0.3), [8], [estimate(0.1)], keep);
    fail("no such file");
    expect(log.ended).toBe(1);
    expect(outcomes).toEqual([
      {state: "refused", reason: "correlated", detail: ""},
      {state: "refused", reason: "too-large", detail: ""},
      {state: "refused", reason: "failed", detail: "no such file"}
    ]);
  });
});

describe("the worker's side", () => {
  /** Pauses end when the test says so. */
  function service() {
    const replies: CertificateReply[] = [];
    const waiting: (() => void)[] = [];
    const answer = certificateService(
      (reply) => replies.push(reply),
      () => new Promise((resolve) => waiting.push(resolve))
    );
    const finish = async (pending: Promise<void>[]) => {
      let left = true;
      void Promise.all(pending).then(() => (left = false));
      for (let turns = 0; left && turns < 1000; turns++) {
        waiting.splice(0).forEach((go) => go());
        await Promise.resolve();
      }
    };
    return {replies, answer, finish};
  }
  const question = {weights: [5, 4, 3, 2], chances: [0.3, 0.3, 0.3, 0.3], needs: [8, 9]};

  test("answers what the engine answers", async () => {
    const {replies, answer, finish} = service();
    await finish([answer({id: 3, question})]);
    const engine = new Engine(members).at(scenario(0.3));
    expect(replies).toHaveLength(1);
    const [reply] = replies;
    if (!("answers" in reply) || !reply.answers) throw new Error("no answers");
    expect(reply.id).toBe(3);
    reply.answers.forEach(({value}, i) => expect(value).toBeCloseTo(engine.probability(question.needs[i])!.value, 14));
  });

  test("a question that comes on the way takes the other's place: the older one is left off and never answered", async () => {
    const {replies, answer, finish} = service();
    await finish([answer({id: 1, question}), answer({id: 2, question: {...question, needs: [5]}})]);
    expect(replies.map(({id}) => id)).toEqual([2]);
  });

  test("a question that nobody waits for any more is left off and never answered", async () => {
    const {replies, answer, finish} = service();
    await finish([answer({id: 1, question}), answer({id: 2, question: null})]);
    expect(replies).toEqual([]);
    await finish([answer({id: 3, question})]);
    expect(replies.map(({id}) => id)).toEqual([3]);
  });

  test("what is no question comes back as an error", async () => {
    const {replies, answer, finish} = service();
    await finish([answer({id: 1, question: {...question, chances: [2, 0, 0, 0]}})]);
    expect(replies).toEqual([{id: 1, error: "probability 2 is not in [0, 1]"}]);
  });
});
