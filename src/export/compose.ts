// A figure as a picture that can stand alone: title, date and denominator, finding, legend, drawing, source, method,
// version and address, on white. Pure text in, pure text out, the same in the browser and on the command line.
import {ground, quietInk} from "../figures/drawing/palette.js";
import {escapeText} from "../figures/drawing/svg.js";
import {element} from "../figures/html.js";
import {exportWords} from "../figures/export-words.js";
import {legendBlock, paragraph, stack, type Block} from "./blocks.js";
import type {ExportedFigure, Space} from "../figures/exported-figure.js";
import {fileStem} from "./file-name.js";
import {plainDrawing} from "./presentation-attributes.js";
import type {Preset} from "./preset.js";
import {safeText} from "./safe-text.js";

/** First the fonts of Windows and macOS, then their free twins of the same widths. */
const fonts = "Arial, Arimo, 'Liberation Sans', Helvetica, sans-serif";

/** Longest texts, in characters: what is longer came from a reader or a file, and would push the drawing out. */
const longest = {title: 200, subtitle: 250, finding: 400, source: 700, method: 800, label: 90, alt: 2000, foot: 600};

/** Where text needs much room in a picture of fixed size, it shrinks in these steps. */
const textScales = [1, 0.93, 0.86, 0.79, 0.72, 0.65, 0.58];

export interface ComposeOptions {
  /** False where all words but the legend's stand outside as real text, on a slide. */
  words?: boolean;
}

interface Parts {
  head: Block;
  legend: Block;
  foot: Block;
}

const number = (value: number): string => String(Math.round(value * 100) / 100);

/** The texts of a figure with nothing harmful in them. */
function clean(figure: ExportedFigure): ExportedFigure {
  const text = (key: "title" | "subtitle" | "finding" | "source" | "alt") => safeText(figure[key], longest[key]);
  return {
    ...figure,
    title: text("title"),
    subtitle: text("subtitle"),
    finding: text("finding"),
    source: text("source"),
    alt: text("alt"),
    method: figure.method === null ? null : safeText(figure.method, longest.method),
    legend: figure.legend.map(({label, swatch}) => ({label: safeText(label, longest.label), swatch}))
  };
}

/** Version and address. An address that is cut leads nowhere: one that is too long is that of its page. */
function madeWith({version, link}: ExportedFigure): string {
  const whole = safeText(exportWords.madeWith(version, link));
  return whole.length <= longest.foot
    ? whole
    : safeText(exportWords.madeWith(version, link.split("?")[0]), longest.foot);
}

/** The texts at a width. `k` scales their size. */
function partsOf(
  figure: ExportedFigure,
  {text, padding}: Preset,
  widths: {head: number; legend: number; foot: number},
  legendColumns: 1 | "as many as fit",
  k: number,
  words: boolean,
  prefix: string
): Parts {
  const quiet = quietInk as typeof quietInk;
  const foot = text.foot * k;
  const legend = legendBlock(
    figure.legend,
    widths.legend,
    text.legend * k,
    prefix,
    legendColumns,
    text.legend * k * 0.7
  );
  if (!words) return {head: stack([]), legend, foot: stack([])};
  return {
    head: stack([
      paragraph(figure.title, widths.head, {size: text.title * k, weight: "bold"}, text.title * k * 0.2),
      paragraph(figure.subtitle, widths.head, {size: text.subtitle * k, fill: quiet}, text.subtitle * k * 0.5),
      paragraph(figure.finding, widths.head, {size: text.finding * k}, text.finding * k * 0.7)
    ]),
    legend,
    foot: stack([
      paragraph(figure.source, widths.foot, {size: foot, fill: quiet}, foot * 0.3),
      paragraph(
        figure.method === null ? "" : exportWords.method(figure.method),
        widths.foot,
        {size: foot, fill: quiet},
        foot * 0.3
      ),
      paragraph(madeWith(figure), widths.foot, {size: foot, fill: quiet}, padding * 0.1)
    ])
  };
}

/** The drawing inside a space, as large as it may be, in the middle. The space's height may be free. */
function drawingIn(
  figure: ExportedFigure,
  x: number,
  y: number,
  space: Space,
  scale: number,
  prefix: string
): {svg: string; height: number} {
  const drawing = plainDrawing(figure.draw({width: space.width / scale, height: space.height / scale}), prefix);
  const [left, top, width, height] = drawing.viewBox;
  const fit = Math.min(space.width / width, space.height / height);
  const dx = x + (space.width - width * fit) / 2;
  // What is lower than its room hangs a little above the middle.
  const dy = y + (space.height - height * fit) * 0.4;
  const transform = `translate(${number(dx - left * fit)} ${number(dy - top * fit)}) scale(${Math.round(fit * 1e5) / 1e5})`;
  const whole = left === 0 && top === 0 && width === drawing.width && height === drawing.height;
  if (whole) return {svg: element("g", {transform}, drawing.content), height: height * fit};
  const clip = `${prefix}part`;
  return {
    svg:
      element(
        "defs",
        {},
        element("clipPath", {id: clip}, element("rect", {x: dx, y: dy, width: width * fit, height: height * fit}))
      ) + element("g", {"clip-path": `url(#${clip})`}, element("g", {transform}, drawing.content)),
    height: height * fit
  };
}

function document_(figure: ExportedFigure, size: Space, prefix: string, ...children: string[]): string {
  return `${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: size.width,
      height: size.height,
      viewBox: `0 0 ${number(size.width)} ${number(size.height)}`,
      "xml:lang": "nb",
      role: "img",
      "aria-labelledby": `${prefix}title ${prefix}desc`,
      "font-family": fonts
    },
    element("title", {id: `${prefix}title`}, escapeText(figure.title)),
    element("desc", {id: `${prefix}desc`}, escapeText(figure.alt)),
    element("rect", {width: size.width, height: size.height, fill: ground}),
    ...children
  )}\n`;
}

/** Everything that is text in a column to the left, a tall drawing to the right. */
function columnLayout(figure: ExportedFigure, preset: Preset, height: number, words: boolean, prefix: string): string {
  const {width, padding} = preset;
  const room = height - 2 * padding;
  const gap = padding * 0.75;
  // As wide as the drawing leaves it, but never a strip.
  const ideal = width - 2 * padding - gap - (room / figure.heightFor(1000)) * 1000;
  const column = Math.max(Math.min(ideal, width * 0.5), width * 0.36);
  const widths = {head: column, legend: column, foot: column};
  const attempts = textScales.map((k) => partsOf(figure, preset, widths, 1, k, words, prefix));
  const {head, legend, foot} =
    attempts.find((parts) => parts.head.height + parts.legend.height + parts.foot.height + padding * 0.5 <= room) ??
    attempts[attempts.length - 1];
  const space = {width: width - 2 * padding - gap - column, height: room};
  const top = padding + head.height;
  return document_(
    figure,
    {width, height},
    prefix,
    head.at(padding, padding),
    legend.at(padding, top + padding * 0.25),
    foot.at(padding, height - padding - foot.height),
    drawingIn(figure, padding + column + gap, padding, space, preset.drawingScale, prefix).svg
  );
}

/** Head above, drawing below with the legend over it or beside it, foot at the bottom. */
function rowLayout(figure: ExportedFigure, preset: Preset, tall: boolean, words: boolean, prefix: string): string {
  const {width, padding, drawingScale} = preset;
  const inner = width - 2 * padding;
  const beside = tall && preset.width > 500;
  const legendWidth = beside ? inner * 0.36 : inner;
  const drawingWidth = beside ? inner - legendWidth - padding : inner;
  const partsAt = (k: number) =>
    partsOf(
      figure,
      preset,
      {head: inner, legend: legendWidth, foot: inner},
      beside ? 1 : "as many as fit",
      k,
      words,
      prefix
    );
  let parts = partsAt(1);
  const over = ({head, legend}: Parts) => head.height + (beside ? 0 : legend.height);
  let drawingHeight = figure.heightFor(drawingWidth / drawingScale) * drawingScale;
  if (preset.height !== null) {
    const left = ({foot, ...rest}: Parts) =>
      preset.height! - 2 * padding - over({foot, ...rest}) - foot.height - padding * 0.4;
    const attempts = textScales.map(partsAt);
    parts = attempts.find((each) => left(each) >= preset.height! * 0.42) ?? attempts[attempts.length - 1];
    drawingHeight = Math.max(left(parts), 1);
  }
  const {head, legend, foot} = parts;
  const top = padding + over(parts);
  const drawn = drawingIn(
    figure,
    padding + (beside ? legendWidth + padding : 0),
    top,
    {width: drawingWidth, height: drawingHeight},
    drawingScale,
    prefix
  );
  const height =
    preset.height ??
    Math.ceil(top + Math.max(drawn.height, beside ? legend.height : 0) + padding * 0.8 + foot.height + padding);
  return document_(
    figure,
    {width, height},
    prefix,
    head.at(padding, padding),
    legend.at(padding, beside ? top : padding + head.height),
    drawn.svg,
    foot.at(padding, height - padding - foot.height)
  );
}

/**
 * The whole figure as SVG text with presentation attributes only, ready to be saved.
 * @throws when the figure's drawing is not well-formed
 */
export function composeFigure(figure: ExportedFigure, preset: Preset, {words = true}: ComposeOptions = {}): string {
  const safe = clean(figure);
  const prefix = `${fileStem(figure)}-`;
  const tall = figure.heightFor(1000) > 1000;
  return tall && preset.height !== null
    ? columnLayout(safe, preset, preset.height, words, prefix)
    : rowLayout(safe, preset, tall, words, prefix);
}
