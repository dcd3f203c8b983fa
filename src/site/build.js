// `npm run build`: install what is missing, then build `dist/`.
import {ensureInstalled, runTool} from "./install.js";

ensureInstalled();
process.exit(runTool("tsx", ["src/site/make-site.ts", ...process.argv.slice(2)]));
