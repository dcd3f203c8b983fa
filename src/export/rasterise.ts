// SVG → PNG by resvg as WebAssembly, with our own font files: the same bytes in the browser and on the command line.
// Loaded only when a PNG is asked for.
import {initWasm, Resvg} from "@resvg/resvg-wasm";

/** Twice as many pixels as the figure's size: sharp on paper and on dense screens. */
const pngScale = 2;

export interface RasterFiles {
  /** The WebAssembly module. */
  wasm: Uint8Array;
  /** Font files; letters are looked for in this order. */
  fonts: readonly Uint8Array[];
}

let started: Promise<readonly Uint8Array[]> | null = null;

/** Start once; a failure may be tried again. */
async function start(read: () => Promise<RasterFiles>): Promise<readonly Uint8Array[]> {
  const {wasm, fonts} = await read();
  await initWasm(wasm.slice().buffer);
  return fonts;
}

/**
 * @param svg a composed figure
 * @param read gives the files, once
 * @throws when the files cannot be read or the SVG is not well-formed
 */
export async function rasterise(svg: string, read: () => Promise<RasterFiles>, scale = pngScale): Promise<Uint8Array> {
  started ??= start(read).catch((error: unknown) => {
    started = null;
    throw error;
  });
  const fonts = await started;
  const picture = new Resvg(svg, {
    fitTo: {mode: "zoom", value: scale},
    font: {fontBuffers: [...fonts], defaultFontFamily: "Arimo", sansSerifFamily: "Arimo"}
  });
  const image = picture.render();
  const png = image.asPng();
  image.free();
  picture.free();
  return png;
}
