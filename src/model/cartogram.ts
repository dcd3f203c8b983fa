// The people's map: a circle for each municipality, its area in proportion to its inhabitants, near where it lies.
import type {MunicipalityCode} from "./types.js";

interface CartogramCircle {
  code: MunicipalityCode;
  /** Centre and radius in pixels of `width` × `height`. */
  x: number;
  y: number;
  r: number;
}

export interface Cartogram {
  width: number;
  height: number;
  /** Sorted by code. */
  circles: CartogramCircle[];
}

/** Circles as arrays, in tenths of a pixel. */
export interface CartogramWire {
  width: number;
  height: number;
  circles: [code: MunicipalityCode, x: number, y: number, r: number][];
}

const unitsPerPixel = 10;

export function encodeCartogram({width, height, circles}: Cartogram): CartogramWire {
  const units = (value: number) => Math.round(value * unitsPerPixel);
  return {width, height, circles: circles.map(({code, x, y, r}) => [code, units(x), units(y), units(r)])};
}

export function decodeCartogram({width, height, circles}: CartogramWire): Cartogram {
  return {
    width,
    height,
    circles: circles.map(([code, x, y, r]) => ({
      code,
      x: x / unitsPerPixel,
      y: y / unitsPerPixel,
      r: r / unitsPerPixel
    }))
  };
}
