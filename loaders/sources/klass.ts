// Statistics Norway's KLASS: codes on a day and what replaced them. XML is its default, so JSON is asked for. Names
// are the official ones ("Kárášjohka - Karasjok", "Våler (Viken)"): rows are joined on the code, never on the name.
import type {IsoDate} from "../../src/model/types.js";
import type {HttpClient, Validators} from "./http.js";
import {readJson, shape} from "./json.js";
import {SourceFailure} from "./source-failure.js";

export interface KlassCode {
  code: string;
  /** Official name; namesakes have their county in brackets. */
  name: string;
}

/** The old code is null when a code came into being, the new one when a code ceased. */
export interface KlassChange {
  oldCode: string | null;
  newCode: string | null;
  newName: string | null;
  changeOccurred: IsoDate;
}

const municipalityClassification = 131;
const source = `KLASS ${municipalityClassification}`;

const text = {type: "string", minLength: 1};
const maybe = {type: ["string", "null"]};
const list = (name: string, properties: Record<string, object>) => ({
  type: "object",
  required: [name],
  properties: {[name]: {type: "array", items: {type: "object", required: Object.keys(properties), properties}}}
});
const isCodes = shape<{codes: KlassCode[]}>(list("codes", {code: text, name: text}));
const isChanges = shape<{codeChanges: KlassChange[]}>(
  list("codeChanges", {
    oldCode: maybe,
    newCode: maybe,
    newName: maybe,
    changeOccurred: {type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
  })
);

const accept = "application/json";

/** "Not stated" in every classification of places. */
const notStated = /^9+$/;

const classification = (base: string): string => `${base}/classifications/${municipalityClassification}`;

/** Codes valid on a day, without "not stated", sorted. @throws {SourceFailure} */
export async function codesAt(client: HttpClient, base: string, date: IsoDate): Promise<KlassCode[]> {
  const answer = await client.get({source, url: `${classification(base)}/codesAt?date=${date}`, accept});
  const codes = readJson(source, answer.url, answer.bytes, isCodes)
    .codes.filter(({code}) => !notStated.test(code))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const twice = codes.find(({code}, index) => codes[index + 1]?.code === code);
  if (twice)
    throw new SourceFailure(
      source,
      "not-valid",
      `code ${twice.code} stands twice on ${date}`,
      "write to Statistics Norway; the snapshot in data/ is unchanged"
    );
  return codes;
}

interface KlassChanges extends Validators {
  changes: KlassChange[];
}

/** Without an end: `to` would leave out its own day. */
export const changesAddress = (base: string, from: IsoDate): string => `${classification(base)}/changes?from=${from}`;

/**
 * Changes from a day on, it included. Mere renamings have the same code on both sides. Null when they are not modified
 * since the copy that the validators name.
 * @throws {SourceFailure}
 */
export async function changesSince(
  client: HttpClient,
  base: string,
  from: IsoDate,
  validators?: Validators
): Promise<KlassChanges | null> {
  const answer = await client.get({source, url: changesAddress(base, from), accept, validators});
  const {etag, lastModified} = answer;
  return answer.notModified
    ? null
    : {changes: readJson(source, answer.url, answer.bytes, isChanges).codeChanges, etag, lastModified};
}

/** The official name without the county that KLASS adds to namesakes. */
export const withoutCounty = (name: string): string => name.replace(/ \([^()]+\)$/, "");

/** The Norwegian name: the one known already if it is among the languages, else all of them. */
export function norwegianName(klassName: string, known: string | undefined): string {
  const name = withoutCounty(klassName);
  return known !== undefined && name.split(" - ").includes(known) ? known : name;
}
