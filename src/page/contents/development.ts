// Coverage over time: the whole period, county by county, the pace it took.
import type {Slots} from "../../figures/slot.js";
import {countiesSlot} from "../../parts/counties.js";
import {fullCurveSlot} from "../../parts/curve.js";
import {dateControlSlot} from "../../parts/date-control.js";
import {keyFiguresSlot} from "../../parts/key-figures.js";
import {paceSlot} from "../../parts/pace.js";

export const slots: Slots = {
  date: dateControlSlot,
  figures: keyFiguresSlot,
  coverage: fullCurveSlot,
  pace: paceSlot,
  counties: countiesSlot
};
