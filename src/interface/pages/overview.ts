// The front page: where do we stand, who has signed, how did it get here.
import type {Slots} from "../../figures/slot.js";
import {coverageSlot} from "../../figures/coverage/figure.js";
import {dateControlSlot} from "../../parts/date-control.js";
import {headlineSlot} from "../../parts/headline.js";
import {keyFiguresSlot} from "../../parts/key-figures.js";
import {latestEventsSlot} from "../../parts/latest-events.js";
import {mapSlot} from "../../figures/map/figure.js";
import {selectionSlot} from "../../parts/selection.js";
import {sharesSlot} from "../../figures/shares/figure.js";

export const slots: Slots = {
  headline: headlineSlot,
  figures: keyFiguresSlot,
  date: dateControlSlot,
  map: mapSlot("kart"),
  selection: selectionSlot("valg"),
  coverage: coverageSlot("andel", false),
  shares: sharesSlot,
  events: latestEventsSlot
};
