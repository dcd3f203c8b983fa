// `npm run refresh [-- population codes boundaries signings] [--dry-run]`: pull, check everything, show the difference,
// and only then replace the snapshot, each file by rename. A failure changes nothing.
import {checkFiles} from "../checks/all.js";
import {readFolder, type AksonData, type DataFiles} from "../data.js";
import {describe} from "../problem.js";
import {replaceFiles} from "../replace-files.js";
import {addressesOf} from "../sources/addresses.js";
import type {Effects} from "../sources/effects.js";
import {HttpClient, type HttpSettings} from "../sources/http.js";
import {SourceFailure} from "../sources/source-failure.js";
import {difference} from "./difference.js";
import {plainProgress, type Progress} from "./progress.js";
import {provenanceFile, readProvenance, sha256, withEntries, type Provenance} from "./provenance.js";
import {fileOf, parts, pull, type Part, type Pulled} from "./pull.js";

export interface RefreshOptions {
  folder: string;
  effects: Effects;
  environment: Readonly<Record<string, string | undefined>>;
  settings?: HttpSettings;
  /** Plain lines to the log when left out. */
  progress?: Progress;
}

/** Lines for standard output, and the exit code: 0 done, 1 nothing changed because something failed, 2 wrong arguments. */
export interface RefreshOutcome {
  lines: string[];
  exitCode: 0 | 1 | 2;
}

/** What the arguments ask for, or what is wrong with them. Without parts: all that have an address. */
export function readArguments(
  args: readonly string[],
  environment: RefreshOptions["environment"]
): {wanted: Part[]; dryRun: boolean} | {fault: string} {
  const unknown = args.filter((arg) => arg !== "--dry-run" && !parts.some((part) => part === arg));
  if (unknown.length > 0)
    return {fault: `refresh: unknown: ${unknown.join(", ")}. Known: ${parts.join(", ")}, --dry-run`};
  const named = parts.filter((part) => args.includes(part));
  const all = parts.filter((part) => part !== "signings" || environment.AKSON_SIGNINGS_URL);
  return {wanted: named.length > 0 ? [...named] : all, dryRun: args.includes("--dry-run")};
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const rowsIn = ({file, bytes}: Pulled): number =>
  file.endsWith(".csv")
    ? textOf(bytes).trimEnd().split("\n").length - 1
    : (JSON.parse(textOf(bytes)) as {objects: Record<string, {geometries: unknown[]}>}).objects.municipalities
        .geometries.length;

interface PulledParts {
  pulled: Pulled[];
  /** Parts whose source says that it has nothing newer. */
  same: Part[];
  failures: string[];
}

/** Every part by itself, so that all failures are told at once. */
async function pullAll(
  wanted: readonly Part[],
  data: AksonData,
  files: DataFiles,
  {effects, environment, settings, progress = plainProgress(effects.log)}: RefreshOptions
): Promise<PulledParts> {
  const client = new HttpClient({...effects, log: progress.say}, settings);
  const result: PulledParts = {pulled: [], same: [], failures: []};
  for (const part of wanted) {
    progress.begin(part);
    try {
      const one = await pull[part]({
        client,
        addresses: addressesOf(environment),
        data,
        files,
        progress: (done, all) => progress.step(part, done, all)
      });
      if (one === null) result.same.push(part);
      else result.pulled.push(one);
      progress.end(part, one === null ? "nothing newer" : "received");
    } catch (error) {
      progress.end(part, "failed");
      if (!(error instanceof SourceFailure)) throw error;
      result.failures.push(`${part}: ${error.message}`);
    }
  }
  return result;
}

/** What there is to tell and to write. */
function compare(
  pulled: readonly Pulled[],
  files: DataFiles,
  data: AksonData
): {lines: string[]; changed: Map<string, Uint8Array>} {
  const names = new Map(data.municipalities.map(({code, name}) => [code, name]));
  const lines: string[] = [];
  const changed = new Map<string, Uint8Array>();
  for (const {file, bytes, notes} of pulled) {
    const differs = difference(file, files.get(file), bytes, names);
    lines.push(...(differs.length > 0 ? differs : [`${file}: unchanged`]), ...notes);
    if (differs.length > 0) changed.set(file, bytes);
  }
  return {lines, changed};
}

export async function refresh(args: readonly string[], options: RefreshOptions): Promise<RefreshOutcome> {
  const {folder, effects, environment} = options;
  const asked = readArguments(args, environment);
  if ("fault" in asked) return {lines: [asked.fault], exitCode: 2};
  const files = readFolder(folder);
  const {data} = checkFiles(files).parsed;
  if (!data.campaign || data.municipalities.length === 0)
    return {lines: ["refresh: the snapshot in data/ has errors itself: npm run check"], exitCode: 1};
  const {pulled, same, failures} = await pullAll(asked.wanted, data, files, options);
  if (failures.length > 0) return {lines: [...failures, "Nothing was changed."], exitCode: 1};

  const next = new Map([...files, ...pulled.map(({file, bytes}): [string, Uint8Array] => [file, bytes])]);
  const errors = checkFiles(next)
    .runs.filter(({status}) => status === "error")
    .flatMap(({problems}) => problems);
  const {lines: found, changed} = compare(pulled, files, data);
  const entries = readProvenance(files);
  const unmodified = entries.filter(({file}) => same.some((part) => fileOf[part] === file));
  const lines = [
    ...found,
    ...unmodified.map(({file, retrieved}) => `${file}: unchanged since ${retrieved.slice(0, 10)}, says the source`)
  ];
  if (errors.length > 0) {
    return {
      lines: [
        ...lines,
        "",
        `What was pulled does not pass the checks (${errors.length} errors):`,
        ...errors.slice(0, 30).map((fault) => `  ${describe(fault)}`),
        "Nothing was changed."
      ],
      exitCode: 1
    };
  }
  if (asked.dryRun) return {lines: [...lines, "Dry run: nothing was changed."], exitCode: 0};
  const now = effects.now().toISOString();
  const fresh = pulled.map((one): Provenance => {
    const {bytes, notes: _notes, ...rest} = one;
    return {...rest, retrieved: now, confirmed: null, sha256: sha256(bytes), rows: rowsIn(one)};
  });
  changed.set(
    provenanceFile,
    withEntries(entries, [...unmodified.map((entry) => ({...entry, confirmed: now})), ...fresh])
  );
  replaceFiles(folder, changed);
  return {
    lines: [
      ...lines,
      `Replaced: ${[...changed.keys()].join(", ")}. Look at the difference, and write corrections into CHANGELOG.md.`
    ],
    exitCode: 0
  };
}
