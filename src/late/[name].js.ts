// For the preview only: the built site gets these files from src/shell/make-site.ts.
import {lateFile} from "../../loaders/late-file.js";

process.stdout.write(await lateFile(".js", process.argv));
