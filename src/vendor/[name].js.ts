// For the preview only: the built site gets these files from src/site/make-site.ts.
import {lateFile} from "../../loaders/vendor-file.js";

process.stdout.write(await lateFile(".js", process.argv));
