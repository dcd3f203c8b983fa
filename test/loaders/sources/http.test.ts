// Manners and patience: what a source can do to us, and what we say then.
import {afterEach, describe, expect, test} from "vitest";
import {retryAfter} from "../../../loaders/sources/http.js";
import {localSource, patientClient, type Answering, type LocalSource} from "./server.js";

let source: LocalSource | null = null;
afterEach(() => source?.close());

async function asked(answer: Answering, settings = {}) {
  source = await localSource(answer);
  const {client, waits, log} = patientClient(settings);
  const outcome = await client.get({source: "Kilde", url: `${source.base}/a`, accept: "application/json"}).then(
    (found) => ({text: new TextDecoder().decode(found.bytes), message: ""}),
    (error: unknown) => ({text: "", message: String(error)})
  );
  return {...outcome, waits, log, calls: source.calls};
}

describe("answers that may go better next time", () => {
  test("429 with Retry-After is waited for, as long as it says", async () => {
    const {text, waits, log} = await asked((_, response, count) => {
      if (count === 1) response.writeHead(429, {"retry-after": "7"}).end();
      else response.end("{}");
    });
    expect([text, waits]).toEqual(["{}", [7000]]);
    expect(log[0]).toContain("HTTP 429");
  });

  test("500 with an empty body: four attempts, each wait twice the one before, then said", async () => {
    const {message, waits, calls} = await asked((_, response) => void response.writeHead(500).end());
    expect(calls).toHaveLength(4);
    expect(waits).toEqual([1000, 2000, 4000]);
    expect(message).toContain("HTTP 500");
    expect(message).toContain("empty body");
    expect(message).toContain("try again later");
  });

  test("429 that does not say how long is waited for to the end of the window", async () => {
    const first =
      (headers: Record<string, string>): Answering =>
      (_, response, count) =>
        count === 1 ? void response.writeHead(429, headers).end() : void response.end("{}");
    expect((await asked(first({}))).waits).toEqual([60_000]);
    source?.close();
    expect((await asked(first({"x-ratelimit-policy": "40;w=30s"}))).waits).toEqual([30_000]);
  });

  test("a Retry-After of an hour is not waited for", async () => {
    const {message, waits} = await asked((_, response) => void response.writeHead(429, {"retry-after": "3600"}).end());
    expect(waits).toEqual([]);
    expect(message).toContain("3600 s");
  });

  test("a slow drip is cut off", async () => {
    const {message} = await asked((_, response) => void response.write("{"), {timeout: 200, attempts: 1});
    expect(message).toContain("within 0.2 s");
  });
});

describe("answers that will not", () => {
  test("404: asked once, with what to look at", async () => {
    const {message, calls} = await asked((_, response) => void response.writeHead(404).end("nothing here"));
    expect(calls).toHaveLength(1);
    expect(message).toContain("HTTP 404");
    expect(message).toContain("may have moved");
  });

  test("a body beyond the limit is cut off", async () => {
    const {message} = await asked((_, response) => void response.end("x".repeat(2_000_000)), {maxBytes: 1_000_000});
    expect(message).toContain("larger than 1 MB");
  });

  test("a redirect to another host is not followed, one on the same host is", async () => {
    const away = await asked((_, response) => void response.writeHead(302, {location: "http://example.com/a"}).end());
    expect(away.message).toContain("another host, example.com");
    source?.close();
    const near = await asked((request, response) => {
      if (request.url === "/a") response.writeHead(302, {location: "/b"}).end();
      else response.end("there");
    });
    expect(near.text).toBe("there");
  });

  test("nobody listens", async () => {
    const {client} = patientClient({attempts: 1});
    await expect(client.get({source: "Kilde", url: "http://127.0.0.1:9/", accept: "*/*"})).rejects.toThrow(
      /no connection/
    );
  });
});

test("who asks is said, and the copy at hand is named", async () => {
  source = await localSource((request, response) => {
    if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
    else response.writeHead(200, {etag: '"v1"'}).end("text");
  });
  const {client} = patientClient();
  const first = await client.get({source: "Kilde", url: `${source.base}/a`, accept: "text/csv"});
  const again = await client.get({source: "Kilde", url: `${source.base}/a`, accept: "text/csv", validators: first});
  expect([first.notModified, again.notModified]).toEqual([false, true]);
  expect(source.calls[0]).toContain("akson-dashboard");
});

test("calls to one host keep their distance", async () => {
  source = await localSource((_, response) => void response.end("x"));
  const {client, waits} = patientClient({pause: 2000});
  for (let call = 0; call < 3; call += 1) await client.get({source: "Kilde", url: `${source.base}/a`, accept: "*/*"});
  expect(waits).toEqual([2000, 2000]);
});

test.each([
  ["12", 12_000],
  ["Tue, 24 Nov 2026 12:00:30 GMT", 30_000],
  ["soon", null],
  [null, null]
])("Retry-After %s", (header, expected) => {
  expect(retryAfter(header, new Date("2026-11-24T12:00:00Z"))).toBe(expected);
});
