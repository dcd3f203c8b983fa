// A small map for each municipality: itself, its neighbours, and what else lies in the frame.
import {decodeLayer, decodeMap, type Box, type MapLayer} from "../../src/model/map-geometry.js";
import type {PlaceMap} from "../../src/model/place-map.js";
import type {MunicipalityCode} from "../../src/model/types.js";
import type {Boundaries} from "./boundaries.js";
import {mapData, mapLayer} from "./map-data.js";

const unitsPerPixel = 20;
/** From the widest frame to the narrowest, in pixels of the main map: the closer, the finer. */
const levels = [
  {widest: Infinity, smallestTriangle: 0.15},
  {widest: 60, smallestTriangle: 0.03},
  {widest: 20, smallestTriangle: 0.004}
];
/** A frame is never narrower than this, so that an island shows where it lies. Pixels of the main map. */
const narrowest = 8;

const meets = (a: Box, b: Box): boolean => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/** A square around a box, with half of its size as air. */
function frameAround([x0, y0, x1, y1]: Box): Box {
  const half = Math.max(narrowest * unitsPerPixel, x1 - x0, y1 - y0) * 0.75;
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return [x - half, y - half, x + half, y + half].map(Math.round) as Box;
}

function placeMap(layer: MapLayer, frame: Box, code: MunicipalityCode, neighbours: readonly string[]): PlaceMap {
  const inside = layer.municipalities.filter(({box}) => meets(box, frame));
  return {
    frame,
    shapes: inside.map((shape) => ({
      code: shape.code,
      path: shape.path,
      label: shape.label,
      kind: shape.code === code ? "own" : neighbours.includes(shape.code) ? "neighbour" : "other"
    }))
  };
}

/** By municipality. */
export function placeMaps(boundaries: Boundaries): Map<MunicipalityCode, PlaceMap> {
  const {neighbours} = decodeMap(mapData(boundaries, new Set()));
  const layers = levels.map(({smallestTriangle}) =>
    decodeLayer(
      mapLayer(
        boundaries,
        {smallestTriangle, smallestIsland: smallestTriangle * 4, smallestMunicipality: 1.5},
        unitsPerPixel
      )
    )
  );
  return new Map(
    layers[0].municipalities.map(({code}, place) => {
      const frame = frameAround(layers[layers.length - 1].municipalities[place].box);
      const width = (frame[2] - frame[0]) / unitsPerPixel;
      const level = levels.findLastIndex(({widest}) => width <= widest);
      return [code, placeMap(layers[level], frame, code, neighbours[code] ?? [])];
    })
  );
}
