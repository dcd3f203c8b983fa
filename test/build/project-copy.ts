// A copy of the project to break or to build apart from the real one. Packages are shared by a link.
import {spawnSync} from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {basename, delimiter, dirname, join} from "node:path";
import {projectFolder} from "../../src/site/install.js";

/** What a copy does not take: built or installed things, and this folder's own tests. */
const left = new Set(["node_modules", ".git", "dist", "test", ".observablehq"]);

/** Copy the project's sources into a new temporary folder. The caller removes it. */
export function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), "akson-"));
  cpSync(projectFolder, copy, {recursive: true, filter: (path) => path === projectFolder || !left.has(basename(path))});
  symlinkSync(join(projectFolder, "node_modules"), join(copy, "node_modules"), "junction");
  if (existsSync(join(projectFolder, ".git"))) symlinkSync(join(projectFolder, ".git"), join(copy, ".git"));
  return copy;
}

/** Write files (paths relative to a folder), making the folders they need. */
export function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
}

/** A copy with the project's shell and modules but only these pages and files, so that its build takes two seconds. */
export function smallProject(files: Record<string, string>): string {
  const copy = copyProject();
  const pages = readdirSync(join(copy, "src"), {recursive: true, encoding: "utf8"}).filter((path) =>
    path.endsWith(".md")
  );
  for (const page of pages) rmSync(join(copy, "src", page));
  renameSync(join(copy, "observablehq.config.ts"), join(copy, "project.config.ts"));
  writeFiles(copy, {
    "observablehq.config.ts": `import project from "./project.config.js";\nexport default {...project, header: "<p>Topp</p>", footer: "<p>Bunn</p>", pages: [], dynamicPaths: []};\n`,
    "src/index.md": "# Forside\n",
    ...files
  });
  return copy;
}

export interface BuildResult {
  exitCode: number | null;
  /** Both streams. */
  output: string;
}

/** The environment of a build: local programs on PATH, no telemetry. */
export function buildEnvironment(project: string, extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const bin = join(project, "node_modules", ".bin");
  return {
    ...process.env,
    PATH: bin + delimiter + (process.env.PATH ?? ""),
    OBSERVABLE_TELEMETRY_DISABLE: "true",
    NO_COLOR: "1",
    ...extra
  };
}

/** Build a copy as `npm run build` does, optionally through a command such as `unshare -rn`. */
export function buildProject(
  project: string,
  {
    through = [],
    environment = {},
    flags = []
  }: {through?: readonly string[]; environment?: NodeJS.ProcessEnv; flags?: readonly string[]} = {}
): BuildResult {
  const build = [join(project, "node_modules", ".bin", "tsx"), "src/site/make-site.ts", ...flags];
  const [command, ...args] = [...through, ...build];
  const {status, stdout, stderr, error} = spawnSync(command, args, {
    cwd: project,
    encoding: "utf8",
    env: buildEnvironment(project, environment)
  });
  if (error) throw error;
  return {exitCode: status, output: stdout + stderr};
}
