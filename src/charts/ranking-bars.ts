// Who matters most: a bar a municipality, with name, inhabitants and value.
//
// Of the engine: `influence(quota)`, `swing(quota)` or `shapley(quota)`; their `values` come in the order of
// `undecided`, positions in the list of members. The caller sorts and cuts (10–20 rows), and words the values.
import {chosenBar, gridLine, ink, quietInk, rankingBar} from "./palette.js";
import {linear} from "./scale.js";
import {element, figureRoot, textElement, type FigureText} from "./svg.js";
import {textWidth} from "./text-width.js";

export interface RankingRow {
  name: string;
  /** As worded: "693 494". */
  inhabitants: string;
  /** Length of the bar, ≥ 0. */
  value: number;
  /** As worded: "31,2 prosentpoeng". */
  printed: string;
  /** The municipality that the reader has chosen. */
  chosen: boolean;
}

export interface RankingBarsData {
  /** In the order shown, largest first. */
  rows: readonly RankingRow[];
  words: {name: string; inhabitants: string; value: string};
}

export interface RankingBarsOptions extends FigureText {
  id: string;
  width: number;
  /** Names above the bars instead of beside them. */
  compact: boolean;
}

/** The figure as SVG text. The longest bar has the room that its value leaves; the others follow in proportion. */
export function rankingBars(data: RankingBarsData, options: RankingBarsOptions): string {
  const {width, compact} = options;
  const size = 13;
  const widest = (texts: readonly string[], bold = false) =>
    Math.max(0, ...texts.map((text) => textWidth(text, size, bold)));
  const nameWidth = widest([data.words.name, ...data.rows.map(({name}) => name)], true);
  const peopleWidth = widest([data.words.inhabitants, ...data.rows.map(({inhabitants}) => inhabitants)]);
  const people = compact ? width - 2 : nameWidth + 16 + peopleWidth;
  const left = compact ? 2 : people + 18;
  const right = Math.max(left + 20, width - widest(data.rows.map(({printed}) => printed)) - 14);
  const most = data.rows.reduce((highest, {value}) => Math.max(highest, value), 0);
  // By the part of the largest: a scale of values near 0 would overflow.
  const x = linear(0, 1, left, right);
  const head = 24;
  const rowHeight = compact ? 42 : 26;
  const thickness = compact ? 16 : 17;
  const height = head + rowHeight * data.rows.length + 8;

  const header = [
    textElement({x: 2, y: 14, fill: quietInk}, data.words.name),
    textElement({x: people, y: 14, "text-anchor": "end", fill: quietInk}, data.words.inhabitants),
    compact ? "" : textElement({x: left, y: 14, fill: quietInk}, data.words.value),
    element("line", {x1: 0, x2: width, y1: 21, y2: 21, stroke: gridLine})
  ];
  const rows = data.rows.map(({name, inhabitants, value, printed, chosen}, index) => {
    const top = head + rowHeight * index;
    const text = top + 17;
    const bar = top + (compact ? 22 : 4);
    const end = x(most > 0 ? Math.max(0, value) / most : 0);
    return [
      textElement({x: 2, y: text, fill: chosen ? chosenBar : ink, "font-weight": chosen ? 700 : 600}, name),
      textElement({x: people, y: text, "text-anchor": "end", fill: quietInk}, inhabitants),
      element("rect", {
        x: left,
        y: bar,
        width: Math.max(end - left, 0.5),
        height: thickness,
        fill: chosen ? chosenBar : rankingBar
      }),
      textElement({x: end + 6, y: bar + thickness - 4, fill: ink}, printed)
    ].join("");
  });
  return figureRoot(options.id, {width, height}, options, {"font-size": size}, ...header, ...rows);
}
