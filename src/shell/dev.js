// `npm run dev`: install what is missing, then preview with live reload.
import {ensureInstalled, runTool} from "./install.js";

ensureInstalled();
process.exit(runTool("tsx", ["src/shell/preview.ts", ...process.argv.slice(2)]));
