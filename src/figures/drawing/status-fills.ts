// How each status looks on a map: a colour and a pattern, so that it can be told without seeing colours.
import {shownOrder, type Shown} from "../../model/status.js";
import {element, round} from "./svg.js";

interface Look {
  ground: string;
  /** Strokes of one pattern tile (8 × 8); null for a plain fill. */
  pattern: {d: string; stroke: string; width: number} | null;
}

const rising = "M0 8L8 0M-2 2L2-2M6 10L10 6";
const falling = "M0 0L8 8M-2 6L2 10M6-2L10 2";
const level = "M0 2H8M0 6H8";

const looks: Record<Shown, Look> = {
  signed: {ground: "#075745", pattern: null},
  decided: {ground: "#1a9d49", pattern: {d: rising, stroke: "#d7f0df", width: 1.6}},
  "possibly-signed": {ground: "#cfe6dc", pattern: {d: falling, stroke: "#075745", width: 1.2}},
  "possibly-decided": {ground: "#e6f4ea", pattern: {d: rising, stroke: "#14803b", width: 1.2}},
  postponed: {ground: "#c78800", pattern: {d: level, stroke: "#ffe9b8", width: 1.1}},
  "possibly-postponed": {ground: "#fff0cc", pattern: {d: level, stroke: "#8f6200", width: 1.1}},
  declined: {ground: "#a3136c", pattern: {d: "M0 0L8 8M8 0L0 8", stroke: "#f0b9d8", width: 1}},
  "possibly-declined": {ground: "#f0a04b", pattern: {d: falling, stroke: "#7a1f1f", width: 2}},
  handled: {ground: "#dbe4f6", pattern: {d: "M1 2h2.4M5 6h2.4", stroke: "#3f5aa6", width: 2.4}},
  "possibly-handled": {ground: "#eef2fb", pattern: {d: "M4 0V8", stroke: "#3f5aa6", width: 1}},
  unknown: {ground: "#eceff2", pattern: {d: "M1.5 2h1.4M5.5 6h1.4", stroke: "#8794a1", width: 1.4}},
  "not-invited": {ground: "#b4bcc4", pattern: {d: rising, stroke: "#ffffff", width: 3}}
};

/** The `fill` of a shape. `id` is the figure's, whose {@link patterns} must be in the same document. */
export function fillOf(id: string, shown: Shown): string {
  return looks[shown].pattern === null ? looks[shown].ground : `url(#${id}-${shown})`;
}

/** Pattern definitions; `scale` is the size of a pattern unit in the figure's own units. */
export function patterns(id: string, scale: number, only: readonly Shown[] = shownOrder): string {
  return only
    .map((shown) => {
      const {ground, pattern} = looks[shown];
      if (pattern === null) return "";
      return element(
        "pattern",
        {
          id: `${id}-${shown}`,
          width: 8,
          height: 8,
          patternUnits: "userSpaceOnUse",
          patternTransform: `scale(${round(scale)})`
        },
        element("rect", {width: 8, height: 8, fill: ground}),
        element("path", {d: pattern.d, stroke: pattern.stroke, "stroke-width": pattern.width, fill: "none"})
      );
    })
    .join("");
}

/** A legend swatch as a picture of its own (decorative: the word stands beside it). */
export function swatch(id: string, shown: Shown): string {
  const own = `${id}-swatch`;
  return element(
    "svg",
    {class: "swatch", width: 28, height: 18, viewBox: "0 0 28 18", "aria-hidden": "true", focusable: "false"},
    element("defs", {}, patterns(own, 1, [shown])),
    element("rect", {x: 0.5, y: 0.5, width: 27, height: 17, rx: 2, fill: fillOf(own, shown), stroke: "#55626e"})
  );
}
