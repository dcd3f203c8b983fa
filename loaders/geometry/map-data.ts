// map.json and map-detail.json: the map in its sizes.
import type {Box, InsetWire, LayerWire, MapWire} from "../../src/model/map-geometry.js";
import type {MunicipalityCode} from "../../src/model/types.js";
import type {Boundaries, BoundaryShape} from "./boundaries.js";
import {polygonsOf} from "./boundaries.js";
import {arcIndex, generalise, type Coarseness} from "./generalise.js";
import {encodeLayer} from "./layer.js";
import {frameOf, planeFor, projectArcs, type Frame, type Plane, type PlaneArcs, type Position} from "./projection.js";

/** The plane of the main map, px. The detail layer lies in the same plane, so that one can replace the other. */
const mapWidth = 600;
const margin = 4;
/** A fifth of a pixel is finer than the eye where the whole country is shown; zoomed in, a twentieth is needed. */
const unitsPerPixel = 5;
const detailUnitsPerPixel = 20;

const main: Coarseness = {smallestTriangle: 1.3, smallestIsland: 2.5, smallestMunicipality: 1.5};
const detail: Coarseness = {smallestTriangle: 0.004, smallestIsland: 0.02, smallestMunicipality: 1.5};

/** The inset of the Oslo fjord: the frame goes around these. */
const oslo = {
  id: "oslo",
  width: 300,
  around: ["0301", "3025", "3024", "3023", "3030", "3029", "3020", "3005", "3002"] as readonly MunicipalityCode[],
  coarseness: {smallestTriangle: 0.3, smallestIsland: 2, smallestMunicipality: 1.5} satisfies Coarseness
};

const arcsOf = (shapes: readonly BoundaryShape[], arcs: PlaneArcs): PlaneArcs =>
  shapes.flatMap((shape) => polygonsOf(shape).flat(2)).map((arc) => arcs[arcIndex(arc)]);

interface Projected {
  shapes: BoundaryShape[];
  /** In an arbitrary plane. */
  arcs: PlaneArcs;
  plane: Plane;
}

function project({topology, shapes}: Boundaries): Projected {
  const arcs = projectArcs(topology);
  return {shapes, arcs, plane: planeFor(frameOf(arcsOf(shapes, arcs)), mapWidth, margin)};
}

const placed = (arcs: PlaneArcs, {place}: Plane): PlaneArcs => arcs.map((arc) => arc.map(place));

const meets = (a: Frame, b: Frame): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

function osloInset({shapes, arcs, plane}: Projected): InsetWire {
  const around = arcsOf(
    shapes.filter(({id}) => oslo.around.includes(id)),
    arcs
  );
  const frame = frameOf(around);
  const inset = planeFor(frame, oslo.width, 0);
  const near = shapes.filter((shape) => meets(frameOf(arcsOf([shape], arcs)), frame));
  const corners: Position[] = [
    [frame.left, frame.top],
    [frame.right, frame.bottom]
  ];
  const [from, to] = corners.map((corner) => plane.place(corner).map((value) => Math.round(value * unitsPerPixel)));
  // Points outside the frame are cut away by the picture: they only need to keep the outline outside.
  const air = 10;
  const detailedAt = ([x, y]: Position): boolean =>
    x > -air && y > -air && x < inset.width + air && y < inset.height + air;
  const layer = encodeLayer(generalise(near, placed(arcs, inset), {...oslo.coarseness, detailedAt}), {
    width: inset.width,
    height: inset.height,
    unitsPerPixel
  });
  return {...layer.wire, id: oslo.id, frame: [from[0], from[1], to[0], to[1]] as Box};
}

/**
 * The main map with the Oslo inset.
 * @param notInvited municipalities inside the outline of Helseplattformen
 */
export function mapData(boundaries: Boundaries, notInvited: ReadonlySet<MunicipalityCode>): MapWire {
  const projected = project(boundaries);
  const {shapes, arcs, plane} = projected;
  const layer = encodeLayer(generalise(shapes, placed(arcs, plane), main), {
    width: plane.width,
    height: plane.height,
    unitsPerPixel
  });
  return {...layer.wire, helseplattformen: layer.outlineOf(notInvited), insets: [osloInset(projected)]};
}

/** The finer layer for a map that is zoomed in, in the plane of the main map. */
export const mapDetail = (boundaries: Boundaries): LayerWire => mapLayer(boundaries, detail, detailUnitsPerPixel);

/** A layer in the plane of the main map, as coarse as is asked for. */
export function mapLayer(boundaries: Boundaries, coarseness: Coarseness, units: number): LayerWire {
  const {shapes, arcs, plane} = project(boundaries);
  return encodeLayer(generalise(shapes, placed(arcs, plane), coarseness), {
    width: plane.width,
    height: plane.height,
    unitsPerPixel: units
  }).wire;
}
