// The counties on the day as a plain table, for the page with the map.
import type {View} from "../../model/view.js";
import {coverageSourceOf, subtitleOf} from "../captions.js";
import {pageTable} from "../columns.js";
import {boundsOf} from "../coverage/words.js";
import {escapeText} from "../drawing/svg.js";
import type {Slot} from "../slot.js";
import {tableHtml, updateTable, type Table} from "../table.js";
import {countiesOn, countyColumns} from "./figure.js";
import {countyWords} from "./words.js";

const columns = countyColumns.filter(({key}) => key !== "date");

export function countyTable(view: View): Table {
  const rows = countiesOn(view).map(({county, minimum, maximum}) => [
    county.code,
    county.name,
    minimum.invited,
    minimum.denominator,
    ...boundsOf({minimum, maximum})
  ]);
  return pageTable(`${countyWords.tableOfDay} ${subtitleOf(view)}`, columns, rows);
}

export const countyTableSlot: Slot = {
  html: (view) =>
    `<section class="figure" aria-labelledby="county-heading"><h2 class="ds-heading" data-size="sm" id="county-heading">${countyWords.heading}</h2><div data-part="table">${tableHtml(countyTable(view))}</div><p class="figure-source" data-part="source">${escapeText(coverageSourceOf(view))}</p></section>`,
  mount: (root) => (view) => {
    updateTable(root.querySelector("[data-part=table]")!, countyTable(view));
    root.querySelector("[data-part=source]")!.textContent = coverageSourceOf(view);
  }
};
