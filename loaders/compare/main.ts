// Entry of `npm run compare`.
import {dataFolder} from "../data.js";
import {InvalidData} from "../problem.js";
import {realEffects} from "../sources/effects.js";
import {compare} from "./compare.js";

try {
  const {lines, exitCode} = await compare(process.argv.slice(2), {
    folder: dataFolder(),
    effects: realEffects,
    environment: process.env
  });
  (exitCode === 0 ? console.log : console.error)(lines.join("\n"));
  process.exitCode = exitCode;
} catch (error) {
  if (!(error instanceof InvalidData)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
