// The map in full, with the people's map beside it and the counties below.
import type {Slots} from "../../figures/slot.js";
import {cartogramSlot} from "../../figures/cartogram/on-page.js";
import {countiesSlot} from "../../parts/counties.js";
import {dateControlSlot} from "../../parts/date-control.js";
import {mapSlot} from "../../figures/map/on-page.js";
import {selectionSlot} from "../../parts/selection.js";

export const slots: Slots = {
  date: dateControlSlot,
  map: mapSlot,
  selection: selectionSlot("valg"),
  cartogram: cartogramSlot,
  counties: countiesSlot
};
