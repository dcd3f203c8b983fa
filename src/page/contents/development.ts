// Coverage over time: the whole period, county by county, the pace it took.
import {slotOf} from "../../figures/frame.js";
import {shares} from "../../figures/shares/figure.js";
import type {App, Slots} from "../../figures/slot.js";
import type {View} from "../../model/view.js";
import {countiesSlot} from "../../parts/counties.js";
import {fullCurveSlot} from "../../parts/curve.js";
import {paceSlot} from "../../parts/pace.js";

export const slots: Slots = {
  coverage: fullCurveSlot,
  shares: slotOf<View, App>(shares, {}),
  pace: paceSlot,
  counties: countiesSlot
};
