// Kartverket's file of municipalities, with shapes that are made up: a county is a column of tiles with jagged edges.
// Metres of EPSG:25833, rings as GeoJSON has them, counter-clockwise outside.
import {zipSync} from "fflate";
import type {Feature, MultiPolygon, Position} from "geojson";

export interface Kommuner {
  type: string;
  crs: unknown;
  features: Feature<MultiPolygon, {kommunenummer: string}>[];
}

const side = 14_000;
const [west, south] = [0, 6_500_000];
/** Points on an edge, so that there is something to simplify. */
const steps = 8;

/** The same points whichever tile asks; the height of a tooth follows from where it stands. */
function edge([x0, y0]: Position, [x1, y1]: Position): Position[] {
  return Array.from({length: steps}, (_, step) => {
    const [x, y] = [x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps];
    const tooth = step === 0 ? 0 : 400 * Math.sin(x * 0.37 + y * 0.73);
    return y0 === y1 ? [x, y + tooth] : [x + tooth, y];
  });
}

export function invented(codes: readonly string[]): Kommuner {
  const counties = [...new Set(codes.map((code) => code.slice(0, 2)))];
  const features = codes.map((code): Kommuner["features"][number] => {
    const column = counties.indexOf(code.slice(0, 2));
    const row = codes.filter((other) => other.slice(0, 2) === code.slice(0, 2)).indexOf(code);
    const corner = (east: number, north: number): Position => [
      west + (column + east) * 2 * side,
      south + (row + north) * side
    ];
    const corners = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)];
    const ring = corners.flatMap((from, index) => edge(from, corners[(index + 1) % 4]));
    return {
      type: "Feature",
      properties: {kommunenummer: code},
      geometry: {type: "MultiPolygon", coordinates: [[[...ring, ring[0]]]]}
    };
  });
  return {
    type: "FeatureCollection",
    crs: {type: "name", properties: {name: "urn:ogc:def:crs:EPSG::25833"}},
    features
  };
}

export const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));

export const archiveOf = (content: unknown, name = "Kommuner.geojson"): Uint8Array =>
  zipSync({[name]: bytesOf(content)}, {level: 1});
