// The data behind everything: files, checks, gaps, sources.
import type {Slots} from "../../figures/slot.js";
import {baseYearSlot} from "../../parts/base-year.js";
import {checksSlot, filesSlot, freshnessSlot, gapsSlot, invitedSlot, sourcesSlot} from "../../parts/basis.js";
import {citeSlot} from "../../parts/cite.js";
import {namesToFindSlot} from "../../parts/names-to-find.js";
import {publishedSlot} from "../../parts/published.js";

export const slots: Slots = {
  invited: invitedSlot,
  "base-year": baseYearSlot,
  gaps: gapsSlot,
  "names-to-find": namesToFindSlot,
  checks: checksSlot,
  freshness: freshnessSlot,
  sources: sourcesSlot,
  files: filesSlot,
  published: publishedSlot,
  cite: citeSlot
};
