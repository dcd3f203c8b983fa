// Moving over the map with arrow keys: to the neighbour that lies most in that direction, else across the water.
import type {MapGeometry} from "../../model/map-geometry.js";
import type {MunicipalityCode} from "../../model/types.js";

export type Direction = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

const unit: Record<Direction, [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0]
};

/**
 * The municipality to go to, or the same one when nothing lies that way.
 * Among candidates within 60° of the direction the nearest wins, with sideways distance counted double.
 */
export function stepFrom(code: MunicipalityCode, direction: Direction, geometry: MapGeometry): MunicipalityCode {
  const labels = new Map(geometry.municipalities.map((shape) => [shape.code, shape.label]));
  const from = labels.get(code);
  if (!from) return code;
  const [ux, uy] = unit[direction];
  const best = (codes: Iterable<MunicipalityCode>): MunicipalityCode | null => {
    let found: MunicipalityCode | null = null;
    let least = Infinity;
    for (const candidate of codes) {
      const to = labels.get(candidate);
      if (!to || candidate === code) continue;
      const along = (to[0] - from[0]) * ux + (to[1] - from[1]) * uy;
      const aside = Math.abs((to[0] - from[0]) * uy - (to[1] - from[1]) * ux);
      if (along <= 0 || aside > along * Math.tan(Math.PI / 3)) continue;
      const cost = along + 2 * aside;
      if (cost < least) [found, least] = [candidate, cost];
    }
    return found;
  };
  return best(geometry.neighbours[code] ?? []) ?? best(labels.keys()) ?? code;
}
