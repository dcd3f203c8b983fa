// What each municipality is in each of the worlds shown together, and how that looks. Violet stands for drawn by lot,
// on no other figure: nothing here can be taken for a documented signature.
import {picture} from "../drawing/legend-marks.js";
import type {NumberedWorld} from "../../model/numbered-worlds.js";
import type {Municipality, MunicipalityCode} from "../../model/types.js";
import type {Unnamed} from "../../model/unnamed.js";
import {element, patternElement, type SvgNode} from "../drawing/svg.js";
import {dots, falling, level, rising, type Family, type Tile} from "../drawing/tile.js";

export type WorldLook =
  /** Named by a source: the same in all. */
  | "documented"
  /** Drawn here, and not in all that are shown. */
  | "drawn-differs"
  /** Drawn in all that are shown: by chance. */
  | "drawn-in-all"
  /** Not drawn here, but in another that is shown. */
  | "left-differs"
  /** Drawn in none that is shown: by chance. */
  | "left-in-all"
  /** Assumed not to have signed. */
  | "assumed-out"
  | "not-invited";

export const worldLooks: readonly WorldLook[] = [
  "documented",
  "drawn-differs",
  "drawn-in-all",
  "left-differs",
  "left-in-all",
  "assumed-out",
  "not-invited"
];

/** The looks of every municipality, one map a world. */
export function looksOf(
  {named, out}: Unnamed,
  worlds: readonly NumberedWorld[],
  municipalities: readonly Municipality[]
): Map<MunicipalityCode, WorldLook>[] {
  const isNamed = new Set(named.map(({code}) => code));
  const isOut = new Set(out.map(({code}) => code));
  return worlds.map(({drawn}) => {
    const lookOf = ({code, invited}: Municipality): WorldLook => {
      if (!invited) return "not-invited";
      if (isNamed.has(code)) return "documented";
      if (isOut.has(code)) return "assumed-out";
      const times = worlds.filter((world) => world.drawn.has(code)).length;
      if (drawn.has(code)) return times === worlds.length ? "drawn-in-all" : "drawn-differs";
      return times === 0 ? "left-in-all" : "left-differs";
    };
    return new Map(municipalities.map((one) => [one.code, lookOf(one)]));
  });
}

const violet = "#5b3f8c";
const tile = (ground: string, stroke: string, strokeWidth: number, ...families: Family[]): Tile => ({
  ground,
  size: 8,
  stroke,
  strokeWidth,
  families
});
const dotted = [dots(0.25, 1.5 / 8, 1.4 / 8), dots(0.75, 5.5 / 8, 1.4 / 8)];
/** A colour, or a tile. */
const looks: Record<WorldLook, string | Tile> = {
  documented: "#075745",
  "drawn-differs": tile("#d9cdee", violet, 2.4, falling),
  "drawn-in-all": "#b7a3da",
  "left-differs": tile("#ffffff", violet, 1.4, ...dotted),
  "left-in-all": "#ffffff",
  "assumed-out": tile("#c78800", "#ffe9b8", 1.1, level(0.25), level(0.75)),
  "not-invited": tile("#b4bcc4", "#ffffff", 3, rising)
};

/** `id` is the figure's, whose patterns must be in the same document. */
export function worldFill(id: string, look: WorldLook): string {
  const fill = looks[look];
  return typeof fill === "string" ? fill : `url(#${id}-${look})`;
}

export const worldPatterns = (id: string, scale: number, only: readonly WorldLook[] = worldLooks): SvgNode[] =>
  only.flatMap((look) => {
    const fill = looks[look];
    return typeof fill === "string" ? [] : [patternElement(`${id}-${look}`, fill, scale)];
  });

/** A legend swatch as a picture of its own. */
export function worldSwatch(id: string, look: WorldLook): SvgNode {
  const own = `${id}-swatch`;
  return picture(
    element("defs", {}, worldPatterns(own, 1, [look])),
    element("rect", {x: 0.5, y: 0.5, width: 27, height: 17, rx: 2, fill: worldFill(own, look), stroke: "#55626e"})
  );
}
