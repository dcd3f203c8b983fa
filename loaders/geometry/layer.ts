// A generalised map in whole numbers, as src/model/map-geometry.ts reads it.
import polylabel from "polylabel";
import {mergeArcs} from "topojson-client";
import type {MultiPolygon, Topology} from "topojson-specification";
import type {LayerWire, WireRing} from "../../src/model/map-geometry.js";
import {encodeLines} from "../../src/model/polyline.js";
import {arcIndex, ringArea, ringOf, type Generalised, type GeneralisedShape} from "./generalise.js";
import type {PlaneArcs, Position} from "./projection.js";

/** Whole numbers of `1 / unitsPerPixel` px; points that fall together become one. The ends of a line stay. */
function rounded(arc: Position[], unitsPerPixel: number): Position[] {
  const points: Position[] = [];
  arc.forEach(([x, y], index) => {
    const next: Position = [Math.round(x * unitsPerPixel), Math.round(y * unitsPerPixel)];
    const before = points[points.length - 1];
    if (before && before[0] === next[0] && before[1] === next[1] && index < arc.length - 1) return;
    points.push(next);
  });
  return points;
}

/**
 * Rings that still are areas after rounding; a line with a neighbour stays, or the neighbour would have a hole. A
 * point goes.
 */
function visible(
  {code, polygons}: GeneralisedShape,
  arcs: PlaneArcs,
  shared: (arc: number) => boolean
): GeneralisedShape {
  const stays = (ring: number[]): boolean =>
    Math.abs(ringArea(ringOf(ring, arcs))) > 0 ||
    (ringOf(ring, arcs).length > 1 && ring.some((arc) => shared(arcIndex(arc))));
  return {code, polygons: polygons.map((rings) => rings.filter(stays)).filter((rings) => rings.length > 0)};
}

/** A point far inside the largest part ("pole of inaccessibility"), whole units. */
function labelPoint(rings: number[][], arcs: PlaneArcs): Position {
  const corners = rings.map((ring) => ringOf(ring, arcs));
  const point = polylabel(corners, 1);
  return [Math.round(point[0]), Math.round(point[1])];
}

interface LayerSize {
  width: number;
  height: number;
  unitsPerPixel: number;
}

interface Layer {
  wire: LayerWire;
  /** Outline of some of the municipalities as rings of the wire's arcs. */
  outlineOf(codes: ReadonlySet<string>): WireRing[];
}

/**
 * Encode a layer. Only arcs that a shape uses are written, in the order and the direction of their first use: so most
 * arcs begin where the one before ends, which costs two characters.
 */
export function encodeLayer({arcs, shapes}: Generalised, size: LayerSize): Layer {
  const whole = arcs.map((arc) => rounded(arc, size.unitsPerPixel));
  const uses = new Map<number, number>();
  for (const arc of shapes.flatMap(({polygons}) => polygons.flat(2)).map(arcIndex))
    uses.set(arc, (uses.get(arc) ?? 0) + 1);
  const seen = shapes.map((shape) => visible(shape, whole, (arc) => uses.get(arc) === 2));

  const numberOf = new Map<number, number>();
  const written: Position[][] = [];
  const renumber = (arc: number): number => {
    const known = numberOf.get(arc);
    if (known !== undefined) return known;
    const number = written.push(arc < 0 ? [...whole[~arc]].reverse() : whole[arc]) - 1;
    numberOf.set(arc, number).set(~arc, ~number);
    return number;
  };
  const renumbered = seen.map(({code, polygons}) => ({
    code,
    polygons: polygons.map((rings) => rings.map((ring) => ring.map(renumber)))
  }));
  return {
    wire: {
      ...size,
      arcs: encodeLines(written),
      municipalities: renumbered.map(({code, polygons}) => {
        const [x, y] = labelPoint(polygons[0], written);
        return [code, x, y, polygons.flat()];
      })
    },
    outlineOf(codes) {
      const topology: Topology = {type: "Topology", objects: {}, arcs: written};
      const polygons = renumbered
        .filter(({code}) => codes.has(code))
        .map(({polygons: parts}): MultiPolygon => ({type: "MultiPolygon", arcs: parts}));
      return mergeArcs(topology, polygons).arcs.flat();
    }
  };
}
