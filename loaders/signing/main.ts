// Entry of the commands that change signing-events.csv. The first argument is the command's name (package.json says
// it).
import {confirm, isCancel, text} from "@clack/prompts";
import {changeFiles} from "../change-files.js";
import {runCommand} from "../command-line.js";
import {dataFolder, readFolder} from "../data.js";
import {commands, type Command} from "./commands.js";
import {knowsSource} from "./events-file.js";
import {eventFlags, readFlags, sourceFlags, type Flag, type Flags, type Given} from "./flags.js";
import type {Plan, Refusal} from "./plan.js";

const folder = dataFolder();
const terminal = process.stdin.isTTY && process.stdout.isTTY;

/** Asks for what is missing. False when the person cancels. */
async function ask(given: Given, flags: readonly Flag[]): Promise<boolean> {
  const says: Readonly<Record<string, string>> = {...eventFlags, ...sourceFlags};
  for (const flag of flags) {
    if (given[flag] !== undefined || (given.date !== undefined && (flag === "earliest" || flag === "latest"))) continue;
    const answer = await text({
      message: `${flag} (${says[flag] ?? ""})`,
      ...(flag === "latest" && given.earliest && {initialValue: given.earliest})
    });
    if (isCancel(answer)) return false;
    given[flag] = answer ?? "";
  }
  return true;
}

function show(plan: Plan | Refusal): plan is Plan {
  if ("faults" in plan) {
    console.error([...(plan.lines ?? []), ...plan.faults, "Nothing was written."].join("\n"));
    return false;
  }
  console.log(plan.lines.join("\n"));
  return true;
}

async function run(command: Command, flags: Flags): Promise<number> {
  const {given, yes, dryRun} = flags;
  if (terminal && !dryRun) {
    const isNew = () => given.source !== undefined && !knowsSource(readFolder(folder), given.source);
    const answered = (await ask(given, command.asked)) && (!isNew() || (await ask(given, newSourceFlags(command))));
    if (!answered) return 1;
  }
  const planning = await command.planning(flags);
  const plan = planning(readFolder(folder));
  if (!show(plan)) return 1;
  if (plan.files.size === 0) return 0;
  if (dryRun) {
    console.log("Dry run: nothing was written. Say --yes to write it.");
    return 0;
  }
  if (!yes) {
    const agreed = terminal ? await confirm({message: "Write it?"}) : false;
    if (isCancel(agreed) || !agreed) {
      console.error("Not written: say --yes to write it.");
      return 1;
    }
  }
  // Planned again on what is there now: somebody else may have written since.
  const written = await changeFiles(folder, (files) => {
    const now = planning(files);
    if ("faults" in now) throw new Error(`the data changed meanwhile: ${now.faults.join("; ")}`);
    return now.files;
  });
  const names = [...written.keys()].map((name) => `data/${name}`).join(", ");
  console.log(`Written: ${names}. npm run dev shows it on the map.`);
  return 0;
}

const newSourceFlags = ({flags}: Command): Flag[] =>
  (Object.keys(sourceFlags) as Flag[]).filter((flag) => flags.includes(flag));

const [name = "", ...args] = process.argv.slice(2);
await runCommand(name || "signing", async () => {
  const command = commands[name];
  if (!command) {
    console.error(`no such command: "${name}". Known: ${Object.keys(commands).join(", ")}`);
    return 2;
  }
  let flags: Flags;
  try {
    flags = readFlags(args, command.flags, command.takesFile);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nnpm run ${name} -- --help tells more.`);
    return 2;
  }
  if (flags.help) {
    console.log(command.help);
    return 0;
  }
  return run(command, flags);
});
