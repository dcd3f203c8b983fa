// The brief as one A4 page: real text in an embedded free font, tagged for screen readers, the same bytes each time.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import PDFDocument from "pdfkit";
import {documented, ink, official, quietInk, target} from "../../charts/palette.js";
import {briefWords as words} from "../../language/brief.js";
import {siteName} from "../../language/site.js";
import type {IsoDate} from "../../model/types.js";
import type {KeyFigure} from "../../interface/slots/key-figures.js";
import {safeText} from "../safe-text.js";
import type {BriefContent} from "./brief-content.js";

/** A picture in the brief with what it shows in words. */
export interface PdfPicture {
  heading: string;
  alt: string;
  png: Uint8Array;
  /** Width and height in any one unit: the proportions count. */
  width: number;
  height: number;
}

export interface BriefPages {
  content: BriefContent;
  date: IsoDate;
  map: PdfPicture;
  curve: PdfPicture;
}

const {resolve} = createRequire(import.meta.url);
const fontFile = (weight: string): string => resolve(`@expo-google-fonts/arimo/${weight}/Arimo_${weight}.ttf`);

/** Points (72 an inch). */
const sheet = {width: 595.28, height: 841.89, margin: 40};
const inner = sheet.width - 2 * sheet.margin;
const gutter = 18;
/** The largest text that fits the page is taken. */
const textScales = [1.12, 1.06, 1, 0.95, 0.9, 0.85, 0.8, 0.75];

const kindColour: Readonly<Record<KeyFigure["kind"], string>> = {documented, official, target, unknown: quietInk};

type Box = {x: number; y: number; width: number};

/** One attempt at the page with a text scale: everything is measured as it is written. */
class Page {
  /** Lowest point reached. */
  bottom = 0;

  constructor(
    readonly doc: PDFKit.PDFDocument,
    private readonly scale: number
  ) {}

  /** A paragraph; the answer is where the next thing may begin. */
  text(text: string, {x, y, width}: Box, {size, weight = "regular", colour = ink, tag = "P", after = 0, lines = Infinity}: {size: number; weight?: "regular" | "bold"; colour?: string; tag?: string; after?: number; lines?: number}): number {
    const {doc} = this;
    const points = size * this.scale;
    const shown = safeText(text);
    doc.font(weight).fontSize(points).fillColor(colour);
    const options = {width, lineGap: points * 0.12};
    const line = doc.heightOfString("X", options);
    const height = Math.min(doc.heightOfString(shown, options), lines * line + 0.01);
    doc.addStructure(
      doc.struct(tag, {}, () => {
        doc.text(shown, x, y, {...options, height, ellipsis: true});
      })
    );
    this.bottom = Math.max(this.bottom, y + height);
    return y + height + after * this.scale;
  }

  picture({heading, alt, png, width, height}: PdfPicture, box: Box): number {
    const top = this.text(heading, box, {size: 11, weight: "bold", tag: "H2", after: 4});
    const {doc} = this;
    const drawn = (box.width * height) / width;
    doc.addStructure(
      doc.struct("Figure", {alt: safeText(alt, 2000)}, () => {
        doc.image(Buffer.from(png), box.x, top, {width: box.width, height: drawn});
      })
    );
    this.bottom = Math.max(this.bottom, top + drawn);
    return top + drawn;
  }

  /** Decoration that a screen reader passes over. */
  line(y: number): void {
    this.doc.markContent("Artifact", {type: "Layout"});
    this.doc.moveTo(sheet.margin, y).lineTo(sheet.width - sheet.margin, y).lineWidth(0.7).strokeColor("#c9d1d8").stroke();
    this.doc.endMarkedContent();
  }
}

function writeKeyFigures(page: Page, figures: readonly KeyFigure[], y: number): number {
  const width = (inner - (figures.length - 1) * gutter) / figures.length;
  const ends = figures.map(({kind, figure, label, details}, index) => {
    const box = {x: sheet.margin + index * (width + gutter), width};
    let next = page.text(figure, {...box, y}, {size: 19, weight: "bold", colour: kindColour[kind]});
    next = page.text(label, {...box, y: next}, {size: 9, weight: "bold", after: 2});
    return page.text(details.filter((detail) => detail !== "").join(" "), {...box, y: next}, {size: 8, colour: quietInk});
  });
  return Math.max(...ends);
}

function section(page: Page, heading: string, paragraphs: readonly string[], box: Box, lines = Infinity): number {
  let next = page.text(heading, box, {size: 11, weight: "bold", tag: "H2", after: 2});
  for (const paragraph of paragraphs) next = page.text(paragraph, {...box, y: next}, {size: 9, after: 3, lines});
  return next + 4;
}

/** Write the page; the answer is how far it stays above the lower margin (negative: too long). */
function writePage(doc: PDFKit.PDFDocument, {content, map, curve}: BriefPages, scale: number): number {
  const page = new Page(doc, scale);
  const whole = {x: sheet.margin, width: inner};
  let y = page.text(`${siteName}. ${words.kind}.`, {...whole, y: sheet.margin - 8}, {size: 8.5, colour: quietInk, after: 5});
  page.line(y);
  y = page.text(content.title, {...whole, y: y + 8}, {size: 18, weight: "bold", tag: "H1", after: 3});
  y = page.text(content.subtitle, {...whole, y}, {size: 9, colour: quietInk, after: 5});
  y = page.text(content.lead, {...whole, y}, {size: 9.5, after: 8});
  page.line(y);
  y = writeKeyFigures(page, content.keyFigures, y + 6) + 10;
  page.line(y);
  y += 10;
  const leftWidth = inner * 0.46;
  const left = {x: sheet.margin, y, width: leftWidth};
  const right = {x: sheet.margin + leftWidth + gutter, y, width: inner - leftWidth - gutter};
  page.picture(map, left);
  let next = page.picture(curve, right) + 10;
  const {estimate} = content;
  if (estimate) next = section(page, `${words.estimated}: ${safeText(estimate.name, 80)}`, estimate.sentences, {...right, y: next}, 6);
  next = section(page, words.unknown, content.unknown, {...right, y: next});
  section(page, words.known, content.understanding, {...right, y: next});
  const bottom = page.bottom + 10;
  page.line(bottom);
  let foot = page.text(words.sources, {...whole, y: bottom + 5}, {size: 8, weight: "bold", tag: "H2", after: 1});
  for (const source of content.sources) foot = page.text(source, {...whole, y: foot}, {size: 7.5, colour: quietInk, after: 1});
  return sheet.height - sheet.margin + 8 - page.bottom;
}

function newDocument({content, date}: BriefPages): PDFKit.PDFDocument {
  // The day of the brief, not of the run: nothing in the file comes from a clock.
  const day = new Date(`${date}T00:00:00Z`);
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    lang: "nb",
    displayTitle: true,
    info: {Title: safeText(content.title, 200), Author: siteName, Subject: safeText(content.subtitle, 300), CreationDate: day, ModDate: day}
  });
  doc.registerFont("regular", readFileSync(fontFile("400Regular")));
  doc.registerFont("bold", readFileSync(fontFile("700Bold")));
  return doc;
}

function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((done, failed) => {
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => done(new Uint8Array(Buffer.concat(chunks))));
    doc.on("error", failed);
    doc.end();
  });
}

/**
 * The brief as bytes of a PDF with one page.
 * @throws when even the smallest text does not fit: the page must never run over in silence
 */
export async function briefPdf(pages: BriefPages): Promise<Uint8Array> {
  for (const scale of textScales) {
    const doc = newDocument(pages);
    if (writePage(doc, pages, scale) >= 0) return bytesOf(doc);
  }
  throw new Error("brief: the text does not fit one page");
}
