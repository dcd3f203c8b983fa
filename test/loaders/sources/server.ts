// A source on this machine, answering what a test tells it to, and effects that do not wait.
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import {HttpClient, usualSettings, type HttpSettings} from "../../../loaders/sources/http.js";
import type {Effects} from "../../../loaders/sources/effects.js";

export type Answering = (request: IncomingMessage & {body: string}, response: ServerResponse, count: number) => void;

export interface LocalSource {
  base: string;
  /** "POST /tables/07459/data …" in the order they came. */
  calls: string[];
  close(): void;
}

export async function localSource(answer: Answering): Promise<LocalSource> {
  const calls: string[] = [];
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      calls.push(`${request.method} ${request.url} ${request.headers["user-agent"]}`);
      answer(Object.assign(request, {body}), response, calls.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    base: `http://127.0.0.1:${address.port}`,
    calls,
    close: () => {
      server.closeAllConnections();
      server.close();
    }
  };
}

export interface Waited {
  client: HttpClient;
  waits: number[];
  log: string[];
}

/** A client whose clock moves only when it is told to wait. */
export function patientClient(settings: Partial<HttpSettings> = {}): Waited {
  const waits: number[] = [];
  const log: string[] = [];
  let now = Date.parse("2026-11-24T12:00:00Z");
  const effects: Effects = {
    fetch: (url, options) => fetch(url, options),
    now: () => new Date(now),
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
    log: (line) => log.push(line)
  };
  return {client: new HttpClient(effects, {...usualSettings, pause: 0, timeout: 3_000, ...settings}), waits, log};
}
