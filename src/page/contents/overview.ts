// The front page: where do we stand, who has signed, how did it get here.
import type {Slots} from "../../figures/slot.js";
import {coverageToLastTotal} from "../../figures/coverage/figure.js";
import {slotOf} from "../../figures/frame.js";
import {dateControlSlot} from "../../parts/date-control.js";
import {headlineSlot} from "../../parts/headline.js";
import {keyFiguresSlot} from "../../parts/key-figures.js";
import {latestEventsSlot} from "../../parts/latest-events.js";
import {mapSlot} from "../../figures/map/on-page.js";
import {selectionSlot} from "../../parts/selection.js";
import {shares} from "../../figures/shares/figure.js";

export const slots: Slots = {
  headline: headlineSlot,
  figures: keyFiguresSlot,
  date: dateControlSlot,
  map: mapSlot,
  selection: selectionSlot("valg"),
  coverage: slotOf(coverageToLastTotal),
  shares: slotOf(shares),
  events: latestEventsSlot
};
