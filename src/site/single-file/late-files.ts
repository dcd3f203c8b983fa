// In the file to take along a PNG is drawn by the browser: the rasteriser and its fonts would be most of the file. The
// picture is the same but for the letters, which are the reader's own.
import {presentationFile} from "../../export/presentation/file.js";
import type {Slide} from "../../export/presentation/slide.js";

/** As in rasterise.ts: twice as many pixels as the figure's size. */
const scale = 2;

/** A composed figure as PNG. @throws when the browser cannot draw it */
export async function toPng(svg: string): Promise<Uint8Array> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.naturalWidth * scale;
  canvas.height = picture.naturalHeight * scale;
  canvas.getContext("2d")!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("the browser gave no picture");
  return new Uint8Array(await blob.arrayBuffer());
}

/** Slides as PPTX. @throws without slides */
export const toPptx = (slides: readonly Slide[]): Promise<Uint8Array> => presentationFile(slides, toPng);
