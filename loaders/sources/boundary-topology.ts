// From Kartverket's shapes to boundaries.topo.json: reprojected from UTM 33, rings closed and wound clockwise as d3
// wants them on the sphere, borders shared, simplified, quantised. Shapes that cross themselves are refused, not
// guessed at.
import {geoArea} from "d3";
import type {Feature, FeatureCollection, MultiPolygon, Polygon, Position} from "geojson";
import proj4 from "proj4";
import sweeplineIntersections from "sweepline-intersections";
import {quantize} from "topojson-client";
import {topology} from "topojson-server";
import {presimplify, simplify} from "topojson-simplify";
import type {GeometryCollection, Objects, Topology} from "topojson-specification";
import {boundaryObject} from "../geometry/boundaries.js";
import {readJson, shape} from "./json.js";
import {SourceFailure} from "./source-failure.js";

const source = "Kartverket (Geonorge)";

const quantisation = 1e5;
/** In square degrees, about 0.005 km² at 65° north: finer than the finest layer of the map. */
const smallestTriangle = 1e-6;
/** A whole municipality in steradians; a ring wound the wrong way would cover almost 4π. */
const largestArea = 0.01;

type Shape = Polygon | MultiPolygon;
interface Properties {
  kommunenummer: string;
}

const polygon = {
  type: "array",
  minItems: 1,
  items: {type: "array", minItems: 4, items: {type: "array", minItems: 2, items: {type: "number"}}}
};
const isCollection = shape<FeatureCollection<Shape, Properties> & {crs?: {properties?: {name?: string}}}>({
  type: "object",
  required: ["type", "features"],
  properties: {
    type: {const: "FeatureCollection"},
    features: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["geometry", "properties"],
        properties: {
          properties: {
            type: "object",
            required: ["kommunenummer"],
            properties: {kommunenummer: {type: "string", pattern: "^[0-9]{4}$"}}
          },
          geometry: {
            type: "object",
            required: ["type", "coordinates"],
            oneOf: [
              {properties: {type: {const: "Polygon"}, coordinates: polygon}},
              {properties: {type: {const: "MultiPolygon"}, coordinates: {type: "array", minItems: 1, items: polygon}}}
            ]
          }
        }
      }
    }
  }
});

const utm33 = proj4("+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs", "WGS84");

const polygonsOf = (geometry: Shape): Position[][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

/** Twice the signed area in the plane, positive when counter-clockwise with north up. */
const turn = (ring: readonly Position[]): number =>
  ring.slice(1).reduce((sum, [x, y], index) => sum + ring[index][0] * y - x * ring[index][1], 0);

function wound(ring: Position[], clockwise: boolean): Position[] {
  return turn(ring) < 0 === clockwise ? ring : [...ring].reverse();
}

function faultsOf(features: readonly Feature<Shape, Properties>[]): string[] {
  const faults: string[] = [];
  for (const {properties, geometry} of features) {
    const at = (fault: string) => faults.push(`${properties.kommunenummer} ${fault}`);
    for (const rings of polygonsOf(geometry)) {
      for (const ring of rings) {
        const [first, last] = [ring[0], ring[ring.length - 1]];
        if (first[0] !== last[0] || first[1] !== last[1])
          at(`has a ring that is not closed at ${first.slice(0, 2).join(" ")}`);
        const stray = ring.find(([x, y]) => x < -200_000 || x > 1_300_000 || y < 6_300_000 || y > 8_100_000);
        if (stray) at(`has a point outside Norway in EPSG:25833: ${stray.slice(0, 2).join(" ")}`);
      }
      const [crossing] = sweeplineIntersections(
        {type: "Feature", properties: {}, geometry: {type: "Polygon", coordinates: rings}},
        false
      );
      if (crossing) at(`crosses itself near ${crossing.map(Math.round).join(" ")}`);
    }
  }
  return faults;
}

/** @throws {SourceFailure} with every shape that cannot be used */
export function boundaryTopology(geojson: Uint8Array, codes: readonly string[]): Uint8Array {
  const {features, crs} = readJson(source, "Kommuner.geojson", geojson, isCollection);
  const system = crs?.properties?.name ?? "";
  const faults =
    system === "" || system.endsWith("25833")
      ? faultsOf(features)
      : [`the coordinates are ${system}, expected EPSG:25833`];
  const got = features.map(({properties}) => properties.kommunenummer);
  faults.push(...codes.filter((code) => !got.includes(code)).map((code) => `no shape for ${code}`));
  faults.push(
    ...[...new Set(got)]
      .filter((code) => !codes.includes(code))
      .map((code) => `${code} is no municipality of 1 January 2020`)
  );
  if (faults.length > 0) {
    throw new SourceFailure(
      source,
      "not-valid",
      `${faults.slice(0, 8).join("; ")}${faults.length > 8 ? ` and ${faults.length - 8} more` : ""}`,
      "look at the shape in a map program (mapshaper -clean mends crossings) or order again; data/ is unchanged"
    );
  }
  const polygons = new Map<string, Position[][][]>();
  for (const {properties, geometry} of features) {
    const rings = polygonsOf(geometry).map((list) =>
      list.map((ring, index) =>
        wound(
          ring.map(([x, y]) => utm33.forward([x, y])),
          index === 0
        )
      )
    );
    polygons.set(properties.kommunenummer, [...(polygons.get(properties.kommunenummer) ?? []), ...rings]);
  }
  const shapes = [...polygons]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, coordinates]): Feature<MultiPolygon, object> & {id: string} => ({
      type: "Feature",
      id,
      properties: {},
      geometry: {type: "MultiPolygon", coordinates}
    }));
  const turned = shapes.find((one) => geoArea(one) > largestArea);
  if (turned)
    throw new SourceFailure(
      source,
      "not-valid",
      `the shape of ${turned.id} covers more than a municipality can`,
      "look at it in a map program; the snapshot in data/ is unchanged"
    );
  // Snapped to a fine grid first, so that borders drawn twice become one.
  const collection: FeatureCollection<MultiPolygon, object> = {type: "FeatureCollection", features: shapes};
  const fine = topology({[boundaryObject]: collection}, 1e7) as Topology<Objects<object>>;
  const simple = quantize(simplify(presimplify(fine), smallestTriangle), quantisation);
  for (const geometry of (simple.objects[boundaryObject] as GeometryCollection).geometries) delete geometry.properties;
  return new TextEncoder().encode(JSON.stringify(simple));
}
