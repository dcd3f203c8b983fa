// Plain JavaScript without dependencies at the top: it is asked before anything is installed, and by tests and
// benchmarks.
import {spawnSync} from "node:child_process";
import {existsSync, readFileSync, statSync} from "node:fs";
import {delimiter, join} from "node:path";
import {createRequire} from "node:module";

/** Variables that name a Chromium; the first one set decides. */
const variables = ["AKSON_CHROMIUM", "CHROME_PATH"];

/** Programs on PATH, the free one first. */
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Where installers put it without touching PATH. */
const places = {
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) =>
    process.env[name] ? [join(/** @type {string} */ (process.env[name]), "Google/Chrome/Application/chrome.exe")] : []
  )
};

/** @param {string} path */
const isFile = (path) => existsSync(path) && statSync(path).isFile();

/**
 * Does it start? Some systems have a script by this name that only says what to install.
 * Chrome on Windows has no `--version`; there a file is enough.
 * @param {string} path
 */
export function starts(path) {
  if (!isFile(path)) return false;
  if (process.platform === "win32") return true;
  const {status, stdout} = spawnSync(path, ["--version"], {encoding: "utf8"});
  return status === 0 && /\d+\.\d+/.test(stdout);
}

/** The browser of playwright-core's own cache, if that package is installed. @returns {string[]} */
function playwrightCache() {
  try {
    const {chromium} = createRequire(import.meta.url)("playwright-core");
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/**
 * A Chromium of this machine, or null.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string | null}
 * @throws when a variable names one that does not start: the person meant that one
 */
export function findChromium(environment = process.env) {
  for (const variable of variables) {
    const named = environment[variable];
    if (!named) continue;
    if (starts(named)) return named;
    throw new Error(`${variable} is "${named}", which is not a Chromium that starts.`);
  }
  const onPath = names.flatMap((name) =>
    (environment.PATH ?? "")
      .split(delimiter)
      .filter((folder) => folder !== "")
      .map((folder) => join(folder, process.platform === "win32" ? `${name}.exe` : name))
  );
  const installed = process.platform === "darwin" || process.platform === "win32" ? places[process.platform] : [];
  return [...onPath, ...installed, ...playwrightCache()].find(starts) ?? null;
}

/** Debian itself: Ubuntu's package of the same name is a stub. */
function isDebian() {
  return existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  console.log(`  ${[command, ...args].join(" ")}`);
  const {status, error} = spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}
  });
  return !error && status === 0;
}

/**
 * Debian's package. Recommended packages are left out, but for a font: without one, pages are measured without
 * letters.
 */
function installDebianPackage() {
  return (
    run("apt-get", ["update", "-q"]) &&
    run("apt-get", [
      "install",
      "-q",
      "-y",
      "--no-install-recommends",
      "chromium",
      "fonts-liberation",
      "fonts-dejavu-core"
    ])
  );
}

/** The browser driver's own download, with the system libraries where we may install them. */
function downloadByDriver() {
  const cli = createRequire(import.meta.url).resolve("playwright-core/cli.js");
  const root = process.platform === "linux" && process.getuid?.() === 0;
  return run(process.execPath, [cli, "install", "--no-shell", ...(root ? ["--with-deps"] : []), "chromium"]);
}

/**
 * A Chromium that starts: found, else installed. playwright-core must be installed for the second.
 * @returns {string} its path
 * @throws {Error} with what to install, when none can be had
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  const debian = isDebian() && process.getuid?.() === 0;
  console.log(`No Chromium found; installing one (${debian ? "Debian's package" : "the browser driver's download"}) …`);
  const installed = (debian && installDebianPackage()) || downloadByDriver();
  const path = findChromium();
  if (path !== null) return path;
  throw new Error(
    [
      `The browser tests need a Chromium; none was found, and ${installed ? "the one installed does not start" : "none could be installed"}.`,
      "Install one and run again:",
      "  Debian:            apt-get install chromium fonts-liberation",
      "  other Linux:       the package chromium or google-chrome of your distribution",
      "  macOS, Windows:    Chromium or Google Chrome",
      `or set ${variables.join(" or ")} to the path of one. Without a browser: npm test -- --skip browser`
    ].join("\n")
  );
}
