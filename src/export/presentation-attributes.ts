// SVG of a page → SVG that stands alone: what style sheets, scripts and the page's own ids gave it is taken away or written
// out, so that Word, LibreOffice and Inkscape draw what the browser drew.
import {parseXml, XmlElement, XmlText, type XmlNode} from "@rgrove/parse-xml";
import {element, escapeText} from "../figures/drawing/svg.js";
import {ink} from "../figures/drawing/palette.js";
import {shapeRings} from "./rings.js";
import {familiesOf, hatch, type Tile} from "./hatching.js";
import {plainText} from "../language/plain-text.js";

const drawn = new Set([
  "svg",
  "g",
  "path",
  "rect",
  "circle",
  "ellipse",
  "line",
  "polyline",
  "polygon",
  "text",
  "tspan",
  "defs",
  "clipPath"
]);

/** What can be filled with a pattern. */
const shapeNames = new Set(["path", "rect", "circle"]);

const kept = new Set(
  (
    "x y x1 x2 y1 y2 cx cy r rx ry dx dy d points width height viewBox transform " +
    "fill fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-opacity opacity visibility clip-path clip-rule " +
    "font-size font-weight font-style text-anchor paint-order id"
  ).split(" ")
);

/** The one form of a reference that is answered inside the file. */
const reference = /url\(#([^)]*)\)/g;
const isReference = (value: string): boolean => /^url\(#[^)"'\s]+\)$/.test(value);

interface Rewriting {
  prefix: string;
  /** Ids that something refers to; the others are left out. */
  referred: ReadonlySet<string>;
  /** Patterns by their id; they become lines. */
  tiles: ReadonlyMap<string, Tile>;
}

type Children = readonly XmlNode[];

function collectReferences(nodes: Children, found: Set<string>): void {
  for (const node of nodes) {
    if (!(node instanceof XmlElement)) continue;
    for (const value of Object.values(node.attributes)) for (const [, id] of value.matchAll(reference)) found.add(id);
    collectReferences(node.children, found);
  }
}

/** The patterns of a drawing, as tiles. @throws when one is not as `src/charts` writes them */
function collectTiles(nodes: Children, found: Map<string, Tile>): void {
  for (const node of nodes) {
    if (!(node instanceof XmlElement)) continue;
    if (node.name !== "pattern") {
      collectTiles(node.children, found);
      continue;
    }
    const side = Number(node.attributes.width);
    const [ground, strokes] = node.children.filter((child) => child instanceof XmlElement);
    if (!ground || !strokes || node.attributes.height !== node.attributes.width)
      throw new Error(`the pattern ${node.attributes.id} is not a square with a ground and strokes`);
    const scale = Number(/^scale\(([\d.e-]+)\)$/.exec(node.attributes.patternTransform ?? "scale(1)")?.[1]);
    found.set(node.attributes.id, {
      ground: ground.attributes.fill,
      size: side * scale,
      stroke: strokes.attributes.stroke,
      strokeWidth: Number(strokes.attributes["stroke-width"]) * scale,
      families: familiesOf(strokes.attributes.d, side)
    });
  }
}

/** The tile a shape is filled with, by itself or from the group it is in. */
function tileOf(node: XmlElement, inherited: string, tiles: ReadonlyMap<string, Tile>): string | null {
  const id = /^url\(#([^)]*)\)$/.exec(node.attributes.fill ?? inherited)?.[1];
  return id !== undefined && tiles.has(id) ? id : null;
}

function attributesOf(node: XmlElement, {prefix, referred}: Rewriting): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes)) {
    if (!kept.has(name)) continue;
    if (name === "id") {
      if (referred.has(value)) result.id = prefix + value;
    } else if (/url\(/i.test(value)) {
      if (isReference(value)) result[name] = value.replace(reference, (_, id: string) => `url(#${prefix}${id})`);
    } else result[name] = value === "currentColor" ? ink : value;
  }
  return result;
}

const without = (attributes: Record<string, string>, ...names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));

/** A nested picture becomes a group at its place: not every program draws one inside another. */
function nestedPicture(attributes: Record<string, string>): Record<string, string> {
  const [, , width, height] = (attributes.viewBox ?? "").split(" ").map(Number);
  const scale =
    width > 0 && height > 0
      ? Math.min(Number(attributes.width ?? width) / width, Number(attributes.height ?? height) / height)
      : 1;
  const moves = [`translate(${attributes.x ?? 0} ${attributes.y ?? 0})`, ...(scale === 1 ? [] : [`scale(${scale})`])];
  return {...without(attributes, "x", "y", "width", "height", "viewBox"), transform: moves.join(" ")};
}

type Outline = "as it is" | "without";

/** Lines of one tile in the shapes of a group that are filled with it, to be drawn over their grounds. */
const hatched = (id: string, shapes: readonly XmlElement[], {tiles}: Rewriting): string =>
  hatch(
    tiles.get(id)!,
    shapes.map(({name, attributes}) => shapeRings(name, attributes)!)
  );

/** @param fill what the group hands down */
function writeAll(nodes: Children, rewriting: Rewriting, outline: Outline, fill = ""): string {
  const byTile = new Map<string, XmlElement[]>();
  for (const node of nodes) {
    if (!(node instanceof XmlElement) || !shapeNames.has(node.name)) continue;
    const id = tileOf(node, fill, rewriting.tiles);
    if (id !== null) byTile.set(id, [...(byTile.get(id) ?? []), node]);
  }
  return nodes
    .map((node) => {
      if (!(node instanceof XmlElement)) return write(node, rewriting, outline, fill);
      const id = tileOf(node, fill, rewriting.tiles);
      const shapes = id === null ? undefined : byTile.get(id);
      if (id === null || !shapes?.includes(node)) return write(node, rewriting, outline, fill);
      // Each with its ground; after the last one the lines of all of them.
      const shape = element(node.name, {...attributesOf(node, rewriting), fill: rewriting.tiles.get(id)!.ground});
      return shapes[shapes.length - 1] === node ? shape + hatched(id, shapes, rewriting) : shape;
    })
    .join("");
}

function write(node: XmlNode, rewriting: Rewriting, outline: Outline, inherited: string): string {
  if (node instanceof XmlText) return escapeText(plainText(node.text));
  if (!(node instanceof XmlElement) || !drawn.has(node.name)) return "";
  const all = attributesOf(node, rewriting);
  const attributes = node.name === "svg" ? nestedPicture(all) : all;
  const name = node.name === "svg" ? "g" : node.name;
  const fill = node.attributes.fill ?? inherited;
  // A pattern has become lines where it is used.
  if (/url\(/.test(attributes.fill ?? "")) attributes.fill = "none";
  if (outline === "without") {
    const plain = without(attributes, "stroke", "stroke-width", "paint-order", "stroke-linejoin");
    return element(name, plain, writeAll(node.children, rewriting, outline, fill));
  }
  if (attributes["paint-order"] === "stroke") {
    // Not every program knows the order, and then the outline covers the letters: drawn twice, the letters last.
    const below = {...without(attributes, "paint-order"), "stroke-linejoin": "round"};
    const above = without(attributes, "paint-order", "stroke", "stroke-width");
    return (
      element(name, below, writeAll(node.children, rewriting, outline, fill)) +
      element(name, above, writeAll(node.children, rewriting, "without", fill))
    );
  }
  const children = writeAll(node.children, rewriting, outline, fill);
  if ((name === "g" || name === "defs") && children === "") return "";
  return node.children.length === 0 ? element(name, attributes) : element(name, attributes, children);
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
 * @param svg text of a figure or a swatch, as `src/charts` writes it
 * @param prefix put before every id, so that several figures can stand in one document
 * @throws when it is not well-formed XML
 */
export function plainDrawing(svg: string, prefix: string): PlainDrawing {
  // XML cannot hold control characters, not even escaped.
  const {root} = parseXml(svg.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " "));
  if (!root || root.name !== "svg") throw new Error("not an SVG picture");
  const referred = new Set<string>();
  collectReferences([root], referred);
  const tiles = new Map<string, Tile>();
  collectTiles([root], tiles);
  const rewriting: Rewriting = {prefix, referred, tiles};
  const {width, height, viewBox = `0 0 ${width} ${height}`, ...inherited} = attributesOf(root, rewriting);
  const [x, y, w, h] = viewBox.split(/[\s,]+/).map(Number);
  return {
    width: Number(width ?? w),
    height: Number(height ?? h),
    viewBox: [x, y, w, h],
    content: element("g", inherited, writeAll(root.children, rewriting, "as it is", root.attributes.fill))
  };
}
