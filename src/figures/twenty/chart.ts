// Twenty equally likely outcomes as dots over the share of the inhabitants. The look of a dot tells how many limits it
// reaches: hollow, filled, filled with a core.
import {percent} from "../../language/numbers.js";
import {ground, ink, quietInk, quotaColours, reached} from "../drawing/palette.js";
import {linear} from "../drawing/scale.js";
import {element, figureRoot, textElement, type FigureText, type SvgNode, type Drawn} from "../drawing/svg.js";
import {textWidth} from "../drawing/label-width.js";

export interface TwentyData {
  /** Fractions of the inhabitants, rising. */
  outcomes: readonly {share: number; /** How many of the limits it reaches. */ limits: number}[];
  /** By rising share. */
  limits: readonly {share: number; label: string}[];
  words: {horizontal: string};
}

export interface TwentyOptions extends FigureText {
  id: string;
  width: number;
  height: number;
}

/** Points of a column: no dot straddles 50 or 55 %. */
const step = 0.05;
const columnOf = (share: number): number => Math.min(19, Math.floor(share / step + 1e-9));
const pink = "#c775a7";

function dot(x: number, y: number, r: number, limits: number): Drawn {
  const [fill, stroke] = [
    [ground, ink],
    [pink, quotaColours[0]],
    [reached, "#0f2080"]
  ][Math.min(limits, 2)];
  const outer = element("circle", {cx: x, cy: y, r, fill, stroke, "stroke-width": 1.5});
  return limits < 2 ? outer : [outer, element("circle", {cx: x, cy: y, r: r * 0.35, fill: "#0f2080"})];
}

/** A dot as a swatch of the legend. */
export const dotMark = (limits: number): SvgNode =>
  element(
    "svg",
    {class: "swatch", width: 28, height: 18, viewBox: "0 0 28 18", "aria-hidden": "true", focusable: "false"},
    dot(14, 9, 7, limits)
  );

/** The figure. */
export function twentyOutcomes({outcomes, limits, words}: TwentyData, options: TwentyOptions): SvgNode {
  const {width, height} = options;
  const size = 13;
  const columns = outcomes.map(({share}) => columnOf(share));
  const first = Math.max(0, Math.min(...columns, ...limits.map(({share}) => columnOf(share) - 1)));
  const last = Math.min(20, Math.max(...columns, ...limits.map(({share}) => columnOf(share) + 1)) + 1);
  const margin = {top: 18 * limits.length + 10, right: 16, bottom: 46, left: 16};
  const [left, right, top, bottom] = [margin.left, width - margin.right, margin.top, height - margin.bottom];
  const x = linear(first * step, last * step, left, right);
  const stacks = new Map<number, number>();
  const tallest = Math.max(...columns.map((column) => columns.filter((other) => other === column).length));
  const r = Math.min((x(step) - x(0)) * 0.42, (bottom - top) / tallest / 2 - 1);
  const dots = outcomes.map(({share, limits: met}, i) => {
    const column = columns[i];
    const below = stacks.get(column) ?? 0;
    stacks.set(column, below + 1);
    // Everything decided: the dots stand where the share is, not in the middle of a column.
    const place = outcomes[0].share === outcomes[19].share ? share : (column + 0.5) * step;
    return dot(x(place), bottom - r - 2 - below * (2 * r + 2), r, met);
  });
  const widest = textWidth(percent(last * step, 0), size);
  const every = Math.max(1, Math.ceil(widest / ((x(step) - x(0)) * 1.1)));
  const ticks = Array.from({length: last - first + 1}, (_, k) => first + k).filter((k) => (k - first) % every === 0);
  const axis = ticks.map((k) =>
    textElement({x: x(k * step), y: bottom + 18, "text-anchor": "middle", fill: quietInk}, percent(k * step, 0))
  );
  const lines = limits.map(({share, label}, row) => {
    const colour = quotaColours[Math.min(row, quotaColours.length - 1)];
    const room = textWidth(label, size, true);
    const base = 14 + 18 * row;
    const after = x(share) + 6 + room <= width;
    return [
      element("line", {
        x1: x(share),
        x2: x(share),
        y1: base - 12,
        y2: bottom,
        stroke: colour,
        "stroke-width": 2,
        "stroke-dasharray": [null, "3 3", "6 3"][Math.min(row, 2)]
      }),
      textElement(
        {
          x: after ? x(share) + 6 : Math.max(x(share) - 6, room + 2),
          y: base,
          "text-anchor": after ? "start" : "end",
          fill: colour,
          "font-weight": 700,
          stroke: ground,
          "stroke-width": 3,
          "paint-order": "stroke"
        },
        label
      )
    ];
  });
  return figureRoot(
    options.id,
    {width, height},
    options,
    {"font-size": size},
    element("line", {x1: left, x2: right, y1: bottom, y2: bottom, stroke: quietInk}),
    ...axis,
    textElement({x: right, y: height - 8, "text-anchor": "end", fill: quietInk}, words.horizontal),
    ...lines,
    ...dots
  );
}
