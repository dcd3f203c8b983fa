// Slides → a presentation (PPTX): text in placeholders, charts that can be edited, maps as SVG with a PNG for programs
// that cannot draw it, notes in paragraphs. The same slides give the same bytes: nothing comes from a clock.
import {escapeText} from "../../figures/drawing/svg.js";
import {longDate} from "../../language/dates.js";
import {siteDescription, siteName} from "../../language/site.js";
import {safeText} from "../safe-text.js";
import {chartXml} from "./chart.js";
import {addMasters, notesPlaces, parts, places} from "./masters.js";
import {Package} from "./package.js";
import {bodyBox, figureBox, slideSize, sourceBox, titleBox} from "./places.js";
import {
  fitting,
  footer,
  names,
  numberField,
  paragraph,
  placeholder,
  placeholderMark,
  size,
  transform,
  tree
} from "./shapes.js";
import type {Slide} from "./slide.js";
import {chartWorkbook} from "./workbook.js";

/** Makes the fallback of a slide's SVG. */
export type ToPng = (svg: string) => Promise<Uint8Array>;

const office = "application/vnd.openxmlformats-officedocument";
const sizes = {title: [26, 24, 22, 20, 18, 16], body: [16, 15, 14, 13, 12, 11, 10], source: [10, 9, 8, 7]};

/** Titles by which slides can be told apart: the day where two are the same, and a number where that is not enough. */
export function distinctTitles(slides: readonly Pick<Slide, "title" | "date">[]): string[] {
  const apart = (titles: readonly string[], more: (index: number, nth: number) => string): string[] =>
    titles.map((title, index) => {
      if (titles.filter((other) => other === title).length === 1) return title;
      return more(index, titles.slice(0, index).filter((other) => other === title).length + 1);
    });
  const dated = apart(
    slides.map(({title}) => title),
    (index) => `${slides[index].title} (${longDate(slides[index].date)})`
  );
  return apart(dated, (index, nth) => (nth === 1 ? dated[index] : `${dated[index]}, ${nth}`));
}

const shapeName = ({name}: {name: string}, alt: string): string =>
  `<p:cNvPr id="5" name="${escapeText(name)}" descr="${escapeText(alt)}"/>`;

/** A chart with its workbook. */
async function chartShape(file: Package, slide: string, number: number, of: Slide): Promise<string> {
  if ("svg" in of.figure) throw new Error("presentation: a picture is no chart");
  const [part, workbook] = [`ppt/charts/chart${number}.xml`, `ppt/embeddings/tall${number}.xlsx`];
  file.add(workbook, await chartWorkbook(of.figure));
  file.add(part, chartXml(of.figure, file.relate(part, "package", workbook)), `${office}.drawingml.chart+xml`);
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${shapeName(places.figure, of.alt)}<p:cNvGraphicFramePr>` +
    `<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${placeholderMark(places.figure)}</p:nvGraphicFramePr>` +
    `${transform(figureBox, "p")}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    `r:id="${file.relate(slide, "chart", part)}"/></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

/** An SVG, and beside it a PNG of the same. */
async function pictureShape(file: Package, slide: string, number: number, of: Slide, toPng: ToPng): Promise<string> {
  if (!("svg" in of.figure)) throw new Error("presentation: a chart is no picture");
  const [png, svg] = [`ppt/media/figur${number}.png`, `ppt/media/figur${number}.svg`];
  file.add(png, await toPng(of.figure.svg));
  file.add(svg, new TextEncoder().encode(of.figure.svg));
  return (
    `<p:pic><p:nvPicPr>${shapeName(places.figure, of.alt)}<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/>` +
    `</p:cNvPicPr>${placeholderMark(places.figure)}</p:nvPicPr><p:blipFill>` +
    `<a:blip r:embed="${file.relate(slide, "image", png)}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">` +
    '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" ' +
    `r:embed="${file.relate(slide, "image", svg)}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch>` +
    `</p:blipFill><p:spPr>${transform(figureBox)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  );
}

async function addSlide(file: Package, of: Slide, title: string, number: number, toPng: ToPng): Promise<string> {
  const name = `ppt/slides/slide${number}.xml`;
  const notes = `ppt/notesSlides/notesSlide${number}.xml`;
  file.relate(name, "slideLayout", parts.layout);
  file.relate(name, "notesSlide", notes);
  const figure = await ("svg" in of.figure
    ? pictureShape(file, name, number, of, toPng)
    : chartShape(file, name, number, of));
  const filled = (texts: readonly string[], points: number) =>
    `<a:lstStyle/>${(texts.length === 0 ? [""] : texts).map((text) => paragraph(text, points)).join("")}`;
  const titleSize = fitting([title], titleBox, sizes.title, "bold");
  const shapes = [
    placeholder(2, places.title, null, filled([title], titleSize)),
    placeholder(3, places.body, null, filled(of.body, fitting(of.body, bodyBox, sizes.body))),
    figure,
    placeholder(6, places.source, null, filled(of.source, fitting(of.source, sourceBox, sizes.source))),
    placeholder(7, places.footer, null, `<a:lstStyle/>${footer(`${siteName}. ${longDate(of.date)}`)}`),
    placeholder(8, places.number, null, `<a:lstStyle/>${numberField.replace("‹#›", String(number))}`)
  ];
  const map = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>";
  file.add(
    name,
    `<p:sld ${names}><p:cSld>${tree(...shapes)}</p:cSld>${map}</p:sld>`,
    `${office}.presentationml.slide+xml`
  );
  file.relate(notes, "notesMaster", parts.notesMaster);
  file.relate(notes, "slide", name);
  const said = `<a:lstStyle/>${of.notes.map((line) => paragraph(line)).join("")}`;
  file.add(
    notes,
    `<p:notes ${names}><p:cSld>${tree(
      placeholder(2, notesPlaces.image, null, ""),
      placeholder(3, notesPlaces.text, null, said)
    )}</p:cSld>${map}</p:notes>`,
    `${office}.presentationml.notesSlide+xml`
  );
  return name;
}

function addProperties(file: Package): void {
  const name = "docProps/core.xml";
  file.relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", name);
  file.add(
    name,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
      `<dc:title>${escapeText(siteName)}</dc:title><dc:subject>${escapeText(siteDescription)}</dc:subject>` +
      `<dc:creator>${escapeText(siteName)}</dc:creator><dc:language>nb-NO</dc:language></cp:coreProperties>`,
    "application/vnd.openxmlformats-package.core-properties+xml"
  );
}

/**
 * @returns the file's bytes
 * @throws when there is no slide
 */
export async function presentationFile(slides: readonly Slide[], toPng: ToPng): Promise<Uint8Array> {
  if (slides.length === 0) throw new Error("presentation: no slides");
  const file = new Package();
  const main = "ppt/presentation.xml";
  file.relate("", "officeDocument", main);
  const master = file.relate(main, "slideMaster", parts.master);
  const notesMaster = file.relate(main, "notesMaster", parts.notesMaster);
  file.relate(main, "theme", "ppt/theme/theme1.xml");
  addMasters(file);
  const titles = distinctTitles(slides).map((title) => safeText(title));
  const ids: string[] = [];
  for (const [index, slide] of slides.entries())
    ids.push(file.relate(main, "slide", await addSlide(file, slide, titles[index], index + 1, toPng)));
  const list = ids.map((id, index) => `<p:sldId id="${256 + index}" r:id="${id}"/>`).join("");
  file.add(
    main,
    `<p:presentation ${names} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${master}"/>` +
      `</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="${notesMaster}"/></p:notesMasterIdLst>` +
      `<p:sldIdLst>${list}</p:sldIdLst><p:sldSz ${size(slideSize)}/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    `${office}.presentationml.presentation.main+xml`
  );
  addProperties(file);
  return file.bytes();
}
