// All invited inhabitants as one bar: how many are named, how many an official total adds, how many neither covers.
// The population-proportional companion of the map, where area is not weight.
import {percent} from "../../language/numbers.js";
import {documented, ground, gridLine, ink, official, quietInk, target as targetColour} from "../drawing/palette.js";
import {linear} from "../drawing/scale.js";
import {element, figureRoot, textElement, patternElement, type FigureText, type SvgNode} from "../drawing/svg.js";
import {rising, type Tile} from "../drawing/tile.js";

export interface ShareBarData {
  /** Documented by name, as a fraction. */
  documented: number;
  /** May have been reached by the day, by intervals still open: ≥ documented. */
  possible: number;
  /** Official total as a fraction, and as the source prints it; null when no total gives a share by this day. */
  official: {value: number; printed: string} | null;
  target: number;
  words: {documented: string; unnamed: string; rest: string; target: string};
}

export interface ShareBarOptions extends FigureText {
  id: string;
  width: number;
  /** Of the bar, in pixels; 30 unless told. */
  thickness?: number;
}

/** Of the total that has no names. */
const unnamedTile: Tile = {ground: "#dfe3f3", size: 8, stroke: "#7d89c4", strokeWidth: 1.4, families: [rising]};

/** Height of the figure around a bar of a thickness: the labels above and below it. */
export const shareBarHeight = (thickness: number): number => 74 + thickness;
/** Width of a letter at 13 px, rather too large: a label is drawn only where it fits. */
const letterWidth = 7;

/** The figure. Segments meet without gaps; their sum is the whole. */
export function shareBar(data: ShareBarData, options: ShareBarOptions): SvgNode {
  const {id, width, thickness = 30} = options;
  const margin = 2;
  const x = linear(0, 1, margin, width - margin);
  const top = 26;
  const middle = top + thickness / 2 + 5;
  const officialEnd = data.official ? Math.max(data.official.value, data.documented) : data.documented;
  const segment = (from: number, to: number, fill: string, stroke: string | null) =>
    to > from ? element("rect", {x: x(from), y: top, width: x(to) - x(from), height: thickness, fill, stroke}) : "";
  const below = top + thickness + 18;
  const named = percent(data.documented, 1);
  const narrow = x(data.documented) - x(0) < 54;
  const restWidth = x(1) - x(officialEnd);
  return figureRoot(
    id,
    {width, height: shareBarHeight(thickness)},
    options,
    {"font-size": 13},
    element("defs", {}, patternElement(`${id}-unnamed`, unnamedTile, null)),
    element("rect", {x: x(0), y: top, width: x(1) - x(0), height: thickness, fill: "#f3f5f7", stroke: gridLine}),
    segment(data.documented, officialEnd, `url(#${id}-unnamed)`, null),
    segment(0, data.documented, documented, null),
    data.possible > data.documented && data.possible > officialEnd
      ? element("rect", {
          x: x(data.documented),
          y: top,
          width: x(data.possible) - x(data.documented),
          height: thickness,
          fill: "none",
          stroke: documented,
          "stroke-dasharray": "3 2"
        })
      : "",
    narrow
      ? textElement(
          {
            x: x(data.documented) + 6,
            y: middle,
            fill: documented,
            "font-weight": 700,
            stroke: ground,
            "stroke-width": 3,
            "paint-order": "stroke"
          },
          named
        )
      : textElement({x: x(0) + 8, y: middle, fill: ground, "font-weight": 700}, named),
    textElement({x: x(0), y: below, fill: documented, "font-weight": 600}, data.words.documented),
    data.official && officialEnd > data.documented
      ? [
          textElement(
            {
              x: x(officialEnd),
              y: below + 20,
              "text-anchor": x(officialEnd) > width / 2 ? "end" : "start",
              fill: official,
              "font-weight": 600
            },
            `${data.words.unnamed} ${data.official.printed}`
          ),
          element("line", {
            x1: x(officialEnd),
            x2: x(officialEnd),
            y1: top - 4,
            y2: below + 8,
            stroke: official,
            "stroke-width": 2
          })
        ]
      : "",
    // In the bar where there is room for it, else below.
    restWidth > data.words.rest.length * letterWidth + 12
      ? textElement({x: x(1) - 6, y: middle, "text-anchor": "end", fill: quietInk}, data.words.rest)
      : restWidth > 40
        ? textElement({x: x(1), y: below, "text-anchor": "end", fill: quietInk}, data.words.rest)
        : "",
    element("line", {
      x1: x(data.target),
      x2: x(data.target),
      y1: top - 8,
      y2: top + thickness + 5,
      stroke: targetColour,
      "stroke-width": 2.5
    }),
    textElement(
      {x: x(data.target), y: top - 11, "text-anchor": "middle", fill: targetColour, "font-weight": 600},
      data.words.target
    ),
    element("line", {x1: x(0), x2: x(1), y1: top + thickness, y2: top + thickness, stroke: ink, "stroke-width": 0.5})
  );
}
