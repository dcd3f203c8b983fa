// The map as the page draws it. On the wire it is a topology: every border is stored once, as whole numbers in a plane,
// and a municipality is a list of the arcs around it. From that follow, without any geo library: outlines, borders
// without gaps, county borders, boxes and who borders on whom.
import {decodeLines, type Point} from "./polyline.js";
import type {MunicipalityCode} from "./types.js";

/** Left, top, right, bottom. */
export type Box = [x0: number, y0: number, x1: number, y1: number];

export interface MunicipalityShape {
  code: MunicipalityCode;
  /** SVG path data with relative whole numbers, in units of the layer. */
  path: string;
  /** The corners of that path, ring by ring. */
  rings(): readonly (readonly Point[])[];
  /** A point well inside the largest part, for labels and markers. */
  label: Point;
  box: Box;
}

/**
 * Shapes in one plane. All coordinates are whole units; `unitsPerPixel` of them make one pixel of `width` × `height`.
 */
export interface MapLayer {
  width: number;
  height: number;
  unitsPerPixel: number;
  municipalities: MunicipalityShape[];
  /** Land borders between municipalities of one county, as one path. */
  borders: string;
  /** Land borders between counties, as one path. */
  countyBorders: string;
}

/** A region drawn again at a larger scale, in a plane of its own. */
interface MapInset extends MapLayer {
  id: string;
  /** The region shown, in units of the main map. */
  frame: Box;
}

export interface MapGeometry extends MapLayer {
  /** Merged outline of the municipalities that were not asked, as one path. */
  helseplattformen: string;
  insets: MapInset[];
  /** Land neighbours, sorted by code; an empty list for an island. */
  neighbours: Record<MunicipalityCode, MunicipalityCode[]>;
}

/** Arc `i` is `i`; arc `i` backwards is `~i`, as in TopoJSON. A ring is the arcs that close it. */
export type WireRing = number[];

export interface LayerWire {
  width: number;
  height: number;
  unitsPerPixel: number;
  /** Encoded lines, each from the end of the one before (`decodeLines`). */
  arcs: string[];
  municipalities: [code: MunicipalityCode, labelX: number, labelY: number, rings: WireRing[]][];
}

export interface InsetWire extends LayerWire {
  id: string;
  frame: Box;
}

export interface MapWire extends LayerWire {
  helseplattformen: WireRing[];
  insets: InsetWire[];
}

/** The main map of `map.json`. */
export function decodeMap(wire: MapWire): MapGeometry {
  const arcs = decodeLines(wire.arcs);
  const owners = arcOwners(wire);
  return {
    ...layerOf(wire, arcs, owners),
    helseplattformen: wire.helseplattformen.map((ring) => ringPath(ringPoints(ring, arcs))).join(""),
    insets: wire.insets.map((inset) => ({...decodeLayer(inset), id: inset.id, frame: inset.frame})),
    neighbours: neighboursOf(wire, owners)
  };
}

/**
 * One layer, e.g. the finer one of `map-detail.json`.
 * @param unitsPerPixel of the map it is to lie on, when that differs: coordinates then have up to two decimals
 */
export function decodeLayer(wire: LayerWire, unitsPerPixel = wire.unitsPerPixel): MapLayer {
  const factor = unitsPerPixel / wire.unitsPerPixel;
  if (factor === 1) return layerOf(wire, decodeLines(wire.arcs), arcOwners(wire));
  const scaled = (value: number) => Math.round(value * factor * 100) / 100;
  const municipalities = wire.municipalities.map(([code, x, y, rings]): LayerWire["municipalities"][number] => [
    code,
    scaled(x),
    scaled(y),
    rings
  ]);
  const arcs = decodeLines(wire.arcs).map((arc) => arc.map(([x, y]): Point => [scaled(x), scaled(y)]));
  return layerOf({...wire, unitsPerPixel, municipalities}, arcs, arcOwners(wire));
}

/** For each arc, the one or two municipalities it bounds. */
function arcOwners({arcs, municipalities}: LayerWire): MunicipalityCode[][] {
  const owners: MunicipalityCode[][] = arcs.map(() => []);
  for (const [code, , , rings] of municipalities) {
    for (const arc of rings.flat()) {
      const list = owners[arc < 0 ? ~arc : arc];
      if (!list.includes(code)) list.push(code);
    }
  }
  return owners;
}

function layerOf(wire: LayerWire, arcs: Point[][], owners: MunicipalityCode[][]): MapLayer {
  const {width, height, unitsPerPixel} = wire;
  const municipalities = wire.municipalities.map(([code, labelX, labelY, rings]): MunicipalityShape => {
    const lines = rings.map((ring) => ringPoints(ring, arcs));
    return {
      code,
      path: lines.map(ringPath).join(""),
      // Worked out again for those who ask: kept, they would fill the page's memory.
      rings: () => rings.map((ring) => ringPoints(ring, arcs)),
      label: [labelX, labelY],
      box: boxOf(lines.flat())
    };
  });
  let borders = "";
  let countyBorders = "";
  owners.forEach(([a, b], i) => {
    if (b === undefined) return;
    if (a.slice(0, 2) === b.slice(0, 2)) borders += linePath(arcs[i]);
    else countyBorders += linePath(arcs[i]);
  });
  return {width, height, unitsPerPixel, municipalities, borders, countyBorders};
}

/** The corners of a ring, without the repeated last one. */
function ringPoints(ring: WireRing, arcs: Point[][]): Point[] {
  return ring.flatMap((arc) => (arc < 0 ? [...arcs[~arc]].reverse() : arcs[arc]).slice(0, -1));
}

function boxOf(points: Point[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return [x0, y0, x1, y1];
}

const ringPath = (points: Point[]): string => `${linePath(points)}z`;

/** Differences of coordinates with two decimals have no more than two. */
const step = (value: number): number => (Number.isInteger(value) ? value : Math.round(value * 100) / 100);

/** `M12 34l5-6 7 8`: absolute start, relative steps, a minus sign serves as the separator. */
function linePath(points: Point[]): string {
  let [x, y] = points[0];
  let path = `M${x} ${y}l`;
  let first = true;
  for (const [nextX, nextY] of points.slice(1)) {
    const [dx, dy] = [step(nextX - x), step(nextY - y)];
    path += `${first || dx < 0 ? "" : " "}${dx}${dy < 0 ? "" : " "}${dy}`;
    [x, y] = [nextX, nextY];
    first = false;
  }
  return path;
}

function neighboursOf(
  {municipalities}: LayerWire,
  owners: MunicipalityCode[][]
): Record<MunicipalityCode, MunicipalityCode[]> {
  const sets = new Map(municipalities.map(([code]) => [code, new Set<MunicipalityCode>()]));
  for (const [a, b] of owners) {
    if (b === undefined) continue;
    sets.get(a)?.add(b);
    sets.get(b)?.add(a);
  }
  return Object.fromEntries([...sets].map(([code, set]) => [code, [...set].sort()]));
}
