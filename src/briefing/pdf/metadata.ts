// What a PDF says of itself for archives and for screen readers: PDF/A-2a and PDF/UA-1, in XMP. PDFKit writes the
// one or the other, without escaping a title.
import {escapeText} from "../../figures/drawing/svg.js";

export interface PdfInfo {
  title: string;
  subject: string;
  author: string;
  program: string;
  created: Date;
}

/** Without milliseconds, as the dictionary of the file has it. */
const instant = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, "Z");

const description = (namespace: string, address: string, inside: string): string =>
  `<rdf:Description rdf:about="" xmlns:${namespace}="${address}">${inside}</rdf:Description>`;

const inLanguages = (tag: string, text: string): string =>
  `<${tag}><rdf:Alt><rdf:li xml:lang="x-default">${escapeText(text)}</rdf:li></rdf:Alt></${tag}>`;

/** PDF/A knows the words of PDF/UA only when they are explained. */
const explained =
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ' +
  'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">' +
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">' +
  "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>" +
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>" +
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>' +
  "<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>" +
  "<pdfaProperty:description>Part of PDF/UA that the file follows</pdfaProperty:description></rdf:li></rdf:Seq>" +
  "</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>";

export function xmp({title, subject, author, program, created}: PdfInfo): string {
  const at = instant(created);
  const dates = ["CreateDate", "ModifyDate", "MetadataDate"].map((name) => `<xmp:${name}>${at}</xmp:${name}>`);
  const parts = [
    description(
      "dc",
      "http://purl.org/dc/elements/1.1/",
      `<dc:format>application/pdf</dc:format>${inLanguages("dc:title", title)}${inLanguages("dc:description", subject)}` +
        `<dc:creator><rdf:Seq><rdf:li>${escapeText(author)}</rdf:li></rdf:Seq></dc:creator>` +
        "<dc:language><rdf:Bag><rdf:li>nb-NO</rdf:li></rdf:Bag></dc:language>"
    ),
    description(
      "xmp",
      "http://ns.adobe.com/xap/1.0/",
      `${dates.join("")}<xmp:CreatorTool>${escapeText(program)}</xmp:CreatorTool>`
    ),
    description("pdf", "http://ns.adobe.com/pdf/1.3/", `<pdf:Producer>${escapeText(program)}</pdf:Producer>`),
    description(
      "pdfaid",
      "http://www.aiim.org/pdfa/ns/id/",
      "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
    ),
    description("pdfuaid", "http://www.aiim.org/pdfua/ns/id/", "<pdfuaid:part>1</pdfuaid:part>"),
    explained
  ];
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n${parts.join("\n")}\n</rdf:RDF></x:xmpmeta>\n` +
    '<?xpacket end="w"?>'
  );
}
