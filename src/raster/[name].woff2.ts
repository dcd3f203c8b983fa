// For the preview: the built site gets these files from src/shell/finish.ts.
import {readRasterFile} from "../../loaders/raster-file.js";

process.stdout.write(readRasterFile(".woff2", process.argv));
