// SVG of a page → SVG that stands alone: what style sheets, scripts and the page's own ids gave it is taken away or written
// out, so that Word, LibreOffice and Inkscape draw what the browser drew.
import {parseXml, XmlElement, XmlText, type XmlNode} from "@rgrove/parse-xml";
import {element, escapeText} from "../charts/svg.js";
import {ink} from "../charts/palette.js";
import {plainText} from "../language/plain-text.js";

const drawn = new Set(["svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "defs", "pattern", "clipPath", "linearGradient", "stop"]);

const kept = new Set(
  (
    "x y x1 x2 y1 y2 cx cy r rx ry dx dy d points width height viewBox transform patternUnits patternTransform patternContentUnits gradientUnits gradientTransform offset " +
    "fill fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity opacity visibility clip-path clip-rule stop-color stop-opacity " +
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
}

type Children = readonly XmlNode[];

function collectReferences(nodes: Children, found: Set<string>): void {
  for (const node of nodes) {
    if (!(node instanceof XmlElement)) continue;
    for (const value of Object.values(node.attributes)) for (const [, id] of value.matchAll(reference)) found.add(id);
    collectReferences(node.children, found);
  }
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
  const scale = width > 0 && height > 0 ? Math.min(Number(attributes.width ?? width) / width, Number(attributes.height ?? height) / height) : 1;
  const moves = [`translate(${attributes.x ?? 0} ${attributes.y ?? 0})`, ...(scale === 1 ? [] : [`scale(${scale})`])];
  return {...without(attributes, "x", "y", "width", "height", "viewBox"), transform: moves.join(" ")};
}

function writeAll(nodes: Children, rewriting: Rewriting, outline: "as it is" | "without"): string {
  return nodes.map((node) => write(node, rewriting, outline)).join("");
}

function write(node: XmlNode, rewriting: Rewriting, outline: "as it is" | "without"): string {
  if (node instanceof XmlText) return escapeText(plainText(node.text));
  if (!(node instanceof XmlElement) || !drawn.has(node.name)) return "";
  const all = attributesOf(node, rewriting);
  const attributes = node.name === "svg" ? nestedPicture(all) : all;
  const name = node.name === "svg" ? "g" : node.name;
  if (outline === "without") {
    const plain = without(attributes, "stroke", "stroke-width", "paint-order", "stroke-linejoin");
    return element(name, plain, writeAll(node.children, rewriting, outline));
  }
  if (attributes["paint-order"] === "stroke") {
    // Not every program knows the order, and then the outline covers the letters: drawn twice, the letters last.
    const below = {...without(attributes, "paint-order"), "stroke-linejoin": "round"};
    const above = without(attributes, "paint-order", "stroke", "stroke-width");
    return element(name, below, writeAll(node.children, rewriting, outline)) + element(name, above, writeAll(node.children, rewriting, "without"));
  }
  const children = writeAll(node.children, rewriting, outline);
  if (name === "g" && children === "") return "";
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
  const rewriting = {prefix, referred};
  const {width, height, viewBox = `0 0 ${width} ${height}`, ...inherited} = attributesOf(root, rewriting);
  const [x, y, w, h] = viewBox.split(/[\s,]+/).map(Number);
  return {
    width: Number(width ?? w),
    height: Number(height ?? h),
    viewBox: [x, y, w, h],
    content: element("g", inherited, writeAll(root.children, rewriting, "as it is"))
  };
}
