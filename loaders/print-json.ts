// What a data loader does with its result: JSON on standard output, or the list of what is wrong and a failed build.
import {InvalidData} from "./problem.js";

/** Print the value as JSON. Bad data are said without a stack trace: the fault is in a file, not in the program. */
export function printJson(make: () => unknown): void {
  try {
    process.stdout.write(JSON.stringify(make()));
  } catch (error) {
    if (!(error instanceof InvalidData)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
