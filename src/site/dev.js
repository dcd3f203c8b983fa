// `npm run dev`: install what is missing, then preview with live reload.
import {ensureInstalled, runUntilStopped} from "./install.js";

ensureInstalled();
process.exit(await runUntilStopped("tsx", ["src/site/preview.ts", ...process.argv.slice(2)]));
