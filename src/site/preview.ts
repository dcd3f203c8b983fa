// `npm run dev`: Framework's preview with live reload. It would go on serving a loader's old output after an edit in
// data/ or loaders/, so those folders are watched and the output forgotten; the next reload runs the loader again.
import {watch} from "chokidar";
import {spawn} from "node:child_process";
import {delimiter, join} from "node:path";
import {projectFolder} from "./install.js";
import {forgetLoaderOutput, loaderInputs, prepare} from "./prepare.js";

prepare(projectFolder);
forgetLoaderOutput(projectFolder);
const dataFolder = process.env.AKSON_DATA_FOLDER;
// Node's own recursive watch loses a file that is replaced by rename, as editors and our commands do.
watch([...loaderInputs.map((name) => join(projectFolder, name)), ...(dataFolder ? [dataFolder] : [])], {
  ignoreInitial: true
}).on("all", () => forgetLoaderOutput(projectFolder));
const bin = join(projectFolder, "node_modules", ".bin");
const port = process.env.PORT ?? "3000";
const preview = spawn(join(bin, "observable"), ["preview", "--no-open", "--port", port, ...process.argv.slice(2)], {
  cwd: projectFolder,
  stdio: "inherit",
  env: {...process.env, PATH: bin + delimiter + process.env.PATH, OBSERVABLE_TELEMETRY_DISABLE: "true"}
});
preview.on("exit", (code) => process.exit(code ?? 1));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => preview.kill(signal));
