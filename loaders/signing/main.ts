// Entry of `npm run add-signing`: flags first; at a terminal, what is missing is asked for.
import {confirm, isCancel, log, text} from "@clack/prompts";
import {dataFolder} from "../data.js";
import {changeFiles} from "../change-files.js";
import {addition, knowsSource, questions, readFlags, sourceQuestions, type Given} from "./add-signing.js";

const folder = dataFolder();
const terminal = process.stdin.isTTY && process.stdout.isTTY;

function stop(lines: readonly string[], exitCode: number): never {
  console.error(lines.join("\n"));
  process.exit(exitCode);
}

async function asked(given: Given, list: readonly {flag: keyof Given; ask: string}[]): Promise<void> {
  for (const {flag, ask} of list) {
    if (given[flag] !== undefined) continue;
    const answer = await text({
      message: ask,
      ...(flag === "latest" && given.earliest && {initialValue: given.earliest})
    });
    if (isCancel(answer)) stop(["Nothing was written."], 1);
    given[flag] = answer ?? "";
  }
}

let flags: ReturnType<typeof readFlags>;
try {
  flags = readFlags(process.argv.slice(2));
} catch (error) {
  stop([error instanceof Error ? error.message : String(error)], 2);
}
const {given, yes} = flags;
if (terminal) {
  await asked(given, questions);
  if (given.source && !knowsSource(folder, given.source)) await asked(given, sourceQuestions);
}
const result = addition(folder, given);
if ("faults" in result) stop([...result.faults, "Nothing was written."], 1);
console.log(result.lines.join("\n"));
if (!yes) {
  if (!terminal) stop(["Not written: say --yes to write it."], 1);
  const agreed = await confirm({message: "Write it?"});
  if (isCancel(agreed) || !agreed) stop(["Nothing was written."], 1);
}
await changeFiles(folder, () => result.files);
log.success(
  `Written: ${[...result.files.keys()].map((name) => `data/${name}`).join(", ")}. npm run dev shows it on the map.`
);
