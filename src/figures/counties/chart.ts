// One bar a county: as wide as all that were asked, as high as its inhabitants, in the map's own parts and fills.
import {percent} from "../../language/numbers.js";
import type {Shown} from "../../model/status.js";
import {ground, ink, quietInk} from "../drawing/palette.js";
import {fillOf, patterns} from "../drawing/status-fills.js";
import {element, figureRoot, round, textElement, type Drawn, type FigureText, type SvgNode} from "../drawing/svg.js";
import {textWidth} from "../drawing/label-width.js";

interface CountyPart {
  shown: Shown;
  population: number;
  /** Possible labels of the part, longest first; `#` is the part's share. */
  labels: readonly string[];
}

export interface CountyBar {
  name: string;
  population: number;
  /** "1 241 165 innb." */
  inhabitants: string;
  parts: readonly CountyPart[];
}

export interface CountyBarsData {
  total: CountyBar;
  /** The largest first. */
  counties: readonly CountyBar[];
}

export interface CountyBarsOptions extends FigureText {
  id: string;
  width: number;
}

const totalHeight = 26;
const gap = 4;
/** A bar below this could hold no text. */
const least = 16;

const layout = (width: number) =>
  width < 480 ? {left: 120, size: 11.5, tallest: 76} : {left: 168, size: 13, tallest: 96};

const heightOf = (bar: CountyBar, {counties}: CountyBarsData, tallest: number): number =>
  Math.max(least, (bar.population / Math.max(...counties.map(({population}) => population))) * tallest);

/** Height of the figure at a width, px. */
export function countyBarsHeight(data: CountyBarsData, width: number): number {
  const {tallest} = layout(width);
  const bars = data.counties.reduce((sum, bar) => sum + heightOf(bar, data, tallest) + gap, 0);
  return Math.ceil(totalHeight + 3 * gap + bars);
}

/** The longest label that fits in a part; `#` in it is the share. */
function labelOf({labels, population}: CountyPart, whole: number, width: number, size: number): string | null {
  const share = percent(population / whole, 0);
  const texts = labels.map((label) => label.replace("#", share));
  return texts.find((text) => textWidth(text, size, true) + 12 <= width) ?? null;
}

export function countyBars(data: CountyBarsData, options: CountyBarsOptions): SvgNode {
  const {id, width} = options;
  const {left, size, tallest} = layout(width);
  const used = new Set([data.total, ...data.counties].flatMap(({parts}) => parts.map(({shown}) => shown)));

  const bar = (county: CountyBar, top: number, height: number): Drawn => {
    let x = left;
    const parts = county.parts.map((part) => {
      const wide = ((width - left - 1) * part.population) / county.population;
      const [x1, x2] = [round(x), round(x + wide)];
      const shape = element("rect", {
        x: x1,
        y: top,
        width: Number(x2) - Number(x1),
        height,
        fill: fillOf(id, part.shown),
        stroke: "#6b7883",
        "stroke-width": 0.8
      });
      const label = labelOf(part, county.population, wide, size - 1);
      const isDark = part.shown === "signed";
      const words =
        label === null
          ? null
          : textElement(
              {
                x: x + 7,
                y: top + height / 2 + size * 0.34,
                fill: isDark ? ground : ink,
                "font-size": size - 1,
                "font-weight": 600,
                ...(isDark
                  ? {}
                  : {stroke: ground, "stroke-width": 3.5, "stroke-linejoin": "round", "paint-order": "stroke"})
              },
              label
            );
      x += wide;
      return {shape, words};
    });
    const twoLines = height >= 2.2 * size && width >= 480;
    return [
      ...parts.map(({shape}) => shape),
      ...parts.map(({words}) => words),
      textElement(
        {
          x: left - 8,
          y: top + height / 2 + (twoLines ? -2 : size * 0.34),
          "text-anchor": "end",
          fill: ink,
          "font-weight": 600
        },
        nameThatFits(county.name, left - 10, size)
      ),
      ...(twoLines
        ? [
            textElement(
              {x: left - 8, y: top + height / 2 + size, "text-anchor": "end", fill: quietInk, "font-size": size - 2},
              county.inhabitants
            )
          ]
        : [])
    ];
  };

  let top = totalHeight + 3 * gap;
  const counties = data.counties.map((county) => {
    const height = heightOf(county, data, tallest);
    const drawn = bar(county, top, height);
    top += height + gap;
    return drawn;
  });
  return figureRoot(
    id,
    {width, height: countyBarsHeight(data, width)},
    options,
    {"font-size": size},
    element("defs", {}, patterns(id, 1, [...used])),
    bar(data.total, 1, totalHeight - 1),
    ...counties
  );
}

/** "Vestfold og Telemark" becomes "Vestf. og Telem." where there is no room. */
function nameThatFits(name: string, width: number, size: number): string {
  if (textWidth(name, size, true) <= width) return name;
  return name.replace(/\p{L}{7,}/gu, (word) => `${word.slice(0, 5)}.`);
}
