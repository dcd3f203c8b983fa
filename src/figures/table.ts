// Tables as data, so that the page, a download and a test see the same cells.
import {escapeText} from "./drawing/svg.js";

export interface Table {
  caption: string;
  columns: readonly {label: string; numeric?: boolean}[];
  /** Plain text cells; the first one names the row. */
  rows: readonly (readonly string[])[];
  /** On a phone a row becomes a card, each cell with its column's label: for many columns. */
  stack?: boolean;
}

/**
 * Update the cells that differ in a table that {@link tableHtml} wrote: a day's step changes a few cells of many.
 * Written whole when the number of rows has changed, or when there is none yet.
 */
export function updateTable(place: Element, table: Table): void {
  const rows = place.querySelectorAll("tbody > tr");
  if (rows.length !== table.rows.length || rows.length === 0) {
    place.innerHTML = tableHtml(table);
    return;
  }
  const caption = place.querySelector("caption");
  if (caption && caption.textContent !== table.caption) caption.textContent = table.caption;
  rows.forEach((row, index) => {
    table.rows[index].forEach((cell, column) => {
      const shown = row.children[column];
      if (shown.textContent !== cell) shown.textContent = cell;
    });
  });
}

/** The table with caption, column heads and row heads; it scrolls by itself when it is wider than the page. */
export function tableHtml({caption, columns, rows, stack = false}: Table): string {
  const numeric = (index: number) => (columns[index].numeric ? ' class="numeric"' : "");
  const head = columns.map(({label}, index) => `<th scope="col"${numeric(index)}>${escapeText(label)}</th>`).join("");
  const body = rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === 0
        ? `<th scope="row">${escapeText(cell)}</th>`
        : `<td${numeric(index)}${stack ? ` data-label="${escapeText(columns[index].label)}"` : ""}>${escapeText(cell)}</td>`
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeText(caption)}"><table class="ds-table${stack ? " stack" : ""}" data-border="true"><caption>${escapeText(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}
