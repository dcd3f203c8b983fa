// The brief as one A4 page: real text in an embedded free font, tagged for screen readers, the same bytes each time.
import {documented, official, quietInk, target} from "../../figures/drawing/palette.js";
import {briefWords as words} from "../words.js";
import {siteName} from "../../language/site.js";
import type {IsoDate} from "../../model/types.js";
import type {KeyFigure} from "../../parts/key-figures.js";
import type {BriefContent} from "../brief-content.js";
import {bytesOf, taggedPdf, type TaggedPdf} from "./document.js";
import {gutter, inner, Page, sheet, type Box, type PdfPicture} from "./page.js";
import type {ScenarioText} from "../scenario-text.js";

export interface BriefPages {
  content: BriefContent;
  /** Of the source the brief is made from. */
  created: IsoDate;
  map: PdfPicture;
  curve: PdfPicture;
  /** Pictures of the scenario that the content tells of; without a crossing the text says why. */
  scenario: {map: PdfPicture; crossing: PdfPicture | null} | null;
}

/** Printers reach this close to the edge, and no text is worth more. */
const lowest = 24;
/** The largest text that fits the page is taken. */
const textScales = [1.12, 1.06, 1, 0.95, 0.92, 0.89, 0.86, 0.84, 0.82, 0.8, 0.77, 0.74, 0.7, 0.67, 0.64];

const kindColour: Readonly<Record<KeyFigure["kind"], string>> = {documented, official, target, unknown: quietInk};

function writeKeyFigures(page: Page, figures: readonly KeyFigure[], y: number): number {
  const width = (inner - (figures.length - 1) * gutter) / figures.length;
  const ends = figures.map(({kind, figure, label, details}, index) => {
    const box = {x: sheet.margin + index * (width + gutter), width};
    let next = page.text(figure, {...box, y}, {size: 19, weight: "bold", colour: kindColour[kind]});
    next = page.text(label, {...box, y: next}, {size: 9, weight: "bold", after: 2});
    return page.text(
      details.filter((detail) => detail !== "").join(" "),
      {...box, y: next},
      {size: 8, colour: quietInk}
    );
  });
  return Math.max(...ends);
}

/** Column of the map, and beside what takes more width, when there are four pictures. */
export const leftColumn = inner * 0.46;
export const narrowMap = inner * 0.2;
export const rightOf = (left: number): number => inner - left - gutter;

/** Quotas that the sheet has room for; the index page has them all. */
const mostQuotas = 3;

type Section = readonly [heading: string, paragraphs: readonly string[]];

/** Two sections side by side, the second wider; the answer is where the next thing may begin. */
function sideBySide(page: Page, first: Section, second: Section, {x, y, width}: Box): number {
  const column = (width - gutter) * 0.4;
  return Math.max(
    page.section(...first, {x, y, width: column}, 8.7),
    page.section(...second, {x: x + column + gutter, y, width: width - gutter - column}, 8.7)
  );
}

/** Computed content, in its own frame below what is known. */
function writeScenario(
  page: Page,
  {name, assumptions, quotas, findings}: ScenarioText,
  {map, crossing}: NonNullable<BriefPages["scenario"]>,
  top: number
): void {
  const whole = {x: sheet.margin, width: inner};
  let y = page.text(
    words.scenarioHeading(name),
    {...whole, y: top + 7},
    {size: 12, weight: "bold", tag: "H2", after: 2}
  );
  y = page.text(words.scenarioWarning, {...whole, y}, {size: 8.5, weight: "bold", after: 6});
  const right = {x: sheet.margin + narrowMap + gutter, y, width: rightOf(narrowMap)};
  page.picture(map, {x: sheet.margin, y, width: narrowMap}, 9.5);
  const more = quotas.length - mostQuotas;
  const answers = [
    ...quotas.slice(0, mostQuotas).map(({sentence, method}) => `${sentence} ${method}`),
    ...(more > 0 ? [words.moreQuotas(more)] : []),
    ...findings
  ];
  y = sideBySide(page, [words.assumptions, assumptions], [words.answers, answers], right);
  if (crossing) page.picture(crossing, {...right, y}, 9.5);
  page.frame(top, page.bottom + 6);
}

/** Write the page; the answer is how far it stays above the lower margin (negative: too long). */
function writePage(pdf: TaggedPdf, {content, map, curve, scenario: pictures}: BriefPages, scale: number): number {
  const page = new Page(pdf, scale);
  const whole = {x: sheet.margin, width: inner};
  let y = page.text(
    `${siteName}. ${words.kind}.`,
    {...whole, y: sheet.margin - 8},
    {size: 8.5, colour: quietInk, after: 5}
  );
  page.line(y);
  y = page.text(content.title, {...whole, y: y + 8}, {size: 18, weight: "bold", tag: "H1", after: 3});
  y = page.text(content.subtitle, {...whole, y}, {size: 9, colour: quietInk, after: 5});
  y = page.text(content.lead, {...whole, y}, {size: 9.5, after: 8});
  page.line(y);
  y = writeKeyFigures(page, content.keyFigures, y + 6) + 10;
  page.line(y);
  y += 10;
  const {scenario} = content;
  const leftWidth = scenario === null ? leftColumn : narrowMap;
  const left = {x: sheet.margin, y, width: leftWidth};
  const right = {x: sheet.margin + leftWidth + gutter, y, width: rightOf(leftWidth)};
  page.picture(map, left);
  let next = page.picture(curve, right) + (scenario === null ? 10 : 4);
  if (scenario === null || pictures === null) {
    next = page.section(words.unknown, content.unknown, {...right, y: next});
    page.section(words.known, content.understanding, {...right, y: next});
  } else {
    sideBySide(page, [words.unknown, content.unknown], [words.known, content.understanding], {...right, y: next});
    writeScenario(page, scenario, pictures, page.bottom + 10);
  }
  const bottom = page.bottom + 10;
  page.line(bottom);
  let foot = page.text(words.sources, {...whole, y: bottom + 5}, {size: 8, weight: "bold", tag: "H2", after: 1});
  for (const source of content.sources)
    foot = page.text(source, {...whole, y: foot}, {size: 7.5, colour: quietInk, after: 1});
  return sheet.height - lowest - page.bottom;
}

/**
 * The brief as bytes of a PDF with one page.
 * @throws when even the smallest text does not fit: the page must never run over in silence
 */
export async function briefPdf(pages: BriefPages): Promise<Uint8Array> {
  for (const scale of textScales) {
    const {title, subtitle: subject} = pages.content;
    const pdf = taggedPdf({title, subject, created: pages.created}, [sheet.width, sheet.height]);
    if (writePage(pdf, pages, scale) >= 0) return bytesOf(pdf);
  }
  throw new Error("brief: the text does not fit one page");
}
