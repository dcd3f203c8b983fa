// Fetching with good manners: a pause between calls, a time limit, a body limit, retries that respect Retry-After, no
// redirect to another host, and a name to write to.
import type {Effects} from "./effects.js";
import {readBody, BodyTooLarge} from "./body.js";
import {SourceFailure} from "./source-failure.js";

export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export interface Request {
  /** What people call the source, for messages. */
  source: string;
  url: string;
  accept: string;
  /** Sent as JSON by POST. */
  body?: unknown;
  /** Of the copy at hand: the answer may then be "not modified". */
  validators?: Validators;
  /** Bytes; the settings' limit when left out. */
  maxBytes?: number;
  /** What to do about HTTP 500 and above, where this service is known to mean something by it. */
  serverErrorRemedy?: string;
}

export interface Answer extends Validators {
  notModified: boolean;
  bytes: Uint8Array;
  url: string;
}

export interface HttpSettings {
  /** For one attempt, body included. */
  timeout: number;
  attempts: number;
  /** Wait before the second attempt; doubled each time. */
  backoff: number;
  /** A longer Retry-After is not waited for. */
  longestWait: number;
  /** Between two calls to one host. Statistics Norway allows 40 in 60 seconds. */
  pause: number;
  /** Waited for after "too many calls" when the service does not say how long: the end of its window. */
  window: number;
  maxBytes: number;
}

export const usualSettings: HttpSettings = {
  timeout: 60_000,
  attempts: 4,
  backoff: 1_000,
  longestWait: 120_000,
  pause: 2_000,
  window: 60_000,
  maxBytes: 20_000_000
};

const userAgent =
  "akson-dashboard (public dashboard of the Akson letters of intent; contact: see the site's page Datagrunnlag)";

const redirects = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 5;

/** An attempt that may go better next time. */
class Retryable extends Error {
  constructor(
    readonly failure: SourceFailure,
    readonly wait: number | null
  ) {
    super(failure.message);
  }
}

/** Seconds or a date, as milliseconds from now; null when it says nothing. */
export function retryAfter(header: string | null, now: Date): number | null {
  if (header === null || header.trim() === "") return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}

/** What the body of an error says, in one line: the title of a JSON error, else its beginning. */
function causeIn(body: string): string {
  try {
    const {title, message} = JSON.parse(body) as {title?: unknown; message?: unknown};
    const cause = title ?? message;
    if (typeof cause === "string") return cause;
  } catch {
    // Not JSON, or cut: shown as it is.
  }
  return body.slice(0, 300).replace(/\s+/g, " ").trim();
}

/** The deepest cause: undici wraps "ECONNREFUSED" in "fetch failed". */
function rootMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return rootMessage(error.cause);
  const code = (error as Error & {code?: string}).code;
  return error.message || code || error.name;
}

export class HttpClient {
  private readonly nextCall = new Map<string, number>();

  constructor(
    private readonly effects: Effects,
    private readonly settings: HttpSettings = usualSettings
  ) {}

  /** @throws {SourceFailure} after the last attempt, or at once when another attempt cannot help */
  async get(request: Request): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.follow(request);
      } catch (error) {
        if (!(error instanceof Retryable)) throw error;
        if (attempt === this.settings.attempts) throw error.failure;
        const wait = error.wait ?? this.settings.backoff * 2 ** (attempt - 1);
        if (wait > this.settings.longestWait) {
          throw new SourceFailure(
            request.source,
            "refused",
            `${error.failure.what}; it asks us to wait ${Math.ceil(wait / 1000)} s`,
            "try again later"
          );
        }
        const next = `attempt ${attempt + 1} of ${this.settings.attempts} in ${(wait / 1000).toFixed(1)} s`;
        this.effects.log(`${request.source}: ${error.failure.what}; ${next}`);
        await this.effects.sleep(wait);
      }
    }
  }

  /** One attempt, through redirects on the same host. */
  private async follow(request: Request): Promise<Answer> {
    let url = request.url;
    let body = request.body;
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const signal = AbortSignal.timeout(this.settings.timeout);
      const response = await this.attempt({...request, url, body}, signal);
      if (!redirects.has(response.status)) return this.answer(request, url, response);
      await response.body?.cancel();
      const target = this.target(request, url, response.headers.get("location"));
      if (response.status === 303) body = undefined;
      url = target;
    }
    throw new SourceFailure(
      request.source,
      "moved",
      `more than ${mostRedirects} redirects from ${request.url}`,
      "open the address in a browser and set the new one"
    );
  }

  private target({source}: Request, url: string, location: string | null): string {
    const target = location === null ? null : URL.canParse(location, url) ? new URL(location, url) : null;
    if (target === null)
      throw new SourceFailure(
        source,
        "moved",
        `a redirect without an address from ${url}`,
        "open the address in a browser"
      );
    if (target.host !== new URL(url).host) {
      throw new SourceFailure(
        source,
        "moved",
        `${url} redirects to another host, ${target.host}, which is not followed`,
        "if the source has moved, set its new base address (AKSON_…_BASE or AKSON_SIGNINGS_URL)"
      );
    }
    return target.href;
  }

  private async attempt({source, url, accept, body, validators}: Request, signal: AbortSignal): Promise<Response> {
    if (!URL.canParse(url))
      throw new SourceFailure(
        source,
        "unreachable",
        `"${url}" is not an address`,
        "correct the base address in the environment"
      );
    const {host} = new URL(url);
    const now = this.effects.now().getTime();
    const wait = (this.nextCall.get(host) ?? 0) - now;
    this.nextCall.set(host, Math.max(now, now + wait) + this.settings.pause);
    if (wait > 0) await this.effects.sleep(wait);
    const headers: Record<string, string> = {accept, "user-agent": userAgent};
    if (body !== undefined) headers["content-type"] = "application/json";
    if (validators?.etag) headers["if-none-match"] = validators.etag;
    if (validators?.lastModified) headers["if-modified-since"] = validators.lastModified;
    try {
      return await this.effects.fetch(url, {
        method: body === undefined ? "GET" : "POST",
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        redirect: "manual",
        signal
      });
    } catch (error) {
      throw this.interrupted(source, url, error);
    }
  }

  /** A connection that failed, or took too long. */
  private interrupted(source: string, url: string, error: unknown): Retryable {
    const name = error instanceof Error ? error.name : "";
    const failure =
      name === "TimeoutError" || name === "AbortError"
        ? new SourceFailure(
            source,
            "too-slow",
            `no complete answer from ${url} within ${this.settings.timeout / 1000} s`,
            "try again later; the snapshot in data/ is unchanged"
          )
        : new SourceFailure(
            source,
            "unreachable",
            `no connection to ${url} (${rootMessage(error)})`,
            "look at the network and the address, then try again; the snapshot in data/ is unchanged"
          );
    return new Retryable(failure, null);
  }

  private async answer(request: Request, url: string, response: Response): Promise<Answer> {
    const validators = {etag: response.headers.get("etag"), lastModified: response.headers.get("last-modified")};
    if (response.status === 304 && request.validators)
      return {notModified: true, bytes: new Uint8Array(), url, ...validators};
    const bytes = await this.body(request, url, response);
    if (response.status === 200) return {notModified: false, bytes, url, ...validators};
    const {source} = request;
    const said = causeIn(new TextDecoder().decode(bytes.slice(0, 2_000)));
    const what = `HTTP ${response.status} from ${url}${said === "" ? " with an empty body" : `: ${said}`}`;
    const wait = retryAfter(response.headers.get("retry-after"), this.effects.now());
    if (response.status === 429) {
      const window = /w=(\d+)s/.exec(response.headers.get("x-ratelimit-policy") ?? "")?.[1];
      throw new Retryable(
        new SourceFailure(source, "refused", what, "wait a minute and try again: too many calls"),
        wait ?? (window ? Number(window) * 1000 : this.settings.window)
      );
    }
    if (response.status >= 500)
      throw new Retryable(
        new SourceFailure(source, "refused", what, request.serverErrorRemedy ?? "try again later"),
        wait
      );
    const remedy =
      response.status === 404
        ? "check the address: the table, classification or file may have moved"
        : "check the address and the query";
    throw new SourceFailure(source, "refused", what, remedy);
  }

  private async body(
    {source, maxBytes = this.settings.maxBytes}: Request,
    url: string,
    response: Response
  ): Promise<Uint8Array> {
    try {
      return await readBody(response, maxBytes);
    } catch (error) {
      if (!(error instanceof BodyTooLarge)) throw this.interrupted(source, url, error);
      throw new SourceFailure(
        source,
        "too-large",
        `the answer from ${url} is larger than ${Math.round(maxBytes / 1e6)} MB and was cut off`,
        "open the address in a browser and see what it sends"
      );
    }
  }
}
