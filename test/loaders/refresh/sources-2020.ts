// All three upstreams and a signing list on this machine, answering with what the snapshot has, in the documented
// shapes. A test puts its own answer in the place of one of them.
import {polygonHull} from "d3";
import proj4 from "proj4";
import sweeplineIntersections from "sweepline-intersections";
import {zipSync} from "fflate";
import {feature} from "topojson-client";
import type {MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon} from "topojson-specification";
import type {Feature, MultiPolygon, Polygon, Position} from "geojson";
import {checkFiles} from "../../../loaders/checks/all.js";
import {dataFolder, readFolder} from "../../../loaders/data.js";
import {codesOn} from "../../../loaders/sources/division.js";
import type {Answering} from "../sources/server.js";

export const files = readFolder(dataFolder());
export const {data} = checkFiles(files).parsed;
export const codes = data.municipalities.map(({code}) => code);
export const changes = data.codeChanges.map(({oldCode, newCode, date}) => ({oldCode, newCode, date}));
export const years = [...new Set(data.population.map(({date}) => date.slice(0, 4)))].sort();
export const known = new Map(
  data.population.map(({municipality, date, population}) => [`${municipality} ${date.slice(0, 4)}`, population])
);

/** Figures of later codes that add up to the snapshot's: a split gives all but one inhabitant to its first part. */
const laterFigures = new Map<string, number>();
for (const year of years) {
  for (const [municipality, now] of codesOn(`${year}-01-01`, codes, changes)) {
    const whole = known.get(`${municipality} ${year}`)!;
    now.forEach((code, index) => laterFigures.set(`${code} ${year}`, index === 0 ? whole - (now.length - 1) : 1));
  }
}

export type Figure = (code: string, time: string) => number;
export const published: Figure = (code, year) => laterFigures.get(`${code} ${year}`) ?? known.get(`${code} 2020`)!;

/** A JSON-stat2 dataset on its way; what a test does to it stays inside the documented form, or does not. */
export interface Wire {
  id: string[];
  size: number[];
  dimension: Record<string, {category: {index?: unknown; label?: unknown}}>;
  value?: unknown;
  [other: string]: unknown;
}

function dataset(regions: readonly string[], times: readonly string[], contents: string, figure: Figure | null): Wire {
  return {
    version: "2.0",
    class: "dataset",
    updated: "2026-02-25T07:00:00Z",
    id: ["Region", "ContentsCode", "Tid"],
    size: [regions.length, 1, times.length],
    dimension: {
      Region: {category: {index: [...regions]}},
      ContentsCode: {category: {index: [contents]}},
      Tid: {category: {index: [...times]}}
    },
    ...(figure && {value: regions.flatMap((code) => times.map((time) => figure(code, time)))})
  };
}

/** Statistics Norway's tables. `change` sees every dataset with values. */
export function statistics(figure: Figure = published, change: (wire: Wire) => unknown = (same) => same): Answering {
  return (request, response) => {
    if (request.url?.includes("/metadata")) {
      if (request.headers["if-none-match"] === '"table-1"') return void response.writeHead(304).end();
      return void response
        .writeHead(200, {etag: '"table-1"'})
        .end(JSON.stringify(dataset(["0301"], years, "Personer1", null)));
    }
    const {selection} = JSON.parse(request.body) as {selection: {variableCode: string; valueCodes: string[]}[]};
    const asked = (name: string) => selection.find(({variableCode}) => variableCode === name)!.valueCodes;
    response.end(JSON.stringify(change(dataset(asked("Region"), asked("Tid"), asked("ContentsCode")[0], figure))));
  };
}

export interface KlassRow {
  oldCode: string;
  oldName: string;
  newCode: string;
  newName: string;
  changeOccurred: string;
}

export const klassChanges: KlassRow[] = data.codeChanges.map(({oldCode, oldName, newCode, newName, date}) => ({
  oldCode,
  oldName,
  newCode,
  newName,
  changeOccurred: date
}));

/** KLASS, with «Uoppgitt» and a mere renaming, as it has them. */
export function klass(
  rows: readonly KlassRow[] = klassChanges,
  municipalities = data.municipalities.map(({code, name}) => ({code, name}))
): Answering {
  const renaming = {
    oldCode: "0301",
    oldName: "Oslo",
    newCode: "0301",
    newName: "Oslo - Oslove",
    changeOccurred: "2021-01-01"
  };
  return (request, response) => {
    if (request.url?.includes("/codesAt"))
      return void response.end(JSON.stringify({codes: [...municipalities, {code: "9999", name: "Uoppgitt"}]}));
    if (request.headers["if-modified-since"] === "Mon, 01 Jan 2024 00:00:00 GMT")
      return void response.writeHead(304).end();
    response
      .writeHead(200, {"last-modified": "Mon, 01 Jan 2024 00:00:00 GMT"})
      .end(JSON.stringify({codeChanges: [renaming, ...[...rows].reverse()]}));
  };
}

type BoundaryObject = TopoPolygon | TopoMultiPolygon;

const utm33 = proj4("WGS84", "+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs");

/** The snapshot is simplified, so that a few islands touch themselves; those are their convex hulls here. */
function simple(rings: Position[][]): Position[][] {
  if (
    sweeplineIntersections({type: "Feature", properties: {}, geometry: {type: "Polygon", coordinates: rings}}, false)
      .length === 0
  )
    return rings;
  const hull = polygonHull(rings[0] as [number, number][])!;
  return [[...hull, hull[0]]];
}

/**
 * Kartverket's shapes of the snapshot's municipalities, in metres; rings wound as GeoJSON has them, counter-clockwise
 * outside.
 */
export function kommuner(): {
  type: string;
  crs: unknown;
  features: Feature<Polygon | MultiPolygon, {kommunenummer: string}>[];
} {
  const {topology, shapes} = data.boundaries!;
  const metres = (rings: Position[][]): Position[][] =>
    rings.map((ring) => ring.map(([x, y]) => utm33.forward([x, y])).reverse());
  return {
    type: "FeatureCollection",
    crs: {type: "name", properties: {name: "urn:ogc:def:crs:EPSG::25833"}},
    features: shapes.map((shape) => {
      const {geometry} = feature(topology, shape as BoundaryObject) as Feature<Polygon | MultiPolygon>;
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      return {
        type: "Feature",
        properties: {kommunenummer: shape.id},
        geometry: {type: "MultiPolygon", coordinates: polygons.map((rings) => simple(metres(rings)))}
      };
    })
  };
}

export const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));

/** Geonorge: capabilities, order, download of an archive. */
export function geonorge(archive: () => Uint8Array): Answering {
  return (request, response) => {
    if (request.url?.startsWith("/capabilities/")) return void response.end("{}");
    if (request.url === "/order")
      return void response.end(JSON.stringify({files: [{downloadUrl: `http://${request.headers.host}/file.zip`}]}));
    if (request.headers["if-none-match"] === '"zip-1"') return void response.writeHead(304).end();
    response.writeHead(200, {etag: '"zip-1"'}).end(archive());
  };
}

export const archiveOf = (content: unknown, name = "Kommuner.geojson"): Uint8Array =>
  zipSync({[name]: bytesOf(content)}, {level: 1});
