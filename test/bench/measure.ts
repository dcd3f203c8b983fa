// Medians, spreads and a table: what every benchmark prints.

/** The middle of the values, the mean of the two middle ones when their number is even. @throws on an empty list */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error("median of nothing");
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export interface Row {
  what: string;
  /** As the issue states it, "≤ 80 kB"; empty when it is only for information. */
  hold: string;
  measured: string;
  /** Lowest to highest, number of runs, whatever says how sure the figure is. */
  spread: string;
  /** Null when there is nothing to hold. */
  held: boolean | null;
}

export function printTable(rows: readonly Row[]): void {
  const cells = [
    ["figure", "to hold", "measured", "spread", ""],
    ...rows.map((row) => [
      row.what,
      row.hold,
      row.measured,
      row.spread,
      row.held === null ? "" : row.held ? "held" : "NOT HELD"
    ])
  ];
  const widths = cells[0].map((_, k) => Math.max(...cells.map((line) => line[k].length)));
  for (const [index, line] of cells.entries()) {
    console.log(
      line
        .map((cell, k) => cell.padEnd(widths[k]))
        .join("  ")
        .trimEnd()
    );
    if (index === 0)
      console.log(
        widths
          .map((width) => "-".repeat(width))
          .join("  ")
          .trimEnd()
      );
  }
}
