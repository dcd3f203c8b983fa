// Entry of `npm run refresh`.
import {confirm, isCancel} from "@clack/prompts";
import {runCommand} from "../command-line.js";
import {dataFolder} from "../data.js";
import {realEffects} from "../sources/effects.js";
import {barProgress, plainProgress} from "./progress.js";
import {refresh} from "./refresh.js";

async function asked(lines: readonly string[], question: string): Promise<boolean> {
  console.log(lines.join("\n"));
  const answer = await confirm({message: question, initialValue: false});
  return !isCancel(answer) && answer;
}

await runCommand("refresh", async () => {
  // The bar goes where the log goes, so that standard output holds only the difference.
  const progress = process.stderr.isTTY ? barProgress(process.stderr) : plainProgress(realEffects.log);
  const {lines, exitCode} = await refresh(process.argv.slice(2), {
    folder: dataFolder(),
    effects: realEffects,
    environment: process.env,
    progress,
    ...(process.stdin.isTTY && process.stdout.isTTY && {confirm: asked})
  });
  console.log(lines.join("\n"));
  return exitCode;
});
