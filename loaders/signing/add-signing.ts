// `npm run add-signing`: one event more in signing-events.csv, checked with all the others before anything is written.
import {parseArgs} from "node:util";
import {share, documentedOn, acceptances, type DocumentedCoverage} from "../../src/model/coverage.js";
import {percent, integer} from "../../src/language/numbers.js";
import type {Municipality} from "../../src/model/types.js";
import {checkFiles, requireValid} from "../checks/all.js";
import {readCsv} from "../csv.js";
import {csvBytes} from "../csv-write.js";
import {dashboardData} from "../dashboard.js";
import {readFolder} from "../data.js";
import {describe} from "../problem.js";
import {municipalityNamed} from "./municipality-named.js";

const eventsFile = "signing-events.csv";
const sourcesFile = "sources.csv";

/** What is asked for, in the order of the questions. `--date` is short for the same `--earliest` and `--latest`. */
export const questions = [
  {flag: "municipality", ask: "Municipality (name or code)"},
  {flag: "event", ask: "Event (signed, decided, postponed, declined, withdrawn, considered)"},
  {flag: "earliest", ask: "Earliest day, YYYY-MM-DD"},
  {flag: "latest", ask: "Latest day, YYYY-MM-DD"},
  {flag: "source", ask: "Source (source_id in sources.csv, or a new one)"},
  {flag: "evidence", ask: "Evidence (municipality, public body, press, opinion, blog)"}
] as const;

export const sourceQuestions = [
  {flag: "publisher", ask: "New source: publisher"},
  {flag: "title", ask: "New source: title"},
  {flag: "url", ask: "New source: address"},
  {flag: "published", ask: "New source: published (YYYY, YYYY-MM or YYYY-MM-DD; empty when unknown)"},
  {flag: "kind", ask: "New source: kind (municipality, public body, press release, press, opinion, blog)"}
] as const;

type Flag = (typeof questions)[number]["flag"] | (typeof sourceQuestions)[number]["flag"] | "note";
export type Given = Partial<Record<Flag, string>>;

const text = {type: "string"} as const;
const options = {
  municipality: text,
  event: text,
  date: text,
  earliest: text,
  latest: text,
  source: text,
  evidence: text,
  note: text,
  publisher: text,
  title: text,
  url: text,
  published: text,
  kind: text,
  yes: {type: "boolean"}
} as const;

/** @throws {TypeError} on an option that is not known (node:util) */
export function readFlags(args: readonly string[]): {given: Given; yes: boolean} {
  const {values} = parseArgs({args: [...args], options, strict: true, allowPositionals: false});
  const {date, yes = false, ...given} = values;
  return {
    given: {...given, ...(date !== undefined && {earliest: given.earliest ?? date, latest: given.latest ?? date})},
    yes
  };
}

/** Does the source have a row already? */
export function knowsSource(folder: string, id: string): boolean {
  return checkFiles(readFolder(folder)).parsed.data.sources.some((source) => source.id === id);
}

export interface Addition {
  /** What to show before it is written. */
  lines: string[];
  files: ReadonlyMap<string, Uint8Array>;
}

const sentence = ({date, minimum, maximum}: DocumentedCoverage): string =>
  `${date}: ${integer(minimum.count)} municipalities, ${percent(share(minimum), 2)} (at most ${percent(share(maximum), 2)})`;

/** The files with one event more, or everything that keeps it from being added. Nothing is written. */
export function addition(folder: string, given: Given): Addition | {faults: string[]} {
  const files = readFolder(folder);
  const {parsed} = checkFiles(files);
  const before = dashboardData(requireValid(checkFiles(files)));
  const faults = questions.filter(({flag}) => !given[flag]).map(({flag}) => `--${flag} is missing`);
  const found = municipalityNamed(given.municipality ?? "", before);
  if (given.municipality && "fault" in found) faults.push(found.fault);
  const isNew = given.source !== undefined && !parsed.data.sources.some(({id}) => id === given.source);
  if (isNew)
    faults.push(
      ...sourceQuestions
        .filter(({flag}) => flag !== "published" && !given[flag])
        .map(({flag}) => `--${flag} is missing: "${given.source}" is a new source`)
    );
  if (faults.length > 0 || "fault" in found) return {faults};

  const next = new Map(files);
  next.set(eventsFile, withEvent(files.get(eventsFile)!, found.municipality, given));
  if (isNew) next.set(sourcesFile, withSource(files.get(sourcesFile)!, given));
  const checked = checkFiles(next);
  const errors = checked.runs.filter(({status}) => status === "error").flatMap(({problems}) => problems);
  if (errors.length > 0) return {faults: errors.map(describe)};
  const after = dashboardData(requireValid(checked));
  const days = [...new Set([given.latest!, before.openingDate])].sort();
  const coverage = (data: typeof before, day: string) =>
    documentedOn(day, acceptances(data.events, "signed-or-decided"), data.municipalities);
  return {
    lines: [
      ...(found.note === null ? [] : [found.note]),
      `${found.municipality.code} ${found.municipality.displayName}: ${given.event}, ${given.earliest} to ${given.latest}, source ${given.source}${isNew ? " (new)" : ""}`,
      ...days.flatMap((day) => [
        `documented before  ${sentence(coverage(before, day))}`,
        `documented after   ${sentence(coverage(after, day))}`
      ])
    ],
    files: new Map([eventsFile, ...(isNew ? [sourcesFile] : [])].map((name) => [name, next.get(name)!]))
  };
}

/** Sorted by code, then by latest day: where the row belongs, and nothing else moves. */
function withEvent(bytes: Uint8Array, municipality: Municipality, given: Given): Uint8Array {
  const {header, records} = readCsv(eventsFile, bytes);
  const row: Record<string, string> = {
    municipality_code: municipality.code,
    municipality_name: municipality.name,
    event: given.event!,
    earliest: given.earliest!,
    latest: given.latest!,
    source_id: given.source!,
    evidence: given.evidence!,
    note: given.note ?? ""
  };
  const cells = header.map((column) => row[column] ?? "");
  const rows = records.map((record) => record.cells);
  const [code, latest] = [header.indexOf("municipality_code"), header.indexOf("latest")];
  const place = rows.findIndex(
    (other) => other[code] > cells[code] || (other[code] === cells[code] && other[latest] > cells[latest])
  );
  return csvBytes(header, place < 0 ? [...rows, cells] : rows.toSpliced(place, 0, cells));
}

function withSource(bytes: Uint8Array, given: Given): Uint8Array {
  const {header, records} = readCsv(sourcesFile, bytes);
  const row: Record<string, string> = {
    source_id: given.source!,
    publisher: given.publisher!,
    title: given.title!,
    url: given.url!,
    published: given.published ?? "",
    kind: given.kind!,
    note: ""
  };
  return csvBytes(header, [...records.map((record) => record.cells), header.map((column) => row[column] ?? "")]);
}
