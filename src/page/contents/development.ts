// Coverage over time: the whole period, county by county, the pace it took.
import type {Slots} from "../../figures/slot.js";
import {counties} from "../../figures/counties/figure.js";
import {coverageInFull} from "../../figures/coverage/figure.js";
import {slotOf} from "../../figures/frame.js";
import {dateControlSlot} from "../../parts/date-control.js";
import {keyFiguresSlot} from "../../parts/key-figures.js";
import {paceSlot} from "../../parts/pace.js";

export const slots: Slots = {
  date: dateControlSlot,
  figures: keyFiguresSlot,
  coverage: slotOf(coverageInFull),
  pace: paceSlot,
  counties: slotOf(counties)
};
