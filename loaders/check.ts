// Entry of `npm run check [-- folder]`. Exit code 0: fine, or warnings only; 1: errors; 2: the folder cannot be read.
import {checkFiles} from "./checks/all.js";
import {checkReport, exitCode} from "./checks/report.js";
import {runCommand, sentenceOf} from "./command-line.js";
import {dataFolder, readFolder, type DataFiles} from "./data.js";

await runCommand("check", () => {
  let files: DataFiles;
  try {
    files = readFolder(process.argv[2] ?? dataFolder());
  } catch (error) {
    console.error(`check: ${sentenceOf(error)}`);
    return 2;
  }
  const {parsed, runs} = checkFiles(files);
  console.log(checkReport(runs, new Map(parsed.data.municipalities.map(({code, name}) => [code, name]))));
  return exitCode(runs);
});
