// `npm run refresh [-- population codes boundaries signings] [--dry-run]`: pull, check everything, show the difference,
// and only then replace the snapshot, each file by rename. A failure changes nothing.
import {checkFiles} from "../checks/all.js";
import {readFolder} from "../data.js";
import {describe} from "../problem.js";
import {replaceFiles} from "../replace-files.js";
import {addressesOf} from "../sources/addresses.js";
import type {Effects} from "../sources/effects.js";
import {HttpClient, type HttpSettings} from "../sources/http.js";
import {SourceFailure} from "../sources/source-failure.js";
import {difference} from "./difference.js";
import {provenanceFile, readProvenance, sha256, withEntries, type Provenance} from "./provenance.js";
import {parts, pull, type Part, type Pulled} from "./pull.js";

export interface RefreshOptions {
  folder: string;
  effects: Effects;
  environment: Readonly<Record<string, string | undefined>>;
  settings?: HttpSettings;
}

/** What the arguments ask for, or what is wrong with them. Without parts: all that have an address. */
export function readArguments(args: readonly string[], environment: RefreshOptions["environment"]): {wanted: Part[]; dryRun: boolean} | {fault: string} {
  const unknown = args.filter((arg) => arg !== "--dry-run" && !parts.some((part) => part === arg));
  if (unknown.length > 0) return {fault: `refresh: unknown: ${unknown.join(", ")}. Known: ${parts.join(", ")}, --dry-run`};
  const named = parts.filter((part) => args.includes(part));
  const all = parts.filter((part) => part !== "signings" || environment.AKSON_SIGNINGS_URL);
  return {wanted: named.length > 0 ? [...named] : all, dryRun: args.includes("--dry-run")};
}

const rowsIn = (pulled: Pulled): number =>
  pulled.file.endsWith(".csv") ? new TextDecoder().decode(pulled.bytes).trimEnd().split("\n").length - 1 : (JSON.parse(new TextDecoder().decode(pulled.bytes)) as {objects: Record<string, {geometries: unknown[]}>}).objects.municipalities.geometries.length;

/** @returns lines for standard output and the exit code: 0 done, 1 nothing changed because something failed, 2 wrong arguments */
export async function refresh(args: readonly string[], {folder, effects, environment, settings}: RefreshOptions): Promise<{lines: string[]; exitCode: 0 | 1 | 2}> {
  const asked = readArguments(args, environment);
  if ("fault" in asked) return {lines: [asked.fault], exitCode: 2};
  const files = readFolder(folder);
  const {parsed} = checkFiles(files);
  const {data} = parsed;
  if (!data.campaign || data.municipalities.length === 0) return {lines: ["refresh: the snapshot in data/ has errors itself: npm run check"], exitCode: 1};
  const client = new HttpClient(effects, settings);
  const lines: string[] = [];
  const pulled: Pulled[] = [];
  const failures: string[] = [];
  for (const part of asked.wanted) {
    try {
      pulled.push(
        await pull[part]({
          client,
          addresses: addressesOf(environment),
          data,
          files,
          progress: (name, done, all) => effects.log(`${name} ${"█".repeat(Math.round((20 * done) / all)).padEnd(20, "░")} ${done}/${all}`)
        })
      );
    } catch (error) {
      if (!(error instanceof SourceFailure)) throw error;
      failures.push(`${part}: ${error.message}`);
    }
  }
  if (failures.length > 0) return {lines: [...failures, "Nothing was changed."], exitCode: 1};

  const next = new Map(files);
  for (const {file, bytes} of pulled) next.set(file, bytes);
  const errors = checkFiles(next).runs.filter(({status}) => status === "error").flatMap(({problems}) => problems);
  const names = new Map(data.municipalities.map(({code, name}) => [code, name]));
  const changed = new Map<string, Uint8Array>();
  for (const one of pulled) {
    const differs = difference(one.file, files.get(one.file), one.bytes, names);
    lines.push(...(differs.length > 0 ? differs : [`${one.file}: unchanged`]), ...one.notes);
    if (differs.length > 0) changed.set(one.file, one.bytes);
  }
  if (errors.length > 0) {
    return {lines: [...lines, "", `What was pulled does not pass the checks (${errors.length} errors):`, ...errors.slice(0, 30).map((fault) => `  ${describe(fault)}`), "Nothing was changed."], exitCode: 1};
  }
  if (asked.dryRun) return {lines: [...lines, "Dry run: nothing was changed."], exitCode: 0};
  const retrieved = effects.now().toISOString();
  const entries = pulled.map((one): Provenance => {
    const {bytes, notes: _notes, ...rest} = one;
    return {...rest, retrieved, sha256: sha256(bytes), rows: rowsIn(one)};
  });
  changed.set(provenanceFile, withEntries(readProvenance(files), entries));
  replaceFiles(folder, changed);
  return {lines: [...lines, `Replaced: ${[...changed.keys()].join(", ")}. Look at the difference, and write corrections into CHANGELOG.md.`], exitCode: 0};
}
