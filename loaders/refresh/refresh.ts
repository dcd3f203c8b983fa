// `npm run refresh`: pull, check everything, show the difference, and only then replace the snapshot, each file by
// rename. A failure changes nothing.
import {checkFiles} from "../checks/all.js";
import {readFolder, type DataFiles} from "../data.js";
import {describe} from "../problem.js";
import {changeFiles} from "../change-files.js";
import {addressesOf} from "../sources/addresses.js";
import type {Effects} from "../sources/effects.js";
import {HttpClient, type HttpSettings} from "../sources/http.js";
import {SourceFailure, type FailureKind} from "../sources/source-failure.js";
import {help, readArguments, type Asked} from "./arguments.js";
import {difference} from "./difference.js";
import {plainProgress, type Progress} from "./progress.js";
import {provenanceFile, readProvenance, sha256, withEntries, type Provenance} from "./provenance.js";
import {pull, fileOf, type Part, type Pulled} from "./pull.js";

export interface RefreshOptions {
  folder: string;
  effects: Effects;
  environment: Readonly<Record<string, string | undefined>>;
  settings?: HttpSettings;
  /** Plain lines to the log when left out. */
  progress?: Progress;
  /** Asks a person; left out where there is nobody to ask. */
  confirm?: (lines: readonly string[], question: string) => Promise<boolean>;
}

/**
 * Lines for standard output, and the exit code: 0 done, 1 nothing changed because something failed, 2 wrong arguments.
 */
export interface RefreshOutcome {
  lines: string[];
  exitCode: 0 | 1 | 2;
  /** Why the first part that failed did so; "not-valid" also for what does not pass our own checks. */
  failure?: FailureKind;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const rowsIn = ({file, bytes}: Pulled): number =>
  file.endsWith(".csv")
    ? textOf(bytes).trimEnd().split("\n").length - 1
    : (JSON.parse(textOf(bytes)) as {objects: Record<string, {geometries: unknown[]}>}).objects.municipalities
        .geometries.length;

interface PulledParts {
  pulled: Pulled[];
  /** Parts whose source says that it has nothing newer, or may not be asked in a dry run. */
  same: Part[];
  failures: {line: string; kind: FailureKind}[];
}

/** Every part by itself, so that all failures are told at once; a part sees what the parts before it pulled. */
async function pullAll(
  {wanted, dryRun}: Asked,
  files: DataFiles,
  {effects, environment, settings, progress = plainProgress(effects.log)}: RefreshOptions
): Promise<PulledParts> {
  const client = new HttpClient({...effects, log: progress.say}, settings);
  const addresses = addressesOf(environment);
  const result: PulledParts = {pulled: [], same: [], failures: []};
  for (const part of wanted) {
    progress.begin(part);
    try {
      const now = new Map([...files, ...bytesByFile(result.pulled)]);
      const {data} = checkFiles(now).parsed;
      const step = (done: number, all: number) => progress.step(part, done, all);
      const one = await pull[part]({client, addresses, data, files: now, dryRun, progress: step});
      if (one === null) result.same.push(part);
      else result.pulled.push(one);
      progress.end(part, one === null ? "nothing newer" : "received");
    } catch (error) {
      progress.end(part, "failed");
      if (!(error instanceof SourceFailure)) throw error;
      result.failures.push({line: `${part}: ${error.message}`, kind: error.kind});
    }
  }
  return result;
}

const bytesByFile = (pulled: readonly Pulled[]): [string, Uint8Array][] => pulled.map(({file, bytes}) => [file, bytes]);

/** The difference to show and the files to write. */
function compare(pulled: readonly Pulled[], files: DataFiles, names: ReadonlyMap<string, string>) {
  const lines: string[] = [];
  const changed = new Map<string, Uint8Array>();
  let removed = 0;
  for (const {file, bytes, notes} of pulled) {
    const differs = difference(file, files.get(file), bytes, names);
    lines.push(...(differs.lines.length > 0 ? differs.lines : [`${file}: unchanged`]), ...notes);
    if (differs.lines.length > 0) changed.set(file, bytes);
    removed += differs.removed;
  }
  return {lines, changed, removed};
}

/** The entries of what was pulled; a file that is the same as published before keeps its entry. */
function provenance(pulled: readonly Pulled[], entries: readonly Provenance[], retrieved: string): Provenance[] {
  return pulled.flatMap((one) => {
    const {bytes, notes: _notes, ...rest} = one;
    const hash = sha256(bytes);
    const before = entries.find(({file}) => file === one.file);
    if (before?.sha256 === hash && before.published === one.published) return [];
    return {...rest, retrieved, sha256: hash, rows: rowsIn(one)};
  });
}

export async function refresh(args: readonly string[], options: RefreshOptions): Promise<RefreshOutcome> {
  const {folder, effects, environment, confirm} = options;
  const asked = readArguments(args, environment);
  if ("fault" in asked) return {lines: [asked.fault], exitCode: 2};
  if ("help" in asked) return {lines: [help], exitCode: 0};
  const files = readFolder(folder);
  const {data} = checkFiles(files).parsed;
  if (!data.campaign || data.municipalities.length === 0)
    return {lines: ["refresh: the snapshot in data/ has errors itself: npm run check"], exitCode: 1};
  const {pulled, same, failures} = await pullAll(asked, files, options);
  if (failures.length > 0)
    return {
      lines: [...failures.map(({line}) => line), "Nothing was changed."],
      exitCode: 1,
      failure: failures[0].kind
    };

  const errors = checkFiles(new Map([...files, ...bytesByFile(pulled)]))
    .runs.filter(({status}) => status === "error")
    .flatMap(({problems}) => problems);
  const found = compare(pulled, files, new Map(data.municipalities.map(({code, name}) => [code, name])));
  const entries = readProvenance(files);
  const lines = [...found.lines, ...same.map((part) => sameLine(part, asked, entries))];
  if (errors.length > 0) {
    return {
      lines: [
        ...lines,
        "",
        `What was pulled does not pass the checks (${errors.length} errors):`,
        ...errors.slice(0, 30).map((fault) => `  ${describe(fault)}`),
        "Nothing was changed."
      ],
      exitCode: 1,
      failure: "not-valid"
    };
  }
  if (asked.dryRun) return {lines: [...lines, "Dry run: nothing was changed."], exitCode: 0};
  if (found.removed > 0 && !asked.allowRemovals) {
    const question = `${found.removed} rows of the snapshot are gone from the source. Remove them?`;
    if (!(await confirm?.(lines, question)))
      return {
        lines: [
          ...lines,
          `${found.removed} rows would vanish: if that is right, say --allow-removals.`,
          "Nothing was changed."
        ],
        exitCode: 1,
        failure: "not-valid"
      };
  }
  const fresh = provenance(pulled, entries, effects.now().toISOString());
  if (fresh.length > 0) found.changed.set(provenanceFile, withEntries(entries, fresh));
  if (found.changed.size === 0) return {lines: [...lines, "Nothing is newer: no file was changed."], exitCode: 0};
  await changeFiles(folder, (before) => {
    const other = [...files.keys()].find((name) => !sameBytes(files.get(name), before.get(name)));
    if (other !== undefined) throw new Error(`${other} was changed by somebody else meanwhile: run the refresh again`);
    return found.changed;
  });
  return {
    lines: [
      ...lines,
      `Replaced: ${[...found.changed.keys()].join(", ")}. Look at the difference; corrections belong into CHANGELOG.md.`
    ],
    exitCode: 0
  };
}

const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0;

/** Why there is no difference for a part. */
function sameLine(part: Part, {dryRun}: Asked, entries: readonly Provenance[]): string {
  const entry = entries.find(({file}) => file === fileOf[part]);
  if (entry) return `${fileOf[part]}: unchanged since ${entry.retrieved.slice(0, 10)}, says the source`;
  return dryRun ? `${fileOf[part]}: not ordered in a dry run` : `${fileOf[part]}: nothing newer`;
}
