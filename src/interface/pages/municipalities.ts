// All municipalities in a table that can be searched and sorted.
import type {Slots} from "../slot.js";
import {dateControlSlot} from "../slots/date-control.js";
import {municipalityTableSlot} from "../slots/municipality-table.js";

export const slots: Slots = {
  date: dateControlSlot,
  table: municipalityTableSlot
};
