// From longitude and latitude to the plane of the map: transverse Mercator about 15° east, as in UTM zone 33, the
// zone in which all of Norway is usually drawn.
import {geoTransverseMercator} from "d3";
import type {Topology} from "topojson-specification";
import {transform} from "topojson-client";

/** Pixels of a map; x to the right, y down. */
export type Position = [x: number, y: number];

/** The arcs of a topology in a plane. Arc numbers are those of the topology. */
export type PlaneArcs = Position[][];

const centralMeridian = 15;

/** The arcs in a plane of arbitrary scale. */
export function projectArcs(topology: Topology): PlaneArcs {
  const projection = geoTransverseMercator().rotate([-centralMeridian, 0]).scale(1000).translate([0, 0]);
  return topology.arcs.map((arc) => {
    const degrees = topology.transform ? transformed(arc, topology.transform) : arc;
    return degrees.map(([longitude, latitude]) => projection([longitude, latitude]) as Position);
  });
}

/** Quantised arcs are differences: the transform adds them up, point after point. */
function transformed(arc: number[][], quantisation: NonNullable<Topology["transform"]>): number[][] {
  const point = transform(quantisation);
  return arc.map((difference, index) => point(difference as [number, number], index > 0));
}

export interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The smallest frame around some arcs. */
export function frameOf(arcs: PlaneArcs): Frame {
  const frame: Frame = {left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity};
  for (const [x, y] of arcs.flat()) {
    frame.left = Math.min(frame.left, x);
    frame.top = Math.min(frame.top, y);
    frame.right = Math.max(frame.right, x);
    frame.bottom = Math.max(frame.bottom, y);
  }
  return frame;
}

/** A plane in which a frame is `width` wide, with a margin around it; pixels. */
export interface Plane {
  width: number;
  height: number;
  place(position: Position): Position;
}

export function planeFor({left, top, right, bottom}: Frame, width: number, margin: number): Plane {
  const scale = (width - 2 * margin) / (right - left);
  return {
    width,
    height: Math.ceil((bottom - top) * scale + 2 * margin),
    place: ([x, y]) => [(x - left) * scale + margin, (y - top) * scale + margin]
  };
}
