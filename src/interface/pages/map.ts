// The map in full, with the people's map beside it and the counties below.
import type {Slots} from "../slot.js";
import {cartogramSlot} from "../slots/cartogram.js";
import {countyTableSlot} from "../slots/counties.js";
import {dateControlSlot} from "../slots/date-control.js";
import {mapSlot} from "../slots/map.js";
import {selectionSlot} from "../slots/selection.js";

export const slots: Slots = {
  date: dateControlSlot,
  map: mapSlot("kart"),
  selection: selectionSlot("valg"),
  cartogram: cartogramSlot,
  counties: countyTableSlot
};
