// What Framework's data loaders have written, from Framework's own cache (1.13.4: src/.observablehq/cache/<target>).
import {spawn, spawnSync} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {availableParallelism} from "node:os";
import {dirname, join} from "node:path";
import {toolCommand} from "./install.js";

/** Framework's cache in a project. Folders beginning with "_" are its own, the rest are outputs of loaders. */
export const cacheOf = (project: string): string => join(project, "src/.observablehq/cache");

const command = (project: string, loader: string) => toolCommand("tsx", [join(project, "src", loader)]);

function store(project: string, target: string, output: Uint8Array): void {
  const file = join(cacheOf(project), target);
  mkdirSync(dirname(file), {recursive: true});
  // Renamed when whole: Framework may look at the same moment.
  writeFileSync(`${file}.new`, output);
  renameSync(`${file}.new`, file);
}

/** What `src/data/<name>.json.ts` prints; it is run when the cache has nothing. @throws when it fails */
export function loaderOutput(project: string, name: string): unknown {
  const target = `data/${name}.json`;
  if (!existsSync(join(cacheOf(project), target))) {
    const {status, stdout} = spawnSync(...command(project, `${target}.ts`), {
      cwd: project,
      stdio: ["ignore", "pipe", "inherit"],
      maxBuffer: 2 ** 28
    });
    if (status !== 0) throw new Error(`the loader of ${target} failed`);
    store(project, target, stdout);
  }
  return JSON.parse(readFileSync(join(cacheOf(project), target), "utf8"));
}

/** Loaders of JSON that a page attaches by name. */
function attachedLoaders(project: string): string[] {
  const source = join(project, "src");
  const pages = readdirSync(source, {recursive: true, encoding: "utf8"}).filter(
    (file) => file.endsWith(".md") && !file.startsWith(".observablehq")
  );
  const named = pages.flatMap((page) => [
    ...readFileSync(join(source, page), "utf8").matchAll(/FileAttachment\("(?:\.\.\/)*(data\/[\w-]+\.json)"\)/g)
  ]);
  return [...new Set(named.map((match) => match[1]))].filter((target) => existsSync(join(source, `${target}.ts`)));
}

function runLoader(project: string, target: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const child = spawn(...command(project, `${target}.ts`), {
      cwd: project,
      stdio: ["ignore", "pipe", "inherit"]
    });
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code !== 0) return reject(new Error(`the loader of ${target} failed`));
      store(project, target, Buffer.concat(chunks));
      resolve();
    });
  });
}

/**
 * Run the loaders whose output is missing, as many at a time as there are cores: Framework runs one after the other.
 */
export async function runLoaders(project: string): Promise<void> {
  const missing = attachedLoaders(project).filter((target) => !existsSync(join(cacheOf(project), target)));
  const work = async (): Promise<void> => {
    for (let target = missing.shift(); target !== undefined; target = missing.shift()) await runLoader(project, target);
  };
  await Promise.all(Array.from({length: availableParallelism()}, work));
}
