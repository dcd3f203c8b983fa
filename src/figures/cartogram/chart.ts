// The people's map: one circle a municipality, area by inhabitants. The fills are the map's.
import type {Cartogram} from "../../model/cartogram.js";
import type {Shown} from "../../model/status.js";
import type {MunicipalityCode} from "../../model/types.js";
import {ground, ink} from "../drawing/palette.js";
import {ownFill} from "../map/chart.js";
import {fillOf, patterns} from "../drawing/status-fills.js";
import {element, figureRoot, textElement, type FigureText, type SvgNode} from "../drawing/svg.js";

export interface CartogramData {
  cartogram: Cartogram;
  shown: ReadonlyMap<MunicipalityCode, Shown>;
  names: ReadonlyMap<MunicipalityCode, string>;
}

export interface CartogramOptions extends FigureText {
  id: string;
}

const fontSize = 15;
/** Width of a letter as a part of the font size; labels only stand where they fit. */
const letterWidth = 0.56;

/** The figure, in the cartogram's own size. Ids are as in the map, so that the same code recolours both. */
export function cartogramFigure({cartogram, shown, names}: CartogramData, options: CartogramOptions): SvgNode {
  const {id} = options;
  const {width, height, circles} = cartogram;
  const shapes = circles.map(({code, x, y, r}) =>
    element("circle", {id: `${id}-${code}`, cx: x, cy: y, r, fill: ownFill(id, shown.get(code) ?? "unknown")})
  );
  const labels = circles
    .filter(({code, r}) => (names.get(code) ?? "").length * letterWidth * fontSize < 2 * r - 4)
    .map(({code, x, y}) => textElement({x, y: y + fontSize / 3}, names.get(code) ?? ""));
  return figureRoot(
    id,
    {width, height},
    options,
    {"font-size": fontSize},
    element("defs", {}, patterns(id, 0.9)),
    element("g", {id: `${id}-land`, fill: fillOf(id, "unknown"), stroke: "#6b7883", "stroke-width": 0.8}, ...shapes),
    element(
      "g",
      {
        "text-anchor": "middle",
        fill: ink,
        stroke: ground,
        "stroke-width": 4,
        "paint-order": "stroke",
        "font-weight": 600,
        "pointer-events": "none"
      },
      ...labels
    ),
    element("g", {id: `${id}-marks`, fill: "none", "pointer-events": "none"})
  );
}
