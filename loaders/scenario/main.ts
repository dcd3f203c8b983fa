// Entry of the command: command.ts decides, this writes.
import {readFileOrInput, run} from "./command.js";

const {status, out, err} = run(process.argv.slice(2), readFileOrInput);
process.stderr.write(err);
process.stdout.write(out, () => {
  process.exitCode = status;
});
