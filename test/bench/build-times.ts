// Warm builds of the project and of an empty Framework page, in turns, so that a busy machine slows both.
import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {projectFolder} from "../../src/site/install.js";
import {prepare} from "../../src/site/prepare.js";
import {buildEnvironment, copyProject, writeFiles} from "../build/project-copy.js";

export interface BuildTimes {
  /** Seconds of each run. */
  ours: number[];
  empty: number[];
  /** Largest resident set of any one process of a build, in MB. */
  oursMemory: number;
  emptyMemory: number;
}

/** Every Node process of a build writes down its largest resident set (kB) when it ends. */
const noteMemory = `--import data:text/javascript,${encodeURIComponent('import {appendFileSync} from "node:fs"; process.on("exit", () => appendFileSync(process.env.AKSON_MEMORY_NOTES, process.resourceUsage().maxRSS + "\\n"));')}`;

function timedBuild(project: string, command: readonly string[]): {seconds: number; memory: number} {
  const notes = join(project, "memory-notes");
  rmSync(notes, {force: true});
  const [name, ...args] = command;
  const start = performance.now();
  const {status, stdout, stderr} = spawnSync(join(project, "node_modules/.bin", name), args, {
    cwd: project,
    encoding: "utf8",
    env: buildEnvironment(project, {NODE_OPTIONS: noteMemory, AKSON_MEMORY_NOTES: notes})
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`bench: ${command.join(" ")} failed in ${project}\n${stdout}${stderr}`);
  const memory = Math.max(...readFileSync(notes, "utf8").trim().split("\n").map(Number)) / 1024;
  return {seconds, memory};
}

/** Build both once to warm their caches, then `runs` times each, in turns. */
export async function measureBuilds(runs: number): Promise<BuildTimes> {
  const ours = copyProject();
  const empty = mkdtempSync(join(tmpdir(), "akson-empty-"));
  try {
    symlinkSync(join(projectFolder, "node_modules"), join(empty, "node_modules"), "junction");
    writeFiles(empty, {
      "package.json": '{"type": "module"}',
      "package-lock.json": "{}",
      "src/index.md": "# Empty\n",
      "observablehq.config.js": "export default {globalStylesheets: []};\n"
    });
    await prepare(empty);
    const commands = {ours: ["tsx", "src/site/make-site.ts"], empty: ["observable", "build"]};
    timedBuild(ours, commands.ours);
    timedBuild(empty, commands.empty);
    const times: BuildTimes = {ours: [], empty: [], oursMemory: 0, emptyMemory: 0};
    for (let run = 0; run < runs; run += 1) {
      const a = timedBuild(empty, commands.empty);
      const b = timedBuild(ours, commands.ours);
      times.empty.push(a.seconds);
      times.ours.push(b.seconds);
      times.emptyMemory = Math.max(times.emptyMemory, a.memory);
      times.oursMemory = Math.max(times.oursMemory, b.memory);
    }
    return times;
  } finally {
    rmSync(ours, {recursive: true, force: true});
    rmSync(empty, {recursive: true, force: true});
  }
}
