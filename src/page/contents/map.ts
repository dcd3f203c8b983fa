// The map in full, with the people's map beside it and the counties below.
import type {Slots} from "../../figures/slot.js";
import {cartogramSlot} from "../../figures/cartogram/on-page.js";
import {countiesSlot} from "../../parts/counties.js";
import {dateControlSlot} from "../../parts/date-control.js";
import {mapSlot} from "../../figures/map/on-page.js";
import {mapModeSlot, modePanelSlot} from "../../parts/map-mode.js";
import {selectionSlot} from "../../parts/selection.js";

export const slots: Slots = {
  date: dateControlSlot,
  map: mapSlot,
  selection: selectionSlot("valg"),
  cartogram: cartogramSlot,
  counties: countiesSlot,
  mode: mapModeSlot,
  "must-be": modePanelSlot("must-be", async () => (await import("../../parts/must-be-panel.js")).showMustBe),
  worlds: modePanelSlot("worlds", async () => (await import("../../parts/worlds-panel.js")).showWorlds)
};
