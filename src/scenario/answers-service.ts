// What the answers' worker does with a question: one part after the other. A newer question replaces an older one
// between two parts.
import {deskOf, type Desk, type Question, type Sheets} from "./answers.js";
import {answersTo} from "./drawn-answers.js";
import type {Member} from "../engine/types.js";

export interface AnswersRequest {
  id: number;
  members: readonly Member[];
  question: Question;
}

export type AnswersReply =
  | {id: number; kind: "part"; sheets: Partial<Sheets>}
  | {id: number; kind: "done"}
  | {id: number; kind: "error"; error: string};

/**
 * @param post sends a reply
 * @param pause resolves when the messages that wait have been received
 * @returns handles a request; its promise settles when the question is answered, or replaced by a newer one
 */
export function answersService(
  post: (reply: AnswersReply) => void,
  pause: () => Promise<void>
): (request: AnswersRequest) => Promise<void> {
  let desk: Desk | null = null;
  let newest = 0;
  return async ({id, members, question}) => {
    newest = id;
    // Several questions may have waited while a part was computed: only the newest of them is begun.
    await pause();
    if (newest !== id) return;
    try {
      desk ??= deskOf(members);
      for (const sheets of answersTo(desk, question)) {
        if (Object.keys(sheets).length > 0) post({id, kind: "part", sheets});
        await pause();
        if (newest !== id) return;
      }
      post({id, kind: "done"});
    } catch (error) {
      post({id, kind: "error", error: error instanceof Error ? error.message : String(error)});
    }
  };
}
