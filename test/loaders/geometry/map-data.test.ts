import {geoArea, type GeoPermissibleObjects} from "d3";
import {gzipSync} from "node:zlib";
import {feature, neighbors} from "topojson-client";
import {describe, expect, it} from "vitest";
import {loadData} from "../../../loaders/checks/all.js";
import {boundaryObject, type BoundaryShape} from "../../../loaders/geometry/boundaries.js";
import {mapData, mapDetail} from "../../../loaders/geometry/map-data.js";
import {decodeLayer, decodeMap, type LayerWire, type MapLayer} from "../../../src/model/map-geometry.js";
import {decodeLines, type Point} from "../../../src/model/polyline.js";
import {folder} from "../real-data.js";

const {boundaries, municipalities} = loadData(folder);
const notInvited = new Set(municipalities.filter(({invited}) => !invited).map(({code}) => code));
const wire = mapData(boundaries, notInvited);
const detailWire = mapDetail(boundaries);
const map = decodeMap(wire);
const detail = decodeLayer(detailWire);
const codes = municipalities.map(({code}) => code).sort();

/** Corners of the rings of every municipality, straight from the wire: a second way to the geometry. */
function ringsOf({arcs: encoded, municipalities: shapes}: LayerWire): Map<string, Point[][]> {
  const arcs = decodeLines(encoded);
  return new Map(
    shapes.map(([code, , , rings]) => [
      code,
      rings.map((ring) => ring.flatMap((arc) => (arc < 0 ? arcs[~arc].toReversed() : arcs[arc]).slice(1)))
    ])
  );
}

/** Corners of the rings of an SVG path of relative whole numbers. */
function ringsOfPath(path: string): Point[][] {
  return path
    .split("z")
    .filter(Boolean)
    .map((ring) => {
      const [x, y, ...steps] = ring.match(/-?\d+/g)!.map(Number);
      const points: [number, number][] = [[x, y]];
      for (let i = 0; i < steps.length; i += 2)
        points.push([points.at(-1)![0] + steps[i], points.at(-1)![1] + steps[i + 1]]);
      return points;
    });
}

const area = (ring: readonly Point[]): number =>
  ring.reduce(
    (sum, [x, y], i) => sum + (x * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * y) / 2,
    0
  );

const gzipped = (value: unknown): number => gzipSync(JSON.stringify(value), {level: 9}).length;

/** Is the point inside, by the even-odd rule? */
function inside([x, y]: Point, rings: readonly Point[][]): boolean {
  let odd = false;
  for (const ring of rings) {
    ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) odd = !odd;
    });
  }
  return odd;
}

const layers: [string, LayerWire, MapLayer][] = [
  ["main map", wire, map],
  ["detail", detailWire, detail]
];

describe.each(layers)("%s", (_name, encoded, layer) => {
  const rings = ringsOf(encoded);

  it("has every municipality once, sorted", () => {
    expect(layer.municipalities.map(({code}) => code)).toEqual(codes);
  });

  it("lets no municipality vanish: one part of at least 1 px²", () => {
    for (const [code, parts] of rings)
      expect(
        Math.max(...parts.map((ring) => Math.abs(area(ring)))) / encoded.unitsPerPixel ** 2,
        code
      ).toBeGreaterThanOrEqual(1);
  });

  it("has whole numbers inside the plane, and boxes that hold the shapes", () => {
    const width = layer.width * layer.unitsPerPixel;
    const height = layer.height * layer.unitsPerPixel;
    for (const {code, box} of layer.municipalities) {
      const points = rings.get(code)!.flat();
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      expect(box, code).toEqual([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
      expect(box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height, code).toBe(true);
      expect(points.flat().every(Number.isInteger)).toBe(true);
    }
  });

  it("draws each path as the wire has it", () => {
    for (const {code, path} of layer.municipalities) {
      expect(ringsOfPath(path).map((ring) => Math.abs(area(ring)))).toEqual(
        rings.get(code)!.map((ring) => Math.abs(area(ring)))
      );
    }
  });

  it("puts each label inside its municipality", () => {
    for (const {code, label} of layer.municipalities) expect(inside(label, rings.get(code)!), code).toBe(true);
  });
});

describe("the main map", () => {
  it("keeps every land border of the source: neighbours as TopoJSON has them, and mutual", () => {
    const lists = neighbors(boundaries.shapes);
    const expected = Object.fromEntries(
      boundaries.shapes.map(({id}, i) => [id, lists[i].map((j) => boundaries.shapes[j].id).sort()])
    );
    expect(map.neighbours).toEqual(expected);
    for (const [code, list] of Object.entries(map.neighbours))
      for (const other of list) expect(map.neighbours[other]).toContain(code);
    expect(Object.values(map.neighbours).flat()).toHaveLength(2 * 734);
  });

  it("keeps areas: every municipality of 100 px² within 10 % of the detail layer, the country within 2 %", () => {
    const [coarse, fine] = [ringsOf(wire), ringsOf(detailWire)];
    const total = (parts: readonly Point[][], {unitsPerPixel}: LayerWire): number =>
      Math.abs(parts.reduce((sum, ring) => sum + area(ring), 0)) / unitsPerPixel ** 2;
    let [sumCoarse, sumFine] = [0, 0];
    for (const code of codes) {
      const [a, b] = [total(coarse.get(code)!, wire), total(fine.get(code)!, detailWire)];
      sumCoarse += a;
      sumFine += b;
      if (b >= 100) expect(Math.abs(a / b - 1), `${code} ${a} ${b}`).toBeLessThan(0.1);
    }
    expect(Math.abs(sumCoarse / sumFine - 1)).toBeLessThan(0.02);
  });

  it("lies on the detail layer, whose units are finer", () => {
    const placed = decodeLayer(detailWire, map.unitsPerPixel);
    for (const [index, {code, box}] of map.municipalities.entries()) {
      expect(placed.municipalities[index].code).toBe(code);
      const [a, b] = [box, placed.municipalities[index].box];
      // Coarser outlines leave out islands, so the boxes agree in the middle of the country only: a label of one lies
      // in the other.
      const [x, y] = placed.municipalities[index].label;
      expect(
        x >= a[0] - 20 && x <= a[2] + 20 && y >= a[1] - 20 && y <= a[3] + 20,
        `${code} ${String(a)} ${String(b)}`
      ).toBe(true);
    }
  });

  it("is north up: Oslo is south of Tromsø and east of Bergen", () => {
    const at = (code: string): Point => map.municipalities.find((one) => one.code === code)!.label;
    expect(at("0301")[1]).toBeGreaterThan(at("5401")[1]);
    expect(at("0301")[0]).toBeGreaterThan(at("4601")[0]);
  });

  it("has an outline of Helseplattformen whose area is the sum of its municipalities", () => {
    const sum = codes
      .filter((code) => notInvited.has(code))
      .flatMap((code) => ringsOf(wire).get(code)!.map(area))
      .reduce((a, b) => a + b, 0);
    const outline = ringsOfPath(map.helseplattformen)
      .map(area)
      .reduce((a, b) => a + b, 0);
    expect(outline).toBeCloseTo(sum, 6);
  });

  it("has an Oslo inset: a larger scale, a frame around the fjord, everything that reaches into it", () => {
    const [inset] = map.insets;
    expect(inset.id).toBe("oslo");
    const scale = (inset.width * map.unitsPerPixel) / (inset.frame[2] - inset.frame[0]);
    expect(scale).toBeGreaterThan(4);
    const shown = inset.municipalities.map(({code}) => code);
    for (const code of ["0301", "3025", "3024", "3023", "3030", "3029", "3020", "3005", "3002"])
      expect(shown).toContain(code);
    for (const {code, box, label} of map.municipalities) {
      const [x0, y0, x1, y1] = inset.frame;
      const labelled = label[0] > x0 && label[0] < x1 && label[1] > y0 && label[1] < y1;
      if (labelled) expect(shown, code).toContain(code);
      const far = box[0] > x1 + 10 || box[2] < x0 - 10 || box[1] > y1 + 10 || box[3] < y0 - 10;
      if (far) expect(shown, code).not.toContain(code);
    }
  });

  it("is small: the map with its inset 30 kB, the detail 90 kB", () => {
    expect(gzipped(wire)).toBeLessThanOrEqual(30_000);
    expect(gzipped(detailWire)).toBeLessThanOrEqual(90_000);
    expect(detailWire.width).toBe(wire.width);
    expect(detailWire.height).toBe(wire.height);
  });
});

describe("the source", () => {
  it("is wound clockwise on the sphere: no municipality covers the globe", () => {
    const {topology, shapes} = boundaries;
    for (const shape of shapes satisfies BoundaryShape[])
      expect(geoArea(feature(topology, shape) as GeoPermissibleObjects), shape.id).toBeLessThan(0.01);
    expect(Object.keys(topology.objects)).toEqual([boundaryObject]);
  });
});
