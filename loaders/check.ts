// Entry of `npm run check [-- folder] [--all check]`. Exit code 0: fine, or warnings only; 1: errors; 2: wrong
// arguments, or the folder cannot be read.
import {parseArgs} from "node:util";
import {checkFiles} from "./checks/all.js";
import {casesOf, checkReport, exitCode} from "./checks/report.js";
import {runCommand, sentenceOf} from "./command-line.js";
import {dataFolder, readFolder, type DataFiles} from "./data.js";

const help = `npm run check [-- FOLDER] [--all CHECK]

Checks every file of data/ (or of another folder): what datapackage.json says of each, and what they say together.

  --all CHECK   every case of one check, by the name that the report gives`;

function asked(): {folder: string; all: string | undefined; help: boolean} {
  const {values, positionals} = parseArgs({
    options: {all: {type: "string"}, help: {type: "boolean"}},
    allowPositionals: true
  });
  return {folder: positionals[0] ?? dataFolder(), all: values.all, help: values.help === true};
}

await runCommand("check", () => {
  let files: DataFiles;
  let flags: ReturnType<typeof asked>;
  try {
    flags = asked();
    if (flags.help) {
      console.log(help);
      return 0;
    }
    files = readFolder(flags.folder);
  } catch (error) {
    console.error(`check: ${sentenceOf(error)}`);
    return 2;
  }
  const {parsed, runs} = checkFiles(files);
  if (flags.all !== undefined) console.log(casesOf(runs, flags.all).join("\n"));
  else console.log(checkReport(runs, new Map(parsed.data.municipalities.map(({code, name}) => [code, name]))));
  return exitCode(runs);
});
