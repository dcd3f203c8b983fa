// Entry of `npm run refresh`.
import {dataFolder} from "../data.js";
import {realEffects} from "../sources/effects.js";
import {refresh} from "./refresh.js";

const {lines, exitCode} = await refresh(process.argv.slice(2), {folder: dataFolder(), effects: realEffects, environment: process.env});
console.log(lines.join("\n"));
process.exitCode = exitCode;
