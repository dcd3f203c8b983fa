// An exported SVG drawn into a PDF as vectors and text. It reads what export/presentation-attributes.ts writes, and
// nothing else: an element it does not know is an error.
import {XmlElement, type XmlNode} from "@rgrove/parse-xml";
import {drawnText} from "./document.js";

/** Attributes in force: an element's own, and those its groups hand down. */
type Style = Readonly<Record<string, string>>;

const inherited = new Set(
  "fill fill-opacity stroke stroke-opacity stroke-width stroke-dasharray stroke-linejoin stroke-linecap font-size font-weight text-anchor".split(
    " "
  )
);

const handedDown = (style: Style): Style =>
  Object.fromEntries(Object.entries(style).filter(([name]) => inherited.has(name)));

const numberOf = (style: Style, name: string, otherwise = 0): number =>
  style[name] === undefined ? otherwise : Number(style[name]);

export const childrenOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child: XmlNode): child is XmlElement => child instanceof XmlElement);

/** Shapes that others are cut by, by their id. */
export function clipsOf(root: XmlElement): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  const visit = (element: XmlElement): void => {
    if (element.name === "clipPath") found.set(element.attributes.id, element);
    for (const child of childrenOf(element)) visit(child);
  };
  visit(root);
  return found;
}

function transformed(doc: PDFKit.PDFDocument, transform: string): void {
  for (const [, name, values] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a, b] = values.split(/[\s,]+/).map(Number);
    if (name === "translate") doc.translate(a, b ?? 0);
    else if (name === "scale") doc.scale(a, b ?? a);
    else throw new Error(`pdf: a drawing is moved by ${name}`);
  }
}

/** The outline; false where there is none. */
function outline(doc: PDFKit.PDFDocument, {name}: XmlElement, style: Style): boolean {
  const of = (key: string) => numberOf(style, key);
  if (name === "path") doc.path(style.d);
  else if (name === "circle") doc.circle(of("cx"), of("cy"), of("r"));
  else if (name === "ellipse") doc.ellipse(of("cx"), of("cy"), of("rx"), of("ry"));
  else if (name === "line") doc.moveTo(of("x1"), of("y1")).lineTo(of("x2"), of("y2"));
  else if (name === "polygon" || name === "polyline")
    doc.path(`M${style.points.trim().split(/\s+/).join("L")}${name === "polygon" ? "Z" : ""}`);
  else if (name === "rect") {
    if (of("width") <= 0 || of("height") <= 0) return false;
    const radius = Math.min(of("rx"), of("width") / 2, of("height") / 2);
    if (radius > 0) doc.roundedRect(of("x"), of("y"), of("width"), of("height"), radius);
    else doc.rect(of("x"), of("y"), of("width"), of("height"));
  } else throw new Error(`pdf: a drawing holds <${name}>`);
  return true;
}

function shape(doc: PDFKit.PDFDocument, element: XmlElement, style: Style): void {
  const fill = element.name === "line" ? "none" : (style.fill ?? "#000000");
  const stroke = style.stroke ?? "none";
  if ((fill === "none" && stroke === "none") || !outline(doc, element, style)) return;
  doc.fillOpacity(numberOf(style, "fill-opacity", 1)).strokeOpacity(numberOf(style, "stroke-opacity", 1));
  if (stroke !== "none") {
    doc
      .lineWidth(numberOf(style, "stroke-width", 1))
      .lineJoin(style["stroke-linejoin"] === "round" ? "round" : "miter");
    doc.lineCap(style["stroke-linecap"] === "round" ? "round" : "butt");
    const dashes = (style["stroke-dasharray"] ?? "none").split(/[\s,]+/).map(Number);
    if (dashes.every((length) => length > 0)) doc.dash(dashes[0], {space: dashes[1] ?? dashes[0]});
    else doc.undash();
  }
  const rule = style["fill-rule"] === "evenodd" ? "evenodd" : "nonzero";
  if (fill === "none") doc.stroke(stroke);
  else if (stroke === "none") doc.fill(fill, rule);
  else doc.fillAndStroke(fill, stroke, rule);
}

interface Run {
  text: string;
  style: Style;
  x: number | null;
  dx: number;
  dy: number;
}

function runsOf(element: XmlElement, style: Style): Run[] {
  return element.children.flatMap((child, index): Run[] => {
    if (child instanceof XmlElement) {
      const own = {...style, ...child.attributes};
      const x = child.attributes.x === undefined ? null : Number(child.attributes.x);
      return [
        {text: child.text, style: own, x, dx: numberOf(child.attributes, "dx"), dy: numberOf(child.attributes, "dy")}
      ];
    }
    const text = "text" in child ? String(child.text) : "";
    return text === "" ? [] : [{text, style, x: index === 0 ? numberOf(style, "x") : null, dx: 0, dy: 0}];
  });
}

function write(doc: PDFKit.PDFDocument, element: XmlElement, style: Style): void {
  const runs = runsOf(element, style);
  const measured = runs.map((run) => {
    const bold = Number(run.style["font-weight"] ?? 400) >= 600;
    doc.font(bold ? "bold" : "regular").fontSize(numberOf(run.style, "font-size", 16));
    const text = drawnText(doc, run.text);
    return {...run, text, bold, width: doc.widthOfString(text)};
  });
  let [x, y] = [numberOf(style, "x"), numberOf(style, "y")];
  measured.forEach((run, index) => {
    // Texts that follow each other without a place of their own are anchored together.
    if (index === 0 || run.x !== null) {
      const next = measured.findIndex((each, k) => k > index && each.x !== null);
      const together = measured.slice(index, next < 0 ? undefined : next);
      const width = together.reduce((sum, each) => sum + each.dx + each.width, 0);
      const anchor = style["text-anchor"];
      x = (run.x ?? x) - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
    }
    x += run.dx;
    y += run.dy;
    const halo = run.style.stroke ?? "none";
    doc
      .font(run.bold ? "bold" : "regular")
      .fontSize(numberOf(run.style, "font-size", 16))
      .fillOpacity(1)
      .strokeOpacity(1);
    const options = {lineBreak: false, baseline: "alphabetic"} as const;
    if (halo === "none") doc.fillColor(run.style.fill ?? "#000000").text(run.text, x, y, options);
    else {
      // The ground around letters that follow: who copies the text wants it once.
      doc
        .strokeColor(halo)
        .lineWidth(numberOf(run.style, "stroke-width", 1))
        .lineJoin("round");
      doc.markContent("Span", {actual: "\u200b"});
      doc.text(run.text, x, y, {...options, fill: false, stroke: true});
      doc.endMarkedContent();
    }
    x += run.width;
  });
}

/** Draws the element where the document's own coordinates are pixels of the SVG. */
export function drawElement(
  doc: PDFKit.PDFDocument,
  element: XmlElement,
  clips: ReadonlyMap<string, XmlElement>,
  above: Style = {}
): void {
  const style: Style = {...above, ...element.attributes};
  if (["title", "desc", "defs", "clipPath"].includes(element.name) || style.visibility === "hidden") return;
  doc.save();
  if (style.transform !== undefined) transformed(doc, style.transform);
  const clip = /^url\(#(.*)\)$/.exec(style["clip-path"] ?? "")?.[1];
  if (clip !== undefined) {
    for (const each of childrenOf(clips.get(clip)!)) outline(doc, each, each.attributes);
    doc.clip();
  }
  if (element.name === "g") {
    const opacity = element.attributes.opacity;
    const down = handedDown(style);
    for (const child of childrenOf(element))
      drawElement(doc, child, clips, opacity === undefined ? down : {...down, ...faint(opacity)});
  } else if (element.name === "text") write(doc, element, style);
  else shape(doc, element, style);
  doc.restore();
}

/** A group's opacity, handed down to what lies in it. */
const faint = (opacity: string): Style => ({"fill-opacity": opacity, "stroke-opacity": opacity});
