// Drawings as trees, and their one writer for the browser, the build and the command line: a figure has the same bytes
// in each.
import {familyPath, type Tile} from "./tile.js";

/** Attribute values; null, undefined and false leave the attribute out. */
export type Attributes = Record<string, string | number | boolean | null | undefined>;

/** Text made safe inside an element or a double-quoted attribute, for SVG and HTML alike. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** At most two decimals and no trailing zeros: `round(1.5)` is "1.5". */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/** The value as it is written; null where the attribute is left out. */
export function attributeText(value: Attributes[string]): string | null {
  if (value === null || value === undefined || value === false) return null;
  return typeof value === "number" ? round(value) : value === true ? "" : value;
}

/** Attributes of a tag, in the order given. */
export const attributesText = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => {
      const text = attributeText(value);
      return text === null ? "" : value === true ? ` ${name}` : ` ${name}="${escapeText(text)}"`;
    })
    .join("");

type Corner = readonly [x: number, y: number];

/** Closed rings; a point is inside when a ray from it crosses them an odd number of times. */
export type Rings = readonly (readonly Corner[])[];

/** An element of a drawing. It states what it holds, so that nobody reads its text again. */
export interface SvgNode {
  name: string;
  attributes: Attributes;
  children: readonly (SvgNode | string)[];
  /** Of a pattern: what it is made of. */
  tile?: Tile;
  /** Of a path that may be filled with a pattern: its corners. */
  rings?(): Rings;
}

/** Content of an element: strings are text. */
export type Drawn = SvgNode | string | null | readonly Drawn[];

const flat = (drawn: Drawn): (SvgNode | string)[] => {
  if (drawn === null || drawn === "") return [];
  return typeof drawn === "string" || "name" in drawn ? [drawn] : drawn.flatMap(flat);
};

/** An element of a drawing. Attributes keep the order given. */
export const element = (name: string, attributes: Attributes, ...children: Drawn[]): SvgNode => ({
  name,
  attributes,
  children: flat(children)
});

/** The element as SVG text. */
export function svgText(node: SvgNode): string {
  const {name, attributes, children} = node;
  const open = `<${name}${attributesText(attributes)}`;
  const inside = children.map((child) => (typeof child === "string" ? escapeText(child) : svgText(child))).join("");
  return children.length === 0 ? `${open}/>` : `${open}>${inside}</${name}>`;
}

/** A text element; `lines` below each other by `lineHeight`. */
export function textElement(attributes: Attributes, lines: string | readonly string[], lineHeight = 16): SvgNode {
  if (typeof lines === "string") return element("text", attributes, lines);
  return element(
    "text",
    attributes,
    lines.map((line, index) => element("tspan", {x: attributes.x, dy: index === 0 ? null : lineHeight}, line))
  );
}

/** A pattern that fills with a tile; `scale` is the size of the tile's unit in the figure's own. */
export function patternElement(id: string, tile: Tile, scale: number | null): SvgNode {
  const {ground, size, stroke, strokeWidth, families} = tile;
  const all = {id, width: size, height: size, patternUnits: "userSpaceOnUse"};
  const d = families.map((family) => familyPath(family, size)).join("");
  const node = element(
    "pattern",
    scale === null ? all : {...all, patternTransform: `scale(${round(scale)})`},
    element("rect", {width: size, height: size, fill: ground}),
    element("path", {d, stroke, "stroke-width": strokeWidth, fill: "none"})
  );
  const factor = scale === null ? 1 : Number(round(scale));
  return {...node, tile: {...tile, size: size * factor, strokeWidth: strokeWidth * factor}};
}

/** Texts that every figure must have; required, so that none can be forgotten. */
export interface FigureText {
  /** Short name of the figure. */
  title: string;
  /** Date, denominator, and the rule of counting. */
  subtitle: string;
  /** Alternative text. */
  alt: string;
  /** "Kilde: …" */
  source: string;
}

/** The root: a picture with a name and a description. `id` makes the ids unique on the page. */
export function figureRoot(
  id: string,
  size: {width: number; height: number},
  text: FigureText,
  attributes: Attributes,
  ...children: Drawn[]
): SvgNode {
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${round(size.width)} ${round(size.height)}`,
      width: size.width,
      height: size.height,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      "font-family": "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', Arial, sans-serif",
      ...attributes
    },
    element("title", {id: `${id}-title`}, text.title),
    element("desc", {id: `${id}-desc`}, text.alt),
    ...children
  );
}
