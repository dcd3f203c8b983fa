// What each municipality is in each of the worlds shown together, and how that looks. Violet stands for drawn by lot,
// on no other figure: nothing here can be taken for a documented signature.
import type {NumberedWorld} from "../../model/numbered-worlds.js";
import type {Municipality, MunicipalityCode} from "../../model/types.js";
import type {Unnamed} from "../../model/unnamed.js";
import {element, round} from "../drawing/svg.js";

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
const tiles: Record<WorldLook, {ground: string; d?: string; stroke?: string; width?: number}> = {
  documented: {ground: "#075745"},
  "drawn-differs": {ground: "#d9cdee", d: "M0 0L8 8M-2 6L2 10M6-2L10 2", stroke: violet, width: 2.4},
  "drawn-in-all": {ground: "#b7a3da"},
  "left-differs": {ground: "#ffffff", d: "M1.5 2h1.4M5.5 6h1.4", stroke: violet, width: 1.4},
  "left-in-all": {ground: "#ffffff"},
  "assumed-out": {ground: "#c78800", d: "M0 2H8M0 6H8", stroke: "#ffe9b8", width: 1.1},
  "not-invited": {ground: "#b4bcc4", d: "M0 8L8 0M-2 2L2-2M6 10L10 6", stroke: "#ffffff", width: 3}
};

/** `id` is the figure's, whose patterns must be in the same document. */
export const worldFill = (id: string, look: WorldLook): string =>
  tiles[look].d === undefined ? tiles[look].ground : `url(#${id}-${look})`;

export function worldPatterns(id: string, scale: number, only: readonly WorldLook[] = worldLooks): string {
  return only
    .map((look) => {
      const {ground, d, stroke, width} = tiles[look];
      if (d === undefined) return "";
      return element(
        "pattern",
        {
          id: `${id}-${look}`,
          width: 8,
          height: 8,
          patternUnits: "userSpaceOnUse",
          patternTransform: `scale(${round(scale)})`
        },
        element("rect", {width: 8, height: 8, fill: ground}),
        element("path", {d, stroke, "stroke-width": width, fill: "none"})
      );
    })
    .join("");
}

/** A legend swatch as a picture of its own. */
export function worldSwatch(id: string, look: WorldLook): string {
  const own = `${id}-swatch`;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "swatch",
      width: 28,
      height: 18,
      viewBox: "0 0 28 18",
      "aria-hidden": "true",
      focusable: "false"
    },
    element("defs", {}, worldPatterns(own, 1, [look])),
    element("rect", {x: 0.5, y: 0.5, width: 27, height: 17, rx: 2, fill: worldFill(own, look), stroke: "#55626e"})
  );
}
