// «Om Akson»: prose, the seven that made the letter, and the timeline.
import type {Slots} from "../../figures/slot.js";
import {slotOf} from "../../figures/frame.js";
import {theSeven} from "../../figures/the-seven/figure.js";
import {timelineSlot} from "../../parts/timeline.js";

export const slots: Slots = {
  "the-seven": slotOf(theSeven),
  timeline: timelineSlot
};
