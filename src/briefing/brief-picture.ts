// A figure as it stands in the brief: legend and drawing only, since the brief around it says the rest.
import {ground} from "../figures/drawing/palette.js";
import {element} from "../figures/html.js";
import {legendBlock} from "../export/blocks.js";
import type {SvgNode} from "../figures/drawing/svg.js";
import type {ExportedFigure} from "../figures/exported-figure.js";
import {plainDrawing} from "../export/presentation-attributes.js";

export interface BriefPicture {
  svg: string;
  /** CSS pixels, as drawn. */
  width: number;
  height: number;
}

/** Points: what is smaller cannot be read on paper. */
export const leastText = 6;

/** A text may be raised by this much before it runs into what is beside it. */
const mostRaised = 1.25;

/** Texts at least so large; those that would have to be much larger are left out, since the legend says the same. */
function legible(node: SvgNode, least: number, above: number): SvgNode | null {
  const own = node.attributes["font-size"];
  const size = own === undefined ? above : Number(own);
  if (node.name === "text" && size * mostRaised < least) return null;
  const raised = size < least && size * mostRaised >= least;
  return {
    ...node,
    attributes: raised ? {...node.attributes, "font-size": least} : node.attributes,
    children: node.children.flatMap((child) => {
      const kept = typeof child === "string" ? child : legible(child, least, size);
      return kept === null ? [] : [kept];
    })
  };
}

/**
 * The legend above the drawing, `width` pixels wide; `drawn` is the drawing's height where the figure's own is too
 * much.
 * @param onSheet width in points on the sheet
 */
export function briefPicture(
  figure: ExportedFigure,
  width: number,
  onSheet: number,
  drawn = figure.heightFor(width)
): BriefPicture {
  const prefix = `${figure.name}-`;
  const smallest = (leastText * 1.02 * width) / onSheet;
  const legend = legendBlock(figure.legend, width, Math.max(11, smallest), prefix, "as many as fit", 8);
  const root = figure.draw({width, height: drawn});
  const seen = String(root.attributes.viewBox ?? `0 0 ${width} ${drawn}`)
    .split(/[\s,]+/)
    .map(Number)[2];
  const drawing = plainDrawing(legible(root, (smallest * seen) / width, 16) ?? root, prefix);
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
