// Paragraphs and legends as blocks that know their size, so that a layout is computed before it is drawn.
import {ink, quietInk} from "../figures/drawing/palette.js";
import {escapeText} from "../figures/drawing/svg.js";
import {element} from "../figures/html.js";
import type {LegendEntry} from "../figures/exported-figure.js";
import {plainDrawing} from "./presentation-attributes.js";
import {textWidth, wrapText} from "../figures/drawing/text-width.js";

export interface Block {
  height: number;
  /** Drawn with its upper left corner at a place. */
  at(x: number, y: number): string;
}

export interface TextStyle {
  size: number;
  weight?: "bold";
  fill?: typeof ink | typeof quietInk;
}

const lineHeight = 1.3;
/** From the top of a line to where its letters stand, as a part of the font size. */
const ascent = 1.02;

/** Text in lines; an empty text takes no room. `after` is the air below. */
export function paragraph(
  text: string,
  width: number,
  {size, weight, fill = ink}: TextStyle,
  after = 0,
  most = Infinity
): Block {
  const lines = wrapText(text, width, size, weight, most);
  return {
    height: lines.length === 0 ? 0 : lines.length * size * lineHeight + after,
    at: (x, y) =>
      lines
        .map((line, index) =>
          element(
            "text",
            {
              x,
              y: y + (index * lineHeight + ascent) * size,
              "font-size": size,
              "font-weight": weight === "bold" ? 700 : null,
              fill
            },
            escapeText(line)
          )
        )
        .join("")
  };
}

/** Blocks below each other. */
export function stack(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, {height}) => sum + height, 0),
    at(x, y) {
      let top = y;
      return blocks
        .map((block) => {
          const drawn = block.at(x, top);
          top += block.height;
          return drawn;
        })
        .join("");
    }
  };
}

/** Size of a swatch as it is drawn on the page. */
const swatchSize = {width: 28, height: 18};

/** Swatch and word, in rows that are filled from the left; `columns` 1 puts each on a row of its own. */
export function legendBlock(
  entries: readonly LegendEntry[],
  width: number,
  size: number,
  prefix: string,
  columns: 1 | "as many as fit",
  after = 0
): Block {
  if (entries.length === 0) return {height: 0, at: () => ""};
  const scale = size / 13;
  const indent = swatchSize.width * scale + size * 0.55;
  const gap = size * 1.4;
  const rowGap = size * 0.42;
  const items = entries.map(({label, swatch}, index) => {
    const lines = wrapText(label, width - indent, size);
    return {
      lines,
      swatch: plainDrawing(swatch, `${prefix}legend-${index}-`).content,
      width: indent + Math.max(...lines.map((line) => textWidth(line, size)), 0),
      height: Math.max(lines.length * size * lineHeight, swatchSize.height * scale)
    };
  });
  const placed: {item: (typeof items)[number]; x: number; y: number}[] = [];
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  for (const item of items) {
    if (x > 0 && (columns === 1 || x + item.width > width)) {
      x = 0;
      y += rowHeight + rowGap;
      rowHeight = 0;
    }
    placed.push({item, x, y});
    x += item.width + gap;
    rowHeight = Math.max(rowHeight, item.height);
  }
  return {
    height: y + rowHeight + after,
    at: (left, top) =>
      placed
        .map(({item, x: dx, y: dy}) => {
          const swatchTop = top + dy + (size * lineHeight - swatchSize.height * scale) / 2;
          return (
            element(
              "g",
              {transform: `translate(${(left + dx).toFixed(2)} ${swatchTop.toFixed(2)}) scale(${scale.toFixed(4)})`},
              item.swatch
            ) +
            item.lines
              .map((line, index) =>
                element(
                  "text",
                  {
                    x: left + dx + indent,
                    y: top + dy + (index * lineHeight + ascent) * size,
                    "font-size": size,
                    fill: ink
                  },
                  escapeText(line)
                )
              )
              .join("")
          );
        })
        .join("")
  };
}
