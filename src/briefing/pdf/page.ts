// A4 sheet that is written from the top down, measured as it is written: text, pictures with their words, decoration.
import type {XmlElement} from "@rgrove/parse-xml";
import {parseXml} from "@rgrove/parse-xml";
import {ink, quietInk} from "../../figures/drawing/palette.js";
import {safeText} from "../../export/safe-text.js";
import {leastText} from "../brief-picture.js";
import {drawnText, type TaggedPdf} from "./document.js";
import {childrenOf, clipsOf, drawElement} from "./drawing.js";

/** A picture in the brief with what it shows in words. */
export interface PdfPicture {
  heading: string;
  alt: string;
  svg: string;
  /** In pixels of the SVG. */
  width: number;
  height: number;
}

/** Points (72 an inch). */
export const sheet = {width: 595.28, height: 841.89, margin: 40};
export const inner = sheet.width - 2 * sheet.margin;
export const gutter = 18;

export type Box = {x: number; y: number; width: number};

/** Of a figure: its description, and where it stands. PDFKit's types do not know the place. */
export const placed = (alt: string, x: number, y: number, width: number, height: number) => ({
  alt: safeText(alt, 2000),
  bbox: [x, y, x + width, y + height]
});

/** One attempt at the page with a text scale: everything is measured as it is written. */
export class Page {
  /** Lowest point reached. */
  bottom = 0;

  readonly doc: PDFKit.PDFDocument;

  constructor(
    private readonly pdf: TaggedPdf,
    private readonly scale: number
  ) {
    this.doc = pdf.doc;
  }

  /** A paragraph; the answer is where the next thing may begin. */
  text(
    text: string,
    {x, y, width}: Box,
    {
      size,
      weight = "regular",
      colour = ink,
      tag = "P",
      after = 0,
      lines = Infinity
    }: {size: number; weight?: "regular" | "bold"; colour?: string; tag?: string; after?: number; lines?: number}
  ): number {
    const {doc} = this;
    const points = Math.max(leastText, size * this.scale);
    doc.font(weight).fontSize(points).fillColor(colour);
    const shown = drawnText(doc, safeText(text));
    const options = {width, lineGap: points * 0.12};
    const line = doc.heightOfString("X", options);
    const height = Math.min(doc.heightOfString(shown, options), lines * line + 0.01);
    this.pdf.root.add(
      doc.struct(tag, {}, () => {
        doc.text(shown, x, y, {...options, height, ellipsis: true});
      })
    );
    this.bottom = Math.max(this.bottom, y + height);
    return y + height + after * this.scale;
  }

  picture({heading, alt, svg, width, height}: PdfPicture, box: Box, size = 11): number {
    const top = this.text(heading, box, {size, weight: "bold", tag: "H2", after: 4});
    const {doc} = this;
    const drawn = (box.width * height) / width;
    this.pdf.root.add(
      doc.struct("Figure", placed(alt, box.x, top, box.width, drawn), () => {
        const root = parseXml(svg).root as XmlElement;
        doc
          .save()
          .translate(box.x, top)
          .scale(box.width / width);
        for (const child of childrenOf(root)) drawElement(doc, child, clipsOf(root));
        doc.restore();
      })
    );
    this.bottom = Math.max(this.bottom, top + drawn);
    return top + drawn;
  }

  /** Decoration that a screen reader passes over. */
  line(y: number): void {
    this.doc.markContent("Artifact", {type: "Layout"});
    this.doc
      .moveTo(sheet.margin, y)
      .lineTo(sheet.width - sheet.margin, y)
      .lineWidth(0.7)
      .strokeColor("#c9d1d8")
      .stroke();
    this.doc.endMarkedContent();
  }

  /** A heading with its paragraphs; the answer is where the next thing may begin. */
  section(heading: string, paragraphs: readonly string[], box: Box, size = 9): number {
    let next = this.text(heading, box, {size: size + 2, weight: "bold", tag: "H2", after: 2});
    for (const paragraph of paragraphs) next = this.text(paragraph, {...box, y: next}, {size, after: 3});
    return next + 4;
  }

  /** A dashed frame from `top` to `end` around computed content. */
  frame(top: number, end: number): void {
    this.doc.markContent("Artifact", {type: "Layout"});
    this.doc
      .rect(sheet.margin - 8, top, inner + 16, end - top)
      .lineWidth(0.8)
      .dash(3, {space: 2})
      .strokeColor(quietInk)
      .stroke()
      .undash();
    this.doc.endMarkedContent();
    this.bottom = Math.max(this.bottom, end);
  }
}
