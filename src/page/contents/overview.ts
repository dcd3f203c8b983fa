// The front page: was the target reached in time, how did it get here, who has signed, where, and what happened.
import type {Slots} from "../../figures/slot.js";
import {mapBesideLegendSlot} from "../../figures/map/on-page.js";
import {countiesSlot} from "../../parts/counties.js";
import {frontCurveSlot} from "../../parts/curve.js";
import {headlineSlot, leadSlot} from "../../parts/headline.js";
import {latestEventsSlot} from "../../parts/latest-events.js";
import {legendTableSlot} from "../../parts/legend-table.js";
import {selectionSlot} from "../../parts/selection.js";

export const slots: Slots = {
  headline: headlineSlot,
  lead: leadSlot,
  curve: frontCurveSlot,
  map: mapBesideLegendSlot,
  selection: selectionSlot("valg"),
  who: legendTableSlot,
  counties: countiesSlot,
  events: latestEventsSlot
};
