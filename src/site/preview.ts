// `npm run dev`: Framework's preview with live reload. It would go on showing a loader's old output after an edit in
// data/ or loaders/, and the drawing code that Node loaded first. So the sources are watched: what became stale is
// forgotten, and the configuration is touched, upon which Framework reads it again and every open page reloads.
import {watch} from "chokidar";
import {existsSync, utimesSync} from "node:fs";
import {join} from "node:path";
import {projectFolder, runUntilStopped} from "./install.js";
import {runLoaders} from "./loader-output.js";
import {forgetStaleOutput, prepare} from "./prepare.js";

await prepare(projectFolder);
await runLoaders(projectFolder).catch((error: unknown) =>
  console.error(error instanceof Error ? error.message : error)
);

const configuration = join(projectFolder, "observablehq.config.ts");
let changes = Promise.resolve();
let waiting: NodeJS.Timeout | undefined;

async function takeUp(): Promise<void> {
  try {
    await forgetStaleOutput(projectFolder);
    utimesSync(configuration, new Date(), new Date());
  } catch (error) {
    console.error(error);
  }
}

const dataFolder = process.env.AKSON_DATA_FOLDER;
const watched = [
  ...["data", "loaders", "src"].map((name) => join(projectFolder, name)),
  ...(dataFolder ? [dataFolder] : [])
];
// By the folder, not by the file: an editor, git and our own commands put a new file in the old one's place.
watch(watched.filter(existsSync), {ignoreInitial: true, ignored: /[\\/]\.observablehq(?:[\\/]|$)/}).on(
  "all",
  (_, path) => {
    // Framework follows the pages and style sheets itself.
    if (/\.(?:md|css)$/.test(path)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => (changes = changes.then(takeUp)), 100);
  }
);

const port = process.env.PORT ?? "3000";
process.exit(await runUntilStopped("observable", ["preview", "--no-open", "--port", port, ...process.argv.slice(2)]));
