// One figure by itself, for a frame on somebody else's page: what it says of itself, and the way back.
import {escapeText, svgText, type SvgNode} from "../figures/drawing/svg.js";
import {element} from "../figures/html.js";
import type {ExportedFigure} from "../figures/exported-figure.js";
import {plainDrawing} from "../export/presentation-attributes.js";
import {safeText} from "../export/safe-text.js";
import {exportWords} from "../figures/export-words.js";
import type {IsoDate} from "../model/types.js";
import {embedWords} from "../parts/published-words.js";

/** A wide drawing and one for a phone; the style sheet shows the one that fits. */
const widths = {wide: 640, compact: 340};

/** A drawing with its own ids, so that two of them can stand on one page. */
function picture(svg: SvgNode, kind: keyof typeof widths | "any", alt: string): string {
  const drawing = plainDrawing(svg, `${kind}-`);
  return element(
    "svg",
    {
      class: `drawing ${kind}`,
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: drawing.viewBox.join(" "),
      role: "img",
      "aria-label": safeText(alt)
    },
    drawing.content
  );
}

/** One drawing where it is the same at all widths, as maps are; else both. */
function pictures(figure: ExportedFigure): string {
  const at = (width: number) => figure.draw({width, height: figure.heightFor(width)});
  const [wide, compact] = [at(widths.wide), at(widths.compact)];
  return svgText(wide) === svgText(compact)
    ? picture(wide, "any", figure.alt)
    : picture(wide, "wide", figure.alt) + picture(compact, "compact", figure.alt);
}

function legend({legend: entries}: ExportedFigure): string {
  const items = entries.map(({swatch, label}, index) => {
    const {content} = plainDrawing(swatch, `legend${index}-`);
    const mark = element(
      "svg",
      {class: "swatch", viewBox: "0 0 28 18", width: 28, height: 18, "aria-hidden": "true"},
      content
    );
    return `<li>${mark}<span>${escapeText(safeText(label))}</span></li>`;
  });
  return items.length === 0 ? "" : `<ul class="legend" aria-label="${embedWords.legend}">${items.join("")}</ul>`;
}

/**
 * Above the figure as it was built: a frame that runs no scripts cannot draw another day, and must not show this one
 * for it in silence. The link, to this very address, holds the day asked for.
 */
export const drawnDayHtml = (date: IsoDate): string =>
  `<p class="drawn-day" data-part="drawn-day">${embedWords.drawnDay(date)} <a href="" target="_blank" rel="noopener">${embedWords.newTab}</a>.</p>`;

/**
 * Everything below the heading of the embedded page.
 * @param back address of the page the figure stands on
 */
export function embedHtml(figure: ExportedFigure, back: string): string {
  const text = (value: string) => escapeText(safeText(value));
  const method = figure.method === null ? "" : `<p>${text(exportWords.method(figure.method))}</p>`;
  return `<figure aria-label="${text(figure.title)}" data-figure="${escapeText(figure.name)}">
<p class="subtitle">${text(figure.subtitle)}</p>
<p class="finding">${text(figure.finding)}</p>
${legend(figure)}
${pictures(figure)}
<figcaption><p>${text(figure.source)}</p>${method}
<p>${text(exportWords.version(figure.version))} <a href="${escapeText(back)}" target="_blank" rel="noopener">${embedWords.open}</a></p></figcaption></figure>`;
}
