// The map of the 356 municipalities. Geometry comes projected; drawing is writing.
//
// The same shapes serve the map and its inset and a recolouring changes one attribute of the shapes that change, so the
// ids matter: `{id}-{code}` in the map, `{id}-inset-{code}` in the inset.
import type {Box, MapGeometry, MunicipalityShape} from "../model/map-geometry.js";
import type {Shown} from "../model/status.js";
import type {MunicipalityCode} from "../model/types.js";
import {ground, ink, quietInk} from "./palette.js";
import {fillOf, patterns} from "./status-fills.js";
import {element, figureRoot, round, textElement, type Attributes, type FigureText} from "./svg.js";

export interface StatusMapData {
  geometry: MapGeometry;
  shown: ReadonlyMap<MunicipalityCode, Shown>;
  words: {helseplattformen: readonly string[]; inset: string};
}

export interface StatusMapOptions extends FigureText {
  id: string;
  /** The part shown, in units of the map; without labels and inset. Left out: the whole country. */
  part?: Box | null;
  /** Outlined. */
  selected?: MunicipalityCode | null;
}

/** Most shapes are unknown: that fill stands on the group, the others on the shape. */
const commonest: Shown = "unknown";

/** The fill a shape carries itself; null for the group's. */
export function ownFill(id: string, shown: Shown): string | null {
  return shown === commonest ? null : fillOf(id, shown);
}

/** Where the inset stands in the figure, in pixels: the lower right, over Sweden. `scale` enlarges the inset's plane. */
function insetPlace(geometry: MapGeometry): {x: number; y: number; width: number; height: number; scale: number} {
  const inset = geometry.insets[0];
  const width = geometry.width * 0.35;
  const scale = width / inset.width;
  const height = inset.height * scale;
  return {x: geometry.width - width - 6, y: geometry.height - height - 14, width, height, scale};
}

function shapes(prefix: string, id: string, list: readonly MunicipalityShape[], shown: StatusMapData["shown"]): string {
  return list
    .map(({code, path}) => element("path", {id: `${prefix}${code}`, d: path, fill: ownFill(id, shown.get(code) ?? commonest)}))
    .join("");
}

/** White below black: seen on the dark fills and on the light ones. */
function outline({municipalities}: MapGeometry, selected: MunicipalityCode | null | undefined, pixel: number): string {
  const shape = municipalities.find(({code}) => code === selected);
  if (!shape) return "";
  return element("path", {d: shape.path, stroke: ground, "stroke-width": 5 * pixel}) + element("path", {d: shape.path, stroke: "#000000", "stroke-width": 2.5 * pixel});
}

/** The figure as SVG text, in the geometry's own size. */
export function statusMap({geometry, shown, words}: StatusMapData, options: StatusMapOptions): string {
  const {id, part = null, selected} = options;
  const {width, height, unitsPerPixel} = geometry;
  const viewBox = part === null ? `0 0 ${round(width)} ${round(height)}` : zoomBox(part, geometry);
  // Strokes and patterns keep their size on paper when a part is enlarged.
  const pixel = (unitsPerPixel * Number(viewBox.split(" ")[2])) / width;
  const place = insetPlace(geometry);
  const scale = `scale(${1 / unitsPerPixel})`;
  const land = {fill: fillOf(id, commonest), stroke: "#8894a0", "stroke-width": 0.7 * pixel, "stroke-linejoin": "round"};
  return figureRoot(
    id,
    {width, height},
    options,
    {viewBox, "font-size": 19},
    // Paths are in tenths of a pixel, and so are the pattern tiles inside the scaled groups.
    element("defs", {}, patterns(id, 1.15 * pixel), element("clipPath", {id: `${id}-inset-frame`}, element("rect", {x: place.x, y: place.y, width: place.width, height: place.height, rx: 6}))),
    element(
      "g",
      {id: `${id}-view`},
      element("g", {id: `${id}-land`, transform: scale, ...land}, shapes(`${id}-`, id, geometry.municipalities, shown)),
      element(
        "g",
        {transform: scale, fill: "none", "pointer-events": "none", "stroke-linejoin": "round"},
        element("path", {id: `${id}-county-ground`, d: geometry.countyBorders, stroke: ground, "stroke-width": 1.4 * pixel}),
        element("path", {id: `${id}-county-line`, d: geometry.countyBorders, stroke: quietInk, "stroke-width": 0.9 * pixel}),
        element("path", {d: geometry.helseplattformen, stroke: ink, "stroke-width": 1.5 * pixel})
      ),
      element("g", {id: `${id}-marks`, transform: scale, fill: "none", "pointer-events": "none"}, ...(selected ? [outline(geometry, selected, pixel)] : []))
    ),
    ...(part === null ? [regionLabel(geometry, shown, words, id), insetGroup(geometry, shown, words, id, land)] : [])
  );
}

function regionLabel(geometry: MapGeometry, shown: StatusMapData["shown"], words: StatusMapData["words"], id: string): string {
  const {x, y} = labelAnchor(geometry, shown);
  const text = textElement({x, y, fill: ink, "font-weight": 600, stroke: ground, "stroke-width": 5, "paint-order": "stroke"}, words.helseplattformen, 23);
  return element("g", {id: `${id}-labels`, "pointer-events": "none"}, text);
}

/** @param land attributes of the shapes, as in the map */
function insetGroup(geometry: MapGeometry, shown: StatusMapData["shown"], words: StatusMapData["words"], id: string, land: Attributes): string {
  const inset = geometry.insets[0];
  const place = insetPlace(geometry);
  return element(
    "g",
    {id: `${id}-inset`},
    element("rect", {x: place.x, y: place.y, width: place.width, height: place.height, rx: 6, fill: ground}),
    element(
      "g",
      {"clip-path": `url(#${id}-inset-frame)`},
      element(
        "g",
        {
          id: `${id}-inset-land`,
          transform: `translate(${round(place.x)} ${round(place.y)}) scale(${Math.round((place.scale / inset.unitsPerPixel) * 1e5) / 1e5})`,
          ...land,
          "stroke-width": (0.9 * inset.unitsPerPixel) / place.scale
        },
        shapes(`${id}-inset-`, id, inset.municipalities, shown)
      )
    ),
    element("rect", {x: place.x, y: place.y, width: place.width, height: place.height, rx: 6, fill: "none", stroke: ink, "stroke-width": 1.2}),
    textElement({x: place.x + 2, y: place.y - 9, fill: ink, "font-weight": 600}, words.inset)
  );
}

/** Right of Helseplattformen's region, over Sweden, in pixels. */
function labelAnchor(geometry: MapGeometry, shown: StatusMapData["shown"]): {x: number; y: number} {
  const boxes = geometry.municipalities.filter(({code}) => shown.get(code) === "not-invited").map(({box}) => box);
  const box = boxes.length > 0 ? unionOf(boxes) : ([0, 0, 0, 0] as Box);
  return {x: box[2] / geometry.unitsPerPixel + 14, y: (box[1] * 2 + box[3]) / 3 / geometry.unitsPerPixel};
}

/** The smallest box around several. */
export function unionOf(boxes: readonly Box[]): Box {
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3]))
  ];
}

/** A view box (pixels) around a box (units), with air, in the figure's proportions. */
export function zoomBox(box: Box, {width, height, unitsPerPixel}: Pick<MapGeometry, "width" | "height" | "unitsPerPixel">): string {
  const air = 1.15;
  const aspect = width / height;
  const [x0, y0, x1, y1] = box.map((value) => value / unitsPerPixel);
  const tall = Math.max((y1 - y0) * air, ((x1 - x0) * air) / aspect);
  const wide = tall * aspect;
  return [(x0 + x1 - wide) / 2, (y0 + y1 - tall) / 2, wide, tall].map(round).join(" ");
}
