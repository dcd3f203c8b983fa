// What a page fetches only when a PNG or a presentation is asked for: vendor/resvg-2.6.2.wasm.
import {zipSync} from "fflate";
import {lateFiles} from "./export/late-files.js";
import {publishedBytes} from "./export/late-files-node.js";

const files = await Promise.all(lateFiles.map(async (file) => [file.name, await publishedBytes(file)] as const));
process.stdout.write(zipSync(Object.fromEntries(files), {level: 0}));
