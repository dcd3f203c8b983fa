// The rasteriser's files from node_modules, for the build and the command line.
import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {fontFiles, wasmFile, type PublishedFile} from "./raster-files.js";
import {rasterise, type RasterFiles} from "./rasterise.js";

const {resolve} = createRequire(import.meta.url);

/** Where a published file lies. @throws when the package is not installed */
export const sourceOf = ({source}: PublishedFile): string => resolve(source);

export async function readRasterFiles(): Promise<RasterFiles> {
  const read = async (file: PublishedFile) => new Uint8Array(await readFile(sourceOf(file)));
  return {wasm: await read(wasmFile), fonts: await Promise.all(fontFiles.map(read))};
}

/** A composed figure as PNG. @throws as {@link rasterise} */
export const toPng = (svg: string, scale?: number): Promise<Uint8Array> => rasterise(svg, readRasterFiles, scale);
