// The sheet of one municipality, the same for all of them.
import type {Slots} from "../../figures/slot.js";
import {sheetSlot} from "../../parts/sheet/sheet.js";

export const slots: Slots = {kommune: sheetSlot};
