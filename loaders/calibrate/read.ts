// calibration.json as the pages get it.
import {readFileSync} from "node:fs";
import {CALIBRATION_VERSION, type Calibration, type CalibrationPart} from "../../src/model/calibration-data.js";
import type {CheckedData} from "../checks/all.js";
import {digestOf, factsOf} from "./calibrate.js";

/** The result that is kept in the project: it takes minutes to make. `stale` when data have changed since. */
export function readCalibration(data: CheckedData): CalibrationPart {
  const file = new URL("calibration.json", import.meta.url);
  const kept = JSON.parse(readFileSync(file, "utf8")) as Calibration;
  if (kept.version !== CALIBRATION_VERSION)
    throw new Error("calibration.json is of another version: npm run calibrate");
  return {...kept, stale: kept.digest !== digestOf(factsOf(data).facts)};
}
