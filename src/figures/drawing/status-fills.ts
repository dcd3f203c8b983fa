// How each status looks on a map: a colour and a pattern, so that it can be told without seeing colours.
import {shownOrder, type Shown} from "../../model/status.js";
import {element, patternElement, svgText, type SvgNode} from "./svg.js";
import {dots, falling, level, rising, upright, type Family} from "./tile.js";

interface Look {
  ground: string;
  /** Strokes over the ground; null for a plain fill. */
  pattern: {families: readonly Family[]; stroke: string; width: number} | null;
}

const look = (ground: string, stroke: string, width: number, ...families: Family[]): Look => ({
  ground,
  pattern: {families, stroke, width}
});

const levels = [level(0.25), level(0.75)];
/** Two dots a tile; `from` in units of the tile, an eighth of its side each. */
const dotted = (first: number, second: number, length: number) => [
  dots(0.25, first / 8, length / 8),
  dots(0.75, second / 8, length / 8)
];

/** A municipality that a scenario sets to sign: lined, since the map's darkest class of a measure is as dark. */
export type Fill = Shown | "set-in";

const looks: Record<Fill, Look> = {
  "set-in": look("#075745", "#ffffff", 1.3, upright(0.5)),
  signed: {ground: "#075745", pattern: null},
  decided: look("#1a9d49", "#d7f0df", 1.6, rising),
  "possibly-signed": look("#cfe6dc", "#075745", 1.2, falling),
  "possibly-decided": look("#e6f4ea", "#14803b", 1.2, rising),
  postponed: look("#c78800", "#ffe9b8", 1.1, ...levels),
  "possibly-postponed": look("#fff0cc", "#8f6200", 1.1, ...levels),
  declined: look("#a3136c", "#f0b9d8", 1, falling, rising),
  "possibly-declined": look("#f0a04b", "#7a1f1f", 2, falling),
  handled: look("#dbe4f6", "#3f5aa6", 2.4, ...dotted(1, 5, 2.4)),
  "possibly-handled": look("#eef2fb", "#3f5aa6", 1, upright(0.5)),
  unknown: look("#eceff2", "#8794a1", 1.4, ...dotted(1.5, 5.5, 1.4)),
  "not-invited": look("#b4bcc4", "#ffffff", 3, rising)
};

/** The `fill` of a shape. `id` is the figure's, whose {@link patterns} must be in the same document. */
export function fillOf(id: string, shown: Fill): string {
  return looks[shown].pattern === null ? looks[shown].ground : `url(#${id}-${shown})`;
}

/** Pattern definitions; `scale` is the size of a pattern unit in the figure's own units. */
export const patterns = (id: string, scale: number, only: readonly Fill[] = shownOrder): SvgNode[] =>
  only.flatMap((shown) => {
    const {ground, pattern} = looks[shown];
    if (pattern === null) return [];
    const {stroke, width: strokeWidth, families} = pattern;
    return [patternElement(`${id}-${shown}`, {ground, size: 8, stroke, strokeWidth, families}, scale)];
  });

/** A legend swatch as a picture of its own (decorative: the word stands beside it). */
export function swatchMark(id: string, shown: Fill): SvgNode {
  const own = `${id}-swatch`;
  return element(
    "svg",
    {class: "swatch", width: 28, height: 18, viewBox: "0 0 28 18", "aria-hidden": "true", focusable: "false"},
    element("defs", {}, patterns(own, 1, [shown])),
    element("rect", {x: 0.5, y: 0.5, width: 27, height: 17, rx: 2, fill: fillOf(own, shown), stroke: "#55626e"})
  );
}

/** The same as text, for HTML. */
export const swatch = (id: string, shown: Shown): string => svgText(swatchMark(id, shown));
