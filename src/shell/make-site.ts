// `npm run build`: prepare, let Framework build, finish its pages. The output is `dist/`.
import {rmSync} from "node:fs";
import {join} from "node:path";
import {finish} from "./finish.js";
import {projectFolder, runTool} from "./install.js";
import {prepare} from "./prepare.js";

prepare(projectFolder);
const exitCode = runTool("observable", ["build"]);
if (exitCode !== 0) {
  // A half-built folder must not be published by mistake.
  rmSync(join(projectFolder, "dist"), {recursive: true, force: true});
  console.error("The build stopped: see the message above. dist/ was removed.");
  process.exit(exitCode);
}
await finish(join(projectFolder, "dist"));
