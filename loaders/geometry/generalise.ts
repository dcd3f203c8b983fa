// Fewer points for small maps: Visvalingam's method on the topology, so that a shared border stays shared; islands too
// small to be seen are left out, but never the last part of a municipality.
// M. Visvalingam & J. D. Whyatt (1993), Line generalisation by repeated elimination of points, Cartographic Journal
// 30(1).
import {presimplify} from "topojson-simplify";
import type {BoundaryShape} from "./boundaries.js";
import {polygonsOf} from "./boundaries.js";
import type {PlaneArcs, Position} from "./projection.js";

export interface GeneralisedShape {
  code: string;
  /**
   * Polygons, each a list of rings (outer first), each a list of arcs as in TopoJSON. The largest polygon comes first.
   */
  polygons: number[][][];
}

export interface Generalised {
  arcs: PlaneArcs;
  shapes: GeneralisedShape[];
}

export interface Coarseness {
  /** A point goes when the triangle it makes with its neighbours is smaller, in px². */
  smallestTriangle: number;
  /** An island goes when it is smaller, in px². */
  smallestIsland: number;
  /** What is left of a municipality is enlarged to this, in px². */
  smallestMunicipality: number;
  /** Where detail is wanted, if not everywhere: elsewhere points go as if the triangle were 30 times smaller. */
  detailedAt?: (position: Position) => boolean;
}

const elsewhere = 30;

export const arcIndex = (arc: number): number => (arc < 0 ? ~arc : arc);

/** The corners of a ring, without the repeated last one. */
export function ringOf(ring: readonly number[], arcs: PlaneArcs): Position[] {
  return ring.flatMap((arc) => (arc < 0 ? [...arcs[~arc]].reverse() : arcs[arc]).slice(0, -1));
}

/** Signed area, px²: positive when the corners run clockwise on a screen. */
export function ringArea(corners: readonly Position[]): number {
  return corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/**
 * Weight of every point: the area of its triangle when Visvalingam's method removes it; the ends of an arc are
 * infinite.
 */
function weightsOf(arcs: PlaneArcs): number[][] {
  const {arcs: weighted} = presimplify({type: "Topology", objects: {}, arcs});
  return weighted.map((arc) => arc.map((point) => point[2]));
}

/** How many rings use each arc: 2 on a border between municipalities. */
function usesOf(shapes: readonly BoundaryShape[], arcCount: number): number[] {
  const uses = new Array<number>(arcCount).fill(0);
  for (const shape of shapes) for (const arc of polygonsOf(shape).flat(2)) uses[arcIndex(arc)] += 1;
  return uses;
}

/** A ring stretched about its centre until its area is `area`. */
function enlarged(corners: readonly Position[], area: number): Position[] {
  const factor = Math.sqrt(area / Math.abs(ringArea(corners)));
  const centre = [0, 1].map((axis) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length);
  return corners.map(([x, y]) => [centre[0] + (x - centre[0]) * factor, centre[1] + (y - centre[1]) * factor]);
}

/**
 * Generalise shapes in a plane of pixels.
 *
 * Islands (polygons without a border in common with anybody) below the limit go, but the largest polygon of a
 * municipality stays. Where that one is an island smaller than `smallestMunicipality`, it is drawn larger than it is.
 */
export function generalise(shapes: readonly BoundaryShape[], arcs: PlaneArcs, coarseness: Coarseness): Generalised {
  const {smallestTriangle, smallestIsland, smallestMunicipality, detailedAt = () => true} = coarseness;
  const uses = usesOf(shapes, arcs.length);
  const weights = weightsOf(arcs);
  const limitAt = (position: Position): number =>
    detailedAt(position) ? smallestTriangle : smallestTriangle * elsewhere;
  const thin = (arc: number): Position[] =>
    arcs[arc].filter((position, index) => weights[arc][index] >= limitAt(position));
  const result = arcs.map((_, index) => thin(index));

  const kept = shapes.map((shape): GeneralisedShape => {
    const areaOf = (polygon: number[][]): number => Math.abs(ringArea(ringOf(polygon[0], arcs)));
    const [largest, ...others] = polygonsOf(shape)
      .map((polygon) => ({polygon, area: areaOf(polygon)}))
      .sort((a, b) => b.area - a.area);
    const attached = (polygon: number[][]): boolean => polygon.flat().some((arc) => uses[arcIndex(arc)] > 1);
    const islands = others.filter(({polygon, area}) => area >= smallestIsland || attached(polygon));
    keepInSight(largest.polygon[0], largest.area, attached(largest.polygon));
    return {code: shape.id, polygons: [largest, ...islands].map(({polygon}) => polygon)};
  });

  /** The one part that must not vanish keeps the points it needs, and an island is stretched if that is not enough. */
  function keepInSight(ring: number[], area: number, attached: boolean): void {
    const wanted = Math.min(smallestMunicipality, area * 0.7);
    for (
      let limit = smallestTriangle;
      Math.abs(ringArea(ringOf(ring, result))) < wanted && limit > smallestTriangle / 1e4;
      limit /= 2
    ) {
      for (const arc of ring.map(arcIndex)) result[arc] = arcs[arc].filter((_, index) => weights[arc][index] >= limit);
    }
    const now = Math.abs(ringArea(ringOf(ring, result)));
    if (attached || now >= smallestMunicipality || ring.length > 1) return;
    const arc = arcIndex(ring[0]);
    const corners = enlarged(result[arc].slice(0, -1), smallestMunicipality);
    result[arc] = [...corners, corners[0]];
  }

  return {arcs: result, shapes: kept};
}
