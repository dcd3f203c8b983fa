// Kartverket: the order, the archive, and shapes that must not be guessed at.
import {zipSync} from "fflate";
import {feature} from "topojson-client";
import type {GeometryCollection, Topology} from "topojson-specification";
import {geoArea} from "d3";
import {afterEach, describe, expect, test} from "vitest";
import {boundaryTopology} from "../../../loaders/sources/boundary-topology.js";
import {downloadBoundaries, geojsonIn} from "../../../loaders/sources/kartverket.js";
import {localSource, patientClient, type LocalSource} from "./server.js";

let source: LocalSource | null = null;
afterEach(() => source?.close());

const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
// Two squares of 20 km side by side near Oslo, metres of UTM 33; the second is counter-clockwise.
const square = (x: number, y: number) => [
  [x, y],
  [x, y + 20_000],
  [x + 20_000, y + 20_000],
  [x + 20_000, y],
  [x, y]
];
const shapes = (rings: number[][][]) => ({
  type: "FeatureCollection",
  features: rings.map((ring, index) => ({
    type: "Feature",
    properties: {kommunenummer: ["0301", "3024"][index]},
    geometry: {type: "Polygon", coordinates: [ring]}
  }))
});
const good = shapes([square(250_000, 6_640_000), [...square(230_000, 6_640_000)].reverse()]);

describe("the way to the file", () => {
  test("capabilities, order, download, unzip", async () => {
    source = await localSource((request, response) => {
      if (request.url?.startsWith("/capabilities/")) response.end("{}");
      else if (request.url === "/order")
        response.end(JSON.stringify({files: [{downloadUrl: `http://${request.headers.host}/file.zip`}]}));
      else response.end(zipSync({"Kommuner.geojson": text(good)}));
    });
    const steps: number[] = [];
    const download = await downloadBoundaries(patientClient().client, source.base, {
      progress: (done) => steps.push(done),
      order: true
    });
    expect(JSON.parse(new TextDecoder().decode(download?.geojson))).toEqual(good);
    expect(steps).toEqual([1, 2, 3]);
  });

  test("a file on another host is not fetched", async () => {
    source = await localSource(
      (request, response) =>
        void response.end(
          request.url === "/order" ? JSON.stringify({files: [{downloadUrl: "https://example.com/x.zip"}]}) : "{}"
        )
    );
    await expect(downloadBoundaries(patientClient().client, source.base, {order: true})).rejects.toThrow(
      /another host/
    );
  });

  test.each([
    ["a path that leads outside", zipSync({"../Kommuner.geojson": text(good)}), /leads outside/],
    ["an empty archive", zipSync({}), /an empty archive/],
    ["no zip", text("hello"), /not a zip archive/],
    ["another file", zipSync({"readme.txt": text(1)}), /no GeoJSON file/]
  ])("%s is refused", (_, zip, message) => {
    expect(() => geojsonIn(zip, "x")).toThrow(message);
  });
});

describe("the shapes", () => {
  test("are wound for the sphere whatever way they came, and share their border", () => {
    const topology = JSON.parse(new TextDecoder().decode(boundaryTopology(text(good), ["0301", "3024"]))) as Topology;
    const object = topology.objects.municipalities as GeometryCollection;
    for (const geometry of object.geometries) expect(geoArea(feature(topology, geometry))).toBeLessThan(0.01);
    const arcs = object.geometries.map((geometry) =>
      (geometry as unknown as {arcs: number[][][]}).arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc))
    );
    expect(arcs[0].some((arc) => arcs[1].includes(arc))).toBe(true);
  });

  test.each([
    [
      "one that crosses itself",
      shapes([
        [
          [250_000, 6_640_000],
          [270_000, 6_660_000],
          [270_000, 6_640_000],
          [250_000, 6_660_000],
          [250_000, 6_640_000]
        ],
        square(230_000, 6_640_000)
      ]),
      /0301 crosses itself/
    ],
    [
      "degrees instead of metres",
      shapes([
        [
          [10, 59],
          [10, 60],
          [11, 60],
          [10, 59]
        ],
        square(230_000, 6_640_000)
      ]),
      /outside Norway in EPSG:25833/
    ],
    ["one missing", shapes([square(250_000, 6_640_000)]), /no shape for 3024/]
  ])("%s is refused and named", (_, collection, message) => {
    expect(() => boundaryTopology(text(collection), ["0301", "3024"])).toThrow(message);
  });
});
