// A PDF as its objects, read without the writer's code: enough of the format for what PDFKit writes.
import {inflateSync} from "node:zlib";

export interface PdfObject {
  /** The dictionary as it is written. */
  head: string;
  /** Unpacked; null without a stream. */
  stream: Buffer | null;
}

export interface Pdf {
  objects: ReadonlyMap<number, PdfObject>;
  trailer: string;
}

export function readPdf(bytes: Uint8Array): Pdf {
  const text = Buffer.from(bytes).toString("latin1");
  const objects = new Map<number, PdfObject>();
  let from = 0;
  for (;;) {
    const start = /(\d+) 0 obj\n/g;
    start.lastIndex = from;
    const found = start.exec(text);
    if (!found) break;
    const body = start.lastIndex;
    const marker = text.indexOf("endobj", body);
    const streamAt = text.indexOf("stream\n", body);
    if (streamAt >= 0 && streamAt < marker) {
      const head = text.slice(body, streamAt);
      const length = Number(/\/Length (\d+)/.exec(head)![1]);
      const raw = Buffer.from(bytes).subarray(streamAt + 7, streamAt + 7 + length);
      objects.set(Number(found[1]), {head, stream: head.includes("/FlateDecode") ? inflateSync(raw) : raw});
      from = text.indexOf("endobj", streamAt + 7 + length);
    } else {
      objects.set(Number(found[1]), {head: text.slice(body, marker), stream: null});
      from = marker;
    }
  }
  return {objects, trailer: text.slice(text.lastIndexOf("trailer"))};
}

/** Object that a key of a dictionary leads to. @throws when it leads nowhere */
export function led({objects}: Pdf, head: string, key: string): PdfObject {
  const id = new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(head)?.[1];
  const object = id === undefined ? undefined : objects.get(Number(id));
  if (!object) throw new Error(`no object under ${key} in ${head}`);
  return object;
}

export const catalogOf = (pdf: Pdf): PdfObject => led(pdf, pdf.trailer, "Root");

/** A text of a dictionary, in either of its encodings; "" when it is not there. */
export function textIn(head: string, key: string): string {
  const at = head.search(new RegExp(`/${key} \\(`));
  return at < 0 ? "" : stringAt(head, at);
}

/** A text of a dictionary that lies in an object of its own. */
export const textUnder = (pdf: Pdf, head: string, key: string): string => stringAt(led(pdf, head, key).head, 0);

function stringAt(head: string, at: number): string {
  let raw = "";
  let depth = 0;
  for (let k = head.indexOf("(", at); k < head.length; k++) {
    const letter = head[k];
    if (letter === "\\") {
      const escaped = head[++k];
      raw += {n: "\n", r: "\r", t: "\t", b: "\b", f: "\f"}[escaped] ?? escaped;
    } else if (letter === "(" && depth++ === 0) continue;
    else if (letter === ")" && --depth === 0) break;
    else raw += letter;
  }
  if (!raw.startsWith("\u00fe\u00ff")) return raw;
  return Buffer.from(raw.slice(2), "latin1").swap16().toString("utf16le");
}

export interface Tag {
  type: string;
  alt: string;
  head: string;
  children: Tag[];
  /** Marks of the content it holds. */
  marks: number[];
}

/** The tree of tags, from its root's only child. */
export function tagsOf(pdf: Pdf): Tag[] {
  const read = (object: PdfObject): Tag => {
    const {head} = object;
    const kids = /\/K \[([^\]]*)\]/.exec(head)?.[1] ?? "";
    const references = [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => read(pdf.objects.get(Number(id))!));
    const marks = kids
      .replace(/\d+ 0 R/g, "")
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map(Number);
    return {type: /\/S \/(\w+)/.exec(head)![1], alt: textIn(head, "Alt"), head, children: references, marks};
  };
  const {head} = led(pdf, catalogOf(pdf).head, "StructTreeRoot");
  return [.../\/K \[([^\]]*)\]/.exec(head)![1].matchAll(/(\d+) 0 R/g)].map(([, id]) =>
    read(pdf.objects.get(Number(id))!)
  );
}

export interface Content {
  /** Sizes of all text on the sheet, in points. */
  sizes: number[];
  /** Marks of content that the tree of tags must hold. */
  marks: number[];
  /** What is painted without being either tagged or decoration. */
  loose: string[];
  /** Letters without a shape. */
  boxes: number;
}

/** What the first page paints. */
export function contentOf(pdf: Pdf): Content {
  const page = [...pdf.objects.values()].find(({head}) => /\/Type \/Page\b/.test(head))!;
  const lines = led(pdf, page.head, "Contents")
    .stream!.toString("latin1")
    // A dictionary is written over several lines.
    .replace(/<<\n[^>]*>>/g, (dictionary) => dictionary.replaceAll("\n", " "))
    .split("\n");
  const found: Content = {sizes: [], marks: [], loose: [], boxes: 0};
  const scales: number[] = [];
  const tags: string[] = [];
  let scale = 1;
  for (const line of lines) {
    const words = line.split(" ");
    const operator = words.at(-1)!;
    if (operator === "q") scales.push(scale);
    else if (operator === "Q") scale = scales.pop()!;
    else if (operator === "cm") scale *= Math.abs(Number(words[0]));
    else if (operator === "BDC" || operator === "BMC") {
      tags.push(line);
      const mark = /\/MCID (\d+)/.exec(line);
      if (mark) found.marks.push(Number(mark[1]));
    } else if (operator === "EMC") tags.pop();
    else if (operator === "Tf") found.sizes.push(Number(words[1]) * scale);
    else if (/^(?:f|f\*|S|B|B\*|b|TJ|Tj|Do)$/.test(operator)) {
      if (!tags.some((tag) => /^\/Artifact|\/MCID/.test(tag))) found.loose.push(line);
      if (operator === "TJ") found.boxes += (line.match(/<(?:[0-9a-f]{4})*?0000/g) ?? []).length;
    }
  }
  return found;
}
