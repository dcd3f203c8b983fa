// Shapes of slides and masters: placeholders with their text, in the language of the site.
import {escapeText} from "../../figures/drawing/svg.js";
import {wrapText} from "../../figures/drawing/text-width.js";
import type {Place} from "./places.js";

export const names =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

const emu = (inches: number): number => Math.round(inches * 914400);

export const size = ({w, h}: Pick<Place, "w" | "h">): string => `cx="${emu(w)}" cy="${emu(h)}"`;

/** @param tag prefix of the element: a frame's is not a shape's */
export const transform = ({x, y, w, h}: Place, tag: "a" | "p" = "a"): string =>
  `<${tag}:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext ${size({w, h})}/></${tag}:xfrm>`;

const language = 'lang="nb-NO"';

/** @param points of the font; without, as the layout has it */
export const paragraph = (text: string, points?: number): string =>
  text === ""
    ? `<a:p><a:endParaRPr ${language}/></a:p>`
    : `<a:p><a:r><a:rPr ${language}${points === undefined ? "" : ` sz="${points * 100}"`} dirty="0"/><a:t>${escapeText(text)}</a:t></a:r></a:p>`;

/** A line in the footer: some programs pass over the master's font here. */
export const footer = (text: string): string =>
  `<a:p><a:pPr algn="l"/><a:r><a:rPr ${language} sz="1000" dirty="0"><a:latin typeface="Arial"/></a:rPr>` +
  `<a:t>${escapeText(text)}</a:t></a:r></a:p>`;

/** The number of its slide, which the program fills in. */
export const numberField =
  `<a:p><a:fld id="{6B6C2A4E-0C1B-4A55-9E0C-5B7C0E8F2020}" type="slidenum"><a:rPr ${language}/>` +
  `<a:t>‹#›</a:t></a:fld></a:p>`;

/** The largest of some font sizes in which the texts fit a place; the smallest when none does. */
export function fitting(texts: readonly string[], {w, h}: Place, sizes: readonly number[], weight?: "bold"): number {
  // Other fonts of the same widths are set a little wider.
  const [room, height] = [w * 72 * 0.97, h * 72];
  const fits = (points: number) =>
    texts.reduce((sum, text) => sum + wrapText(text, room, points, weight).length, 0) * points * 1.2 <= height;
  return sizes.find(fits) ?? sizes[sizes.length - 1];
}

export interface PlaceholderKind {
  name: string;
  /** Null: any content, which may be a chart or a picture. */
  type: "title" | "body" | "ftr" | "sldNum" | "sldImg" | null;
  idx?: number;
}

export const placeholderMark = ({type, idx}: PlaceholderKind): string =>
  `<p:nvPr><p:ph${type === null ? "" : ` type="${type}"`}${idx === undefined ? "" : ` idx="${idx}"`}/></p:nvPr>`;

/** @param inside of the text body after its properties: styles of a list, paragraphs */
export function placeholder(
  id: number,
  kind: PlaceholderKind,
  place: Place | null,
  inside: string,
  body = "<a:bodyPr/>"
): string {
  const lock = kind.type === "sldImg" ? 'noGrp="1" noRot="1" noChangeAspect="1"' : 'noGrp="1"';
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeText(kind.name)}"/><p:cNvSpPr><a:spLocks ${lock}/></p:cNvSpPr>` +
    `${placeholderMark(kind)}</p:nvSpPr><p:spPr>${place === null ? "" : transform(place)}` +
    `${place === null ? "" : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'}</p:spPr>` +
    `${kind.type === "sldImg" ? "" : `<p:txBody>${body}${inside}</p:txBody>`}</p:sp>`
  );
}

export const tree = (...shapes: readonly string[]): string =>
  '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>' +
  '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>' +
  `${shapes.join("")}</p:spTree>`;
