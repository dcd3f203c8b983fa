// The signing list by address: a CSV of the same columns as signing-events.csv. Codes of 2024 are translated;
// everything else is for the checks of data/ to judge.
import {readCsv} from "../csv.js";
import {csvBytes} from "../csv-write.js";
import type {HttpClient, Validators} from "./http.js";
import {SourceFailure} from "./source-failure.js";

const source = "Signing list";

interface SigningList extends Validators {
  bytes: Uint8Array;
  /** Codes that were translated, in words. */
  translated: string[];
}

/**
 * Null when it is not modified since the copy that the validators name.
 * @param origins later codes and the codes of 2020 they belong to
 * @throws {SourceFailure}
 */
export async function pullSignings(
  client: HttpClient,
  url: string,
  origins: ReadonlyMap<string, string>,
  validators?: Validators
): Promise<SigningList | null> {
  const answer = await client.get({source, url, accept: "text/csv, text/plain;q=0.9", validators});
  const {etag, lastModified} = answer;
  if (answer.notModified) return null;
  const start = new TextDecoder().decode(answer.bytes.slice(0, 200)).trimStart().toLowerCase();
  if (start.startsWith("<"))
    throw new SourceFailure(
      source,
      "unreadable",
      `a web page (HTML) instead of CSV from ${url}`,
      "publish the sheet as CSV to everybody with the link, and use that address in AKSON_SIGNINGS_URL"
    );
  return {...translate(answer.bytes, origins), etag, lastModified};
}

/**
 * Rows stay in their order, so that messages can name the row of the list. A file with faults of form is left as it is.
 */
function translate(bytes: Uint8Array, origins: ReadonlyMap<string, string>): {bytes: Uint8Array; translated: string[]} {
  const {header, records, problems} = readCsv("signing-events.csv", bytes);
  const column = header.indexOf("municipality_code");
  if (problems.length > 0 || column < 0) return {bytes, translated: []};
  const translated: string[] = [];
  const rows = records.map(({row, cells}) => {
    const code = cells[column];
    const before = origins.get(code);
    if (before === undefined) return cells;
    translated.push(`row ${row}: ${code} (2024) is ${before} on 1 January 2020`);
    return cells.with(column, before);
  });
  return {bytes: translated.length === 0 ? bytes : csvBytes(header, rows), translated};
}
