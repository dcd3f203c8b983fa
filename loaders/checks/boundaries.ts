// Is each shape where it belongs? A file with two ids exchanged, or read without its transform, draws a wrong map in
// silence.
import {extent, geoArea} from "d3";
import type {Feature, MultiPolygon, Polygon} from "geojson";
import {feature} from "topojson-client";
import type {Boundaries} from "../geometry/boundaries.js";
import {problem} from "../problem.js";
import type {Check} from "./check.js";

/** In km². Kvitsøy has 6, less as it is drawn; Kautokeino 9 700. */
const [smallest, largest] = [0.5, 12_000];
const earthRadius = 6371;
/** How far outside its neighbours' box a municipality may lie, in degrees east and north. */
const margin = [1, 0.5] as const;

interface Place {
  code: string;
  centre: [number, number];
  bounds: [[number, number], [number, number]];
  area: number;
}

/** Is the centre inside the box around the others, or near it? */
function near({centre}: Place, others: readonly Place[]): boolean {
  return [0, 1].every((axis) => {
    const low = Math.min(...others.map(({bounds}) => bounds[0][axis])) - margin[axis];
    const high = Math.max(...others.map(({bounds}) => bounds[1][axis])) + margin[axis];
    return centre[axis] >= low && centre[axis] <= high;
  });
}

/** Kept, as one command checks the same shapes several times. */
const drawnBefore = new WeakMap<Boundaries, Place[]>();

function placesOf(boundaries: Boundaries): Place[] {
  const before = drawnBefore.get(boundaries);
  if (before) return before;
  const {topology, shapes} = boundaries;
  const all = shapes.map((shape): Place => {
    const drawn = feature(topology, shape) as Feature<Polygon | MultiPolygon>;
    const {geometry} = drawn;
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const points = polygons.flat(2);
    const [west, east] = extent(points, ([x]) => x) as [number, number];
    const [south, north] = extent(points, ([, y]) => y) as [number, number];
    return {
      code: shape.id,
      centre: [(west + east) / 2, (south + north) / 2],
      bounds: [
        [west, south],
        [east, north]
      ],
      area: geoArea(drawn) * earthRadius ** 2
    };
  });
  drawnBefore.set(boundaries, all);
  return all;
}

const places: Check = {
  id: "boundary-places",
  title: "Every shape lies in its county and is as large as a municipality can be",
  severity: "error",
  needs: ["municipalities", "boundaries"],
  run({municipalities, boundaries}) {
    const countyOf = new Map(municipalities.map(({code, countyCode}) => [code, countyCode]));
    const all = placesOf(boundaries!);
    const problems = all.flatMap((place) => {
      const {code, area} = place;
      const at = (expectation: string, value: string) => [
        problem("boundaries.topo.json", expectation, {column: "id", value, municipality: code})
      ];
      if (!(area >= smallest && area <= largest))
        return at(`an area of ${Math.round(area)} km²: expected ${smallest} to ${largest}`, code);
      const county = countyOf.get(code);
      const others = all.filter((other) => other.code !== code && countyOf.get(other.code) === county);
      return others.length === 0 || near(place, others) ? [] : at(`lies outside its county, ${county}`, code);
    });
    return {problems};
  }
};

export const boundaryChecks: readonly Check[] = [places];
