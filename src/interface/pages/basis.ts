// The data behind everything: files, checks, gaps, sources.
import type {Slots} from "../slot.js";
import {checksSlot, filesSlot, gapsSlot, invitedSlot, sourcesSlot} from "../slots/basis.js";
import {publishedSlot} from "../slots/published.js";

export const slots: Slots = {
  invited: invitedSlot,
  gaps: gapsSlot,
  checks: checksSlot,
  sources: sourcesSlot,
  files: filesSlot,
  published: publishedSlot
};
