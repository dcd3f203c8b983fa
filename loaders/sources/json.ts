// JSON of a live source, of the shape we were told to expect. Anything else (a login page, XML, half a file) is
// said.
import {Ajv, type ValidateFunction} from "ajv";
import {SourceFailure} from "./source-failure.js";

const ajv = new Ajv({allErrors: true, strict: false});

/** A check of a shape by JSON Schema, compiled once. */
export const shape = <T>(schema: object): ValidateFunction<T> => ajv.compile<T>(schema);

function parse(source: string, url: string, bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, "");
  const start = text.trimStart().slice(0, 200).toLowerCase();
  if (start === "") throw new SourceFailure(source, "unreadable", `an empty answer from ${url}`, "try again later");
  if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
    throw new SourceFailure(
      source,
      "unreadable",
      `a web page (HTML) instead of JSON from ${url}`,
      "open the address in a browser: a login, a proxy or a notice of maintenance may stand in the way"
    );
  }
  if (start.startsWith("<"))
    throw new SourceFailure(
      source,
      "unreadable",
      `XML instead of JSON from ${url}`,
      "a proxy or mirror may have dropped the header Accept: application/json"
    );
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new SourceFailure(
      source,
      "unreadable",
      `JSON that stops or breaks in the middle from ${url} (${error instanceof Error ? error.message : String(error)})`,
      "try again; if it goes on, the answer is cut off on its way"
    );
  }
}

/** @throws {SourceFailure} naming the first faults of the shape */
export function readJson<T>(source: string, url: string, bytes: Uint8Array, valid: ValidateFunction<T>): T {
  const value = parse(source, url, bytes);
  if (valid(value)) return value;
  const faults = (valid.errors ?? [])
    .slice(0, 3)
    .map(({instancePath, message}) => `${instancePath || "the answer"} ${message}`);
  throw new SourceFailure(
    source,
    "unexpected",
    `another shape than documented from ${url}: ${faults.join("; ")}`,
    "see whether the service has a new version; loaders/sources/ must then follow"
  );
}
