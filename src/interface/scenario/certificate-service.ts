// What the certificate's worker does with its messages: one question at a time, the newest. A question that comes while
// another is computed takes its place; the older one is never answered.
import {certification, type CertificateQuestion} from "../../model/scenario/certificate.js";
import type {Estimate} from "../../model/scenario/types.js";

/** A number without a question: nobody waits for the one before it. */
export interface CertificateRequest {
  id: number;
  question: CertificateQuestion | null;
}

/** `answers` by quota; null when the game is too large for the certificate. `error` when the question was no question. */
export type CertificateReply = {id: number; answers: Estimate[] | null} | {id: number; error: string};

/**
 * @param post sends a reply
 * @param pause lets waiting messages in; resolves soon
 * @returns what to do with a message; its promise settles when no question is left
 */
export function certificateService(
  post: (reply: CertificateReply) => void,
  pause: () => Promise<void>
): (request: CertificateRequest) => Promise<void> {
  let newest = -1;
  return async ({id, question}) => {
    newest = id;
    if (question === null) return;
    const steps = certification(question);
    try {
      for (;;) {
        const {done, value} = steps.next();
        if (done) return post({id, answers: value});
        await pause();
        if (newest !== id) return;
      }
    } catch (error) {
      post({id, error: error instanceof Error ? error.message : String(error)});
    }
  };
}
