// Plain JavaScript without dependencies: it runs before anything is installed.
import {spawn, spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {delimiter, join} from "node:path";
import {fileURLToPath} from "node:url";

/** The project's folder. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

const lowestNode = [20, 19];

/** Stop with a sentence a person can act on. @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/**
 * Install the locked packages unless these are installed already.
 * The lock file's hash is kept in node_modules, so an install that was cut off, or one of another lock, is done again.
 * @param {"serving" | "everything"} [kind] what building and serving need, or the tools of the tests as well; what is
 * there is never made less
 */
export function ensureInstalled(kind = "serving") {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < lowestNode[0] || (major === lowestNode[0] && minor < lowestNode[1])) {
    stop(
      `Node.js ${lowestNode.join(".")} or later is needed; this is ${process.versions.node}. See https://nodejs.org.`
    );
  }
  const lock = createHash("sha256")
    .update(readFileSync(join(projectFolder, "package-lock.json")))
    .digest("hex");
  const mark = join(projectFolder, "node_modules", ".installed-lock");
  const installed = existsSync(mark) ? readFileSync(mark, "utf8") : "";
  if (installed === `${lock} everything` || installed === `${lock} ${kind}`) return;
  // Whoever has installed by hand has the tools of the tests too, and no mark of ours.
  const byHand = existsSync(join(projectFolder, "node_modules", "vitest"));
  const all = kind === "everything" || installed.endsWith(" everything") || byHand;
  installPackages(projectFolder, all ? [] : ["--omit=dev"]);
  writeFileSync(mark, `${lock} ${all ? "everything" : "serving"}`);
}

/** `npm ci` in a folder, or stop. @param {string} folder @param {string[]} options */
export function installPackages(folder, options) {
  console.log(`Installing packages (${["npm ci", ...options].join(" ")}) …`);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const {status, error} = spawnSync(npm, ["ci", ...options, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    stdio: "inherit",
    shell: process.platform === "win32"
  });
  if (error || status !== 0) stop(`npm ci failed${error ? `: ${error.message}` : ""}. Is the npm registry reachable?`);
}

const modules = join(projectFolder, "node_modules");

/** Run by Node itself: a shell would stumble over a space in the folder's path, and Windows' own starters need one. */
const programs = {
  eslint: "eslint/bin/eslint.js",
  observable: "@observablehq/framework/dist/bin/observable.js",
  prettier: "prettier/bin/prettier.cjs",
  tsc: "typescript/bin/tsc",
  tsx: "tsx/dist/cli.mjs",
  vitest: "vitest/vitest.mjs"
};

/**
 * How an installed program is started, for `spawn` and its like.
 * @param {keyof typeof programs} name @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export const toolCommand = (name, args) => [process.execPath, [join(modules, programs[name]), ...args]];

/** The folder of programs is put on PATH, because Framework spawns `tsx` by its name. */
const toolOptions = () => ({
  cwd: projectFolder,
  env: /** @type {NodeJS.ProcessEnv} */ ({
    ...process.env,
    PATH: join(modules, ".bin") + delimiter + process.env.PATH,
    OBSERVABLE_TELEMETRY_DISABLE: "true"
  })
});

/**
 * Run an installed program and wait.
 * @param {keyof typeof programs} name @param {string[]} args @param {Record<string, string>} [environment]
 * @returns {number} its exit code
 */
export function runTool(name, args, environment = {}) {
  const options = toolOptions();
  const {status, error} = spawnSync(...toolCommand(name, args), {
    ...options,
    stdio: "inherit",
    env: {...options.env, ...environment}
  });
  if (error) stop(`${name}: ${error.message}`);
  return status ?? 1;
}

/**
 * Run a program that goes on until it is stopped. Ctrl+C reaches it by itself; a signal sent to this process alone is
 * passed on, so that nothing is left listening.
 * @param {keyof typeof programs} name @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runUntilStopped(name, args) {
  const child = spawn(...toolCommand(name, args), {...toolOptions(), stdio: "inherit"});
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on("error", (error) => stop(`${name}: ${error.message}`));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
