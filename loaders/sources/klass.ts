// Statistics Norway's KLASS: codes on a day, what replaced them, and correspondences. XML is its default, so JSON is asked for.
import type {IsoDate} from "../../src/model/types.js";
import type {HttpClient, Validators} from "./http.js";
import {readJson, shape} from "./json.js";
import {SourceFailure} from "./source-failure.js";

export interface KlassCode {
  code: string;
  name: string;
}

export interface KlassChange {
  oldCode: string;
  oldName: string;
  newCode: string;
  newName: string;
  changeOccurred: IsoDate;
}

export interface Correspondence {
  sourceCode: string;
  targetCode: string;
}

export const classifications = {municipalities: 131, counties: 104, centrality: 128} as const;

const text = {type: "string", minLength: 1};
const list = (name: string, fields: readonly string[]) => ({
  type: "object",
  required: [name],
  properties: {
    [name]: {
      type: "array",
      items: {type: "object", required: fields, properties: Object.fromEntries(fields.map((field) => [field, text]))}
    }
  }
});
const isCodes = shape<{codes: KlassCode[]}>(list("codes", ["code", "name"]));
const isChanges = shape<{codeChanges: KlassChange[]}>(
  list("codeChanges", ["oldCode", "oldName", "newCode", "newName", "changeOccurred"])
);
const isCorrespondences = shape<{correspondenceItems: Correspondence[]}>(
  list("correspondenceItems", ["sourceCode", "targetCode"])
);

const accept = "application/json";

/** "Not stated" in every classification of places. */
const notStated = /^9+$/;

/** Codes valid on a day, without "not stated", sorted. @throws {SourceFailure} */
export async function codesAt(
  client: HttpClient,
  base: string,
  classification: number,
  date: IsoDate
): Promise<KlassCode[]> {
  const source = `KLASS ${classification}`;
  const answer = await client.get({
    source,
    url: `${base}/classifications/${classification}/codesAt?date=${date}`,
    accept
  });
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

export interface KlassChanges extends Validators {
  changes: KlassChange[];
}

export const changesAddress = (base: string, classification: number, from: IsoDate, to: IsoDate): string =>
  `${base}/classifications/${classification}/changes?from=${from}&to=${to}`;

/**
 * Changes from one day to another, both included. Mere renamings have the same code on both sides. Null when they are not
 * modified since the copy that the validators name.
 * @throws {SourceFailure}
 */
export async function changesBetween(
  client: HttpClient,
  base: string,
  classification: number,
  from: IsoDate,
  to: IsoDate,
  validators?: Validators
): Promise<KlassChanges | null> {
  const source = `KLASS ${classification}`;
  const answer = await client.get({source, url: changesAddress(base, classification, from, to), accept, validators});
  const {etag, lastModified} = answer;
  return answer.notModified
    ? null
    : {changes: readJson(source, answer.url, answer.bytes, isChanges).codeChanges, etag, lastModified};
}

/** Pairs of codes of two classifications. @throws {SourceFailure} */
export async function correspondences(
  client: HttpClient,
  base: string,
  from: number,
  to: number,
  first: IsoDate,
  last: IsoDate
): Promise<Correspondence[]> {
  const source = `KLASS ${from}`;
  const url = `${base}/classifications/${from}/corresponds?targetClassificationId=${to}&from=${first}&to=${last}`;
  const answer = await client.get({source, url, accept});
  return readJson(source, answer.url, answer.bytes, isCorrespondences).correspondenceItems;
}
