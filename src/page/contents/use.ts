// «Fra intensjon til bruk»: what the reader assumes, and four figures.
import type {Slots} from "../../figures/slot.js";
import {adoptionRamp} from "../../figures/adoption-ramp/figure.js";
import {slotOf} from "../../figures/frame.js";
import {nationalCoverageFigure} from "../../figures/national-coverage/figure.js";
import {netPresentValueFigure} from "../../figures/net-present-value/figure.js";
import {useDistribution} from "../../figures/use-distribution/figure.js";
import {useControlsSlot, type UseApp} from "../../parts/use/controls.js";

export const slots: Slots<UseApp> = {
  assume: useControlsSlot,
  distribution: slotOf(useDistribution),
  value: slotOf(netPresentValueFigure),
  ramp: slotOf(adoptionRamp),
  national: slotOf(nationalCoverageFigure)
};
