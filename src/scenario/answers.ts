// The page's side of the answers: asks the worker, hands over each part as it comes, drops what has been overtaken.
import type {Question} from "../model/scenario/answer-sheet.js";
import type {AnswersReply, AnswersRequest, Game, Wanted} from "./answers-service.js";

/** A running worker. */
export interface AnswersThread {
  post: (request: AnswersRequest) => void;
}

/** Starts one. Tests put a double in its place. */
export type StartAnswers = (replied: (reply: AnswersReply) => void, failed: (detail: string) => void) => AnswersThread;

const startWorker: StartAnswers = (replied, failed) => {
  const worker = new Worker(import.meta.resolve("./answers-worker.js"), {type: "module"});
  worker.onmessage = ({data}: MessageEvent<AnswersReply>) => replied(data);
  worker.onerror = ({message}) => failed(message || "the worker could not be started");
  return {post: (request) => worker.postMessage(request)};
};

export interface Asking {
  /** @param want other than the thread is for */
  (question: Question, want?: Wanted): void;
  /** Nobody waits for the answer any more: the thread leaves its core to the page, after the step it is at. */
  drop(): void;
  /** The core is the page's until then; after that the thread goes on. */
  holdUntil(moment: Promise<void>): void;
}

/**
 * A newer question takes the place of an older one.
 * @param arrived is called with each part of the newest question; parts of older ones are dropped
 * @returns asks a question
 */
export function answering(
  game: Game,
  usual: Wanted,
  arrived: (reply: AnswersReply) => void,
  start: StartAnswers = startWorker
): Asking {
  let thread: AnswersThread | null = null;
  let newest = 0;
  let unfinished = false;
  const replied = (reply: AnswersReply): void => {
    if (reply.id !== newest) return;
    if (reply.part === "done" || reply.part === "error") unfinished = false;
    arrived(reply);
  };
  const failed = (error: string): void => {
    thread = null;
    arrived({id: newest, part: "error", error});
  };
  const ask: Asking = (question, want = usual) => {
    newest += 1;
    unfinished = true;
    try {
      if (thread === null) {
        thread = start(replied, failed);
        thread.post({game});
      }
      thread.post({id: newest, question, want});
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
  };
  ask.drop = () => {
    newest += 1;
    if (unfinished) thread?.post({id: newest, question: null});
    unfinished = false;
  };
  ask.holdUntil = (moment) => {
    if (!unfinished) return;
    const held = thread;
    held?.post({held: true});
    void moment.then(() => held?.post({held: false}));
  };
  return ask;
}
