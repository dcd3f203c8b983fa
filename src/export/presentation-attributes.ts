// A drawing of the page → SVG that stands alone: what only a page can read is left out or written out, so that Word,
// LibreOffice and Inkscape draw what the browser draws.
import {attributeText, escapeText, type Attributes, type SvgNode} from "../figures/drawing/svg.js";
import type {Tile} from "../figures/drawing/tile.js";
import {element} from "../figures/html.js";
import {plainText} from "../language/plain-text.js";
import {hatch} from "./hatching.js";
import {shapeRings} from "./rings.js";

const kept = new Set(
  (
    "x y x1 x2 y1 y2 cx cy r rx ry dx dy d points width height viewBox transform " +
    "fill fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-dashoffset stroke-linecap " +
    "stroke-linejoin stroke-opacity opacity visibility clip-path clip-rule " +
    "font-size font-weight font-style text-anchor paint-order id"
  ).split(" ")
);

/** What a style sheet or a screen reader needs, and what has been drawn as lines. */
const leftOut = new Set(["title", "desc", "pattern"]);

const reference = /url\(#([^)]*)\)/g;

interface Rewriting {
  prefix: string;
  /** Ids that something refers to; the others are left out. */
  referred: ReadonlySet<string>;
  /** Patterns by their id; they become lines. */
  tiles: ReadonlyMap<string, Tile>;
}

type Children = SvgNode["children"];
type Written = Record<string, string>;

const isNode = (child: SvgNode | string): child is SvgNode => typeof child !== "string";

/** What the drawing refers to, and its patterns. */
function collect(node: SvgNode, referred: Set<string>, tiles: Map<string, Tile>): void {
  for (const value of Object.values(node.attributes))
    if (typeof value === "string") for (const [, id] of value.matchAll(reference)) referred.add(id);
  if (node.tile) tiles.set(String(node.attributes.id), node.tile);
  for (const child of node.children) if (isNode(child)) collect(child, referred, tiles);
}

/** The tile a shape is filled with, by itself or from the group it is in. */
function tileOf({attributes}: SvgNode, inherited: string, tiles: ReadonlyMap<string, Tile>): string | null {
  const id = /^url\(#([^)]*)\)$/.exec(String(attributes.fill ?? inherited))?.[1];
  return id !== undefined && tiles.has(id) ? id : null;
}

function attributesOf(attributes: Attributes, {prefix, referred}: Rewriting): Written {
  const result: Written = {};
  for (const [name, value] of Object.entries(attributes)) {
    const text = attributeText(value);
    if (text === null || !kept.has(name)) continue;
    if (name === "id") {
      if (referred.has(text)) result.id = prefix + text;
    } else result[name] = text.replace(reference, (_, id: string) => `url(#${prefix}${id})`);
  }
  return result;
}

const without = (attributes: Written, ...names: string[]): Written =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));

type Outline = "as it is" | "without";

/** @param fill what the group hands down */
function writeAll(children: Children, rewriting: Rewriting, outline: Outline, fill: string): string {
  const byTile = new Map<string, SvgNode[]>();
  const hatchedBy = (child: SvgNode | string): string | null =>
    isNode(child) && child.children.length === 0 ? tileOf(child, fill, rewriting.tiles) : null;
  for (const child of children) {
    const id = hatchedBy(child);
    if (id !== null && isNode(child)) byTile.set(id, [...(byTile.get(id) ?? []), child]);
  }
  return children
    .map((child) => {
      const id = hatchedBy(child);
      if (id === null || !isNode(child)) return write(child, rewriting, outline, fill);
      // Each with its ground; after the last one the lines of all of them.
      const tile = rewriting.tiles.get(id)!;
      const shape = element(child.name, {...attributesOf(child.attributes, rewriting), fill: tile.ground});
      const shapes = byTile.get(id)!;
      return shapes[shapes.length - 1] === child ? shape + hatch(tile, shapes.map(shapeRings)) : shape;
    })
    .join("");
}

function write(node: SvgNode | string, rewriting: Rewriting, outline: Outline, inherited: string): string {
  if (!isNode(node)) return escapeText(plainText(node));
  const {name, children} = node;
  if (leftOut.has(name)) return "";
  const attributes = attributesOf(node.attributes, rewriting);
  const fill = attributes.fill === undefined ? inherited : String(node.attributes.fill);
  // A pattern has become lines where it is used.
  if (/url\(/.test(attributes.fill ?? "")) attributes.fill = "none";
  if (outline === "without") {
    const plain = without(attributes, "stroke", "stroke-width", "paint-order", "stroke-linejoin");
    return element(name, plain, writeAll(children, rewriting, outline, fill));
  }
  if (attributes["paint-order"] === "stroke") {
    // Not every program knows the order, and then the outline covers the letters: drawn twice, the letters last.
    const below = {...without(attributes, "paint-order"), "stroke-linejoin": "round"};
    const above = without(attributes, "paint-order", "stroke", "stroke-width");
    return (
      element(name, below, writeAll(children, rewriting, outline, fill)) +
      element(name, above, writeAll(children, rewriting, "without", fill))
    );
  }
  const inside = writeAll(children, rewriting, outline, fill);
  if ((name === "g" || name === "defs") && inside === "") return "";
  return children.length === 0 ? element(name, attributes) : element(name, attributes, inside);
}

export interface PlainDrawing {
  /** Size of the drawing in its own units, and the part of them that is seen. */
  width: number;
  height: number;
  viewBox: readonly [x: number, y: number, width: number, height: number];
  /** What is inside the root, in a group that carries what the root's attributes gave it. */
  content: string;
}

/**
 * @param root a figure or a swatch
 * @param prefix put before every id, so that several figures can stand in one document
 */
export function plainDrawing(root: SvgNode, prefix: string): PlainDrawing {
  const referred = new Set<string>();
  const tiles = new Map<string, Tile>();
  collect(root, referred, tiles);
  const rewriting: Rewriting = {prefix, referred, tiles};
  const {width, height, viewBox = `0 0 ${width} ${height}`, ...inherited} = attributesOf(root.attributes, rewriting);
  const [x, y, w, h] = viewBox.split(/[\s,]+/).map(Number);
  return {
    width: Number(width ?? w),
    height: Number(height ?? h),
    viewBox: [x, y, w, h],
    content: element("g", inherited, writeAll(root.children, rewriting, "as it is", String(root.attributes.fill ?? "")))
  };
}
