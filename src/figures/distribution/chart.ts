// How likely each coverage is: a bar a bin, the quotas as labelled lines, the middle 80 % as a bracket below.
//
// Of one set of answers of the engine (engine/engine.ts): `bins` from `distribution().bins(100)`, `interval` from
// `distribution().quantile(0.1)` and `quantile(0.9)`, the quotas' probabilities from `probability(quota)`. All three
// come from one distribution, so that figure, interval and percentage cannot contradict each other.
import {percent} from "../../language/numbers.js";
import {fallsShort, gridLine, ground, ink, quietInk, quotaColours, reached} from "../drawing/palette.js";
import {linear} from "../drawing/scale.js";
import {rising} from "../drawing/tile.js";
import {
  element,
  figureRoot,
  patternElement,
  textElement,
  type FigureText,
  type Drawn,
  type SvgNode
} from "../drawing/svg.js";
import {textWidth} from "../drawing/label-width.js";

/** A quota as a line. Lines are labelled from the top down in the order given; give them by rising share. */
interface QuotaLine {
  /** Fraction of the inhabitants, in [0, 1]. */
  share: number;
  /** On the line, e.g. "Mer enn 50 %". */
  name: string;
  /** Beside the name: the probability as the caller words it, e.g. "74 % sannsynlig". */
  probability: string;
  /** The same in fewer words, for a label that has no room beside its line. */
  brief?: string;
}

export interface CoverageDistributionData {
  /** P(k·width ≤ coverage < (k + 1)·width) for k = 0 …; a last bin at 1 or above holds full coverage. Sums to 1. */
  bins: {width: number; share: readonly number[]};
  quotas: readonly QuotaLine[];
  /** Middle part of the probability as fractions of the inhabitants; null leaves it out. */
  interval: {low: number; high: number; label: string} | null;
  words: {horizontal: string; vertical: string};
}

export interface CoverageDistributionOptions extends FigureText {
  id: string;
  width: number;
  height: number;
  /** Leave out what only fits a wide figure. */
  compact: boolean;
}

const outlineOfShort = "#6f6f6f";

/** The side of a threshold that falls short is hatched, so that the two differ without colours. */
export const shortPattern = (id: string): SvgNode =>
  patternElement(`${id}-short`, {ground, size: 6, stroke: fallsShort, strokeWidth: 1.6, families: [rising]}, null);

/** Height of a row of labels; a phone has two rows a quota, name and probability. */
const rowHeight = (compact: boolean): number => (compact ? 32 : 20);

/** Round steps of a probability axis that starts at 0: about four up to `highest`. */
export function probabilityTicks(highest: number): number[] {
  const raw = Math.max(highest, 1e-6) / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= raw * (1 - 1e-9))!;
  const count = Math.ceil(highest / step - 1e-9);
  return Array.from({length: count + 1}, (_, k) => k * step);
}

/** The bins as drawn: full coverage joins the last bin, and what rounding made negative is nothing. */
export function bars({
  width,
  share
}: CoverageDistributionData["bins"]): {from: number; to: number; probability: number}[] {
  const result: {from: number; to: number; probability: number}[] = [];
  share.forEach((value, k) => {
    const probability = Math.max(0, value);
    const from = k * width;
    if (from < 1 - width / 2) result.push({from, to: Math.min(1, from + width), probability});
    else if (result.length > 0) result[result.length - 1].probability += probability;
  });
  return result;
}

interface QuotaLabel {
  probability: string;
  anchor: "start" | "end";
  position: number;
  /** Ends of what it takes up. */
  from: number;
  to: number;
}

/** Where a quota's label stands: beside its line where it fits, else before it, else along the edge. */
function quotaLabel(
  {name, probability: full, brief = full}: QuotaLine,
  line: number,
  size: number,
  width: number,
  compact: boolean
): QuotaLabel {
  const roomOf = (chance: string): number => {
    const [nameRoom, chanceRoom] = [textWidth(`${name}: `, size, true), textWidth(chance, size)];
    return compact ? Math.max(nameRoom, chanceRoom) : nameRoom + chanceRoom;
  };
  const probability = line + 8 + roomOf(full) <= width ? full : brief;
  const room = roomOf(probability);
  if (line + 8 + room <= width)
    return {probability, anchor: "start", position: line + 8, from: line + 8, to: line + 8 + room};
  const position = line - 8 - room >= 0 ? line - 8 : width - 2;
  return {probability, anchor: "end", position, from: position - room, to: position};
}

/** Each in the first row in which it lies on no other. */
function rowsOf(labels: readonly QuotaLabel[]): (QuotaLabel & {row: number})[] {
  const placed: (QuotaLabel & {row: number})[] = [];
  for (const label of labels) {
    const isFree = (row: number) =>
      placed.every((other) => other.row !== row || label.to + 6 < other.from || other.to + 6 < label.from);
    let row = 0;
    while (!isFree(row)) row++;
    placed.push({...label, row});
  }
  return placed;
}

/** The figure. The axis of coverage always runs from 0 to 100 %, so that two figures can be compared. */
export function coverageDistribution(data: CoverageDistributionData, options: CoverageDistributionOptions): SvgNode {
  const {width, height, compact} = options;
  const size = compact ? 12 : 13;
  const [left, right] = [compact ? 46 : 50, width - 14];
  const x = linear(0, 1, left, right);
  const labels = rowsOf(data.quotas.map((quota) => quotaLabel(quota, x(quota.share), size, width, compact)));
  const rows = Math.max(...labels.map(({row}) => row + 1), 0);
  const labelRow = rowHeight(compact) - (rows > 2 ? 4 : 0);
  const [top, bottom] = [30 + labelRow * rows, height - (data.interval ? 76 : 44)];
  const drawn = bars(data.bins);
  const highest = drawn.reduce((most, {probability}) => Math.max(most, probability), 0);
  const ticks = probabilityTicks(highest > 0.5 ? 1 : highest);
  const y = linear(0, ticks[ticks.length - 1], bottom, top);
  const digits = ticks[1] < 0.001 ? 2 : ticks[1] < 0.01 ? 1 : 0;

  const isRoomy = y(0) - y(ticks[1]) > size + 2;
  const named = isRoomy ? ticks : [0, ticks[ticks.length - 1]];
  const grid = named.map((tick) => [
    element("line", {x1: left, x2: right, y1: y(tick), y2: y(tick), stroke: tick === 0 ? quietInk : gridLine}),
    textElement({x: left - 6, y: y(tick) + 4, "text-anchor": "end", fill: quietInk}, percent(tick, digits))
  ]);
  // Tenths where their labels have room, the last one pushed in from the edge; else fifths, or quarters on a phone.
  const roomy = x(0.1) - x(0) > 1.4 * textWidth(percent(1, 0), size);
  const shares = compact
    ? [0, 0.25, 0.5, 0.75, 1]
    : roomy
      ? [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
      : [0, 0.2, 0.4, 0.6, 0.8, 1];
  const axis = shares.map((value) => [
    element("line", {x1: x(value), x2: x(value), y1: bottom, y2: bottom + 5, stroke: quietInk}),
    textElement(
      {x: x(value), y: bottom + 19, "text-anchor": value === 1 ? "end" : "middle", fill: quietInk},
      percent(value, 0)
    )
  ]);

  // A bin that the first quota cuts is two bars: only what reaches it is coloured.
  const first = data.quotas[0]?.share ?? Infinity;
  const gap = x(data.bins.width) - x(0) > 4 ? 1 : 0.25;
  const bar = (from: number, to: number, probability: number, isReached: boolean) => {
    const thickness = Math.max(x(to) - x(from) - gap, 0.5);
    return element("rect", {
      x: x(from) + gap / 2,
      y: y(probability),
      width: thickness,
      height: Math.max(0, bottom - y(probability)),
      fill: isReached ? reached : `url(#${options.id}-short)`,
      stroke: isReached ? null : outlineOfShort,
      "stroke-width": isReached ? null : 0.8
    });
  };
  const columns = drawn.map(({from, to, probability}) => {
    if (bottom - y(probability) < 0.05) return "";
    if (from >= first - 1e-6) return bar(from, to, probability, true);
    if (to <= first + 1e-6) return bar(from, to, probability, false);
    return [bar(from, first, probability, false), bar(first, to, probability, true)];
  });
  // Everything decided: one bar of the whole, which a marker makes findable.
  const certain = drawn.find(({probability}) => probability > 1 - 1e-9);
  const marker = certain
    ? element("circle", {
        cx: x((certain.from + certain.to) / 2),
        cy: y(1),
        r: 4.5,
        fill: certain.from >= first - 1e-6 ? reached : fallsShort,
        stroke: ground
      })
    : "";

  const lines = data.quotas.map(({share, name}, index) => {
    const colour = quotaColours[Math.min(index, quotaColours.length - 1)];
    const {probability, anchor, position, row} = labels[index];
    const base = 14 + labelRow * row;
    return [
      element("line", {
        x1: x(share),
        x2: x(share),
        y1: base - 11,
        y2: bottom + 5,
        stroke: colour,
        "stroke-width": 2,
        "stroke-dasharray": [null, "2 3", "6 3"][Math.min(index, 2)]
      }),
      element(
        "text",
        {
          x: position,
          y: base,
          "text-anchor": anchor,
          fill: colour,
          stroke: ground,
          "stroke-width": 4,
          "paint-order": "stroke"
        },
        element("tspan", {"font-weight": 700}, compact ? name : `${name}:`),
        element("tspan", compact ? {x: position, dy: 15} : {dx: 4}, probability)
      )
    ];
  });

  return figureRoot(
    options.id,
    {width, height},
    options,
    {"font-size": size},
    element("defs", {}, shortPattern(options.id)),
    ...grid,
    ...axis,
    textElement(
      {x: (left + right) / 2, y: bottom + 37, "text-anchor": "middle", fill: quietInk},
      data.words.horizontal
    ),
    ...columns,
    marker,
    ...lines,
    textElement(
      {x: 2, y: top - 9, fill: quietInk, stroke: ground, "stroke-width": 3, "paint-order": "stroke"},
      data.words.vertical
    ),
    data.interval ? bracket(data.interval, x, bottom + 50, size, width) : ""
  );
}

/** A bracket from low to high with its label below, kept inside the figure. */
function bracket(
  {low, high, label}: NonNullable<CoverageDistributionData["interval"]>,
  x: (share: number) => number,
  top: number,
  size: number,
  width: number
): Drawn {
  const middle = (x(low) + x(high)) / 2;
  const half = textWidth(label, size, true) / 2;
  const place = Math.min(Math.max(middle, half + 2), Math.max(half + 2, width - half - 2));
  const ends = [low, high].map((share) =>
    element("line", {x1: x(share), x2: x(share), y1: top - 5, y2: top + 5, stroke: ink, "stroke-width": 2})
  );
  return [
    element("line", {x1: x(low), x2: x(high), y1: top, y2: top, stroke: ink, "stroke-width": 2}),
    ends,
    textElement({x: place, y: top + 19, "text-anchor": "middle", fill: ink, "font-weight": 600}, label)
  ];
}
