// Figures → a presentation (PPTX), one slide a figure: the title as real text, the figure as SVG with a PNG for
// programs that cannot draw it, its alternative text, and where it comes from as a note. PptxGenJS writes it; the
// caller loads it, only then.
//
// The same slides give the same bytes: PptxGenJS writes the time of day and its own preview pictures, so the archive is
// opened again, put right, and packed with fixed dates.
import type PptxGenJS from "pptxgenjs";
import {strFromU8, strToU8, unzipSync} from "fflate";
import {exportWords} from "../figures/export-words.js";
import {siteDescription, siteName} from "../language/site.js";
import {composeFigure} from "./compose.js";
import type {ExportedFigure} from "../figures/exported-figure.js";
import {presets, type Preset} from "./preset.js";
import {mended} from "./mend-package.js";
import {safeText} from "./safe-text.js";
import {packed} from "./zip.js";

/** What a slide is made of. Plain data, so that a browser can keep it until the presentation is asked for. */
export interface Slide {
  title: string;
  svg: string;
  alt: string;
  note: string;
}

/** Where the figure stands on a slide of 13.333 × 7.5 inches. */
const place = {x: 0.42, y: 1.12, w: 12.5, h: 6.2};

const slideWidth = 1280;
const slidePreset: Preset = {
  ...presets["16x9"],
  width: slideWidth,
  height: Math.round((slideWidth * place.h) / place.w),
  padding: 8
};

/** A figure as it is kept for a presentation: without its title, which will stand above it as text. */
export function slideOf(figure: ExportedFigure): Slide {
  return {
    title: safeText(figure.title, 200),
    svg: composeFigure(figure, slidePreset, {title: false}),
    alt: safeText(figure.alt, 2000),
    note: [
      figure.finding,
      figure.subtitle,
      figure.source,
      ...(figure.method === null ? [] : [exportWords.method(figure.method)]),
      exportWords.madeWith(figure.version, figure.link)
    ]
      .map((line) => safeText(line, 1000))
      .join("\n")
  };
}

const base64 = (text: string): string => {
  const bytes = strToU8(text);
  let binary = "";
  for (let start = 0; start < bytes.length; start += 8192)
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(binary);
};

/** What making a presentation takes. */
export interface Workshop {
  /** Makes the fallback of a slide's SVG. */
  toPng(svg: string): Promise<Uint8Array>;
  library(): Promise<typeof PptxGenJS>;
}

/** PptxGenJS's own archive of the slides. */
async function written(slides: readonly Slide[], Library: typeof PptxGenJS): Promise<Uint8Array> {
  const file = new Library();
  file.layout = "LAYOUT_WIDE";
  file.title = siteName;
  file.author = siteName;
  file.company = "";
  file.subject = siteDescription;
  file.theme = {headFontFace: "Arial", bodyFontFace: "Arial"};
  file.defineSlideMaster({
    title: "FIGUR",
    background: {color: "FFFFFF"},
    objects: [
      {
        placeholder: {
          options: {
            name: "title",
            type: "title",
            x: place.x,
            y: 0.25,
            w: place.w,
            h: 0.85,
            margin: 0,
            fontFace: "Arial",
            fontSize: 26,
            bold: true,
            color: "1F2A33",
            align: "left",
            valign: "middle"
          },
          text: ""
        }
      }
    ]
  });
  for (const {title, svg, alt, note} of slides) {
    const slide = file.addSlide({masterName: "FIGUR"});
    slide.addText(title, {placeholder: "title", lang: "nb-NO", fit: "shrink", fontSize: title.length > 80 ? 18 : 26});
    slide.addImage({...place, data: `data:image/svg+xml;base64,${base64(svg)}`, altText: alt});
    slide.addNotes(note);
  }
  return (await file.write({outputType: "uint8array", compression: true})) as Uint8Array;
}

/** The PNG a slide's relations name beside the SVG. @throws when PptxGenJS wrote something else than expected */
function fallbackName(relations: string, slide: number): string {
  const found = /Target="\.\.\/(media\/image-[\d-]+\.png)"/.exec(relations);
  if (!found) throw new Error(`presentation: slide ${slide} has no fallback picture. Was PptxGenJS upgraded?`);
  return `ppt/${found[1]}`;
}

/** Times do not belong in a file that can be made again. */
const withoutTimes = (xml: string): string =>
  xml.replace(/\s*<dcterms:(?:created|modified)[^>]*>[^<]*<\/dcterms:(?:created|modified)>/g, "");

/**
 * @returns the file's bytes
 * @throws when there is no slide
 */
export async function presentationFile(slides: readonly Slide[], {toPng, library}: Workshop): Promise<Uint8Array> {
  if (slides.length === 0) throw new Error("presentation: no slides");
  const files = unzipSync(await written(slides, await library()));
  for (const [index, {svg}] of slides.entries()) {
    const relations = files[`ppt/slides/_rels/slide${index + 1}.xml.rels`];
    if (!relations) throw new Error(`presentation: slide ${index + 1} has no relations. Was PptxGenJS upgraded?`);
    files[fallbackName(strFromU8(relations), index + 1)] = new Uint8Array(await toPng(svg));
  }
  files["docProps/core.xml"] = strToU8(withoutTimes(strFromU8(files["docProps/core.xml"])));
  return packed(mended(files));
}
