// The small map of one municipality's sheet, in units of its own plane.
import type {Box} from "./map-geometry.js";
import type {Point} from "./polyline.js";
import type {MunicipalityCode} from "./types.js";

export interface PlaceMap {
  frame: Box;
  shapes: {code: MunicipalityCode; path: string; label: Point; kind: "own" | "neighbour" | "other"}[];
}
