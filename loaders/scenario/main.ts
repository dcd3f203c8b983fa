// Entry of the command: command.ts decides, this writes.
import {readFileOrInput, run} from "./command.js";

const {status, out, err} = run(process.argv.slice(2), readFileOrInput);
// Whoever reads the answer may have read enough (`| head`): that is no failure of the command.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.stderr.write(err);
process.stdout.write(out, () => {
  process.exitCode = status;
});
