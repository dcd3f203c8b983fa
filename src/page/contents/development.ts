// Coverage over time: the whole period, county by county, the pace it took.
import type {Slots} from "../../figures/slot.js";
import {countiesSlot} from "../../parts/counties.js";
import {fullCurveSlot} from "../../parts/curve.js";
import {paceSlot} from "../../parts/pace.js";

export const slots: Slots = {
  coverage: fullCurveSlot,
  pace: paceSlot,
  counties: countiesSlot
};
