// The page's side of the answers: one worker, and the newest question replaces the older ones.
import type {Question} from "../scenario/answers.js";
import type {AnswersReply, AnswersRequest} from "../scenario/answers-service.js";
import type {Member} from "../engine/types.js";

/** A running worker. */
export interface AnswersThread {
  post(request: AnswersRequest): void;
  end(): void;
}

/** Starts a worker. Tests replace it. */
export type StartAnswers = (replied: (reply: AnswersReply) => void, failed: (detail: string) => void) => AnswersThread;

const startWorker: StartAnswers = (replied, failed) => {
  const worker = new Worker(import.meta.resolve("../scenario/answers-worker.js"), {type: "module"});
  worker.onmessage = ({data}: MessageEvent<AnswersReply>) => replied(data);
  worker.onerror = ({message}) => failed(message || "the worker could not be started");
  return {post: (request) => worker.postMessage(request), end: () => worker.terminate()};
};

/** A part of an older question may take this long after a newer one was asked, ms; then its worker is replaced. */
const patience = 300;

/**
 * @param arrived is called with the replies to the newest question only
 * @returns asks a question; the older one is dropped
 */
export function asking(
  members: readonly Member[],
  arrived: (reply: AnswersReply) => void,
  start: StartAnswers = startWorker
): (question: Question) => void {
  let thread: AnswersThread | null = null;
  let newest: AnswersRequest | null = null;
  let busy = false;
  let replacing: ReturnType<typeof setTimeout> | undefined;
  const settled = (): void => {
    clearTimeout(replacing);
    replacing = undefined;
  };
  const failed = (error: string): void => {
    settled();
    thread?.end();
    thread = null;
    busy = false;
    if (newest) arrived({id: newest.id, kind: "error", error});
  };
  const replied = (reply: AnswersReply): void => {
    // Any reply shows that the worker has turned to the newest question.
    settled();
    if (reply.id !== newest?.id) return;
    busy = reply.kind === "part";
    arrived(reply);
  };
  const post = (): void => {
    try {
      thread ??= start(replied, failed);
      thread.post(newest!);
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
  };
  return (question) => {
    newest = {id: (newest?.id ?? 0) + 1, members, question};
    if (busy && thread !== null)
      replacing ??= setTimeout(() => {
        settled();
        thread?.end();
        thread = null;
        post();
      }, patience);
    busy = true;
    post();
  };
}
