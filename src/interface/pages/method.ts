// Definitions and the back-test; the rest of the page is prose.
import type {Slots} from "../slot.js";
import {backTestSlot} from "../slots/back-test.js";
import {definitionsSlot} from "../slots/definitions.js";

export const slots: Slots = {
  definitions: definitionsSlot,
  "back-test": backTestSlot
};
