// The late files from node_modules: for the build, which publishes them, and for the command line, which uses them
// itself.
import {build} from "esbuild";
import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {fileURLToPath} from "node:url";
import {fontFiles, pptxFile, wasmFile, type LateFile} from "./late-files.js";
import {presentationFile, type Slide} from "./presentation-file.js";
import {rasterise, type RasterFiles} from "./rasterise.js";

const {resolve} = createRequire(import.meta.url);

/** Messages for programmers name pages of manuals; the site names no address it may not contact. */
const manuals = /https:\/\/(?=gitbrent\.github\.io\/|stuk\.github\.io\/|github\.com)/g;

/** One module for browsers with everything it imports. */
async function bundled(name: string): Promise<Uint8Array> {
  const {outputFiles} = await build({
    stdin: {
      contents: `export {default} from ${JSON.stringify(name)};`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url))
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "error"
  });
  return new TextEncoder().encode(outputFiles[0].text.replace(manuals, "manual:"));
}

/** Bytes of a file as it is published. @throws when its package is not installed */
export const publishedBytes = async (file: LateFile): Promise<Uint8Array> =>
  file === pptxFile ? bundled(file.source) : new Uint8Array(await readFile(resolve(file.source)));

async function readRasterFiles(): Promise<RasterFiles> {
  return {wasm: await publishedBytes(wasmFile), fonts: await Promise.all(fontFiles.map(publishedBytes))};
}

/** A composed figure as PNG. @throws as {@link rasterise} */
export const toPng = (svg: string, scale?: number): Promise<Uint8Array> => rasterise(svg, readRasterFiles, scale);

/** Slides as PPTX. @throws as {@link presentationFile} */
export const toPptx = (slides: readonly Slide[]): Promise<Uint8Array> =>
  presentationFile(slides, {toPng, library: async () => (await import("pptxgenjs")).default});
