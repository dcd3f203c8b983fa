// PptxGenJS 4.0.1 writes parts that PowerPoint offers to repair: they are put right after it. Each step names the
// fault.
import {strFromU8, strToU8} from "fflate";

type Parts = Record<string, Uint8Array>;

/** Types for parts that are not there, and a media type that does not exist. */
const contentTypes = (xml: string, parts: Parts): string =>
  xml
    .replace(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, name: string) => (name in parts ? whole.trim() : ""))
    .replace('ContentType="image/jpg"', 'ContentType="image/jpeg"');

/** The schema wants the list of notes' masters before the list of slides. */
const presentation = (xml: string): string =>
  xml.replace(
    /(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s,
    (_, slides: string, masters: string) => masters + slides
  );

/** A background's fill is followed by its effects, of which there are none. */
const background = (xml: string): string => xml.replace(/(?<!<a:effectLst\/>)<\/p:bgPr>/g, "<a:effectLst/></p:bgPr>");

/** Lines are paragraphs, so that a note can be edited and read aloud line by line. */
const paragraphs = (xml: string): string =>
  xml.replace(/<a:p>(<a:r><a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/g, (_, run, text) =>
    (text as string)
      .split(/\r?\n/)
      .map((line) => `<a:p>${run as string}<a:t>${line}</a:t></a:r></a:p>`)
      .join("")
  );

/** The text is Norwegian. */
const norwegian = (xml: string): string => xml.replaceAll('lang="en-US"', 'lang="nb-NO"');

/** The parts of a presentation as PowerPoint reads them without repair. */
export function mended(parts: Parts): Parts {
  const result: Parts = {...parts};
  const change = (name: string, make: (xml: string) => string) => {
    result[name] = strToU8(make(strFromU8(parts[name])));
  };
  change("[Content_Types].xml", (xml) => contentTypes(xml, parts));
  change("ppt/presentation.xml", (xml) => norwegian(presentation(xml)));
  for (const name of Object.keys(parts)) {
    if (/^ppt\/(?:slides|slideLayouts|slideMasters|notesMasters)\/[^/]+\.xml$/.test(name))
      change(name, (xml) => norwegian(background(xml)));
    if (/^ppt\/notesSlides\/[^/]+\.xml$/.test(name)) change(name, (xml) => norwegian(paragraphs(xml)));
  }
  return result;
}
