// The page's side of the certificate: asks a worker for the exact answer to what is shown, says whether the two agree, and
// hands over the value to show from then on. A newer question drops the older.
import {agree, certificateQuestion, type Refusal} from "../../model/scenario/certificate.js";
import type {Estimate, Member, Scenario} from "../../model/scenario/types.js";
import type {CertificateReply, CertificateRequest} from "./certificate-service.js";

/** What became of one quota's value. */
export interface Certified {
  quota: number;
  /** The engine's, as it was shown; null when it could not vouch for any. */
  shown: Estimate | null;
  /** Exact, of the certificate's own bound. */
  certificate: Estimate;
  /** Both can be right: the two intervals meet. */
  agrees: boolean;
  /** To be shown from now on: the engine's where they agree, else the certificate. */
  value: Estimate;
}

export type CertificateOutcome =
  | {state: "certified" | "replaced"; quotas: Certified[]}
  | {state: "refused"; reason: Refusal | "failed"; detail: string};

/** A running worker. */
export interface CertificateThread {
  post: (request: CertificateRequest) => void;
  end: () => void;
}

/** Starts one. Tests put a double in its place. */
export type StartThread = (
  answered: (reply: CertificateReply) => void,
  failed: (detail: string) => void
) => CertificateThread;

export interface Certifier {
  /**
   * Certify what is shown. `settled` is called once, at once when it is refused, unless a newer question comes first.
   * @param shown the engine's probability by quota, in the order of `quotas`
   */
  ask: (
    scenario: Scenario,
    quotas: readonly number[],
    shown: readonly (Estimate | null)[],
    settled: (outcome: CertificateOutcome) => void
  ) => void;
  /**
   * Nobody waits for the answer any more: a worker that still computes one leaves its core to the page after the step it is at.
   * It is not ended: a browser may let an ended one run on for seconds.
   */
  drop: () => void;
}

/** A real worker, from its own file. */
const startWorker: StartThread = (answered, failed) => {
  const worker = new Worker(import.meta.resolve("./certificate-worker.js"), {type: "module"});
  worker.onmessage = ({data}: MessageEvent<CertificateReply>) => answered(data);
  worker.onerror = ({message}) => failed(message || "the worker could not be started");
  return {post: (request) => worker.postMessage(request), end: () => worker.terminate()};
};

/** Compare by quota. */
export function compare(
  quotas: readonly number[],
  shown: readonly (Estimate | null)[],
  certificates: readonly Estimate[]
): CertificateOutcome {
  const results = quotas.map((quota, i): Certified => {
    const [was, certificate] = [shown[i], certificates[i]];
    const agrees = was !== null && agree(was, certificate);
    return {quota, shown: was, certificate, agrees, value: agrees ? was : certificate};
  });
  return {state: results.every(({agrees}) => agrees) ? "certified" : "replaced", quotas: results};
}

/**
 * A certifier for one game. The worker is started with the first question that needs it.
 * @param start makes the worker; injected by tests
 */
export function certifier(members: readonly Member[], start: StartThread = startWorker): Certifier {
  let thread: CertificateThread | null = null;
  let serial = 0;
  let open: {id: number; settle: (reply: CertificateReply) => void} | null = null;

  const answered = (reply: CertificateReply): void => {
    if (reply.id !== open?.id) return;
    const {settle} = open;
    open = null;
    settle(reply);
  };
  const failed = (detail: string): void => {
    thread?.end();
    thread = null;
    if (open) answered({id: open.id, error: detail});
  };

  return {
    ask: (scenario, quotas, shown, settled) => {
      open = null;
      const id = ++serial;
      const question = certificateQuestion(members, scenario, quotas);
      if (typeof question === "string") {
        settled({state: "refused", reason: question, detail: ""});
        return;
      }
      open = {
        id,
        settle: (reply) => {
          if ("error" in reply) settled({state: "refused", reason: "failed", detail: reply.error});
          else if (reply.answers === null) settled({state: "refused", reason: "too-large", detail: ""});
          else settled(compare(quotas, shown, reply.answers));
        }
      };
      try {
        thread ??= start(answered, failed);
        thread.post({id, question});
      } catch (error) {
        failed(error instanceof Error ? error.message : String(error));
      }
    },
    drop: () => {
      if (open === null) return;
      open = null;
      thread?.post({id: ++serial, question: null});
    }
  };
}
