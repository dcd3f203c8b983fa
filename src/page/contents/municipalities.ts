// All municipalities in a table that can be searched and sorted.
import type {Slots} from "../../figures/slot.js";
import {dateControlSlot} from "../../parts/date-control.js";
import {municipalityTableSlot} from "../../parts/municipality-table.js";

export const slots: Slots = {
  date: dateControlSlot,
  table: municipalityTableSlot
};
