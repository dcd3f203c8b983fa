// The front page: where do we stand, who has signed, how did it get here.
import type {Slots} from "../slot.js";
import {coverageSlot} from "../slots/coverage.js";
import {dateControlSlot} from "../slots/date-control.js";
import {headlineSlot} from "../slots/headline.js";
import {keyFiguresSlot} from "../slots/key-figures.js";
import {latestEventsSlot} from "../slots/latest-events.js";
import {mapSlot} from "../slots/map.js";
import {selectionSlot} from "../slots/selection.js";
import {sharesSlot} from "../slots/shares.js";

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
