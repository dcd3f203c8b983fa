// The late files from node_modules: for the build, which publishes them, and for the command line, which uses them
// itself.
import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {fontFiles, wasmFile, type LateFile} from "./late-files.js";
import {presentationFile} from "./presentation/file.js";
import type {Slide} from "./presentation/slide.js";
import {rasterise, type RasterFiles} from "./rasterise.js";

const {resolve} = createRequire(import.meta.url);

/** Bytes of a file as it is published. @throws when its package is not installed */
export const publishedBytes = async (file: LateFile): Promise<Uint8Array> =>
  new Uint8Array(await readFile(resolve(file.source)));

async function readRasterFiles(): Promise<RasterFiles> {
  return {wasm: await publishedBytes(wasmFile), fonts: await Promise.all(fontFiles.map(publishedBytes))};
}

/** A composed figure as PNG. @throws as {@link rasterise} */
export const toPng = (svg: string, scale?: number): Promise<Uint8Array> => rasterise(svg, readRasterFiles, scale);

/** Slides as PPTX. @throws as {@link presentationFile} */
export const toPptx = (slides: readonly Slide[]): Promise<Uint8Array> => presentationFile(slides, toPng);
