// The counties on a page: the line below the heading says what the bars are.
import {counties} from "../figures/counties/figure.js";
import {countyLead} from "../figures/counties/words.js";
import {slotOf} from "../figures/frame.js";
import type {App} from "../figures/slot.js";
import type {View} from "../model/view.js";

export const countiesSlot = slotOf<View, App>(counties, {lead: ({state}) => countyLead(state.date)});
