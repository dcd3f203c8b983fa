// Two bars: the municipalities that were asked, and the whole country with Helseplattformen's region, each on its own
// denominator.
import {breakEven, documented, gridLine, ground, ink, quietInk} from "../drawing/palette.js";
import {linear} from "../drawing/scale.js";
import {element, figureRoot, textElement, type FigureText, type SvgNode} from "../drawing/svg.js";

export interface NationalCoverageData {
  bars: readonly {
    label: string;
    /** Parts from the left, as fractions of this bar's own denominator. */
    own: number;
    region: number;
    value: string;
    breakEven: {share: number; label: string} | null;
  }[];
  words: {own: string; region: string; rest: string; share(value: number): string};
}

export interface ChartSize extends FigureText {
  id: string;
  width: number;
  height: number;
}

const barHeight = 34;
const rowHeight = 92;
export const nationalHeight = (bars: number): number => 16 + bars * rowHeight;

export function nationalCoverageChart(data: NationalCoverageData, options: ChartSize): SvgNode {
  const {id, width} = options;
  const [left, right] = [2, width - 2];
  const x = linear(0, 1, left, right);
  const height = nationalHeight(data.bars.length);
  const drawn = data.bars.map(({label, own, region, value, breakEven: limit}, row) => {
    const top = 44 + row * rowHeight;
    const box = (from: number, to: number, fill: string, stroke: string | null) =>
      to <= from
        ? null
        : element("rect", {x: x(from), y: top, width: x(to) - x(from), height: barHeight, fill, stroke});
    return [
      textElement({x: left, y: top - 24, fill: ink, "font-weight": 600}, label),
      box(0, 1, "#f3f5f7", gridLine),
      box(0, own, documented, null),
      box(own, own + region, `url(#${id}-region)`, quietInk),
      textElement(
        {
          x: right - 6,
          y: top + barHeight / 2 + 5,
          "text-anchor": "end",
          fill: ink,
          "font-weight": 700,
          stroke: ground,
          "stroke-width": 3,
          "paint-order": "stroke"
        },
        value
      ),
      limit
        ? [
            element("line", {
              x1: x(limit.share),
              x2: x(limit.share),
              y1: top - 8,
              y2: top + barHeight + 6,
              stroke: breakEven,
              "stroke-width": 2.5
            }),
            textElement(
              {x: x(limit.share), y: top - 10, "text-anchor": "middle", fill: breakEven, "font-weight": 600},
              limit.label
            )
          ]
        : null
    ];
  });
  return figureRoot(
    id,
    {width, height},
    options,
    {"font-size": width < 480 ? 12 : 13},
    element(
      "defs",
      {},
      element(
        "pattern",
        {id: `${id}-region`, width: 8, height: 8, patternUnits: "userSpaceOnUse"},
        element("rect", {width: 8, height: 8, fill: "#e4e7ea"}),
        element("path", {d: "M0 8L8 0M-2 2L2-2M6 10L10 6", stroke: "#55626e", "stroke-width": 1.4, fill: "none"})
      )
    ),
    drawn
  );
}
