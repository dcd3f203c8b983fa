// Coverage over time: the whole period, county by county, the pace it took.
import type {Slots} from "../slot.js";
import {countiesSlot} from "../slots/counties.js";
import {coverageSlot} from "../slots/coverage.js";
import {dateControlSlot} from "../slots/date-control.js";
import {keyFiguresSlot} from "../slots/key-figures.js";
import {paceSlot} from "../slots/pace.js";

export const slots: Slots = {
  date: dateControlSlot,
  figures: keyFiguresSlot,
  coverage: coverageSlot("andel", true),
  pace: paceSlot,
  counties: countiesSlot
};
