// npm run calibrate: test the rejected estimate per municipality again and write loaders/calibrate/calibration.json.
// Some minutes.
import {renameSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {loadData} from "../checks/all.js";
import {dataFolder} from "../data.js";
import {InvalidData} from "../problem.js";
import {calibrate} from "./calibrate.js";

const target = fileURLToPath(new URL("calibration.json", import.meta.url));

try {
  const result = calibrate(loadData(dataFolder()), (line) => console.error(line));
  writeFileSync(`${target}.new`, `${JSON.stringify(result)}\n`);
  renameSync(`${target}.new`, target);
  console.error(`written: ${target}`);
} catch (error) {
  if (!(error instanceof InvalidData)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
