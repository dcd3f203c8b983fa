// The distribution of use: bars by share of inhabitants, in two patterns on either side of the break-even.
import {gridLines, ticksBelow} from "../drawing/axes.js";
import {breakEven, ink, quietInk, reached} from "../drawing/palette.js";
import {shortPattern} from "../distribution/chart.js";
import {linear} from "../drawing/scale.js";
import {element, figureRoot, textElement, type FigureText, type SvgNode} from "../drawing/svg.js";

export interface UseDistributionData {
  /** Probability of each of the bars of equal width from 0 to 1. */
  bars: readonly number[];
  breakEven: {share: number; label: string};
  mean: {share: number; label: string};
  words: {horizontal: string; vertical: string; share(value: number): string};
}

export interface ChartSize extends FigureText {
  id: string;
  width: number;
  height: number;
}

/** Round numbers for a scale up to `most`. */
function scaleTo(most: number): number[] {
  const step = [0.01, 0.02, 0.05, 0.1, 0.25].find((one) => most / one <= 5) ?? 0.25;
  return Array.from({length: Math.ceil(most / step - 1e-9) + 1}, (_, k) => Math.round(k * step * 100) / 100);
}

export function useDistributionChart(data: UseDistributionData, options: ChartSize): SvgNode {
  const {id, width, height} = options;
  const compact = width < 480;
  const size = compact ? 12 : 13;
  const [left, right, top, bottom] = [50, width - 26, 62, height - 46];
  const values = scaleTo(Math.max(0.01, ...data.bars));
  const x = linear(0, 1, left, right);
  const y = linear(0, values[values.length - 1], bottom, top);
  const count = data.bars.length;
  const width1 = (right - left) / count;
  const line = (share: number, colour: string, label: string, at: number, dashes: string | null) => {
    const end = x(share) > width / 2;
    return [
      element("line", {
        x1: x(share),
        x2: x(share),
        y1: at - 10,
        y2: bottom,
        stroke: colour,
        "stroke-width": 2,
        "stroke-dasharray": dashes
      }),
      textElement(
        {
          x: x(share) + (end ? -6 : 6),
          y: at,
          "text-anchor": end ? "end" : "start",
          fill: colour,
          "font-weight": 600
        },
        label
      )
    ];
  };
  return figureRoot(
    id,
    {width, height},
    options,
    {"font-size": size},
    element("defs", {}, shortPattern(id)),
    textElement({x: 2, y: 14, fill: quietInk}, data.words.vertical),
    gridLines({values, position: y, label: data.words.share}, left, right),
    ...data.bars.map((probability, k) => {
      // A bar holds the shares above its left end, so one that ends at the break-even falls short but for its very end.
      const isReached = k / count >= data.breakEven.share - 1e-9;
      return probability < 1e-6
        ? ""
        : element("rect", {
            x: left + k * width1 + 0.5,
            y: y(probability),
            width: width1 - 1,
            height: Math.max(0.5, bottom - y(probability)),
            fill: isReached ? reached : `url(#${id}-short)`,
            stroke: isReached ? "#0b5f94" : "#6f6f6f",
            "stroke-width": 0.8
          });
    }),
    ticksBelow(
      {values: compact ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.2, 0.4, 0.6, 0.8, 1], position: x, label: data.words.share},
      bottom
    ),
    line(data.breakEven.share, breakEven, data.breakEven.label, 34, null),
    line(data.mean.share, ink, data.mean.label, 54, "4 3"),
    textElement({x: (left + right) / 2, y: height - 8, "text-anchor": "middle", fill: quietInk}, data.words.horizontal)
  );
}
