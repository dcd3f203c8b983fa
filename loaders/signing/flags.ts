// The flags of the four commands that change signing-events.csv: the same words in all of them.
import {parseArgs} from "node:util";
import {eventKinds, evidenceKinds} from "./words.js";

/** What an event has, in the order of the questions. `--date` is short for the same `--earliest` and `--latest`. */
export const eventFlags = {
  municipality: "name or code, of 2020 or later",
  event: eventKinds.join(", "),
  date: "the day, when it is known: 2020-06-24 or 24.06.2020",
  earliest: "first day it can have been",
  latest: "last day it can have been",
  source: "source_id in sources.csv, or a new one",
  evidence: `how close the source is: ${evidenceKinds.join(", ")}`,
  note: "a few words"
} as const;

export const sourceFlags = {
  publisher: "of a new source",
  title: "of a new source",
  url: "of a new source, https://…",
  published: "of a new source: 2020, 2020-06 or 2020-06-24; may be left out",
  kind: "of a new source: municipality, public body, press release, press, opinion, blog"
} as const;

/** What `correct` changes the row to. */
export const newFlags = {
  "to-event": "",
  "to-date": "",
  "to-earliest": "",
  "to-latest": "",
  "to-source": "",
  "to-evidence": "",
  "to-note": ""
} as const;

export type Flag = keyof typeof eventFlags | keyof typeof sourceFlags | keyof typeof newFlags;
export type Given = Partial<Record<Flag, string>>;

export interface Flags {
  given: Given;
  files: string[];
  yes: boolean;
  dryRun: boolean;
  help: boolean;
}

/** @throws {TypeError} on an option that is not known (node:util) */
export function readFlags(args: readonly string[], allowed: readonly Flag[], allowFiles = false): Flags {
  const text = {type: "string"} as const;
  const {values, positionals} = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(allowed.map((flag) => [flag, text])),
      yes: {type: "boolean"},
      "dry-run": {type: "boolean"},
      help: {type: "boolean"}
    },
    strict: true,
    allowPositionals: allowFiles
  });
  const {yes, "dry-run": dryRun, help, ...given} = values as Given & Record<string, unknown>;
  return {given: given as Given, files: positionals, yes: yes === true, dryRun: dryRun === true, help: help === true};
}

/** The list of flags for `--help`. */
export function flagHelp(flags: Readonly<Record<string, string>>): string {
  return Object.entries(flags)
    .map(([flag, says]) => `  --${flag.padEnd(14)}${says}`.trimEnd())
    .join("\n");
}
