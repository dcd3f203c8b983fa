// The page's side of the answers: asks the worker, hands over each part as it comes, drops what has been overtaken.
import type {Question} from "../../model/scenario/answer-sheet.js";
import type {AnswersReply, AnswersRequest, Game, Wanted} from "./answers-service.js";

/** A running worker. */
export interface AnswersThread {
  post: (request: AnswersRequest) => void;
  end: () => void;
}

/** Starts one. Tests put a double in its place. */
export type StartAnswers = (replied: (reply: AnswersReply) => void, failed: (detail: string) => void) => AnswersThread;

const startWorker: StartAnswers = (replied, failed) => {
  const worker = new Worker(import.meta.resolve("./answers-worker.js"), {type: "module"});
  worker.onmessage = ({data}: MessageEvent<AnswersReply>) => replied(data);
  worker.onerror = ({message}) => failed(message || "the worker could not be started");
  return {post: (request) => worker.postMessage(request), end: () => worker.terminate()};
};

export interface Asking {
  (question: Question): void;
  /** Nobody waits for the answer any more: a thread that still computes it is ended, and the next question starts another. */
  drop(): void;
}

/**
 * @param arrived is called with each part of the newest question; parts of older ones are dropped
 * @returns asks a question
 */
export function answering(game: Game, want: Wanted, arrived: (reply: AnswersReply) => void, start: StartAnswers = startWorker): Asking {
  let thread: AnswersThread | null = null;
  let newest = 0;
  let busy = false;
  const replied = (reply: AnswersReply): void => {
    if (reply.id !== newest) return;
    if (reply.part === "done" || reply.part === "error") busy = false;
    arrived(reply);
  };
  const failed = (error: string): void => {
    thread = null;
    arrived({id: newest, part: "error", error});
  };
  const ask: Asking = (question) => {
    newest += 1;
    try {
      if (thread === null) {
        thread = start(replied, failed);
        thread.post({game});
      }
      busy = true;
      thread.post({id: newest, question, want});
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
  };
  ask.drop = () => {
    newest += 1;
    if (!busy) return;
    busy = false;
    thread?.end();
    thread = null;
  };
  return ask;
}
