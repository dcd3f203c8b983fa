// What the answers' worker does with its messages: the newest question, part by part, the quickest part first. A question
// that comes while another is computed takes its place; the older one is not finished.
import {
  chanceSheet,
  distributionSheet,
  influenceSheets,
  slowSheet,
  type ChanceSheet,
  type DistributionSheet,
  type InfluenceSheet,
  type Question,
  type SlowQuotaSheet
} from "../model/scenario/answer-sheet.js";
import {Engine, type Answers} from "../model/scenario/engine.js";
import {roundedPivots} from "../model/scenario/rounded-dp.js";
import type {CorrelatedModels} from "../model/scenario/signing-model.js";
import type {Steps} from "../model/scenario/steps.js";
import type {PreparedBounds} from "../model/scenario/tail-bound.js";
import type {Member} from "../model/scenario/types.js";

/**
 * What is painted at once; what takes longer, as well as it can be had in some tens of milliseconds; the same precisely. The first has a
 * thread of its own, so that the others never delay it.
 */
export type Wanted = "quick" | "first" | "slow";

/** Who votes, and what has been worked out beforehand of their weights (engine-bounds.json). */
export interface Game {
  members: readonly Member[];
  prepared: PreparedBounds | null;
}

/**
 * The game comes once, before the first question. A number without a question: nobody waits for the ones before it. Held: no
 * further step until it is let go.
 */
export type AnswersRequest =
  {game: Game} | {id: number; question: Question; want: Wanted} | {id: number; question: null} | {held: boolean};

/** What is known of a question so far; `distribution` is null when no method can vouch for it. */
export interface Sheets {
  chances: ChanceSheet;
  influence: InfluenceSheet[];
  distribution: DistributionSheet | null;
}

/** Parts of the answers to question `id`, in this order. Slow ones by quota. What is done may be more than was wanted. */
export type AnswersReply =
  | {id: number; part: "sheets"; sheets: Partial<Sheets>}
  | {id: number; part: "slow"; sheets: SlowQuotaSheet[]}
  | {id: number; part: "done"; want: Wanted}
  | {id: number; part: "error"; error: string};

/** For every answer: below the last printed digit, and mostly not made use of. */
export const tolerance = 1e-6;
/** For the curve of the crossing date, who tips it, and Shapley–Shubik: far below the last printed digit. */
export const seriesTolerance = 3e-7;
/** With correlation the quadrature may err by this: a tenth of what the page prints. */
export const shownTolerance = 1e-4;
/** What a first answer in tens of milliseconds may err: it leaves the last printed digit or the one before it sure. */
export const firstTolerances = {seriesTolerance: 3e-5, correlationTolerance: 1e-3};

/** Steps of a computation as pauses. */
function* paused<T>(steps: Steps<T>): Generator<null, T> {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
    yield null;
  }
}

function* slowSheets(engine: Engine, question: Question, answers: Answers): Generator<null, SlowQuotaSheet[]> {
  const sheets: SlowQuotaSheet[] = [];
  // With correlation these settle how fine the quadrature is; then quotas share what follows.
  for (const {weight} of question.quotas) answers.probability(weight);
  for (let quota = 0; quota < question.quotas.length; quota += 1)
    sheets.push(yield* paused(slowSheet(engine, question, quota, answers)));
  return sheets;
}

/**
 * The parts of one question, each computed when it is asked for; null between two steps of a long one. What is quick comes as
 * one, since it is painted as one; a distribution that takes its time comes after it.
 */
export function* partsInSteps(
  engine: Engine,
  id: number,
  question: Question,
  want: Wanted
): Generator<AnswersReply | null, void> {
  const together = question.quotas.map(({weight}) => weight);
  const answers = engine.at(question, {}, together);
  if (want === "first") {
    yield {
      id,
      part: "slow",
      sheets: yield* slowSheets(engine, question, engine.at(question, firstTolerances, together))
    };
  } else if (want === "slow") {
    yield {id, part: "slow", sheets: yield* slowSheets(engine, question, answers)};
  } else {
    const first = {
      chances: chanceSheet(engine, question, answers),
      influence: influenceSheets(engine, question, answers)
    };
    const steps = distributionSheet(answers);
    const step = steps.next();
    if (step.done) yield {id, part: "sheets", sheets: {...first, distribution: step.value}};
    else {
      yield {id, part: "sheets", sheets: first};
      yield {id, part: "sheets", sheets: {distribution: yield* paused(steps)}};
    }
  }
  yield {id, part: "done", want};
}

/** The same for callers that need no pause. */
export function* parts(engine: Engine, id: number, question: Question, want: Wanted): Generator<AnswersReply, void> {
  for (const reply of partsInSteps(engine, id, question, want)) if (reply !== null) yield reply;
}

/** @param correlated of correlation.ts, where there are correlated questions */
export function answersEngine({members, prepared}: Game, correlated?: CorrelatedModels): Engine {
  return new Engine(members, {
    ...(correlated && {correlated}),
    correlationTolerance: shownTolerance,
    tolerance,
    seriesTolerance,
    further: {roundedPivots},
    ...(prepared && {prepared})
  });
}

/**
 * @param post sends a reply
 * @param pause lets waiting messages in; resolves soon
 * @returns what to do with a message; its promise settles when no part is left
 */
export function answersService(
  post: (reply: AnswersReply) => void,
  pause: () => Promise<void>
): (request: AnswersRequest) => Promise<void> {
  let game: Game | null = null;
  let engine: Engine | null = null;
  let newest = -1;
  let held: Promise<void> | null = null;
  let letGo: () => void = () => undefined;
  return async (request) => {
    if ("game" in request) {
      ({game} = request);
      engine = null;
      return;
    }
    if ("held" in request) {
      letGo();
      held = request.held ? new Promise((resolve) => (letGo = resolve)) : null;
      return;
    }
    const {id} = request;
    newest = id;
    if (request.question === null) return;
    const {question, want} = request;
    try {
      if (game === null) throw new Error("a question before the game");
      engine ??= answersEngine(game);
      // A part of its own, fetched with the first question that needs it.
      if (question.correlation.national + question.correlation.group > 0 && !engine.options.correlated) {
        engine = answersEngine(game, (await import("../model/scenario/correlation.js")).correlated);
      }
      const asked = engine;
      // Of those that have waited while the one before was computed, only the newest is begun.
      await pause();
      while (held !== null) await held;
      if (newest !== id) return;
      for (const reply of partsInSteps(asked, id, question, want)) {
        if (reply !== null) post(reply);
        await pause();
        while (held !== null) await held;
        if (newest !== id) return;
      }
    } catch (error) {
      post({id, part: "error", error: error instanceof Error ? error.message : String(error)});
    }
  };
}
