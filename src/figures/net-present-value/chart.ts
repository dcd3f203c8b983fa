// Net present value by participation: the published points, the straight lines between them, the break-even as it was
// published, and where the line crosses zero.
import {gridLines, lineThrough, ticksBelow} from "../drawing/axes.js";
import {textWidth} from "../drawing/label-width.js";
import {Labels} from "../drawing/labels.js";
import {breakEven, documented, ground, ink, official, quietInk} from "../drawing/palette.js";
import {linear} from "../drawing/scale.js";
import {element, figureRoot, textElement, type FigureText, type SvgNode} from "../drawing/svg.js";

export interface NetPresentValueData {
  /** Published, base case, from low to high participation. */
  points: readonly {participation: number; value: number; label: string}[];
  /** Published, all general practitioners too: not on the line. */
  withAll: {participation: number; value: number; label: string} | null;
  breakEven: {share: number; label: string};
  crossing: {share: number; label: string} | null;
  /** What the reader's assumptions give. */
  here: {share: number; value: number; label: string} | null;
  words: {horizontal: string; vertical: string; share(value: number): string; money(value: number): string};
}

export interface ChartSize extends FigureText {
  id: string;
  width: number;
  height: number;
}

export function netPresentValueChart(data: NetPresentValueData, options: ChartSize): SvgNode {
  const {id, width, height} = options;
  const compact = width < 480;
  const size = compact ? 12 : 13;
  const [left, right, top, bottom] = [compact ? 58 : 66, width - 26, 44, height - 46];
  const all = [...data.points, ...(data.withAll ? [data.withAll] : [])];
  const step = 2000;
  const low = Math.floor(Math.min(0, ...all.map(({value}) => value)) / step) * step;
  const high = Math.ceil(Math.max(0, ...all.map(({value}) => value)) / step) * step;
  const x = linear(0, 1, left, right);
  const y = linear(low, high, bottom, top);
  const thousands = Array.from({length: (high - low) / step + 1}, (_, k) => low + k * step);
  const dot = (share: number, value: number, filled: boolean) =>
    element("circle", {
      cx: x(share),
      cy: y(value),
      r: 5,
      fill: filled ? documented : ground,
      stroke: documented,
      "stroke-width": 2.5
    });
  const labels = new Labels(width, size, {stroke: ground, "stroke-width": 3, "paint-order": "stroke"});
  const beside = (share: number, value: number, label: string, below = false): void => {
    const before = x(share) + 10 + textWidth(label, size) > width - 4;
    const at = {
      x: x(share) + (before ? -10 : 10),
      y: y(value) + (below ? 20 : before ? -8 : 16),
      "text-anchor": before ? "end" : "start",
      fill: ink
    };
    labels.place([[[at, label]]], true);
  };
  for (const {participation, value, label} of data.points) if (value !== 0) beside(participation, value, label);
  if (data.withAll) beside(data.withAll.participation, data.withAll.value, data.withAll.label, compact);
  if (data.crossing) {
    const at = {x: x(data.crossing.share) - 8, y: y(0) - 10, "text-anchor": "end", fill: ink};
    labels.place([[[at, data.crossing.label]]], true);
  }
  if (data.here) {
    const {share, value, label} = data.here;
    const at = {
      x: Math.min(x(share) + 14, width - 4 - textWidth(label, size, true)),
      fill: official,
      "font-weight": 600
    };
    labels.place(
      [30, 46, -16, 62].map((down) => [[{...at, y: y(value) + down}, label]]),
      true
    );
  }
  const upright = (share: number, colour: string, dashes: string | null, label: string, at: number) => [
    element("line", {
      x1: x(share),
      x2: x(share),
      y1: at + 5,
      y2: bottom,
      stroke: colour,
      "stroke-width": 2,
      "stroke-dasharray": dashes
    }),
    textElement({x: x(share) - 6, y: at + 14, "text-anchor": "end", fill: colour, "font-weight": 600}, label)
  ];
  const first = data.points[0]?.participation ?? 0;
  return figureRoot(
    id,
    {width, height},
    options,
    {"font-size": size},
    textElement({x: 2, y: 14, fill: quietInk}, data.words.vertical),
    // Nothing is known to the left of the first published point.
    element("rect", {x: left, y: top, width: x(first) - left, height: bottom - top, fill: "#f3f5f7"}),
    gridLines({values: thousands, position: y, label: data.words.money}, left, right),
    ticksBelow(
      {
        values: compact ? [0, 0.25, 0.55, 0.85] : [0, 0.25, 0.4, 0.55, 0.7, 0.85, 1],
        position: x,
        label: data.words.share
      },
      bottom
    ),
    textElement({x: (left + right) / 2, y: height - 8, "text-anchor": "middle", fill: quietInk}, data.words.horizontal),
    upright(data.breakEven.share, breakEven, null, data.breakEven.label, top),
    element("path", {
      d: lineThrough(data.points.map(({participation, value}) => [x(participation), y(value)] as const)),
      fill: "none",
      stroke: documented,
      "stroke-width": 2.5
    }),
    data.crossing ? element("path", {d: `M${x(data.crossing.share)} ${y(0) - 7}l-5 -9h10Z`, fill: ink}) : "",
    ...data.points.map(({participation, value}) => dot(participation, value, true)),
    data.withAll ? dot(data.withAll.participation, data.withAll.value, false) : "",
    data.here
      ? element("path", {
          d: `M${x(data.here.share)} ${y(data.here.value) - 9}l9 9l-9 9l-9 -9Z`,
          fill: official,
          stroke: ground,
          "stroke-width": 1.5
        })
      : "",
    ...labels.drawn
  );
}
