// The map of the 356 municipalities, whatever it shows: shapes, borders, inset, labels. Geometry comes projected;
// drawing is writing. What a shape looks like is the caller's.
//
// The same shapes serve the map and its inset and a recolouring changes one attribute of the shapes that change, so the
// ids matter: `{id}-{code}` in the map, `{id}-inset-{code}` in the inset.
import type {Box, MapGeometry, MunicipalityShape} from "../../model/map-geometry.js";
import type {MunicipalityCode} from "../../model/types.js";
import {ground, ink, quietInk} from "../drawing/palette.js";
import {
  element,
  figureRoot,
  round,
  textElement,
  type Attributes,
  type Drawn,
  type FigureText,
  type SvgNode
} from "../drawing/svg.js";

export interface CountryMapData {
  geometry: MapGeometry;
  /** Fill of the commonest look: it stands on the group, so that most shapes need none of their own. */
  commonFill: string;
  /** The fill a shape carries itself, or null for the common one. */
  ownFill: (code: MunicipalityCode) => string | null;
  /** Pattern definitions the fills refer to; `scale` is the size of a pattern unit in the map's units. */
  patterns: (scale: number) => SvgNode[];
  notInvited: ReadonlySet<MunicipalityCode>;
  /** Elements on top of the shapes, in units of the map; `pixel` is the size of a pixel there. */
  above?: (pixel: number) => Drawn;
  words: {helseplattformen: readonly string[]; inset: string};
}

export interface CountryMapOptions extends FigureText {
  id: string;
  /** The part shown, in units of the map; without labels and inset. Left out: the whole country. */
  part?: Box | null;
  /** Outlined. */
  selected?: MunicipalityCode | null;
  /** A group with an outline around all of it. */
  outlined?: ReadonlySet<MunicipalityCode>;
}

/**
 * Where the inset stands in the figure, in pixels: the lower right, over Sweden. `scale` enlarges the inset's plane.
 */
function insetPlace(geometry: MapGeometry): {x: number; y: number; width: number; height: number; scale: number} {
  const inset = geometry.insets[0];
  const width = geometry.width * 0.35;
  const scale = width / inset.width;
  const height = inset.height * scale;
  return {x: geometry.width - width - 6, y: geometry.height - height - 14, width, height, scale};
}

function shapes(prefix: string, list: readonly MunicipalityShape[], ownFill: CountryMapData["ownFill"]): SvgNode[] {
  return list.map(({code, path, rings}) => ({
    ...element("path", {id: `${prefix}${code}`, d: path, fill: ownFill(code)}),
    rings
  }));
}

/** White below black: seen on the dark fills and on the light ones. */
function outline({geometry, ownFill, commonFill}: CountryMapData, selected: MunicipalityCode, pixel: number): Drawn {
  const shape = geometry.municipalities.find(({code}) => code === selected);
  if (!shape) return null;
  return [
    element("path", {d: shape.path, stroke: ground, "stroke-width": 9 * pixel}),
    element("path", {d: shape.path, stroke: "#000000", "stroke-width": 5 * pixel}),
    // On top, so that the outline lies around the status and never on it.
    {...element("path", {d: shape.path, fill: ownFill(selected) ?? commonFill}), rings: shape.rings}
  ];
}

/** Around a whole group: a thick line below its shapes, so that only the outer half is seen. */
function groupOutline(
  {geometry, ownFill}: CountryMapData,
  members: ReadonlySet<MunicipalityCode>,
  scale: string,
  land: Attributes,
  pixel: number
): Drawn {
  const shapesOfGroup = geometry.municipalities.filter(({code}) => members.has(code));
  const d = shapesOfGroup.map(({path}) => path).join("");
  return [
    element(
      "g",
      {transform: scale, fill: "none", "stroke-linejoin": "round"},
      element("path", {d, stroke: ground, "stroke-width": 8 * pixel}),
      element("path", {d, stroke: ink, "stroke-width": 5 * pixel})
    ),
    element(
      "g",
      {transform: scale, ...land},
      ...shapesOfGroup.map(({code, path, rings}) => ({...element("path", {d: path, fill: ownFill(code)}), rings}))
    )
  ];
}

/** The figure, in the geometry's own size. */
export function countryMap(data: CountryMapData, options: CountryMapOptions): SvgNode {
  const {geometry, commonFill, ownFill, patterns} = data;
  const {id, part = null, selected = null, outlined = new Set()} = options;
  const {width, height, unitsPerPixel} = geometry;
  const viewBox = part === null ? `0 0 ${round(width)} ${round(height)}` : zoomBox(part, geometry);
  // Strokes and patterns keep their size on paper when a part is enlarged.
  const pixel = (unitsPerPixel * Number(viewBox.split(" ")[2])) / width;
  const place = insetPlace(geometry);
  const scale = `scale(${1 / unitsPerPixel})`;
  const land = {fill: commonFill, stroke: "#8894a0", "stroke-width": 0.7 * pixel, "stroke-linejoin": "round"};
  return figureRoot(
    id,
    {width, height},
    options,
    {viewBox, "font-size": 19},
    // Paths are in tenths of a pixel, and so are the pattern tiles inside the scaled groups.
    element(
      "defs",
      {},
      patterns(1.15 * pixel),
      element(
        "clipPath",
        {id: `${id}-inset-frame`},
        element("rect", {x: place.x, y: place.y, width: place.width, height: place.height, rx: 6})
      )
    ),
    element(
      "g",
      {id: `${id}-view`},
      element("g", {id: `${id}-land`, transform: scale, ...land}, shapes(`${id}-`, geometry.municipalities, ownFill)),
      ...(outlined.size === 0 ? [] : [groupOutline(data, outlined, scale, land, pixel)]),
      element(
        "g",
        {transform: scale, fill: "none", "pointer-events": "none", "stroke-linejoin": "round"},
        element("path", {
          id: `${id}-county-ground`,
          d: geometry.countyBorders,
          stroke: ground,
          "stroke-width": 1.4 * pixel
        }),
        element("path", {
          id: `${id}-county-line`,
          d: geometry.countyBorders,
          stroke: quietInk,
          "stroke-width": 0.9 * pixel
        }),
        element("path", {d: geometry.helseplattformen, stroke: ink, "stroke-width": 1.5 * pixel})
      ),
      ...(data.above ? [element("g", {id: `${id}-above`, transform: scale}, data.above(pixel))] : []),
      element(
        "g",
        {id: `${id}-marks`, transform: scale, fill: "none", "pointer-events": "none"},
        ...(selected === null ? [] : [outline(data, selected, pixel)])
      )
    ),
    ...(part === null ? [regionLabel(data, id), insetGroup(data, id, land)] : [])
  );
}

function regionLabel({geometry, notInvited, words}: CountryMapData, id: string): SvgNode {
  const {x, y} = labelAnchor(geometry, notInvited);
  const text = textElement(
    {x, y, fill: ink, "font-weight": 600, stroke: ground, "stroke-width": 5, "paint-order": "stroke"},
    words.helseplattformen,
    23
  );
  return element("g", {id: `${id}-labels`, "pointer-events": "none"}, text);
}

/** @param land attributes of the shapes, as in the map */
function insetGroup({geometry, ownFill, words}: CountryMapData, id: string, land: Attributes): SvgNode {
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
        shapes(`${id}-inset-`, inset.municipalities, ownFill)
      )
    ),
    element("rect", {
      x: place.x,
      y: place.y,
      width: place.width,
      height: place.height,
      rx: 6,
      fill: "none",
      stroke: ink,
      "stroke-width": 1.2
    }),
    textElement({x: place.x + 2, y: place.y - 9, fill: ink, "font-weight": 600}, words.inset)
  );
}

/** Right of Helseplattformen's region, over Sweden, in pixels. */
function labelAnchor(geometry: MapGeometry, notInvited: ReadonlySet<MunicipalityCode>): {x: number; y: number} {
  const boxes = geometry.municipalities.filter(({code}) => notInvited.has(code)).map(({box}) => box);
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
export function zoomBox(
  box: Box,
  {width, height, unitsPerPixel}: Pick<MapGeometry, "width" | "height" | "unitsPerPixel">
): string {
  const air = 1.15;
  const aspect = width / height;
  const [x0, y0, x1, y1] = box.map((value) => value / unitsPerPixel);
  const tall = Math.max((y1 - y0) * air, ((x1 - x0) * air) / aspect);
  const wide = tall * aspect;
  return [(x0 + x1 - wide) / 2, (y0 + y1 - tall) / 2, wide, tall].map(round).join(" ");
}
