// `npm run build`: prepare, let Framework build, finish its pages. The output is `dist/`.
// With `--single-file` the whole site lies there as one file too.
import {rmSync} from "node:fs";
import {join} from "node:path";
import {dataFolder} from "../../loaders/data.js";
import {liveFolder} from "../../loaders/live.js";
import {realEffects} from "../../loaders/sources/effects.js";
import {finish} from "./finish.js";
import {projectFolder, runTool} from "./install.js";
import {runLoaders} from "./loader-output.js";
import {prepare} from "./prepare.js";
import {readSiteFacts} from "./site-facts.js";

const unknown = process.argv.slice(2).filter((each) => each !== "--single-file");
if (unknown.length > 0) {
  console.error(`${unknown.join(", ")}: unknown; the build takes --single-file or nothing.`);
  process.exit(2);
}
const asked = process.env.AKSON_DATA ?? "snapshot";
if (asked !== "snapshot" && asked !== "live") {
  console.error(`AKSON_DATA is "${asked}"; expected "live", "snapshot" or nothing.`);
  process.exit(2);
}
if (asked === "live") {
  const {folder, failures} = await liveFolder({folder: dataFolder(), effects: realEffects, environment: process.env});
  for (const {message} of failures) console.error(message);
  // Framework, its loaders and the page frame read these.
  process.env.AKSON_DATA_FOLDER = folder;
  process.env.AKSON_LIVE_FAILURES = JSON.stringify(failures);
}
try {
  readSiteFacts(projectFolder);
} catch (error) {
  // Said here in one sentence: Framework would print where in the configuration it was thrown.
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
await prepare(projectFolder);
const dist = join(projectFolder, "dist");

/** A half-built folder must not be published by mistake. */
function stop(exitCode: number): never {
  rmSync(dist, {recursive: true, force: true});
  console.error("The build stopped: see the message above. dist/ was removed.");
  process.exit(exitCode);
}

try {
  await runLoaders(projectFolder);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  stop(1);
}
const exitCode = runTool("observable", ["build"]);
if (exitCode !== 0) stop(exitCode);
try {
  await finish(dist, process.argv.includes("--single-file") ? {site: readSiteFacts(projectFolder).site ?? ""} : null);
} catch (error) {
  // esbuild has said what it found already; its own message repeats it.
  console.error(error instanceof Error ? error.message : error);
  stop(1);
}
