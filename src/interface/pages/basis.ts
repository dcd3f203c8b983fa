// The data behind everything: files, checks, gaps, sources.
import type {Slots} from "../slot.js";
import {baseYearSlot} from "../slots/base-year.js";
import {checksSlot, filesSlot, gapsSlot, invitedSlot, sourcesSlot} from "../slots/basis.js";
import {publishedSlot} from "../slots/published.js";

export const slots: Slots = {
  invited: invitedSlot,
  "base-year": baseYearSlot,
  gaps: gapsSlot,
  checks: checksSlot,
  sources: sourcesSlot,
  files: filesSlot,
  published: publishedSlot
};
