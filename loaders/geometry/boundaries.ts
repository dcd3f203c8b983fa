// boundaries.topo.json from bytes to a topology that can be trusted: every shape is a polygon with a code and its
// arcs exist.
import type {GeometryCollection, MultiPolygon, Polygon, Topology} from "topojson-specification";
import {problem, type Problem} from "../problem.js";

export const boundaryObject = "municipalities";

/** `id` is the municipality's code. */
export type BoundaryShape = (Polygon | MultiPolygon) & {id: string};

export interface Boundaries {
  topology: Topology;
  /** Sorted by code. */
  shapes: BoundaryShape[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isLine = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length >= 2 &&
  value.every((point) => Array.isArray(point) && point.length === 2 && point.every(Number.isFinite));

function isTopology(value: unknown): value is Topology {
  return (
    isRecord(value) &&
    value.type === "Topology" &&
    Array.isArray(value.arcs) &&
    value.arcs.every(isLine) &&
    isRecord(value.objects) &&
    isRecord(value.objects[boundaryObject]) &&
    Array.isArray(value.objects[boundaryObject].geometries)
  );
}

/** The polygons of a shape, each a list of rings (outer first), each a list of arcs. */
export const polygonsOf = (shape: Polygon | MultiPolygon): number[][][] =>
  shape.type === "Polygon" ? [shape.arcs] : shape.arcs;

interface ReadBoundaries {
  boundaries: Boundaries | null;
  problems: Problem[];
}

/** Kept, as one command reads the same bytes several times. */
const readBefore = new WeakMap<Uint8Array, ReadBoundaries>();

/** Every fault of the file; the boundaries are null when there is any. */
export function readBoundaries(file: string, bytes: Uint8Array): ReadBoundaries {
  const result = readBefore.get(bytes) ?? parseBoundaries(file, bytes);
  readBefore.set(bytes, result);
  return result;
}

function parseBoundaries(file: string, bytes: Uint8Array): ReadBoundaries {
  let topology: unknown;
  try {
    topology = JSON.parse(new TextDecoder("utf-8", {fatal: true}).decode(bytes));
  } catch (error) {
    return {
      boundaries: null,
      problems: [problem(file, `not JSON: ${error instanceof Error ? error.message : String(error)}`)]
    };
  }
  if (!isTopology(topology)) {
    return {
      boundaries: null,
      problems: [problem(file, `expected a TopoJSON topology with an object "${boundaryObject}"`)]
    };
  }
  const degrees = topology.arcs.flat().every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90);
  if (!topology.transform && !degrees)
    return {
      boundaries: null,
      problems: [problem(file, "the coordinates are no degrees", {remedy: "is `transform` missing?"})]
    };
  const {geometries} = topology.objects[boundaryObject] as GeometryCollection;
  const problems: Problem[] = [];
  const shapes = new Map<string, BoundaryShape>();
  geometries.forEach((geometry, index) => {
    const id = String(geometry.id ?? "");
    const value = id || `geometry ${index}`;
    if (id === "") problems.push(problem(file, "a shape without an id", {value}));
    else if (shapes.has(id)) problems.push(problem(file, "two shapes with this id", {column: "id", value}));
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") {
      problems.push(problem(file, "expected a polygon", {column: "type", value: `${value} ${geometry.type}`}));
      return;
    }
    const arcs = polygonsOf(geometry).flat(2);
    const arcCount = topology.arcs.length;
    if (arcs.length === 0 || arcs.some((arc) => !Number.isInteger(arc) || (arc < 0 ? ~arc : arc) >= arcCount)) {
      problems.push(problem(file, "a shape without arcs, or with arcs that do not exist", {column: "id", value}));
    }
    shapes.set(id, {...geometry, id});
  });
  if (problems.length > 0) return {boundaries: null, problems};
  return {boundaries: {topology, shapes: [...shapes.values()].sort((a, b) => (a.id < b.id ? -1 : 1))}, problems};
}
