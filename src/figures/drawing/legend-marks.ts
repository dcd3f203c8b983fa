// Swatches other than the map's fills: lines, bands, points. The same size as the map's, decorative: the word
// stands beside it.
import {ink} from "./palette.js";
import {element, patternElement, type SvgNode} from "./svg.js";
import {rising} from "./tile.js";

/** A picture of the size of all swatches. */
export const picture = (...children: SvgNode[]): SvgNode =>
  element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "swatch",
      width: 28,
      height: 18,
      viewBox: "0 0 28 18",
      "aria-hidden": "true",
      focusable: "false"
    },
    ...children
  );

export const lineMark = (stroke: string, width: number, dashes: string | null = null): SvgNode =>
  picture(element("line", {x1: 1, x2: 27, y1: 9, y2: 9, stroke, "stroke-width": width, "stroke-dasharray": dashes}));

export const ringMark = (stroke: string): SvgNode =>
  picture(element("circle", {cx: 14, cy: 9, r: 5, fill: "#ffffff", stroke, "stroke-width": 2.5}));

/** As a total without a share is drawn. */
export const diamondMark = (stroke: string): SvgNode =>
  picture(element("path", {d: "M14 3l6 6l-6 6l-6-6Z", fill: "#ffffff", stroke, "stroke-width": 2}));

export const boxMark = (fill: string, stroke: string | null, dashes: string | null = null): SvgNode =>
  picture(element("rect", {x: 1, y: 2, width: 26, height: 14, fill, stroke, "stroke-dasharray": dashes}));

/** A box with thin diagonal lines. */
export const hatchMark = (id: string, ground: string, stroke: string): SvgNode =>
  picture(
    element("defs", {}, patternElement(id, {ground, size: 8, stroke, strokeWidth: 1.4, families: [rising]}, null)),
    element("rect", {x: 1, y: 2, width: 26, height: 14, fill: `url(#${id})`})
  );

/** The outline of what is selected. */
export const outlineMark = (): SvgNode =>
  picture(element("rect", {x: 3, y: 3, width: 22, height: 12, rx: 2, fill: "none", stroke: ink, "stroke-width": 2.5}));
