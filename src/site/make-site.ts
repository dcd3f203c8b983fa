// `npm run build`: prepare, let Framework build, finish its pages. The output is `dist/`.
import {cpSync, existsSync, mkdirSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {dataFolder} from "../../loaders/data.js";
import {liveFolder} from "../../loaders/live.js";
import {realEffects} from "../../loaders/sources/effects.js";
import {lateFiles} from "../export/late-files.js";
import {publishedBytes} from "../export/late-files-node.js";
import {readBuilt} from "../shell/built-state.js";
import {writeEmbedPages} from "../shell/embed-pages.js";
import {finish} from "./finish.js";
import {projectFolder, runTool} from "./install.js";
import {prepare} from "./prepare.js";
import {publishedFiles} from "../shell/published-files.js";
import {editionOf, readSiteFacts} from "./site-facts.js";

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
const facts = (() => {
  try {
    return readSiteFacts(projectFolder);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return process.exit(2);
  }
})();
prepare(projectFolder);
const dist = join(projectFolder, "dist");

/** A half-built folder must not be published by mistake. */
function stop(exitCode: number): never {
  rmSync(dist, {recursive: true, force: true});
  console.error("The build stopped: see the message above. dist/ was removed.");
  process.exit(exitCode);
}

const exitCode = runTool("observable", ["build"]);
if (exitCode !== 0) stop(exitCode);
try {
  await finish(dist, facts.site);
  // The files behind the pages, under addresses that do not change.
  cpSync(dataFolder(), join(dist, "data"), {recursive: true});
  // Pages that attach nothing (the projects of the seeded faults) have no figures to publish.
  const state = existsSync(join(dist, "_file", "data")) ? readBuilt(dist) : null;
  for (const [address, bytes] of state === null ? [] : await publishedFiles(state, editionOf(facts))) {
    const path = join(dist, address);
    if (existsSync(path))
      throw new Error(`${address} is a file of the data folder already; a published table needs another name`);
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, bytes);
  }
  if (state !== null) await writeEmbedPages(dist, state, editionOf(facts));
  // Fetched only when a PNG or a presentation is asked for, from beside the scripts.
  for (const file of lateFiles) writeFileSync(join(dist, "_app", file.name), await publishedBytes(file));
} catch (error) {
  // esbuild has said what it found already; its own message repeats it.
  console.error(error instanceof Error ? error.message : error);
  stop(1);
}
