// The map in full, with the people's map beside it and the counties below.
import type {Slots} from "../../figures/slot.js";
import {cartogramSlot} from "../../figures/cartogram/figure.js";
import {countyTableSlot} from "../../figures/counties/figure.js";
import {dateControlSlot} from "../../parts/date-control.js";
import {mapSlot} from "../../figures/map/figure.js";
import {selectionSlot} from "../../parts/selection.js";

export const slots: Slots = {
  date: dateControlSlot,
  map: mapSlot("kart"),
  selection: selectionSlot("valg"),
  cartogram: cartogramSlot,
  counties: countyTableSlot
};
