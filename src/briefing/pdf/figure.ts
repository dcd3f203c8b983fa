// A figure as a PDF of its own: the exported picture as vectors, its title, finding, legend and source as tagged text,
// and the drawing as a figure with its description.
import {parseXml, type XmlElement} from "@rgrove/parse-xml";
import {composeFigure} from "../../export/compose.js";
import type {Preset} from "../../export/preset.js";
import type {ExportedFigure} from "../../figures/exported-figure.js";
import type {IsoDate} from "../../model/types.js";
import {bytesOf, taggedPdf} from "./document.js";
import {childrenOf, clipsOf, drawElement} from "./drawing.js";
import {placed} from "./page.js";

/** Points a pixel. */
const point = 0.75;

interface Block {
  kind: "words" | "decoration" | "drawing";
  elements: XmlElement[];
}

const lookOf = ({attributes}: XmlElement): string =>
  ["font-size", "font-weight", "fill", "x"].map((name) => attributes[name] ?? "").join();

/** Lines of one look below each other are one paragraph; the last group is the drawing, those before are swatches. */
function blocksOf(root: XmlElement): Block[] {
  const children = childrenOf(root);
  const drawing = children.findLast(({name}) => name === "g");
  const blocks: Block[] = [];
  for (const element of children) {
    const last = blocks.at(-1);
    if (element === drawing) blocks.push({kind: "drawing", elements: [element]});
    else if (element.name !== "text") blocks.push({kind: "decoration", elements: [element]});
    else if (last?.kind === "words" && lookOf(last.elements[0]) === lookOf(element)) last.elements.push(element);
    else blocks.push({kind: "words", elements: [element]});
  }
  return blocks;
}

/** @param created day of the source */
export function figurePdf(figure: ExportedFigure, preset: Preset, created: IsoDate): Promise<Uint8Array> {
  const root = parseXml(composeFigure(figure, preset)).root as XmlElement;
  const [width, height] = [Number(root.attributes.width), Number(root.attributes.height)];
  const clips = clipsOf(root);
  const pdf = taggedPdf({title: figure.title, subject: figure.subtitle, created}, [width * point, height * point]);
  const {doc, root: document} = pdf;
  const draw = (elements: readonly XmlElement[]) => {
    doc.save().scale(point);
    for (const element of elements) drawElement(doc, element, clips);
    doc.restore();
  };
  let tag = "H1";
  for (const {kind, elements} of blocksOf(root)) {
    if (kind === "decoration") {
      doc.markContent("Artifact", {type: "Layout"});
      draw(elements);
      doc.endMarkedContent();
    } else if (kind === "words") {
      document.add(doc.struct(tag, {}, () => draw(elements)));
      tag = "P";
    } else
      document.add(doc.struct("Figure", placed(figure.alt, 0, 0, width * point, height * point), () => draw(elements)));
  }
  return bytesOf(pdf);
}
