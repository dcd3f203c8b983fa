// `npm start`: install what is missing, build, serve, print the address.
import {ensureInstalled, runTool, runUntilStopped} from "./install.js";

ensureInstalled();
const built = runTool("tsx", ["src/site/make-site.ts"]);
if (built !== 0) process.exit(built);
process.exit(await runUntilStopped("tsx", ["src/site/serve.ts"]));
