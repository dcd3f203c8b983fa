// The late files as the site serves them: `vendor/` below the site's root when built, below `_file/` in the preview.
import {fontFiles, wasmFile, type LateFile} from "../late-files.js";
import {presentationFile} from "../presentation/file.js";
import type {Slide} from "../presentation/slide.js";
import {rasterise, type RasterFiles} from "../rasterise.js";

/** Where a file lies, from the address of the script that asks. */
export function addressOf({name}: LateFile, script: string): string {
  const [root, below] = script.split("/_import/");
  return below === undefined ? new URL(`../vendor/${name}`, script).href : `${root}/_file/vendor/${name}`;
}

async function fetched(file: LateFile): Promise<Uint8Array> {
  const response = await fetch(addressOf(file, import.meta.url));
  if (!response.ok) throw new Error(`${file.name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const read = async (): Promise<RasterFiles> => {
  const [wasm, ...fonts] = await Promise.all([wasmFile, ...fontFiles].map(fetched));
  return {wasm, fonts};
};

/** A composed figure as PNG. @throws when a file cannot be fetched */
export const toPng = (svg: string): Promise<Uint8Array> => rasterise(svg, read);

/** Slides as PPTX. @throws when a file cannot be fetched, or without slides */
export const toPptx = (slides: readonly Slide[]): Promise<Uint8Array> => presentationFile(slides, toPng);
