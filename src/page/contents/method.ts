// Definitions and the back-test; the rest of the page is prose.
import type {Slots} from "../../figures/slot.js";
import {backTestSlot} from "../../figures/back-test/figure.js";
import {rejectedSlot} from "../../figures/rejected/figure.js";
import {definitionsSlot} from "../../parts/definitions.js";

export const slots: Slots = {
  definitions: definitionsSlot,
  "back-test": backTestSlot,
  rejected: rejectedSlot
};
