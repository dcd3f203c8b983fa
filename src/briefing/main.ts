// Entry of `npm run briefing`: command.ts decides, this gives it the process.
import {runBriefing} from "./command.js";

process.exitCode = await runBriefing(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  terminal: process.stderr
});
