// A PDF as an archive takes it: embedded fonts, a colour profile (sRGB2014 of the International Color Consortium, which
// may be embedded without restriction; PDFKit brings it), one tree of tags from a Document root, nothing from a clock.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import PDFDocument from "pdfkit";
import {safeText} from "../../export/safe-text.js";
import {siteName} from "../../language/site.js";
import type {IsoDate} from "../../model/types.js";
import {xmp, type PdfInfo} from "./metadata.js";

const {resolve} = createRequire(import.meta.url);
const fontFile = (weight: string): string => resolve(`@expo-google-fonts/arimo/${weight}/Arimo_${weight}.ttf`);

export interface PdfText {
  title: string;
  subject: string;
  /** Of the source the file was made from. */
  created: IsoDate;
}

/** What PDFKit has under these names and does not declare. */
interface Inside {
  _font: {font: {hasGlyphForCodePoint(point: number): boolean}};
  metadata: {append(): void; end(): void; getXML(): string; getLength(): number};
}

/** A letter that the font of the moment does not have is a box: an archive takes no letter without a shape. */
export function drawnText(doc: PDFKit.PDFDocument, text: string): string {
  const {font} = (doc as unknown as Inside)._font;
  return [...text].map((letter) => (font.hasGlyphForCodePoint(letter.codePointAt(0)!) ? letter : "\u25a1")).join("");
}

export interface TaggedPdf {
  doc: PDFKit.PDFDocument;
  /** Root of the tags. */
  root: PDFKit.PDFStructureElement;
}

/** @param size width and height in points */
export function taggedPdf({title, subject, created}: PdfText, size: [number, number]): TaggedPdf {
  const info: PdfInfo = {
    title: safeText(title, 200),
    subject: safeText(subject, 300),
    author: siteName,
    program: `${siteName} (PDFKit)`,
    created: new Date(`${created}T00:00:00Z`)
  };
  const doc = new PDFDocument({
    size,
    margin: 0,
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    lang: "nb-NO",
    displayTitle: true,
    info: {
      Title: info.title,
      Author: info.author,
      Subject: info.subject,
      Creator: info.program,
      Producer: info.program,
      CreationDate: info.created,
      ModDate: info.created
    }
  });
  const xml = xmp(info);
  (doc as unknown as Inside).metadata = {append() {}, end() {}, getXML: () => xml, getLength: () => xml.length};
  doc.registerFont("regular", readFileSync(fontFile("400Regular")));
  doc.registerFont("bold", readFileSync(fontFile("700Bold")));
  const root = doc.struct("Document");
  doc.addStructure(root);
  return {doc, root};
}

export function bytesOf({doc, root}: TaggedPdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((done, failed) => {
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => done(new Uint8Array(Buffer.concat(chunks))));
    doc.on("error", failed);
    root.end();
    doc.end();
  });
}
