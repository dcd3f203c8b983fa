// Entry of `npm run refresh`.
import {dataFolder} from "../data.js";
import {realEffects} from "../sources/effects.js";
import {barProgress, plainProgress} from "./progress.js";
import {refresh} from "./refresh.js";

// The bar goes where the log goes, so that standard output holds only the difference.
const progress = process.stderr.isTTY ? barProgress(process.stderr) : plainProgress(realEffects.log);
const {lines, exitCode} = await refresh(process.argv.slice(2), {
  folder: dataFolder(),
  effects: realEffects,
  environment: process.env,
  progress
});
console.log(lines.join("\n"));
process.exitCode = exitCode;
