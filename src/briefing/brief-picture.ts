// A figure as it stands in the brief: legend and drawing only, since the brief around it says the rest.
import {ground} from "../figures/drawing/palette.js";
import {element} from "../figures/html.js";
import {legendBlock} from "../export/blocks.js";
import type {ExportedFigure} from "../figures/exported-figure.js";
import {plainDrawing} from "../export/presentation-attributes.js";

export interface BriefPicture {
  svg: string;
  /** CSS pixels, as drawn. */
  width: number;
  height: number;
}

/**
 * The legend above the drawing, `width` pixels wide; `drawn` is the drawing's height where the figure's own is too
 * much.
 */
export function briefPicture(figure: ExportedFigure, width: number, drawn = figure.heightFor(width)): BriefPicture {
  const prefix = `${figure.name}-`;
  const legend = legendBlock(figure.legend, width, 11, prefix, "as many as fit", 8);
  const drawing = plainDrawing(figure.draw({width, height: drawn}), prefix);
  const [left, top, drawnWidth, drawnHeight] = drawing.viewBox;
  const scale = width / drawnWidth;
  const height = Math.ceil(legend.height + drawnHeight * scale);
  const transform = `translate(${(-left * scale).toFixed(2)} ${(legend.height - top * scale).toFixed(2)}) scale(${scale.toFixed(5)})`;
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": "Arimo, Arial, sans-serif"
    },
    element("rect", {width, height, fill: ground}),
    legend.at(0, 0),
    element("g", {transform}, drawing.content)
  );
  return {svg, width, height};
}
