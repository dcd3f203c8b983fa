// The four commands: their flags, their help and what they would write.
import {readFileSync} from "node:fs";
import {basename} from "node:path";
import {eventFlags, flagHelp, newFlags, sourceFlags, type Flag, type Flags} from "./flags.js";
import {importPlan} from "./import-list.js";
import {asTable} from "./list-columns.js";
import {additionPlan, correctionPlan, removalPlan} from "./one-event.js";
import type {Planning} from "./plan.js";
import {readList} from "./read-list.js";

export interface Command {
  flags: readonly Flag[];
  /** Asked for at a terminal when left out. */
  asked: readonly Flag[];
  takesFile: boolean;
  help: string;
  planning(flags: Flags): Planning | Promise<Planning>;
}

const either = `
Without a word it shows what it would write. --dry-run stops there, --yes writes; at a terminal you are asked.`;
const row = ["municipality", "event", "source"] as const;
const added = [...(Object.keys(eventFlags) as Flag[]), ...(Object.keys(sourceFlags) as Flag[])];

const add: Command = {
  flags: added,
  asked: ["municipality", "event", "earliest", "latest", "source", "evidence"],
  takesFile: false,
  help: `npm run add-signing -- --municipality NAME --event EVENT --date DAY --source ID --evidence GRADE

Adds one row to data/signing-events.csv, and the source to data/sources.csv if it is new.

${flagHelp({...eventFlags, ...sourceFlags})}
${either}`,
  planning:
    ({given}) =>
    (files) =>
      additionPlan(given, files)
};

const importSignings: Command = {
  flags: added,
  asked: [],
  takesFile: true,
  help: `npm run import-signings -- FILE [--event signed --date DAY --source ID --evidence GRADE] [--dry-run | --yes]

Adds every row of a list to data/signing-events.csv, all or none. The list is a workbook (.xlsx) or CSV as Excel saves
it, with headings (Kommune, Kommunenummer, Hendelse, Dato or Signert, Tidligst, Senest, Kilde, Kildetype, Merknad, or in
English: municipality, code, event, date, earliest, latest, source, evidence, note), or nothing but names. A flag holds
for every row that does not say otherwise. The same list twice adds nothing.

${flagHelp({...eventFlags, ...sourceFlags})}
${either}`,
  async planning({given, files: paths}) {
    if (paths.length !== 1) throw new Error("say which file: npm run import-signings -- FILE");
    const list = asTable(await readList(basename(paths[0]), new Uint8Array(readFileSync(paths[0]))));
    const withEvent = {event: "signed", ...given};
    return (files) => importPlan(list, withEvent, files);
  }
};

const remove: Command = {
  flags: row,
  asked: ["municipality"],
  takesFile: false,
  help: `npm run remove-signing -- --municipality NAME [--event EVENT] [--source ID]

Removes the one row of data/signing-events.csv that the flags describe.
${either}`,
  planning:
    ({given}) =>
    (files) =>
      removalPlan(given, files)
};

const correct: Command = {
  flags: [...row, ...(Object.keys(newFlags) as Flag[])],
  asked: ["municipality"],
  takesFile: false,
  help: `npm run correct -- --municipality NAME [--event EVENT] [--source ID] --to-date DAY | --to-evidence GRADE | …

Changes the one row of data/signing-events.csv that the first flags describe. What it becomes has the same words
with "to-":

${flagHelp(newFlags)}
${either}`,
  planning:
    ({given}) =>
    (files) =>
      correctionPlan(given, files)
};

export const commands: Readonly<Record<string, Command>> = {
  "add-signing": add,
  "import-signings": importSignings,
  "remove-signing": remove,
  correct
};
