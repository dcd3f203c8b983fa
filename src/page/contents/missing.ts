// The page for addresses that lead nowhere: a search for a municipality.
import type {Slots} from "../../figures/slot.js";
import {controls} from "../../language/controls.js";
import {searchBoxHtml} from "../../parts/search-box.js";

export const slots: Slots = {search: {html: () => searchBoxHtml("finn", controls.search)}};
