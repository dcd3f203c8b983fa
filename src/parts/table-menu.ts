// The menu «Last ned» of a table that belongs to no figure.
import type {Edition, ExportedTable} from "../figures/exported-figure.js";
import {menuHtml} from "../figures/frame.js";
import type {Stage} from "../figures/slot.js";

export const tableMenuHtml = (id: string): string => menuHtml(id, ' data-kind="table"');

/** @param make the table in the current state, when the reader downloads it */
export function mountTableMenu<V>(root: Element, app: Stage<V>, make: (edition: Edition) => ExportedTable): void {
  const menu = root.querySelector<HTMLElement>('[data-kind="table"]')!;
  menu
    .querySelector("[aria-expanded]")!
    .addEventListener("click", () => app.download(menu, (edition) => Promise.resolve(make(edition))));
}
